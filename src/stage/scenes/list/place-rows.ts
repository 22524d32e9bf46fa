import type { Item } from '../../../schema/scenes/shared.js';
import type { Box } from '../../frame/box.js';
import { typeSizeOf } from '../../frame/type-scale.js';
import { moveTextTo } from '../move-text.js';
import { placeText, type PlacedText, type PlacingInput } from '../place-text.js';
import type { GroupTurn } from '../tilted-group.js';

/** One point of a list in its place. */
export interface ListRow {
  box: Box;
  marker: { x: number; y: number; radius: number };
  text: PlacedText;
  sub: PlacedText | null;
}

/** The place of all rows. Pixels. */
export interface RowsPlace {
  box: Box;
  /** Gap between rows: 0 inside a card. */
  gap: number;
  /** Space between a row's left edge and its marker. */
  padding: number;
  /** Right edge that texts keep. */
  textRight: number;
  highestRow: number;
  turn: GroupTurn;
  colors: { text: string; sub: string; background: string };
}

const ROOMY_TEXT_GAP = 26;
const DENSE_TEXT_GAP = 18;
const MARKER_GAP = 30;
const LEAST_ROW_PADDING = 24;
const DENSE_ROW_PIXELS = 150;
const ROOMY_ROW_PIXELS = 190;
const ROOMY_GROWTH_PIXELS = 10;

/** Places rows of equal height and equal type, as large as the place allows; on one line each if that is possible. */
export function placeRows(input: PlacingInput, items: readonly Item[], place: RowsPlace): ListRow[] {
  const share = (place.box.height - place.gap * (items.length - 1)) / items.length;
  const rowHeight = Math.min(place.highestRow, share);
  const radius = Math.min(64, Math.max(28, rowHeight * 0.28));
  const left = place.box.x + place.padding + radius * 2 + MARKER_GAP;
  const gap = rowHeight > DENSE_ROW_PIXELS ? ROOMY_TEXT_GAP : DENSE_TEXT_GAP;
  const pairs = measurePairs(input, items, place, left, { height: rowHeight - LEAST_ROW_PADDING, gap });
  const used = rowHeight * items.length + place.gap * (items.length - 1);
  const top = place.box.y + (place.box.height - used) / 2;
  return pairs.map(({ text, sub }, index) => {
    const box = {
      x: place.box.x,
      y: top + index * (rowHeight + place.gap),
      width: place.box.width,
      height: rowHeight,
    };
    const textTop = box.y + (rowHeight - heightOf({ text, sub }, gap)) / 2;
    return {
      box,
      marker: { x: box.x + place.padding + radius, y: box.y + rowHeight / 2, radius },
      text: moveTextTo(text, textTop),
      sub: sub && moveTextTo(sub, textTop + text.fit.block.baselineHeight + gap),
    };
  });
}

interface TextPair {
  text: PlacedText;
  sub: PlacedText | null;
}

/** What the eye takes for the height of a text with its sub-line: from capitals to the last baseline. */
function heightOf({ text, sub }: TextPair, gap: number): number {
  const own = text.fit.block.baselineHeight;
  return sub === null ? own : own + gap + sub.fit.block.baselineHeight;
}

/** All pairs at the largest common size that fits; at the smallest, held to the row's height, if none does. */
function measurePairs(
  input: PlacingInput,
  items: readonly Item[],
  place: RowsPlace,
  left: number,
  { height, gap }: { height: number; gap: number },
): TextPair[] {
  const { largest, smallest } = typeSizeOf('item', input.frame.shape);
  const most = height > ROOMY_ROW_PIXELS ? largest + ROOMY_GROWTH_PIXELS : largest;
  const measure = (size: number, lines: number, limit?: number): TextPair[] =>
    items.map((item, index) => measurePair(input, item, index, place, { left, size, lines, limit }));
  for (const lines of [1, 2]) {
    for (let size = most; size >= smallest; size -= 2) {
      const pairs = measure(size, lines);
      if (pairs.every((pair) => fits(pair) && heightOf(pair, gap) <= height)) return pairs;
    }
  }
  return measure(smallest, 2, height);
}

function fits({ text, sub }: TextPair): boolean {
  return text.fit.fits && (sub === null || sub.fit.fits);
}

function measurePair(
  input: PlacingInput,
  item: Item,
  index: number,
  place: RowsPlace,
  setting: { left: number; size: number; lines: number; limit: number | undefined },
): TextPair {
  const { left, size, lines, limit } = setting;
  const body = typeSizeOf('body', input.frame.shape);
  const subSize = Math.max(body.smallest, Math.min(body.largest, Math.round(size * 0.37) * 2));
  const half = limit === undefined ? undefined : item.sub === null ? limit : (limit - DENSE_TEXT_GAP) / 2;
  const shared = {
    box: { x: left, y: 0, width: place.textRight - left, ...(half === undefined ? {} : { height: half }) },
    lines,
    background: place.colors.background,
    ...place.turn,
  };
  return {
    text: placeText(input, {
      ...shared,
      field: `items.${index}.text`,
      text: item.text,
      role: 'item',
      largest: size,
      smallest: size,
      color: place.colors.text,
    }),
    sub:
      item.sub === null
        ? null
        : placeText(input, {
            ...shared,
            field: `items.${index}.sub`,
            text: item.sub,
            role: 'body',
            largest: subSize,
            smallest: subSize,
            color: place.colors.sub,
          }),
  };
}
