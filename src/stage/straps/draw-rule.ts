import { arrive, timeShare, travel } from '../motion/curves.js';
import { REST } from '../motion/entrances.js';
import { drawPlaced } from '../scenes/place-text.js';
import type { StrapDrawing } from './strap.js';

const RULE_PIXELS = 8;
const DRAW_SECONDS = 0.3;
const TEXT_SECONDS = 0.22;
const TEXT_RISE_PIXELS = 26;

/** A line draws, and what it carries unrolls under it. */
export const drawRule: StrapDrawing = (context, { plate, style, texts }, secondsIn, gone) => {
  const { box } = plate;
  const drawn = travel(timeShare(secondsIn, DRAW_SECONDS)) * (1 - gone);
  const unrolled = arrive(timeShare(secondsIn - DRAW_SECONDS * 0.6, TEXT_SECONDS * 1.4)) * (1 - gone);
  context.save();
  context.beginPath();
  context.rect(box.x, box.y, box.width, box.height * unrolled);
  context.clip();
  context.fillStyle = plate.color;
  context.fillRect(box.x, box.y, box.width, box.height);
  const rise = { ...REST, dy: -TEXT_RISE_PIXELS * (1 - unrolled) };
  for (const text of texts) drawPlaced(context, text, rise);
  context.restore();
  context.fillStyle = style.palette.primary;
  context.fillRect(box.x, box.y - RULE_PIXELS, box.width * drawn, RULE_PIXELS);
};
