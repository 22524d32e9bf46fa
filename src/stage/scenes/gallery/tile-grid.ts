import type { Orientation } from '../../../schema/identifiers.js';
import type { Box } from '../../frame/box.js';

/** A tile in a grid: first column and row, and how many of each it covers. */
type Cell = readonly [column: number, row: number, columns: number, rows: number];

interface Grid {
  columns: number;
  rows: number;
  cells: readonly Cell[];
}

const WIDE: Record<number, Grid> = {
  3: {
    columns: 5,
    rows: 2,
    cells: [
      [0, 0, 3, 2],
      [3, 0, 2, 1],
      [3, 1, 2, 1],
    ],
  },
  4: {
    columns: 5,
    rows: 2,
    cells: [
      [0, 0, 3, 1],
      [3, 0, 2, 1],
      [0, 1, 2, 1],
      [2, 1, 3, 1],
    ],
  },
  5: {
    columns: 4,
    rows: 2,
    cells: [
      [0, 0, 2, 2],
      [2, 0, 1, 1],
      [3, 0, 1, 1],
      [2, 1, 1, 1],
      [3, 1, 1, 1],
    ],
  },
  6: {
    columns: 4,
    rows: 2,
    cells: [
      [0, 0, 2, 1],
      [2, 0, 1, 1],
      [3, 0, 1, 1],
      [0, 1, 1, 1],
      [1, 1, 1, 1],
      [2, 1, 2, 1],
    ],
  },
};

const TALL: Record<number, Grid> = {
  3: {
    columns: 2,
    rows: 5,
    cells: [
      [0, 0, 2, 3],
      [0, 3, 1, 2],
      [1, 3, 1, 2],
    ],
  },
  4: {
    columns: 2,
    rows: 2,
    cells: [
      [0, 0, 1, 1],
      [1, 0, 1, 1],
      [0, 1, 1, 1],
      [1, 1, 1, 1],
    ],
  },
  5: {
    columns: 2,
    rows: 7,
    cells: [
      [0, 0, 2, 3],
      [0, 3, 1, 2],
      [1, 3, 1, 2],
      [0, 5, 1, 2],
      [1, 5, 1, 2],
    ],
  },
  6: {
    columns: 2,
    rows: 3,
    cells: [
      [0, 0, 1, 1],
      [1, 0, 1, 1],
      [0, 1, 1, 1],
      [1, 1, 1, 1],
      [0, 2, 1, 1],
      [1, 2, 1, 1],
    ],
  },
};

/** Places of 3–6 pictures in a box: in landscape with one larger than the rest, else two abreast. */
export function tileGrid(count: number, shape: Orientation, box: Box, gap: number): Box[] {
  const grid = (shape === 'landscape' ? WIDE : TALL)[count];
  if (grid === undefined) throw new Error(`There is no grid of ${count} pictures.`);
  const stepX = (box.width + gap) / grid.columns;
  const stepY = (box.height + gap) / grid.rows;
  return grid.cells.map(([column, row, columns, rows]) => ({
    x: Math.round(box.x + column * stepX),
    y: Math.round(box.y + row * stepY),
    width: Math.round(columns * stepX - gap),
    height: Math.round(rows * stepY - gap),
  }));
}
