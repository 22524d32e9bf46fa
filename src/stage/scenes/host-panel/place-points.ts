import type { Item } from '../../../schema/scenes/shared.js';
import type { Box } from '../../frame/box.js';
import { typeSizeOf } from '../../frame/type-scale.js';
import { moveTextTo } from '../move-text.js';
import { placeText, type PlacedText } from '../place-text.js';
import type { LayoutInput } from '../scene-kind.js';
import type { BodyPlace, CardBody } from './place-card.js';

/** One point of a card in its place. */
export interface PointRow {
  /** The row that is tinted while the point is spoken. */
  box: Box;
  marker: { x: number; y: number; radius: number };
  text: PlacedText;
  sub: PlacedText | null;
}

/** All points of a card. */
export interface Points extends CardBody {
  rows: PointRow[];
}

interface RowSetting {
  size: number;
  lines: number;
  padding: number;
  /** Limit for each text of a row, in pixels; none when left out. */
  height?: number;
}

const SUB_GAP = 16;
/** Space above and below the words of a row together: easy, and the least. */
const ROW_PADDINGS = [32, 14];
const HIGHEST_ROW = 136;
const MARKER_RADIUS = { landscape: 36, portrait: 38, square: 30 };
const MARKER_GAP = 24;
/** Rows reach a little beyond the texts' left edge. */
const OVERHANG = 22;
const RIGHT_OVERHANG = 8;
const SMALLEST_SUB = { landscape: 34, portrait: 36, square: 34 };

/** Lays points out below each other in one size of type: on single lines if possible. */
export function placePoints(
  input: LayoutInput<'host-panel'>,
  items: readonly Item[],
  place: BodyPlace,
): Points {
  const { largest, smallest } = typeSizeOf('item', input.frame.shape);
  for (const lines of [1, 2]) {
    for (const padding of ROW_PADDINGS) {
      for (let size = largest - 4; size >= smallest; size -= 2) {
        const points = pointsAt(input, items, place, { size, lines, padding });
        if (points.fits) return points;
      }
    }
  }
  const padding = ROW_PADDINGS.at(-1) ?? 0;
  const share = place.height / items.length - padding;
  const height = items.some((item) => item.sub !== null) ? share * 0.5 : share;
  const limited = place.isLast ? { height } : {};
  return pointsAt(input, items, place, { size: smallest, lines: 2, padding, ...limited });
}

function pointsAt(
  input: LayoutInput<'host-panel'>,
  items: readonly Item[],
  place: BodyPlace,
  setting: RowSetting,
): Points {
  const texts = items.map((item, index) => rowTexts(input, item, index, place, setting));
  const needed = Math.max(...texts.map(contentHeight)) + setting.padding;
  const pitch = Math.min(Math.max(HIGHEST_ROW, needed), Math.max(needed, place.height / items.length));
  const rows = texts.map((row, index) => arranged(input, row, place, place.top + index * pitch, pitch));
  return {
    rows,
    texts: rows.flatMap(({ text, sub }) => (sub === null ? [text] : [text, sub])),
    height: pitch * items.length,
    fits:
      pitch * items.length <= place.height + 0.5 &&
      texts.every(({ text, sub }) => text.fit.fits && (sub === null || sub.fit.fits)),
  };
}

function rowTexts(
  input: LayoutInput<'host-panel'>,
  item: Item,
  index: number,
  place: BodyPlace,
  { size, lines, height }: RowSetting,
): { text: PlacedText; sub: PlacedText | null } {
  const { palette } = input.style;
  const { shape } = input.frame;
  const left = place.x + MARKER_RADIUS[shape] * 2 + MARKER_GAP;
  const box = {
    x: left,
    y: 0,
    width: place.x + place.width - left,
    ...(height === undefined ? {} : { height }),
  };
  const common = { box, lines, background: palette.surface };
  return {
    text: placeText(input, {
      ...common,
      field: `items.${index}.text`,
      text: item.text,
      role: 'item',
      largest: size,
      smallest: size,
      color: palette.surfaceText,
    }),
    sub:
      item.sub === null
        ? null
        : placeText(input, {
            ...common,
            field: `items.${index}.sub`,
            text: item.sub,
            role: 'body',
            largest: Math.max(SMALLEST_SUB[shape], Math.round(size * 0.4) * 2),
            smallest: SMALLEST_SUB[shape],
            color: palette.surfaceMuted,
          }),
  };
}

function contentHeight({ text, sub }: { text: PlacedText; sub: PlacedText | null }): number {
  const { baselineHeight } = text.fit.block;
  return sub === null ? baselineHeight + 14 : baselineHeight + SUB_GAP + sub.fit.block.height;
}

function arranged(
  input: LayoutInput<'host-panel'>,
  { text, sub }: { text: PlacedText; sub: PlacedText | null },
  place: BodyPlace,
  top: number,
  pitch: number,
): PointRow {
  const radius = MARKER_RADIUS[input.frame.shape];
  const inner = text.fit.block.baselineHeight + (sub === null ? 0 : SUB_GAP + sub.fit.block.baselineHeight);
  const y = top + (pitch - inner) / 2;
  return {
    box: {
      x: place.x - OVERHANG,
      y: top + 3,
      width: place.width + OVERHANG + RIGHT_OVERHANG,
      height: pitch - 6,
    },
    marker: { x: place.x + radius, y: top + pitch / 2, radius },
    text: moveTextTo(text, y),
    sub: sub && moveTextTo(sub, y + text.fit.block.baselineHeight + SUB_GAP),
  };
}
