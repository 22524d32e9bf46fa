import type { Context } from '../../draw/canvas.js';
import { arrive, timeShare } from '../../motion/curves.js';
import { enter, REST, withPose } from '../../motion/entrances.js';
import { fillRounded } from '../../styles/shapes.js';
import { drawKicker } from '../kicker.js';
import { drawPlaced } from '../place-text.js';
import type { Moment } from '../scene-kind.js';
import type { HeadlineLayout, Ticker } from './lay-out-headline.js';

const TICKER_PIXELS_PER_SECOND = 140;
/** The band is on its way when the scene comes in. */
const HEAD_START_SECONDS = 0.3;

/** Draws a band that slides in from the left under the sign of its subject, with a running line at its foot. */
export function drawHeadlineScene(context: Context, layout: HeadlineLayout, moment: Moment): void {
  const { durations } = moment;
  const sinceFrame = moment.since('frame');
  const { palette } = layout.style;
  layout.subject.draw(context, enter('draws', sinceFrame, durations).progress, moment.seconds);
  if (layout.kicker !== null) drawKicker(context, layout.kicker, enter('cascades', sinceFrame, durations));
  if (layout.source !== null) drawPlaced(context, layout.source, enter('fades', sinceFrame - 0.3, durations));
  const sinceBand = moment.isFirst ? moment.since('band') : moment.seconds + HEAD_START_SECONDS;
  const slid = arrive(timeShare(sinceBand, durations.entranceSeconds * 1.3));
  if (slid <= 0) return;
  const { band } = layout;
  drawWhere(context, layout, moment);
  context.fillStyle = palette.primary;
  context.fillRect(band.x, band.y, band.width * slid, band.height);
  if (layout.ticker !== null) drawTicker(context, layout, layout.ticker, moment.seconds, slid);
  const pose = enter('slides', sinceBand - durations.staggerSeconds, durations, 'left');
  drawPlaced(context, layout.line, { ...pose, dx: pose.dx * 0.2 });
}

/** Place and date rise from behind the band. */
function drawWhere(context: Context, { plate, where, style }: HeadlineLayout, moment: Moment): void {
  if (plate === null) return;
  const share = arrive(timeShare(moment.since('where') - 0.12, moment.durations.entranceSeconds));
  if (share <= 0) return;
  const drawPlate = (): void => {
    fillRounded(context, plate, 0, style.palette.surface);
    for (const text of where) drawPlaced(context, text);
  };
  if (share >= 1) {
    drawPlate();
    return;
  }
  context.save();
  context.beginPath();
  context.rect(plate.x, plate.y, plate.width, plate.height);
  context.clip();
  withPose(context, { ...REST, dy: plate.height * (1 - share) }, plate, drawPlate);
  context.restore();
}

/** The line runs on and begins again; no single place of it has to be read. */
function drawTicker(
  context: Context,
  { style }: HeadlineLayout,
  { strip, layer, period }: Ticker,
  seconds: number,
  slid: number,
): void {
  const { palette } = style;
  context.fillStyle = palette.surface;
  context.fillRect(strip.x, strip.y, strip.width * slid, strip.height);
  const start = strip.width * 0.05 - Math.max(0, seconds) * TICKER_PIXELS_PER_SECOND;
  for (let x = Math.round(start % period); x < strip.width; x += period) {
    if (x + period > 0) layer.put(context, slid, x);
  }
}
