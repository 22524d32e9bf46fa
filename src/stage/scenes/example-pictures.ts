import type { StoryboardPicture } from '../../schema/picture.js';
import { namesIn } from '../../schema/scenes/names-in.js';
import { hashOf } from '../../util/content-hash.js';
import { seededRandom } from '../../util/seeded-random.js';
import { contextOf, createCanvas, readPixels, type Canvas, type Context } from '../draw/canvas.js';
import { mixColors } from '../draw/color.js';
import { shelvePicture } from '../draw/picture-shelf.js';

/** `view-1600x900`, `screen-390x844-2`: what is painted, its size, and a number that makes it another one. */
const NAME = /^(view|screen|mark)-(\d{2,4})x(\d{2,4})(?:-(\d{1,3}))?$/;

const painted = new Map<string, Canvas>();

/**
 * The pictures that an example names, painted here and ready to be drawn. A name says what is painted: `view` a
 * landscape, `screen` a page of an application, `mark` a brand's mark on nothing.
 */
export function examplePictures(content: unknown): StoryboardPicture[] {
  return [...new Set(namesIn(content, 'picture'))].map((id) => {
    const [, motif = '', width = '', height = '', variant = '1'] = NAME.exec(id) ?? [];
    if (motif === '') throw new Error(`"${id}" names no example picture.`);
    const size = { width: Number(width), height: Number(height) };
    const blob = hashOf({ examplePicture: id });
    const canvas = painted.get(id) ?? paint(motif, size.width, size.height, Number(variant));
    painted.set(id, canvas);
    shelvePicture(blob, canvas);
    return { id, name: `${id}.png`, blob, mediaType: 'image/png' as const, ...size };
  });
}

function paint(motif: string, width: number, height: number, variant: number): Canvas {
  const canvas = createCanvas(width, height);
  const context = contextOf(canvas);
  if (motif === 'view') paintView(context, width, height, variant);
  else if (motif === 'screen') paintScreen(context, width, height, variant);
  else paintMark(context, width, height);
  readPixels(canvas);
  return canvas;
}

const SKIES = [
  ['#1F4E79', '#F7C59F', '#2B3A4A'],
  ['#5B2A6E', '#F29E6D', '#2C1B3A'],
  ['#0F6E84', '#E8F1D4', '#21443B'],
] as const;

/** Sky, sun and ranges of hills. */
function paintView(context: Context, width: number, height: number, variant: number): void {
  const [high, low, near] = SKIES[(variant - 1) % SKIES.length] ?? SKIES[0];
  const random = seededRandom(variant * 7919);
  const sky = context.createLinearGradient(0, 0, 0, height * 0.7);
  sky.addColorStop(0, high);
  sky.addColorStop(1, low);
  context.fillStyle = sky;
  context.fillRect(0, 0, width, height);
  context.fillStyle = '#FFF4D6';
  context.beginPath();
  context.arc(width * (0.3 + 0.4 * random()), height * 0.42, Math.min(width, height) * 0.08, 0, Math.PI * 2);
  context.fill();
  const ranges = 5;
  for (let range = 0; range < ranges; range++) {
    context.fillStyle = mixColors(low, near, (range + 1) / ranges);
    const base = height * (0.5 + 0.1 * range);
    const phase = random() * 7;
    context.beginPath();
    context.moveTo(0, height);
    for (let x = 0; x <= width; x += 8) {
      const along = (x / width) * (3 + range);
      context.lineTo(
        x,
        base - height * 0.07 * (Math.sin(along + phase) + 0.4 * Math.sin(along * 2.7 + phase)),
      );
    }
    context.lineTo(width, height);
    context.fill();
  }
}

/** A page with a bar, a large picture and rows of text. */
function paintScreen(context: Context, width: number, height: number, variant: number): void {
  const unit = Math.min(width, height) / 24;
  const tone = ['#2F6FED', '#0B8F6A', '#C2410C'][(variant - 1) % 3] ?? '#2F6FED';
  context.fillStyle = '#FFFFFF';
  context.fillRect(0, 0, width, height);
  context.fillStyle = tone;
  context.fillRect(0, 0, width, unit * 3);
  const block = (x: number, y: number, w: number, h: number, color: string): void => {
    context.fillStyle = color;
    context.beginPath();
    context.roundRect(x, y, w, h, unit * 0.4);
    context.fill();
  };
  block(unit, unit, unit * 5, unit, '#FFFFFF');
  block(width - unit * 4, unit, unit * 3, unit, mixColors(tone, '#FFFFFF', 0.6));
  block(unit, unit * 4.2, width - unit * 2, unit * 7, mixColors(tone, '#FFFFFF', 0.8));
  block(unit * 2, unit * 5.4, unit * 8, unit * 1.2, tone);
  block(unit * 2, unit * 7.4, unit * 6, unit * 0.8, mixColors(tone, '#FFFFFF', 0.5));
  const random = seededRandom(variant * 104_729);
  for (let y = unit * 12.6; y < height - unit; y += unit * 2.2) {
    block(unit, y, unit * 1.4, unit * 1.4, mixColors(tone, '#FFFFFF', 0.4 + 0.4 * random()));
    block(unit * 3.2, y + unit * 0.1, (width - unit * 5) * (0.4 + 0.5 * random()), unit * 0.5, '#334155');
    block(unit * 3.2, y + unit * 0.9, (width - unit * 5) * (0.3 + 0.4 * random()), unit * 0.4, '#CBD5E1');
  }
}

/** A disc and two bars, on nothing. */
function paintMark(context: Context, width: number, height: number): void {
  const middle = height / 2;
  context.fillStyle = '#E4572E';
  context.beginPath();
  context.arc(middle, middle, height * 0.46, 0, Math.PI * 2);
  context.fill();
  context.fillStyle = '#17324D';
  const left = height * 1.15;
  for (const [top, share] of [
    [0.2, 1],
    [0.56, 0.7],
  ] as const) {
    context.beginPath();
    context.roundRect(left, height * top, (width - left) * share, height * 0.24, height * 0.12);
    context.fill();
  }
}
