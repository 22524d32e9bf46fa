import { contextOf, createCanvas, type Canvas, type Context } from '../../draw/canvas.js';
import { withAlpha } from '../../draw/color.js';
import type { Cutout } from '../cutout.js';
import { putCutout } from '../cutout.js';
import type { Effect } from './effect.js';

const GLITCH_BURSTS = 3;
const GLITCH_OFFSET_PIXELS = 10;
const GLITCH_STRIPS = 7;
const GLITCH_COLORS = ['#FF2A6D', '#05D9E8'] as const;
const HALO_PIXELS = 44;

/** A soft halo in the accent colour that comes and goes. */
export const glows: Effect = (context, input) => {
  const strength = Math.sin(Math.PI * input.share);
  context.save();
  context.shadowColor = withAlpha(input.style.palette.accent, 0.9 * strength);
  context.shadowBlur = HALO_PIXELS * strength;
  putCutout(context, input.cutout);
  context.restore();
  putCutout(context, input.cutout);
};

/** Three short bursts in which colours and strips are out of place; it ends clean. */
export const glitches: Effect = (context, input) => {
  const phase = Math.floor(input.share * GLITCH_BURSTS * 2);
  const isBroken = phase % 2 === 0 && input.share < 1;
  if (!isBroken || input.cutout.picture === null) return putCutout(context, input.cutout);
  const numbers = Array.from({ length: (phase + 1) * (GLITCH_STRIPS + 2) }, () => input.random()).slice(
    phase * (GLITCH_STRIPS + 2),
  );
  const { box, picture } = input.cutout;
  GLITCH_COLORS.forEach((color, index) => {
    const offset = (index === 0 ? -1 : 1) * GLITCH_OFFSET_PIXELS * (0.5 + 0.5 * (numbers[index] ?? 0));
    context.save();
    context.globalAlpha *= 0.7;
    context.drawImage(tinted(picture, color), box.x + offset, box.y);
    context.restore();
  });
  putStrips(context, input.cutout, picture, numbers.slice(2));
};

function putStrips(context: Context, { box }: Cutout, picture: Canvas, numbers: readonly number[]): void {
  const height = Math.ceil(box.height / GLITCH_STRIPS);
  for (let strip = 0; strip < GLITCH_STRIPS; strip++) {
    const top = strip * height;
    const length = Math.min(height, box.height - top);
    if (length <= 0) continue;
    const offset = Math.round(((numbers[strip] ?? 0.5) - 0.5) * 2 * GLITCH_OFFSET_PIXELS);
    context.drawImage(picture, 0, top, box.width, length, box.x + offset, box.y + top, box.width, length);
  }
}

function tinted(picture: Canvas, color: string): Canvas {
  const made = createCanvas(picture.width, picture.height);
  const context = contextOf(made);
  context.drawImage(picture, 0, 0);
  context.globalCompositeOperation = 'source-in';
  context.fillStyle = color;
  context.fillRect(0, 0, made.width, made.height);
  return made;
}
