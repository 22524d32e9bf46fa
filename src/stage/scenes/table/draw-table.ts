import { createPath, type Context } from '../../draw/canvas.js';
import { mixColors } from '../../draw/color.js';
import { strokePart } from '../../draw/icon.js';
import type { Box } from '../../frame/box.js';
import { arrive, timeShare, travel } from '../../motion/curves.js';
import { enter } from '../../motion/entrances.js';
import { fillRounded } from '../../styles/shapes.js';
import { drawFigureFrame } from '../figure-frame.js';
import { drawPlaced, withPlacedTurn } from '../place-text.js';
import type { Moment } from '../scene-kind.js';
import { highlightOf } from '../sibling-state.js';
import { inGroup } from '../tilted-group.js';
import type { TableLayout } from './lay-out-table.js';

const RING_SECONDS = 0.52;
/** A hand-drawn loop runs past its beginning. */
const RING_OVERSHOOT = 0.14;
const CORNER_RADIUS = 24;
const MARK_WIDTH = 12;

/** Draws a table whose rows arrive on their words; the spoken row is tinted, and one cell may be circled. */
export function drawTable(context: Context, layout: TableLayout, moment: Moment): void {
  const { frame } = layout;
  const ids = layout.rows.map((_, index) => `row-${index}`);
  drawFigureFrame(context, frame, moment, () => {
    inGroup(context, frame.turn, () => drawBody(context, layout, moment, ids));
    for (const head of layout.heads) drawPlaced(context, head);
    layout.rows.forEach((row, index) => {
      const seconds = moment.since(ids[index] ?? '');
      const { durations } = moment;
      row.cells.forEach((cell, column) => {
        const delay = Math.min(0.3, column * durations.staggerSeconds * 0.6);
        drawPlaced(context, cell, enter('cascades', seconds - delay, durations, 'left'));
      });
    });
    drawRing(context, layout, moment);
  });
}

/** Card, header band, lines between rows, and the tint of the row that is being spoken about. */
function drawBody(context: Context, layout: TableLayout, moment: Moment, ids: string[]): void {
  const { box, header, rows, frame } = layout;
  const { palette, cornerRadius, dress } = frame.style;
  const radius = dress === 'slab' ? 0 : Math.min(cornerRadius, CORNER_RADIUS);
  fillRounded(context, box, radius, palette.surface);
  rows.forEach((row, index) => {
    const id = ids[index] ?? '';
    const highlight = highlightOf(moment, ids, id);
    if (highlight > 0) tintRow(context, layout, row.box, highlight, index === rows.length - 1 ? radius : 0);
    if (index === 0) return;
    const arrived = arrive(timeShare(moment.since(id), moment.durations.entranceSeconds));
    context.fillStyle = mixColors(palette.surface, palette.surfaceLine, 0.6 + 0.4 * arrived);
    context.fillRect(row.box.x + 24, row.box.y - 1.5, row.box.width - 48, 3);
  });
  context.fillStyle = palette.primary;
  context.beginPath();
  context.roundRect(header.x, header.y, header.width, header.height, [radius, radius, 0, 0]);
  context.fill();
}

/** Tint and a mark at the row's edge, so that colour is not the only sign. */
function tintRow(
  context: Context,
  { frame }: TableLayout,
  row: Box,
  highlight: number,
  footRadius: number,
): void {
  const { palette } = frame.style;
  context.save();
  context.globalAlpha *= highlight;
  context.fillStyle = palette.surfaceTint;
  context.beginPath();
  context.roundRect(row.x, row.y, row.width, row.height, [0, 0, footRadius, footRadius]);
  context.fill();
  context.fillStyle = palette.surfacePrimary;
  const inset = row.height * 0.22;
  context.fillRect(row.x, row.y + inset, MARK_WIDTH, row.height - 2 * inset);
  context.restore();
}

function drawRing(context: Context, { ring, rows, frame }: TableLayout, moment: Moment): void {
  if (ring === null) return;
  const cell = rows[ring.row]?.cells[0];
  const since = moment.since(`row-${ring.row}`) - moment.durations.entranceSeconds;
  const drawn = travel(timeShare(since, RING_SECONDS));
  if (drawn <= 0 || cell === undefined) return;
  const { palette } = frame.style;
  const { x, y, width, height } = ring.box;
  const path = createPath();
  const steps = 48;
  for (let step = 0; step <= steps; step++) {
    const turn = (step / steps) * (1 + RING_OVERSHOOT);
    const angle = -Math.PI * 0.7 + turn * Math.PI * 2;
    const swell = 1 + 0.05 * turn;
    const atX = x + width / 2 + Math.cos(angle) * (width / 2) * swell * 1.08;
    const atY = y + height / 2 + Math.sin(angle) * (height / 2) * swell * 1.12;
    if (step === 0) path.moveTo(atX, atY);
    else path.lineTo(atX, atY);
  }
  context.save();
  context.strokeStyle = palette.surfacePrimary;
  context.lineWidth = 7;
  context.lineCap = 'round';
  context.lineJoin = 'round';
  withPlacedTurn(context, cell, () => strokePart(context, path, drawn));
  context.restore();
}
