import { boxOf, type Box } from '../../frame/box.js';
import { typeSizeOf } from '../../frame/type-scale.js';
import { placeKicker, type PlacedKicker } from '../kicker.js';
import { moveTextTo } from '../move-text.js';
import { turnKicker } from '../place-heading.js';
import { placeText, type PlacedText } from '../place-text.js';
import type { LayoutInput } from '../scene-kind.js';
import type { GroupTurn } from '../tilted-group.js';
import { placeNumber, type PlacedNumber } from './place-number.js';

const KICKER_GAP = 48;
const LABEL_GAP = 52;
const DELTA_GAP = 40;
const DELTA_MARK = { width: 12, gap: 22 };
const MOST_LABEL_LINES = 4;
/** Parts of the words' height for label and delta, until the number has room enough. */
const LABEL_SHARES = [0.46, 0.38, 0.32, 0.26] as const;

/** Kicker, number, label and delta in their places. */
export interface StatWords {
  kicker: PlacedKicker | null;
  number: PlacedNumber;
  label: PlacedText;
  delta: PlacedText | null;
  deltaMark: Box | null;
  bottom: number;
}

/** Kicker, number, label and delta under each other; `spareAbove` tells how much of the free height goes above. */
export function layOutWords(
  input: LayoutInput<'stat'>,
  box: Box,
  turn: GroupTurn,
  spareAbove: number,
): StatWords {
  const at = (y: number, labelShare: number): StatWords => {
    const place = { x: box.x, width: box.width };
    const labelRoom = box.height * labelShare;
    const label = layOutLabel(input, { ...place, y: 0 }, turn, labelRoom);
    const head = layOutHead(input, { ...box, height: box.height - label.bottom - LABEL_GAP }, turn, y);
    return { ...head, ...layOutLabel(input, { ...place, y: head.bottom + LABEL_GAP }, turn, labelRoom) };
  };
  const share = LABEL_SHARES.find((one) => at(box.y, one).number.fits) ?? LABEL_SHARES[0];
  const spare = Math.max(0, box.y + box.height - at(box.y, share).bottom);
  return at(box.y + spare * spareAbove, share);
}

/** Kicker and number; `y` is the top of both. */
export function layOutHead(
  input: LayoutInput<'stat'>,
  box: Box,
  turn: GroupTurn,
  y: number,
): Pick<StatWords, 'kicker' | 'number' | 'bottom'> {
  const kicker = turnKicker(
    placeKicker(input, input.content.kicker, { x: box.x, y, width: box.width }),
    turn,
  );
  const top = kicker === null ? y : kicker.box.y + kicker.box.height + KICKER_GAP;
  const number = placeNumber(input, input.content.figure, {
    x: box.x,
    y: top,
    width: box.width,
    height: box.height - (top - y),
    turn,
  });
  return { kicker, number, bottom: top + number.height };
}

type LabelParts = Pick<StatWords, 'label' | 'delta' | 'deltaMark' | 'bottom'>;

/** Label and delta, as large as their height allows; marked as not fitting where they do not. */
export function layOutLabel(
  input: LayoutInput<'stat'>,
  place: { x: number; y: number; width: number },
  turn: GroupTurn,
  height: number,
): LabelParts {
  const item = typeSizeOf('item', input.frame.shape);
  const largest = item.largest + (input.style.dress === 'slab' ? 16 : 8);
  for (let size = largest; size >= item.smallest; size -= 2) {
    const parts = labelAt(input, place, turn, size);
    if (parts.label.fit.fits && parts.bottom - place.y <= height) return parts;
  }
  const parts = labelAt(input, place, turn, item.smallest);
  const share = Math.min(0.9, height / (parts.bottom - place.y));
  const maximumCharacters = Math.max(1, Math.floor(parts.label.text.length * share));
  return { ...parts, label: { ...parts.label, fit: { ...parts.label.fit, fits: false, maximumCharacters } } };
}

function labelAt(
  input: LayoutInput<'stat'>,
  place: { x: number; y: number; width: number },
  turn: GroupTurn,
  size: number,
): LabelParts {
  const { content, style } = input;
  const shared = { color: style.palette.text, background: style.palette.ground, ...turn };
  const label = placeText(input, {
    ...shared,
    field: 'figure.label',
    text: content.figure.label,
    role: 'item',
    largest: size,
    smallest: size,
    box: { ...place },
    lines: MOST_LABEL_LINES,
  });
  const labelBottom = place.y + label.fit.block.height;
  if (content.figure.delta === null) return { label, delta: null, deltaMark: null, bottom: labelBottom };
  const inset = DELTA_MARK.width + DELTA_MARK.gap;
  const delta = moveTextTo(
    placeText(input, {
      ...shared,
      field: 'figure.delta',
      text: content.figure.delta,
      role: 'body',
      box: { x: place.x + inset, y: 0, width: place.width - inset },
      lines: 2,
    }),
    labelBottom + DELTA_GAP,
  );
  const { height, baselineHeight } = delta.fit.block;
  const deltaMark = boxOf(place.x, delta.y - 10, place.x + DELTA_MARK.width, delta.y + baselineHeight + 10);
  return { label, delta, deltaMark, bottom: delta.y + height };
}
