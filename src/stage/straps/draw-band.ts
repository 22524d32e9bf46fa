import { arrive, timeShare, travel } from '../motion/curves.js';
import { REST } from '../motion/entrances.js';
import { drawPlaced } from '../scenes/place-text.js';
import type { StrapDrawing } from './strap.js';

const SLANT = 0.34;
const HEAD_PIXELS = 22;
const WIPE_SECONDS = 0.36;
const TEXT_SLIDE_PIXELS = 40;

/** A band across the whole frame, as under the news, with a slanted head in the primary colour. */
export const drawBand: StrapDrawing = (context, { plate, style, texts, frameWidth }, secondsIn, gone) => {
  const { box } = plate;
  const wiped = travel(timeShare(secondsIn, WIPE_SECONDS)) * (1 - gone);
  const lean = box.height * SLANT;
  context.beginPath();
  context.rect(0, box.y, (frameWidth + lean) * wiped, box.height);
  context.clip();
  context.fillStyle = plate.color;
  context.fillRect(0, box.y, frameWidth, box.height);
  context.fillStyle = style.palette.primary;
  context.beginPath();
  context.moveTo(0, box.y);
  context.lineTo(box.x - HEAD_PIXELS + lean * 0.4, box.y);
  context.lineTo(box.x - HEAD_PIXELS - lean * 0.6, box.y + box.height);
  context.lineTo(0, box.y + box.height);
  context.fill();
  context.fillRect(0, box.y + box.height - 6, frameWidth, 6);
  const arrived = arrive(timeShare(secondsIn - 0.12, WIPE_SECONDS));
  for (const text of texts) drawPlaced(context, text, { ...REST, dx: -TEXT_SLIDE_PIXELS * (1 - arrived) });
};
