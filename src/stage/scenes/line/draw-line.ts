import { firstPart, linePath, type ChartPoint } from '../../draw/charts/line-points.js';
import { createPath, type Context } from '../../draw/canvas.js';
import { withAlpha } from '../../draw/color.js';
import { drawText, setLines } from '../../draw/text.js';
import { timeShare, travel } from '../../motion/curves.js';
import { enter, withPose } from '../../motion/entrances.js';
import { fillDisc } from '../../styles/shapes.js';
import { chartInks } from '../charts/chart-colors.js';
import { drawFigureFrame } from '../figure-frame.js';
import { drawPing } from '../ping.js';
import { drawPlaced, withPlacedTurn } from '../place-text.js';
import type { Moment } from '../scene-kind.js';
import { inGroup } from '../tilted-group.js';
import type { LineLayout } from './lay-out-line.js';
import type { Callout } from './place-callouts.js';
import { printedLike } from './printed-like.js';

/** How long a line is drawn, its value riding on its end. */
export const LINE_SECONDS = 1.8;
const WEIGHT_PIXELS = 11;
const DASH = [26, 20];
const DOT_RADIUS = 17;
const PING_SHIFT_SECONDS = 0.6;
const AREA_OPACITY = 0.13;

/** Draws lines that grow with their values riding on their ends; remarks pop at their points. */
export function drawLine(context: Context, layout: LineLayout, moment: Moment): void {
  const { frame } = layout;
  const shares = layout.series.map((_, index) =>
    travel(timeShare(moment.since(`series-${index}`), LINE_SECONDS)),
  );
  drawFigureFrame(context, frame, moment, () => {
    inGroup(context, frame.turn, () => {
      drawAxis(context, layout);
      layout.series.forEach((_, index) => drawSeries(context, layout, moment, index, shares[index] ?? 0));
      layout.callouts.forEach((callout, index) => {
        if (isReached(callout, shares)) drawStem(context, layout, moment, callout, index);
      });
    });
    for (const end of layout.ends) drawPlaced(context, end);
    layout.series.forEach((_, index) => drawEndLabel(context, layout, moment, index, shares[index] ?? 0));
    layout.callouts.forEach((callout, index) => {
      if (!isReached(callout, shares)) return;
      drawPlaced(context, callout.text, enter('pops', moment.since(`callout-${index}`), moment.durations));
    });
  });
}

/** A remark waits for its line. */
function isReached(callout: Callout, shares: readonly number[]): boolean {
  return (shares[callout.series] ?? 0) >= callout.share;
}

function drawAxis(context: Context, { axis, frame }: LineLayout): void {
  const { style, on } = frame;
  context.save();
  context.strokeStyle = chartInks(style, on).text;
  context.lineWidth = style.dress === 'slab' ? 10 : 5;
  context.lineCap = style.lineEnds === 'round' ? 'round' : 'butt';
  context.beginPath();
  context.moveTo(axis.fromX, axis.y);
  context.lineTo(axis.toX, axis.y);
  context.stroke();
  context.restore();
}

function colorOf({ frame }: LineLayout, index: number): string {
  const { style, on } = frame;
  const inks = chartInks(style, on);
  if (index > 0) return inks.text;
  return on === 'surface' ? inks.strong : style.palette.primaryDisplay;
}

/** The first line is whole with its area under it, the second dashed: they differ without their colours. */
function drawSeries(
  context: Context,
  layout: LineLayout,
  moment: Moment,
  index: number,
  share: number,
): void {
  const series = layout.series[index];
  if (series === undefined || share <= 0) return;
  const part = firstPart(series.points, share);
  const data = linePath(part);
  const end = part.at(-1);
  if (data === null || end === undefined) return;
  const color = colorOf(layout, index);
  context.save();
  if (index === 0) fillArea(context, part, layout.axis.y, withAlpha(color, AREA_OPACITY));
  context.strokeStyle = color;
  context.lineWidth = WEIGHT_PIXELS;
  context.lineJoin = layout.frame.style.lineEnds === 'round' ? 'round' : 'miter';
  context.lineCap = layout.frame.style.lineEnds === 'round' ? 'round' : 'butt';
  if (index > 0) context.setLineDash(DASH);
  context.stroke(createPath(data));
  context.restore();
  if (share >= 1)
    drawPing(context, {
      ...end,
      radius: DOT_RADIUS,
      color,
      seconds: moment.seconds + index * PING_SHIFT_SECONDS,
    });
  fillDisc(context, end.x, end.y, DOT_RADIUS, color);
}

function fillArea(context: Context, part: readonly ChartPoint[], zeroY: number, color: string): void {
  const [first] = part;
  const last = part.at(-1);
  if (first === undefined || last === undefined) return;
  context.fillStyle = color;
  context.beginPath();
  context.moveTo(first.x, zeroY);
  for (const point of part) context.lineTo(point.x, point.y);
  context.lineTo(last.x, zeroY);
  context.fill();
}

/** While the line grows, the value at its end rides along; then the printed text stands with its name. */
function drawEndLabel(
  context: Context,
  layout: LineLayout,
  moment: Moment,
  index: number,
  share: number,
): void {
  const series = layout.series[index];
  if (series === undefined || share <= 0) return;
  const { value, name } = series.end;
  if (share >= 1) {
    drawPlaced(context, value);
    if (name !== null) {
      const seconds = moment.since(`series-${index}`) - LINE_SECONDS;
      drawPlaced(context, name, enter('fades', seconds, moment.durations));
    }
    return;
  }
  const now = firstPart(series.points, share).at(-1);
  const end = series.points.at(-1);
  const text = printedLike(value.text, valueAt(series.values, share));
  if (now === undefined || end === undefined || text === null) return;
  const block = setLines([text], value.fit.block.style);
  withPlacedTurn(context, value, () =>
    drawText(context, block, value.x + now.x - end.x, value.y + now.y - end.y, value.color),
  );
}

function valueAt(values: readonly number[], share: number): number {
  const place = share * (values.length - 1);
  const whole = Math.floor(place);
  const from = values[whole] ?? 0;
  return from + ((values[whole + 1] ?? from) - from) * (place - whole);
}

function drawStem(
  context: Context,
  layout: LineLayout,
  moment: Moment,
  { point, stem, series }: Callout,
  index: number,
): void {
  const pose = enter('pops', moment.since(`callout-${index}`), moment.durations);
  const { style, on } = layout.frame;
  const inks = chartInks(style, on);
  withPose(context, pose, point, () => {
    context.strokeStyle = inks.text;
    context.lineWidth = 4;
    context.beginPath();
    context.moveTo(point.x, point.y);
    context.lineTo(stem.x, stem.y);
    context.stroke();
    fillDisc(context, point.x, point.y, DOT_RADIUS, inks.behind);
    context.strokeStyle = colorOf(layout, series);
    context.lineWidth = 7;
    context.beginPath();
    context.arc(point.x, point.y, DOT_RADIUS - 3, 0, Math.PI * 2);
    context.stroke();
  });
}
