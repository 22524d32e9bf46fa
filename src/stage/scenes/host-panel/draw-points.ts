import type { Context } from '../../draw/canvas.js';
import { mixColors } from '../../draw/color.js';
import type { IconData } from '../../scene-plan.js';
import { enter, withPose } from '../../motion/entrances.js';
import { fillRounded } from '../../styles/shapes.js';
import type { Style } from '../../styles/style.js';
import { drawPlaced } from '../place-text.js';
import type { Moment } from '../scene-kind.js';
import { highlightOf, siblingState } from '../sibling-state.js';
import type { PointRow } from './place-points.js';

/** Draws the points of a card: dashed slots before they are named, the current one on a tinted row, the others ticked. */
export function drawPoints(
  context: Context,
  rows: readonly PointRow[],
  icons: readonly (IconData | null)[],
  style: Style,
  moment: Moment,
): void {
  const ids = rows.map((_, index) => pointId(index));
  drawThread(context, rows, style);
  rows.forEach((row, index) => drawTint(context, row, style, highlightOf(moment, ids, pointId(index))));
  rows.forEach((row, index) => {
    drawMark(context, row, ids, index, icons[index] ?? null, style, moment);
    drawTexts(context, row, moment.since(pointId(index)), moment, style);
  });
}

/** Element of a point. */
export const pointId = (index: number): string => `item-${index}`;

/** Small beads from mark to mark. */
function drawThread(context: Context, rows: readonly PointRow[], style: Style): void {
  context.strokeStyle = style.palette.surfaceLine;
  context.lineWidth = 6;
  context.lineCap = 'round';
  context.setLineDash([1, 15]);
  rows.slice(1).forEach(({ marker }, index) => {
    const above = rows[index]?.marker ?? marker;
    context.beginPath();
    context.moveTo(marker.x, above.y + above.radius + 12);
    context.lineTo(marker.x, marker.y - marker.radius - 10);
    context.stroke();
  });
  context.setLineDash([]);
}

function drawTint(context: Context, row: PointRow, style: Style, strength: number): void {
  if (strength <= 0) return;
  const { palette } = style;
  const color = mixColors(palette.surface, palette.surfaceTint, strength);
  fillRounded(context, row.box, Math.min(30, style.cornerRadius), color);
}

function drawMark(
  context: Context,
  { marker }: PointRow,
  ids: readonly string[],
  index: number,
  icon: IconData | null,
  style: Style,
  moment: Moment,
): void {
  const id = pointId(index);
  const state = siblingState(moment, ids, id);
  const slot = { ...marker, on: 'surface' as const };
  const pose = enter('pops', moment.since(id), moment.durations);
  if (state === 'empty' || pose.opacity < 1) style.drawMarker(context, { ...slot, state: 'empty' });
  if (state === 'empty') return;
  withPose(context, pose, marker, () =>
    style.drawMarker(context, {
      ...slot,
      state,
      icon,
      label: icon === null ? String(index + 1) : null,
      isTicked: state === 'said',
    }),
  );
}

function drawTexts(context: Context, row: PointRow, seconds: number, moment: Moment, style: Style): void {
  drawPlaced(context, row.text, enter('cascades', seconds, moment.durations, 'left'));
  if (row.sub === null) return;
  const delay = moment.durations.staggerSeconds;
  drawPlaced(context, row.sub, enter('rises', seconds - delay, moment.durations), style.palette.surfaceMuted);
}
