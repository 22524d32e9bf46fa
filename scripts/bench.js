// `npm run bench`: what rendering costs on this machine, and how near it comes to encoding alone. Every ratio is
// taken from rounds that alternate within this one run, since machines are never equally busy twice.
//
//   npm run bench -- [--frames 150] [--rounds 5] [--no-film]
import { spawn } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { clearInterval, setInterval } from 'node:timers';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import v8 from 'node:v8';
import vm from 'node:vm';
import { createColorConverter, planeBytes } from '../dist/encode/convert-colors.js';
import { startEncoder } from '../dist/encode/encoder.js';
import { FrameRing } from '../dist/encode/frame-ring.js';
import { JobRunner } from '../dist/encode/job-runner.js';
import { createRenderPool } from '../dist/render/render-pool.js';
import { createLucideProvider } from '../dist/providers/lucide/lucide-provider.js';
import { contextOf, createCanvas, readPixels } from '../dist/stage/draw/canvas.js';
import { createScenePainter } from '../dist/stage/render-frame.js';
import { examplePlan } from '../dist/stage/scenes/example-plan.js';
import { hostPanelExamples } from '../dist/stage/scenes/host-panel/host-panel-examples.js';
import { listExamples } from '../dist/stage/scenes/list/list-examples.js';

const root = fileURLToPath(new URL('..', import.meta.url));

const PROMPT =
  'Make a 30-second explainer on why cities plant trees: shade cools streets by up to 8°C, ' +
  'roots drink storm water, leaves catch dust. End with: plant one this autumn.';

const NARRATION =
  'Shade cools the street by up to eight degrees, roots drink storm water before the drains must, ' +
  'and leaves catch the dust that all of us would breathe.';

const median = (values) => {
  const sorted = [...values].sort((first, second) => first - second);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
};

const cpuMilliseconds = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
};

/** Two scenes of a film: one that is all shapes and text, one with the presenter. Cut to the wanted length. */
async function scenePlans(frameCount) {
  const icons = createLucideProvider();
  const findIcon = (name) => icons.icon(name);
  const shared = { shape: 'landscape', findIcon };
  const busy = examplePlan(listExamples[0], { ...shared, styleId: 'billboard' }, NARRATION);
  const presenter = examplePlan(hostPanelExamples[0], { ...shared, styleId: 'quiet-harbor' }, NARRATION);
  return Object.entries({ busy, presenter }).map(([name, plan]) => {
    const frames = Math.min(frameCount, plan.timing.frameCount);
    return { name, plan: { ...plan, timing: { ...plan.timing, frameCount: frames } }, frameCount: frames };
  });
}

/**
 * Draws all frames here, step by step, and stores them ready for the encoder. Skia draws only when pixels are
 * asked for: the first read draws, a second one only reads.
 */
async function drawReadyFrames(plan, path) {
  v8.setFlagsFromString('--expose-gc');
  const collect = vm.runInNewContext('gc');
  const painter = createScenePainter(plan);
  const { width, height, frameCount } = painter;
  const canvas = createCanvas(width, height);
  const context = contextOf(canvas);
  const converter = createColorConverter(width, height);
  const descriptor = openSync(path, 'wx+');
  const ring = new FrameRing(descriptor, planeBytes(width, height), frameCount);
  const costs = { draw: 0, readBack: 0, convert: 0 };
  for (let frame = 0; frame < frameCount; frame++) {
    const began = cpuMilliseconds();
    painter.paint(context, frame);
    readPixels(canvas);
    const drawn = cpuMilliseconds();
    const pixels = readPixels(canvas);
    const read = cpuMilliseconds();
    converter.convert(pixels);
    const converted = cpuMilliseconds();
    ring.write(frame, converter.planes);
    costs.draw += drawn - began - (read - drawn);
    costs.readBack += read - drawn;
    costs.convert += converted - read;
    collect({ type: 'minor' });
    await new Promise((resolve) => setImmediate(resolve));
  }
  const perFrame = Object.fromEntries(Object.entries(costs).map(([step, sum]) => [step, sum / frameCount]));
  return { perFrame, descriptor, width, height };
}

/** An encoder process that finds all its frames ready, with the settings of every segment. */
function createBareEncoder({ descriptor, width, height }, frameCount, output) {
  const runner = new JobRunner({
    name: 'encoder process',
    program: { entry: join(root, 'dist', 'encode', 'encoder-process.js'), sharedFile: descriptor },
    silenceLimitSeconds: 60,
  });
  const shape = { width, height, framesPerSecond: 30, frameCount };
  const job = { kind: 'encode-segment', shape, ringSlots: frameCount, path: output };
  const accompany = async (send) => {
    for (let frame = 0; frame < frameCount; frame++) send(frame);
  };
  return { run: () => runner.run(job, { accompany }), close: () => runner.close() };
}

async function timed(work) {
  const began = performance.now();
  const result = await work();
  return { seconds: (performance.now() - began) / 1_000, result };
}

/** Processes started by this one, and theirs (Linux). */
function descendantsOf(processId) {
  try {
    const listed = readdirSync(`/proc/${processId}/task`).flatMap((thread) =>
      readFileSync(`/proc/${processId}/task/${thread}/children`, 'utf8')
        .split(' ')
        .filter(Boolean)
        .map(Number),
    );
    return listed.flatMap((child) => [child, ...descendantsOf(child)]);
  } catch {
    return [];
  }
}

/** Memory of a process, shared pages divided among those who share them; 0 when it is gone or not Linux. */
function proportionalMegabytes(processId) {
  try {
    const [, kilobytes = '0'] =
      /^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${processId}/smaps_rollup`, 'utf8')) ?? [];
    return Number(kilobytes) / 1_024;
  } catch {
    return 0;
  }
}

/** Samples the memory of some processes until told to stop; gives the most seen. */
function watchMemory(processIds) {
  let peak = 0;
  const sample = () => {
    peak = Math.max(
      peak,
      processIds().reduce((sum, id) => sum + proportionalMegabytes(id), 0),
    );
  };
  const timer = setInterval(sample, 100);
  return () => {
    sample();
    clearInterval(timer);
    return peak;
  };
}

async function benchScene(scene, { rounds, folder }) {
  const ready = await drawReadyFrames(scene.plan, join(folder, `${scene.name}.yuv`));
  const bare = createBareEncoder(ready, scene.frameCount, join(folder, 'bare.mp4'));
  const pool = createRenderPool({ processes: 1, workFolder: folder });
  const render = () => pool.renderScene(scene.plan, join(folder, 'rendered.mp4'));
  // Once each, unmeasured: processes start and memory is warmed.
  await bare.run();
  await render();
  const measured = { bare: [], whole: [] };
  let peak = 0;
  for (let round = 0; round < rounds; round++) {
    measured.bare.push(await timed(bare.run));
    const stopWatching = watchMemory(() => pool.processIds.flatMap((id) => [id, ...descendantsOf(id)]));
    measured.whole.push(await timed(render));
    peak = Math.max(peak, stopWatching());
  }
  await Promise.all([bare.close(), pool.close()]);
  closeSync(ready.descriptor);
  rmSync(join(folder, `${scene.name}.yuv`));
  reportScene(scene, { perFrame: ready.perFrame, measured, peak });
}

function reportScene({ name, frameCount }, { perFrame, measured, peak }) {
  const milliseconds = (value) => `${value.toFixed(1)} ms`;
  const whole = median(measured.whole.map(({ seconds }) => seconds));
  const bare = median(measured.bare.map(({ seconds }) => seconds));
  const ratios = measured.whole.map(({ seconds }, round) => seconds / measured.bare[round].seconds);
  const encode = median(measured.bare.map(({ result }) => result.cpuSeconds)) / frameCount;
  const total = median(measured.whole.map(({ result }) => result.drawCpuSeconds + result.encodeCpuSeconds));
  console.log(`\nScene "${name}", ${frameCount} frames of 1920 × 1080, median of ${ratios.length} rounds`);
  console.log(`  frames per second          ${(frameCount / whole).toFixed(1)}`);
  console.log(`  encoding alone             ${(frameCount / bare).toFixed(1)} frames per second`);
  console.log(
    `  whole ÷ encoding alone     ${median(ratios).toFixed(2)}  (${ratios.map((one) => one.toFixed(2)).join(' ')})`,
  );
  console.log('  processor time per frame');
  console.log(`    draw                     ${milliseconds(perFrame.draw)}`);
  console.log(`    read back                ${milliseconds(perFrame.readBack)}`);
  console.log(`    convert                  ${milliseconds(perFrame.convert)}`);
  console.log(`    encode                   ${milliseconds(encode * 1_000)}`);
  console.log(`    all, as rendered         ${milliseconds((total / frameCount) * 1_000)}`);
  const memory = peak === 0 ? 'not measured on this system' : `${peak.toFixed(0)} MB`;
  console.log(`  peak memory (PSS), draw and encoder process   ${memory}`);
}

/** Makes a whole film through the command line, on a home of its own: time to the film against its length. */
async function benchFilm(folder) {
  const output = join(folder, 'film.mp4');
  const command = [join(root, 'bin', 'autokino.js'), 'make', PROMPT, '--out', output];
  const began = performance.now();
  const environment = { ...process.env, AUTOKINO_HOME: join(folder, 'home') };
  delete environment.AUTOKINO_URL;
  const child = spawn(process.execPath, command, {
    env: environment,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const stopWatching = watchMemory(() => [child.pid, ...descendantsOf(child.pid)]);
  const exitCode = await new Promise((resolve) => child.on('close', resolve));
  const seconds = (performance.now() - began) / 1_000;
  const peak = stopWatching();
  if (exitCode !== 0) throw new Error(`The film was not made: exit code ${exitCode}.`);
  const encoder = startEncoder();
  const { durationSeconds } = await encoder.probe(output);
  await encoder.close();
  console.log('\nA whole film from a prompt, through the command line, on a fresh home');
  console.log(`  length                     ${durationSeconds.toFixed(1)} s`);
  console.log(`  time                       ${seconds.toFixed(1)} s`);
  console.log(`  time ÷ length              ${(seconds / durationSeconds).toFixed(2)}`);
  if (peak > 0) console.log(`  peak memory (PSS), all processes   ${peak.toFixed(0)} MB`);
}

const { values } = parseArgs({
  options: {
    frames: { type: 'string', default: '150' },
    rounds: { type: 'string', default: '5' },
    film: { type: 'boolean', default: true },
  },
  allowNegative: true,
});
const folder = mkdtempSync(join(tmpdir(), 'autokino-bench-'));
try {
  console.log(
    `${cpus()[0]?.model ?? 'unknown processor'}, ${availableParallelism()} cores, Node ${process.versions.node}`,
  );
  for (const scene of await scenePlans(Number(values.frames))) {
    await benchScene(scene, { rounds: Number(values.rounds), folder });
  }
  if (values.film) await benchFilm(folder);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
