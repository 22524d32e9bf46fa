import { createPath, type Context } from '../draw/canvas.js';
import { strokePart } from '../draw/icon.js';
import { timeShare, travel } from '../motion/curves.js';
import { REST } from '../motion/entrances.js';
import { drawPlaced, type PlacedText } from '../scenes/place-text.js';
import type { StrapDrawing } from './strap.js';

const DRAW_SECONDS = 0.42;
const LINE_PIXELS = 6;

/** A slip of paper with the name on it, underlined by hand. */
export const drawScrawl: StrapDrawing = (context, { plate, style, texts }, secondsIn, gone) => {
  const { x, y, width, height } = plate.box;
  context.globalAlpha *= timeShare(secondsIn, 0.16) * (1 - gone);
  context.fillStyle = plate.color;
  context.beginPath();
  context.moveTo(x + 4, y + 5);
  context.lineTo(x + width * 0.52, y);
  context.lineTo(x + width - 3, y + 6);
  context.lineTo(x + width, y + height - 4);
  context.lineTo(x + width * 0.4, y + height);
  context.lineTo(x, y + height - 6);
  context.closePath();
  context.fill();
  context.lineWidth = 3;
  context.strokeStyle = style.palette.surfaceLine;
  context.stroke();
  for (const text of texts) drawPlaced(context, text, REST);
  const [name] = texts;
  if (name === undefined) return;
  strokeUnderline(
    context,
    name,
    style.palette.surfacePrimary,
    travel(timeShare(secondsIn - 0.1, DRAW_SECONDS)),
  );
};

/** There and halfway back, as a pen goes. */
function strokeUnderline(context: Context, { ink, fit }: PlacedText, color: string, progress: number): void {
  const y = ink.y + fit.block.baselineHeight + LINE_PIXELS;
  const path = createPath();
  path.moveTo(ink.x - 6, y + 1);
  path.bezierCurveTo(
    ink.x + ink.width * 0.3,
    y - 5,
    ink.x + ink.width * 0.7,
    y + 4,
    ink.x + ink.width + 8,
    y - 3,
  );
  path.bezierCurveTo(
    ink.x + ink.width * 0.8,
    y + 6,
    ink.x + ink.width * 0.6,
    y + 6,
    ink.x + ink.width * 0.45,
    y + 7,
  );
  context.strokeStyle = color;
  context.lineWidth = LINE_PIXELS;
  context.lineCap = 'round';
  context.lineJoin = 'round';
  strokePart(context, path, progress);
}
