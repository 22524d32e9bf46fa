import type { Box } from '../../frame/box.js';
import { clamp01 } from '../../motion/curves.js';
import { fillDisc, fillRounded } from '../../styles/shapes.js';
import type { Context } from '../canvas.js';
import type { ProofLook } from './look.js';

/** Part of a cell that its dot fills. */
const DOT_SHARE = 0.78;

/**
 * Draws `filled` of `total` dots as filled, in reading order.
 * @param progress 0: none is filled yet; 1: all that shall be
 */
export function drawDots(
  context: Context,
  box: Box,
  dots: { filled: number; total: number },
  progress: number,
  look: ProofLook,
): void {
  const grid = dotGrid(box, dots.total);
  const lit = Math.min(dots.filled, dots.total) * progress;
  for (let index = 0; index < dots.total; index++) {
    const column = index % grid.columns;
    const row = Math.floor(index / grid.columns);
    const x = grid.x + (column + 0.5) * grid.cell;
    const y = grid.y + (row + 0.5) * grid.cell;
    drawDot(context, x, y, (grid.cell / 2) * DOT_SHARE, clamp01(lit - index), look);
  }
}

/** The grid of the largest square cells, centred in a box, that holds `total` dots in rows as even as can be. */
export function dotGrid(
  box: Box,
  total: number,
): { columns: number; rows: number; cell: number; x: number; y: number } {
  let best = { columns: 1, rows: total, cell: 0, score: -1 };
  for (let columns = 1; columns <= total; columns++) {
    const rows = Math.ceil(total / columns);
    const cell = Math.min(box.width / columns, box.height / rows);
    const isEven = total % columns === 0;
    const score = cell * (isEven ? 1.3 : 1);
    if (score > best.score) best = { columns, rows, cell, score };
  }
  const { columns, rows, cell } = best;
  return {
    columns,
    rows,
    cell,
    x: box.x + (box.width - columns * cell) / 2,
    y: box.y + (box.height - rows * cell) / 2,
  };
}

function drawDot(
  context: Context,
  x: number,
  y: number,
  radius: number,
  filled: number,
  look: ProofLook,
): void {
  if (look.shape === 'cells') {
    drawCell(context, x, y, radius, filled, look);
    return;
  }
  if (look.shape === 'poster') {
    fillDisc(context, x, y, radius, look.ink);
    fillDisc(context, x, y, radius * 0.84, look.face);
    if (filled > 0) fillDisc(context, x, y, radius * 0.84 * filled, look.fill);
    return;
  }
  fillDisc(context, x, y, radius, look.track);
  if (filled > 0) fillDisc(context, x, y, radius * filled, look.fill);
}

function drawCell(
  context: Context,
  x: number,
  y: number,
  radius: number,
  filled: number,
  look: ProofLook,
): void {
  const square = (half: number): Box => ({ x: x - half, y: y - half, width: half * 2, height: half * 2 });
  fillRounded(context, square(radius), radius * 0.3, look.track);
  if (filled > 0) fillRounded(context, square(radius * filled), radius * 0.3 * filled, look.fill);
}
