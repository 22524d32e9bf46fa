import type { Context } from '../draw/canvas.js';
import { mixColors } from '../draw/color.js';
import { drawText } from '../draw/text.js';
import { centerOf } from '../frame/box.js';
import { float, travel } from '../motion/curves.js';
import { REST } from '../motion/entrances.js';
import { drawPlaced, type PlacedText } from '../scenes/place-text.js';
import { melt } from './melt.js';
import { findSharedText, type SharedText } from './shared-text.js';
import type { TransitionMaker } from './transition.js';

/** Copies laid around a text's place so that its soft edge goes too. */
const AROUND = [
  [0, 0],
  [-2, 0],
  [2, 0],
  [0, -2],
  [0, 2],
] as const;

/**
 * A text that both scenes show travels from its one place to the other and changes its size on the way; the rest
 * dissolves. Where the two scenes share no text that stands there at that moment, all of it dissolves, as in a melt.
 */
export const match: TransitionMaker = (stage) => {
  const shared = findSharedText(stage);
  if (shared === null) return melt(stage);
  const { before, after } = shared;
  const inReference = (context: Context, draw: () => void): void => {
    context.save();
    context.scale(stage.scale, stage.scale);
    draw();
    context.restore();
  };
  return (context, frame) => {
    const time = stage.timeAt(frame);
    stage.drawOutgoing(context, frame);
    inReference(context, () => {
      erase(context, before);
    });
    context.globalAlpha = float(time);
    const incoming = stage.incoming(frame);
    const picture = incoming.getContext('2d');
    inReference(picture, () => {
      erase(picture, after);
    });
    context.drawImage(incoming, 0, 0);
    context.globalAlpha = 1;
    inReference(context, () => {
      drawTraveller(context, shared, travel(time));
    });
  };
};

/** Covers a text with the colour that it stands on. */
function erase(context: Context, placed: PlacedText): void {
  for (const [dx, dy] of AROUND) drawPlaced(context, placed, { ...REST, dx, dy }, placed.background);
}

function drawTraveller(context: Context, { before, after }: SharedText, share: number): void {
  const between = (first: number, second: number): number => first + (second - first) * share;
  const [start, end] = [centerOf(before.box), centerOf(after.box)];
  const sizeOf = (placed: PlacedText): number => placed.fit.block.style.sizePixels;
  const size = between(sizeOf(before), sizeOf(after));
  const drawAs = (placed: PlacedText, color: string, opacity: number): void => {
    const middle = centerOf(placed.ink);
    context.save();
    context.globalAlpha *= opacity;
    context.translate(between(start.x, end.x), between(start.y, end.y));
    context.rotate((between(before.turnDegrees, after.turnDegrees) * Math.PI) / 180);
    context.scale(size / sizeOf(placed), size / sizeOf(placed));
    drawText(context, placed.fit.block, placed.x - middle.x, placed.y - middle.y, color, placed.align);
    context.restore();
  };
  if (isSetAlike(before, after)) return drawAs(after, mixColors(before.color, after.color, share), 1);
  drawAs(before, before.color, 1 - share);
  drawAs(after, after.color, share);
}

/** Whether both stand in the same face and break into the same lines, so that one can become the other. */
function isSetAlike(before: PlacedText, after: PlacedText): boolean {
  const { lines, style } = before.fit.block;
  const other = after.fit.block;
  return style.face === other.style.face && lines.length === other.lines.length;
}
