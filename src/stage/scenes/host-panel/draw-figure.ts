import type { Context } from '../../draw/canvas.js';
import { drawTabular } from '../../draw/text.js';
import { arrive, timeShare, travel } from '../../motion/curves.js';
import { enter } from '../../motion/entrances.js';
import { fillRounded } from '../../styles/shapes.js';
import type { Style } from '../../styles/style.js';
import { drawPlaced } from '../place-text.js';
import type { Moment } from '../scene-kind.js';
import { countedText, isCountable } from '../stat/counted-text.js';
import type { PlacedFigure } from './place-figure.js';

/** Element of a panel's figure. */
export const FIGURE_ID = 'figure';
/** The number counts this long and ends with the spoken number. */
export const COUNT_SECONDS = 1.2;
/** The unit pops when the number has arrived. */
const UNIT_DELAY_SECONDS = 0.12;

/** Draws a figure that counts up to its number while its proof fills. */
export function drawFigure(context: Context, figure: PlacedFigure, style: Style, moment: Moment): void {
  const seconds = moment.since(FIGURE_ID);
  const { durations } = moment;
  const share = timeShare(seconds, COUNT_SECONDS);
  figure.proof.draw(context, travel(share), moment.seconds);
  if (seconds >= 0) drawNumber(context, figure, share, seconds);
  const landed = seconds - COUNT_SECONDS;
  if (figure.unit !== null) {
    drawPlaced(context, figure.unit, enter('pops', landed - UNIT_DELAY_SECONDS, durations));
  }
  drawPlaced(context, figure.label, enter('rises', seconds - COUNT_SECONDS * 0.4, durations));
  if (figure.delta === null || figure.deltaMark === null) return;
  const pose = enter('slides', landed - 0.3, durations, 'left');
  const { deltaMark } = figure;
  const grown = arrive(timeShare(landed - 0.3, durations.entranceSeconds));
  fillRounded(
    context,
    { ...deltaMark, height: deltaMark.height * grown },
    Math.min(5, style.cornerRadius),
    style.palette.surfacePrimary,
  );
  drawPlaced(context, figure.delta, { ...pose, dx: pose.dx * 0.1 });
}

function drawNumber(context: Context, { number }: PlacedFigure, share: number, seconds: number): void {
  const { style, capHeight } = number.fit.block;
  context.save();
  context.globalAlpha *= timeShare(seconds, 0.12);
  // Equal cells keep a counting number from shaking; at rest its own spacing is better.
  if (share >= 1 || !isCountable(number.text)) drawPlaced(context, number);
  else {
    const shown = countedText(number.text, share);
    drawTabular(context, shown, style, number.x, number.y + capHeight, number.color);
  }
  context.restore();
}
