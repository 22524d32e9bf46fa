import { boxOf } from '../../frame/box.js';
import type { FigureFrame } from '../figure-frame.js';
import { moveTextTo } from '../move-text.js';
import { placeSiblings } from '../place-siblings.js';
import { placeText, type TextPlace } from '../place-text.js';
import type { LayoutInput } from '../scene-kind.js';
import { unfit } from '../unfit.js';
import type { MapLayout } from './lay-out-map.js';
import { mapColors } from './map-colors.js';

const PADDING = { landscape: 64, portrait: 48, square: 40 };
const ROW = { landscape: 96, portrait: 96, square: 78 };
const NAME_GAP = 56;
/** Space between the card's edge and a place's name, for its mark. */
const MARK_ROOM = 64;
const LIFT = 0.3;

/** A region that we have no outline of: a card with its name and its places, and no invented shape. */
export function layOutPlaceCard(input: LayoutInput<'map'>, frame: FigureFrame): MapLayout {
  const { content, style } = input;
  const { palette } = style;
  const padding = PADDING[input.frame.shape];
  const row = ROW[input.frame.shape];
  const limit = input.frame.zones.rail?.right ?? Infinity;
  const left = frame.box.x + padding;
  const width = Math.min(frame.box.x + frame.box.width - padding, limit) - left;
  const colors = { background: palette.surface, ...frame.turn };
  const name = placeText(input, {
    ...colors,
    field: 'region',
    text: content.region,
    role: 'headline',
    box: { x: left, y: 0, width },
    lines: 2,
    color: palette.surfaceText,
  });
  const rowsHeight = row * content.places.length;
  const height = style.cardHeader + padding * 2 + name.fit.block.height + NAME_GAP + rowsHeight;
  const top = frame.box.y + Math.max(0, (frame.box.height - height) * LIFT);
  const nameTop = top + style.cardHeader + padding;
  const first = nameTop + name.fit.block.height + NAME_GAP;
  const texts = placeSiblings(
    input,
    content.places.map(({ label }, index): TextPlace => ({
      ...colors,
      field: `places.${index}.label`,
      text: label,
      role: 'item',
      box: { x: left + MARK_ROOM, y: first + index * row, width: width - MARK_ROOM, height: row },
      vertical: 'middle',
      lines: 1,
      color: palette.surfaceText,
    })),
  );
  const box = boxOf(frame.box.x, top, frame.box.x + frame.box.width, top + height);
  const region = moveTextTo(name, nameTop);
  const shown = height > frame.box.height ? unfit(region) : region;
  return {
    frame,
    card: frame.turn.turnDegrees === 0 ? style.createCard(box) : null,
    panel: box,
    colors: mapColors(palette),
    map: null,
    names: {
      region: shown,
      rows: texts.map((text, index) => ({ text, y: first + (index + 0.5) * row })),
    },
    texts: [...frame.texts, shown, ...texts],
    focus: frame.focus,
    spokenOnScreen: [],
  };
}
