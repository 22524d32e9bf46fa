import type { Box } from '../../frame/box.js';
import { typeSizeOf } from '../../frame/type-scale.js';
import { chartInks } from '../charts/chart-colors.js';
import { placeSiblings } from '../place-siblings.js';
import type { PlacedText } from '../place-text.js';
import type { LayoutInput } from '../scene-kind.js';
import type { GroupTurn } from '../tilted-group.js';
import { unfit } from '../unfit.js';

/** A share's line: a swatch, its value and its name. */
export interface ShareRow {
  box: Box;
  swatch: Box;
  value: PlacedText;
  label: PlacedText;
}

const SWATCH = { landscape: 44, portrait: 40, square: 34 };
const GAP = 26;
const LARGEST_VALUE = { landscape: 76, portrait: 64, square: 52 };
const SMALLEST_VALUE = 44;
/** Rows of this height take names of two lines. */
const LEAST_TWO_LINES = 86;
/** Keeps the descenders of one name from the next. */
const LABEL_INSET = 12;

/** Sets the names of all shares under each other, all alike. */
export function placeShareRows(
  input: LayoutInput<'donut'>,
  box: Box,
  place: { on: 'ground' | 'surface'; turn: GroupTurn; isTooSmall: boolean },
): ShareRow[] {
  const { content, frame, style } = input;
  const inks = chartInks(style, place.on);
  const height = box.height / content.shares.length;
  const side = SWATCH[frame.shape];
  const left = box.x + side + GAP;
  const shared = { vertical: 'middle' as const, lines: 1, background: inks.behind, ...place.turn };
  const yOf = (index: number): number => box.y + index * height;
  const values = placeSiblings(
    input,
    content.shares.map((share, index) => ({
      ...shared,
      field: `shares.${index}.text`,
      text: share.text,
      role: 'item',
      largest: LARGEST_VALUE[frame.shape],
      smallest: SMALLEST_VALUE,
      box: { x: left, y: yOf(index), width: box.width * 0.42, height },
      color: inks.text,
    })),
  );
  const labelX = left + Math.max(...values.map((value) => value.fit.block.width)) + GAP;
  const { largest } = typeSizeOf('body', frame.shape);
  const labels = placeSiblings(
    input,
    content.shares.map((share, index) => ({
      ...shared,
      field: `shares.${index}.label`,
      text: share.label,
      role: 'body',
      largest: largest + 4,
      lines: height >= LEAST_TWO_LINES ? 2 : 1,
      box: {
        x: labelX,
        y: yOf(index) + LABEL_INSET,
        width: box.x + box.width - labelX,
        height: height - 2 * LABEL_INSET,
      },
      color: inks.text,
    })),
  );
  return content.shares.flatMap((_, index) => {
    const value = values[index];
    const label = labels[index];
    if (value === undefined || label === undefined) return [];
    const y = yOf(index);
    const swatch = { x: box.x, y: y + (height - side) / 2, width: side, height: side };
    const shown = place.isTooSmall ? unfit(label) : label;
    return [{ box: { ...box, y, height }, swatch, value, label: shown }];
  });
}
