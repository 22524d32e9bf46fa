import { arcPath } from '../../draw/charts/donut-arcs.js';
import { createPath, type Context } from '../../draw/canvas.js';
import { arrive, timeShare, travel } from '../../motion/curves.js';
import { enter, entranceSeconds } from '../../motion/entrances.js';
import { fillRounded } from '../../styles/shapes.js';
import { chartInks, partColors } from '../charts/chart-colors.js';
import { drawFigureFrame } from '../figure-frame.js';
import { drawPlaced } from '../place-text.js';
import type { Moment } from '../scene-kind.js';
import { highlightOf } from '../sibling-state.js';
import { inGroup } from '../tilted-group.js';
import type { DonutLayout } from './lay-out-donut.js';

const GAP_PIXELS = 8;
const CORNER_PIXELS = 10;
const OUTSET_PIXELS = 14;
const BREATH_SECONDS = 2;
const TRACK_SHARE = 0.42;
/** The swatch of the share that is spoken of is larger by this part. */
const SWATCH_GROWTH = 0.24;

/** Draws a ring that fills part by part; the part that is spoken of stands out, and so does its name. */
export function drawDonut(context: Context, layout: DonutLayout, moment: Moment): void {
  const { frame } = layout;
  const ids = layout.arcs.map((_, index) => `share-${index}`);
  drawFigureFrame(context, frame, moment, () => {
    inGroup(context, frame.turn, () => drawRing(context, layout, moment, ids));
    drawCenter(context, layout, moment);
    drawRows(context, layout, moment, ids);
  });
}

function drawRing(context: Context, layout: DonutLayout, moment: Moment, ids: string[]): void {
  const { ring, frame, arcs } = layout;
  const { style, on } = frame;
  const colors = partColors(style, on);
  context.save();
  context.translate(ring.x, ring.y);
  context.strokeStyle = chartInks(style, on).line;
  context.lineWidth = ring.weight * TRACK_SHARE;
  context.beginPath();
  context.arc(0, 0, ring.radius - ring.weight / 2, 0, Math.PI * 2);
  context.stroke();
  arcs.forEach((share, index) => {
    const id = ids[index] ?? '';
    const filled = travel(timeShare(moment.since(id), entranceSeconds('fills', moment.durations)));
    if (filled <= 0) return;
    const endAngle = share.startAngle + (share.endAngle - share.startAngle) * filled;
    const breath = 0.5 + 0.5 * Math.cos((moment.since(id) / BREATH_SECONDS) * Math.PI * 2);
    const outset = OUTSET_PIXELS * highlightOf(moment, ids, id) * (0.2 + 0.8 * breath);
    const data = arcPath(
      { startAngle: share.startAngle, endAngle },
      {
        innerRadius: ring.radius - ring.weight,
        outerRadius: ring.radius + outset,
        cornerRadius: style.lineEnds === 'round' ? CORNER_PIXELS : 0,
        gap: GAP_PIXELS,
      },
    );
    if (data === null) return;
    context.fillStyle = colors[index % colors.length] ?? style.palette.primary;
    context.fill(createPath(data));
  });
  context.restore();
}

/** The value in the middle stands there from the start, unless it is the value of a share. */
function drawCenter(context: Context, { center, centerShare }: DonutLayout, moment: Moment): void {
  if (center === null) return;
  const seconds = moment.since(centerShare === null ? 'headline' : `share-${centerShare}`);
  drawPlaced(context, center, enter('fades', seconds - 0.2, moment.durations));
}

function drawRows(context: Context, layout: DonutLayout, moment: Moment, ids: string[]): void {
  const { rows, rowsTurn, frame } = layout;
  const { style } = frame;
  const colors = partColors(style, frame.on);
  rows.forEach((row, index) => {
    const id = ids[index] ?? '';
    const seconds = moment.since(id);
    const grown = arrive(timeShare(seconds, moment.durations.entranceSeconds));
    const radius = style.lineEnds === 'round' ? row.swatch.height * 0.28 : 0;
    inGroup(context, rowsTurn, () => {
      if (grown < 1) strokeEmpty(context, row.swatch, radius, chartInks(style, frame.on).line);
      if (grown <= 0) return;
      const side = row.swatch.width * grown * (1 + SWATCH_GROWTH * highlightOf(moment, ids, id));
      const inset = (row.swatch.width - side) / 2;
      const swatch = { x: row.swatch.x + inset, y: row.swatch.y + inset, width: side, height: side };
      fillRounded(context, swatch, radius, colors[index % colors.length] ?? style.palette.primary);
    });
    drawPlaced(context, row.value, enter('cascades', seconds, moment.durations, 'left'));
    const later = seconds - moment.durations.staggerSeconds;
    drawPlaced(context, row.label, enter('cascades', later, moment.durations, 'left'));
  });
}

function strokeEmpty(
  context: Context,
  { x, y, width, height }: { x: number; y: number; width: number; height: number },
  radius: number,
  color: string,
): void {
  context.save();
  context.strokeStyle = color;
  context.lineWidth = 5;
  context.setLineDash([9, 9]);
  context.beginPath();
  context.roundRect(x + 3, y + 3, width - 6, height - 6, radius);
  context.stroke();
  context.restore();
}
