import type { Context } from '../../draw/canvas.js';
import { withAlpha } from '../../draw/color.js';
import { drawBars } from '../../draw/proof/bars.js';
import { arrive, clamp01, timeShare } from '../../motion/curves.js';
import { entranceSeconds, REST } from '../../motion/entrances.js';
import { staggerOf } from '../../motion/durations.js';
import { drawFigureFrame } from '../figure-frame.js';
import { proofLook } from '../place-proof.js';
import { drawPlaced } from '../place-text.js';
import type { Moment } from '../scene-kind.js';
import { inGroup } from '../tilted-group.js';
import type { BarsLayout } from './lay-out-bars.js';

const SWEEP_SECONDS = 3;
const SWEEP_OPACITY = 0.022;
const SWEEP_LAYERS = 12;
const MOST_BAND_PIXELS = 180;
const END_PIXELS = 20;

/** Draws bars that rise from their axis with their values riding on their ends; the highlighted one comes last. */
export function drawBarsScene(context: Context, layout: BarsLayout, moment: Moment): void {
  const { frame, chart } = layout;
  const { places } = chart;
  const growths = places.bars.map((_, index) => growthOf(layout, moment, index));
  drawFigureFrame(context, frame, moment, () => {
    inGroup(context, frame.turn, () => {
      const look = proofLook(frame.style, frame.on);
      drawBars(context, places, (index) => growths[index] ?? 0, look);
      if (growths[places.highlighted] === 1)
        drawSweep(context, layout, moment, withAlpha(look.face, SWEEP_OPACITY));
    });
    for (const label of chart.labels) drawPlaced(context, label);
    chart.values.forEach((value, index) => {
      const bar = places.bars[index];
      const growth = growths[index] ?? 0;
      if (value === null || bar === undefined) return;
      const left = 1 - growth;
      const dx = places.isVertical ? 0 : -bar.width * left;
      const dy = places.isVertical ? bar.height * left : 0;
      drawPlaced(context, value, { ...REST, dx, dy, opacity: clamp01(growth * 3) });
    });
  });
}

/** A band of light that runs along the bar that stands out: a chart that stands is not dead. */
function drawSweep(context: Context, { chart }: BarsLayout, moment: Moment, color: string): void {
  const bar = chart.places.bars[chart.places.highlighted];
  if (bar === undefined) return;
  const { isVertical } = chart.places;
  const length = isVertical ? bar.height : bar.width;
  const band = Math.min(MOST_BAND_PIXELS, length / 2);
  const share = (moment.since(`bar-${chart.places.highlighted}`) / SWEEP_SECONDS) % 1;
  // Kept off the rounded end of the bar.
  const start = share * (length - band - END_PIXELS);
  context.save();
  context.fillStyle = color;
  // It comes and goes softly: thinner and thinner bands over each other, faint near the bar's ends.
  context.globalAlpha *= Math.sin(Math.PI * share);
  for (let layer = 0; layer < SWEEP_LAYERS; layer++) {
    const inset = (band / 2) * (layer / SWEEP_LAYERS);
    const from = start + inset;
    const size = band - 2 * inset;
    if (isVertical) context.fillRect(bar.x, bar.y + bar.height - from - size, bar.width, size);
    else context.fillRect(bar.x + from, bar.y, size, bar.height);
  }
  context.restore();
}

/** Bars without a word of their own rise together, one shortly after the other. */
function growthOf({ chart, isCued }: BarsLayout, moment: Moment, index: number): number {
  const { durations } = moment;
  const length = entranceSeconds('fills', durations);
  if (isCued[index] === true || index === chart.places.highlighted)
    return arrive(timeShare(moment.since(`bar-${index}`), length));
  const together = isCued.flatMap((cued, other) =>
    cued || other === chart.places.highlighted ? [] : [other],
  );
  const delay = staggerOf(durations, together.indexOf(index), together.length);
  return arrive(timeShare(moment.since('bars') - delay, length));
}
