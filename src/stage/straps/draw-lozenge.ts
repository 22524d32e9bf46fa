import { withAlpha } from '../draw/color.js';
import { settle, timeShare } from '../motion/curves.js';
import { REST } from '../motion/entrances.js';
import { drawPlaced } from '../scenes/place-text.js';
import type { StrapDrawing } from './strap.js';

/** See-through as glass, but no less than its words need on any picture. */
const GLASS_OPACITY = 0.93;
const EDGE_PIXELS = 3;
const MARGIN_PIXELS = 26;
const SLIDE_PIXELS = 14;

/** A glass pill that floats up. */
export const drawLozenge: StrapDrawing = (context, { plate, style, texts }, secondsIn, gone) => {
  const { x, y, width, height } = plate.box;
  const away = SLIDE_PIXELS * (1 - settle.at(secondsIn)) + SLIDE_PIXELS * gone;
  context.globalAlpha *= timeShare(secondsIn, 0.2) * (1 - gone);
  context.translate(0, away);
  context.beginPath();
  context.roundRect(x, y, width + MARGIN_PIXELS, height, height / 2);
  context.fillStyle = withAlpha(plate.color, GLASS_OPACITY);
  context.fill();
  context.strokeStyle = withAlpha(style.palette.surfaceText, 0.18);
  context.lineWidth = EDGE_PIXELS;
  context.stroke();
  for (const text of texts) drawPlaced(context, text, { ...REST, dx: MARGIN_PIXELS / 2 });
};
