/**
 * The program of a draw process: paints frames, converts their colours, and hands them to an encoder process of
 * its own. It takes jobs from a render pool and ends when the pool's process goes.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { createColorConverter, type ColorConverter } from '../encode/convert-colors.js';
import { startEncoder } from '../encode/encoder.js';
import { serveJobs, type JobContext } from '../encode/serve-jobs.js';
import { writeAside } from '../encode/write-aside.js';
import {
  type Canvas,
  type Context,
  contextOf,
  createCanvas,
  encodeJpeg,
  encodePng,
  readPixels,
} from '../stage/draw/canvas.js';
import type { Painter } from '../stage/render-frame.js';
import { plansOf } from './plans-of.js';
import type { DrawJob, DrawnSegment, DrawReport, PictureFiles, SegmentPlan } from './draw-jobs.js';
import type { Painters } from './painters.js';

/** Folder for unfinished files, and the module of painters that stands in for the stage's. */
const [workFolder, paintersModule] = process.argv.slice(2);

const encoder = startEncoder(workFolder === undefined ? {} : { workFolder });

/** The stage is loaded at the first job, so that a stage that does not load is an error of that job. */
let loadedPainters: Promise<Painters> | null = null;

function loadPainters(): Promise<Painters> {
  const module = paintersModule ?? new URL('painters.js', import.meta.url).href;
  return (loadedPainters ??= import(module).then((loaded: { painters: Painters }) => loaded.painters));
}

async function createPainter(segment: SegmentPlan, files: PictureFiles): Promise<Painter> {
  const painters = await loadPainters();
  await painters.prepare?.(plansOf(segment), (blob) => readPicture(blob, files));
  const { type, plan } = segment;
  return type === 'scene' ? painters.createScenePainter(plan) : painters.createTransitionPainter(plan);
}

async function readPicture(blob: string, files: PictureFiles): Promise<Uint8Array> {
  const path = files[blob];
  if (path === undefined) throw new Error(`The job brings no file for the picture ${blob}.`);
  return readFile(path);
}

function framesPerSecondOf({ type, plan }: SegmentPlan): number {
  return type === 'scene' ? plan.framesPerSecond : plan.to.framesPerSecond;
}

interface Surface {
  canvas: Canvas;
  context: Context;
  converter: ColorConverter;
}

const surfaces = new Map<string, Surface>();

/** What one draws and converts with, kept for the next scene of this size. */
function surfaceOf({ width, height }: Painter): Surface {
  const key = `${width}x${height}`;
  const kept = surfaces.get(key);
  if (kept !== undefined) return kept;
  const canvas = createCanvas(width, height);
  const surface = { canvas, context: contextOf(canvas), converter: createColorConverter(width, height) };
  surfaces.set(key, surface);
  return surface;
}

/**
 * Each picture read from Skia is a large buffer outside JavaScript's heap. It is given back only after a minor
 * collection and a turn of the event loop; without both, every read-back touches fresh pages and takes ten
 * times as long.
 */
async function keepMemoryWarm(frame: number): Promise<void> {
  if (frame % 2 === 1) globalThis.gc?.({ type: 'minor' });
  await new Promise((resolve) => setImmediate(resolve));
}

async function drawSegment(
  { segment, pictureFiles, output }: Extract<DrawJob, { kind: 'segment' }>,
  context: JobContext<DrawReport>,
): Promise<DrawnSegment> {
  const painter = await createPainter(segment, pictureFiles);
  const { width, height, frameCount } = painter;
  const { canvas, context: surface, converter } = surfaceOf(painter);
  const planesOf = async (frame: number): Promise<Uint8Array> => {
    painter.paint(surface, frame);
    converter.convert(readPixels(canvas));
    context.report({ frameCount: frame + 1 });
    await keepMemoryWarm(frame);
    return converter.planes;
  };
  const shape = { width, height, framesPerSecond: framesPerSecondOf(segment), frameCount };
  const { cpuSeconds } = await encoder.encodeSegment({ shape, output, planesOf });
  return { frameCount, encodeCpuSeconds: cpuSeconds };
}

async function drawStill(job: Extract<DrawJob, { kind: 'still' }>): Promise<void> {
  const painter = await createPainter(job.segment, job.pictureFiles);
  const { canvas, context } = surfaceOf(painter);
  painter.paint(context, job.frame);
  const width = job.width ?? painter.width;
  const scaled = createCanvas(width, Math.round((painter.height * width) / painter.width));
  const target = contextOf(scaled);
  target.imageSmoothingQuality = 'high';
  target.drawImage(canvas, 0, 0, scaled.width, scaled.height);
  const bytes = /\.jpe?g$/i.test(job.output) ? encodeJpeg(scaled) : encodePng(scaled);
  await writeAside(job.output, workFolder ?? null, (path) => writeFile(path, bytes));
}

serveJobs<DrawJob, DrawReport>(async (job, context) => {
  switch (job.kind) {
    case 'segment':
      return drawSegment(job, context);
    case 'still':
      return drawStill(job);
    case 'check-fit':
      return (await loadPainters()).checkFit(job.storyboard);
  }
});
