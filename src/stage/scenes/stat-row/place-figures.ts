import { tabularWidth } from '../../draw/text.js';
import type { Box } from '../../frame/box.js';
import { typeSizeOf } from '../../frame/type-scale.js';
import { grownBy } from '../../styles/shapes.js';
import { moveTextTo } from '../move-text.js';
import { placeSiblings } from '../place-siblings.js';
import type { PlacedText } from '../place-text.js';
import type { LayoutInput } from '../scene-kind.js';
import type { GroupTurn } from '../tilted-group.js';

/** One figure on its plate. */
export interface RowFigure {
  plate: Box;
  value: PlacedText;
  label: PlacedText;
  /** Track of the bar that shows the share, and the share; null where there is none. */
  bar: { box: Box; share: number } | null;
}

const PADDING = { landscape: 40, portrait: 36, square: 28 };
const LARGEST = { landscape: 190, portrait: 180, square: 140 };
const SMALLEST = { landscape: 72, portrait: 76, square: 66 };
const MOST_GROWTH = 1.25;
const BAR_HEIGHT = 22;
const BAR_GAP = 34;
const ROW_BAR_GAP = 20;
const LABEL_GAP = 40;
const COLUMN_GAP = 36;
const MOST_VALUE_SHARE = 0.5;
const MOST_LINES = 2;
const CAP_ROOM = 0.86;
const LEAST_PADDING_Y = 18;

/** Sets values and labels into their plates, all alike: under each other in columns, side by side in rows. */
export function placeFigures(
  input: LayoutInput<'stat-row'>,
  plates: readonly Box[],
  isAcross: boolean,
  turn: GroupTurn,
): RowFigure[] {
  const hasBars = input.content.figures.some((figure) => figure.share !== null);
  return isAcross ? inColumns(input, plates, turn, hasBars) : inRows(input, plates, turn, hasBars);
}

function inColumns(
  input: LayoutInput<'stat-row'>,
  plates: readonly Box[],
  turn: GroupTurn,
  hasBars: boolean,
): RowFigure[] {
  const padding = PADDING[input.frame.shape];
  const values = valuesIn(input, plates, turn, (plate) => plate.width - 2 * padding);
  const labels = labelsIn(input, plates, turn, (plate) => ({
    x: plate.x + padding,
    width: plate.width - 2 * padding,
  }));
  // Old-style figures hang below the line: the ink counts.
  const valueHeight = Math.max(...values.map((value) => value.ink.height));
  const labelHeight = Math.max(...labels.map((label) => label.fit.block.baselineHeight));
  const barHeight = hasBars ? BAR_GAP + BAR_HEIGHT : 0;
  const used = valueHeight + LABEL_GAP + labelHeight + barHeight;
  return plates.flatMap((plate, index) => {
    const value = values[index];
    const label = labels[index];
    if (value === undefined || label === undefined) return [];
    const top = plate.y + (plate.height - used) / 2;
    const labelTop = top + valueHeight + LABEL_GAP;
    const barY = labelTop + labelHeight + BAR_GAP;
    const track = { x: plate.x + padding, y: barY, width: plate.width - 2 * padding, height: BAR_HEIGHT };
    return [figureOf(input, index, plate, moveTextTo(value, top), moveTextTo(label, labelTop), track)];
  });
}

function inRows(
  input: LayoutInput<'stat-row'>,
  plates: readonly Box[],
  turn: GroupTurn,
  hasBars: boolean,
): RowFigure[] {
  const padding = PADDING[input.frame.shape];
  const values = valuesIn(input, plates, turn, (plate) => (plate.width - 2 * padding) * MOST_VALUE_SHARE);
  const valueWidth = Math.max(
    ...values.map((value) =>
      Math.max(value.fit.block.width, tabularWidth(value.text, value.fit.block.style)),
    ),
  );
  const offset = padding + valueWidth + COLUMN_GAP;
  const labels = labelsIn(input, plates, turn, (plate) => ({
    x: plate.x + offset,
    width: plate.width - offset - padding,
    height: plate.height - 2 * LEAST_PADDING_Y - (hasBars ? ROW_BAR_GAP + BAR_HEIGHT : 0),
  }));
  const labelHeight = Math.max(...labels.map((label) => label.fit.block.baselineHeight));
  const used = labelHeight + (hasBars ? ROW_BAR_GAP + BAR_HEIGHT : 0);
  return plates.flatMap((plate, index) => {
    const value = values[index];
    const label = labels[index];
    if (value === undefined || label === undefined) return [];
    const middle = plate.y + plate.height / 2;
    const top = middle - used / 2;
    const own = label.fit.block.baselineHeight;
    const track = {
      x: plate.x + offset,
      y: top + labelHeight + ROW_BAR_GAP,
      width: plate.width - offset - padding,
      height: BAR_HEIGHT,
    };
    const valueTop = middle - value.fit.block.capHeight / 2;
    const labelTop = top + (labelHeight - own) / 2;
    return [figureOf(input, index, plate, moveTextTo(value, valueTop), moveTextTo(label, labelTop), track)];
  });
}

function figureOf(
  input: LayoutInput<'stat-row'>,
  index: number,
  plate: Box,
  value: PlacedText,
  label: PlacedText,
  track: Box,
): RowFigure {
  const share = input.content.figures[index]?.share ?? null;
  return { plate, value, label, bar: share === null ? null : { box: track, share } };
}

function valuesIn(
  input: LayoutInput<'stat-row'>,
  plates: readonly Box[],
  turn: GroupTurn,
  widthOf: (plate: Box) => number,
): PlacedText[] {
  const { style, frame, content } = input;
  const padding = PADDING[frame.shape];
  const most = LARGEST[frame.shape] * grownBy(style, MOST_GROWTH);
  const byHeight = ((plates[0]?.height ?? 0) * CAP_ROOM) / 1.4;
  return placeSiblings(
    input,
    plates.map((plate, index) => ({
      field: `figures.${index}.text`,
      text: content.figures[index]?.text ?? '',
      role: 'title',
      largest: 2 * Math.round(Math.min(most, byHeight) / 2),
      smallest: SMALLEST[frame.shape],
      box: {
        x: plate.x + padding,
        y: plate.y,
        width: widthOf(plate),
        height: plate.height - 2 * LEAST_PADDING_Y,
      },
      lines: 1,
      color: style.palette.surfacePrimary,
      background: style.palette.surface,
      ...turn,
    })),
  );
}

function labelsIn(
  input: LayoutInput<'stat-row'>,
  plates: readonly Box[],
  turn: GroupTurn,
  placeOf: (plate: Box) => { x: number; width: number; height?: number },
): PlacedText[] {
  const { style, frame, content } = input;
  const { largest } = typeSizeOf('body', frame.shape);
  return placeSiblings(
    input,
    plates.map((plate, index) => ({
      field: `figures.${index}.label`,
      text: content.figures[index]?.label ?? '',
      role: 'body',
      largest: largest + 4,
      box: { ...placeOf(plate), y: plate.y },
      lines: MOST_LINES,
      color: style.palette.surfaceText,
      background: style.palette.surface,
      ...turn,
    })),
  );
}
