import { measureWidth } from '../../draw/text.js';
import type { Box } from '../../frame/box.js';
import { typeSizeOf } from '../../frame/type-scale.js';
import { placeSiblings } from '../place-siblings.js';
import { printedText, type PlacedText, type TextPlace } from '../place-text.js';
import type { LayoutInput } from '../scene-kind.js';
import type { GroupTurn } from '../tilted-group.js';

/** Heads and cells of a table, row by row. */
export interface PlacedCells {
  heads: PlacedText[];
  cells: PlacedText[][];
}

const SMALLEST = { landscape: 34, portrait: 36, square: 34 };
const LARGEST = { landscape: 60, portrait: 56, square: 48 };
const PADDING = { landscape: 48, portrait: 32, square: 28 };
const COLUMN_GAP = { landscape: 48, portrait: 28, square: 28 };
const MOST_LINES = 2;
/** Height of two lines, and of one, as multiples of their size. */
const TWO_LINES = 1.8;
const CELL_INSET = 14;
const PROBE_SIZE = 100;
const NUMBER = /^[\p{Sc}~≈<>+\u2212-]?\s?\d/u;

/** Sets all cells at one size; columns are as wide as their texts ask for, and numbers end at a common edge. */
export function placeCells(
  input: LayoutInput<'table'>,
  header: Box,
  rows: readonly Box[],
  turn: GroupTurn,
): PlacedCells {
  const columns = columnPlaces(input, header);
  const { content, style, frame } = input;
  const { palette } = style;
  const smallest = SMALLEST[frame.shape];
  const rowHeight = rows[0]?.height ?? 0;
  const shared = { smallest, ...turn };
  const heads = placeSiblings(
    input,
    content.columns.map((text, column): TextPlace => ({
      ...shared,
      field: `columns.${column}`,
      text,
      role: 'body',
      face: 'display',
      largest: Math.min(LARGEST[frame.shape] - 8, typeSizeOf('body', frame.shape).largest),
      box: { ...placeOf(columns, column), y: header.y, height: header.height },
      vertical: 'middle',
      align: columns[column]?.isNumeric === true ? 'right' : 'left',
      lines: linesIn(header.height, smallest),
      color: palette.onPrimary,
      background: palette.primary,
    })),
  );
  const flat = placeSiblings(
    input,
    content.rows.flatMap((row, index) =>
      row.cells.map((text, column): TextPlace => ({
        ...shared,
        field: `rows.${index}.cells.${column}`,
        text,
        role: 'body',
        face: column === 0 ? 'display' : 'body',
        largest: LARGEST[frame.shape],
        box: {
          ...placeOf(columns, column),
          y: (rows[index]?.y ?? 0) + CELL_INSET,
          height: rowHeight - 2 * CELL_INSET,
        },
        vertical: 'middle',
        align: columns[column]?.isNumeric === true ? 'right' : 'left',
        lines: linesIn(rowHeight, smallest),
        color: palette.surfaceText,
        background: palette.surface,
      })),
    ),
  );
  const width = content.columns.length;
  return { heads, cells: content.rows.map((_, index) => flat.slice(index * width, (index + 1) * width)) };
}

function linesIn(height: number, size: number): number {
  return height >= size * TWO_LINES + 24 ? MOST_LINES : 1;
}

interface Column {
  x: number;
  width: number;
  isNumeric: boolean;
}

function placeOf(columns: readonly Column[], index: number): { x: number; width: number } {
  const column = columns[index];
  return column === undefined ? { x: 0, width: 0 } : { x: column.x, width: column.width };
}

/** Every column gets what its longest text needs in proportion; what is left over is shared out evenly. */
function columnPlaces(input: LayoutInput<'table'>, box: Box): Column[] {
  const { content, frame } = input;
  const padding = PADDING[frame.shape];
  const gap = COLUMN_GAP[frame.shape];
  const count = content.columns.length;
  const natural = content.columns.map((_, column) => naturalWidth(input, column));
  const wanted = natural.map((width) => (width * LARGEST[frame.shape]) / PROBE_SIZE);
  const room = box.width - 2 * padding - gap * (count - 1);
  const total = wanted.reduce((sum, width) => sum + width, 0);
  const spare = Math.max(0, room - total) / count;
  const scale = Math.min(1, room / total);
  let x = box.x + padding;
  return wanted.map((width, column) => {
    const own = { x, width: width * scale + spare, isNumeric: isNumeric(input, column) };
    x += own.width + gap;
    return own;
  });
}

function naturalWidth(input: LayoutInput<'table'>, column: number): number {
  const { content, style } = input;
  const probe = { sizePixels: PROBE_SIZE, leading: 1, trackingEm: 0 };
  const head = printedText(input, content.columns[column] ?? '');
  const face = column === 0 ? style.fonts.display : style.fonts.body;
  return Math.max(
    measureWidth(head, { ...probe, face: style.fonts.display }),
    ...content.rows.map((row) => {
      const text = row.cells[column] ?? '';
      return measureWidth(column === 0 ? printedText(input, text) : text, { ...probe, face });
    }),
  );
}

/** Numbers are compared digit under digit. */
function isNumeric(input: LayoutInput<'table'>, column: number): boolean {
  return column > 0 && input.content.rows.every((row) => NUMBER.test(row.cells[column] ?? ''));
}
