import type { Figure } from '../../../schema/scenes/shared.js';
import { tabularWidth } from '../../draw/text.js';
import { turnedBounds } from '../../frame/box.js';
import { typeSizeOf } from '../../frame/type-scale.js';
import { moveTextTo } from '../move-text.js';
import { grownBy } from '../../styles/shapes.js';
import { placeText, type PlacedText, type PlacingInput } from '../place-text.js';
import type { GroupTurn } from '../tilted-group.js';

import { cellsRight, numberGlyphs, type NumberGlyph } from './number-glyphs.js';

/** A large number with its unit. */
export interface PlacedNumber {
  number: PlacedText;
  /** Places of its figures, counting and landed. */
  glyphs: NumberGlyph[];
  /** Right edge of the last figure's cell: figures fill their cells from there. */
  cellsRight: number;
  unit: PlacedText | null;
  sizePixels: number;
  /** Height of the capitals in pixels. */
  height: number;
  fits: boolean;
}

const MOST_HERO_CHARACTERS = 5;
const LONG_NUMBER_GROWTH = 1.3;
const UNIT_SHARE = 0.42;
const UNIT_GAP_EM = 0.06;
/** Narrow figures carry more size. */
const MOST_GROWTH = 1.3;

/** Sets a number as large as its width and height allow; its digits stand in equal cells, as it will count. */
export function placeNumber(
  input: PlacingInput,
  figure: Figure,
  place: { x: number; y: number; width: number; height: number; turn: GroupTurn },
): PlacedNumber {
  const { largest } = typeSizeOf('hero', input.frame.shape);
  const smallest = smallestNumber(input, figure);
  const most = Math.round(largest * grownBy(input.style, MOST_GROWTH));
  for (let size = most; size > smallest; size -= 4) {
    const placed = numberAt(input, figure, place, size);
    if (placed.fits) return placed;
  }
  return numberAt(input, figure, place, smallest);
}

/** Long numbers may be set at the size of a title: they carry their weight by their length. */
function smallestNumber({ frame }: PlacingInput, figure: Figure): number {
  if (figure.text.length <= MOST_HERO_CHARACTERS) return typeSizeOf('hero', frame.shape).smallest;
  return Math.round(typeSizeOf('title', frame.shape).smallest * LONG_NUMBER_GROWTH);
}

function numberAt(
  input: PlacingInput,
  figure: Figure,
  place: { x: number; y: number; width: number; height: number; turn: GroupTurn },
  size: number,
): PlacedNumber {
  const { palette } = input.style;
  const shared = { lines: 1, background: palette.ground, ...place.turn };
  const set = placeText(input, {
    ...shared,
    field: 'figure.text',
    text: figure.text,
    role: 'hero',
    largest: size,
    smallest: size,
    box: { x: place.x, y: place.y, width: 9999 },
    color: palette.text,
  });
  const { style } = set.fit.block;
  const restWidth = set.fit.block.width;
  const unitSize = Math.round(size * UNIT_SHARE);
  const unit =
    figure.unit === ''
      ? null
      : placeText(input, {
          ...shared,
          field: 'figure.unit',
          text: figure.unit,
          role: 'title',
          largest: unitSize,
          smallest: unitSize,
          box: { x: place.x, y: place.y, width: 9999 },
          color: palette.primaryDisplay,
        });
  const gap = unit === null ? 0 : size * UNIT_GAP_EM;
  const unitWidth = unit === null ? 0 : unit.fit.block.width;
  const height = set.fit.block.capHeight;
  const numberX = place.x + (figure.unitBefore ? unitWidth + gap : 0);
  const counting = cellsRight(set.text, style, numberX);
  const unitX = figure.unitBefore ? place.x : numberX + restWidth + gap;
  const right = Math.max(counting, numberX + restWidth, unitX + unitWidth);
  const fits = right - place.x <= place.width && height <= place.height;
  const number = fitted(widened(set, numberX, restWidth), place.width - gap - unitWidth, fits);
  return {
    number: { ...number, minimumSizePixels: smallestNumber(input, figure) },
    glyphs: numberGlyphs(set.text, style, numberX),
    cellsRight: counting,
    unit: unit && moveTextTo(widened(unit, unitX, unitWidth), unitTop(unit, place.y, height)),
    sizePixels: size,
    height,
    fits,
  };
}

/** Signs hang from the capitals' top; letters stand on the baseline. */
function unitTop(unit: PlacedText, top: number, height: number): number {
  return /^\p{L}+$/u.test(unit.text) ? top + height - unit.fit.block.capHeight : top;
}

/** A text at another left edge, with its true width. */
function widened(placed: PlacedText, x: number, width: number): PlacedText {
  const ink = { ...placed.ink, x, width };
  return { ...placed, x, ink, box: turnedBounds(ink, placed.turnDegrees, placed.pivot) };
}

/** The cells decide whether the number fits, not the width of its running text. */
function fitted(placed: PlacedText, width: number, fits: boolean): PlacedText {
  if (fits) return placed;
  const { text } = placed;
  const perCharacter = tabularWidth(text, placed.fit.block.style) / Math.max(1, text.length);
  const maximumCharacters = Math.max(1, Math.min(text.length - 1, Math.floor(width / perCharacter)));
  return { ...placed, fit: { ...placed.fit, fits: false, maximumCharacters } };
}
