import type { Layer } from '../../draw/layer.js';
import { setLines, type TextBlock, type WordBox } from '../../draw/text.js';
import { boxOf, insetBox, type Box } from '../../frame/box.js';
import { columnsOf } from '../../frame/frame.js';
import { typeSizeOf } from '../../frame/type-scale.js';
import { grownBy } from '../../styles/shapes.js';
import type { Style } from '../../styles/style.js';
import { firstThatFits } from '../first-that-fits.js';
import { placeKicker, type PlacedKicker } from '../kicker.js';
import { moveTextTo } from '../move-text.js';
import { turnKicker } from '../place-heading.js';
import { placeSource } from '../place-source.js';
import { placedWords, placeText, type PlacedText } from '../place-text.js';
import type { LayoutInput, SceneLayout } from '../scene-kind.js';
import { tiltedGroup, type GroupTurn } from '../tilted-group.js';

/** A quotation in its place. */
export interface QuoteLayout extends SceneLayout {
  style: Style;
  turn: GroupTurn;
  kicker: PlacedKicker | null;
  /** The large quotation mark; `y` is the top of its ink. */
  mark: { block: TextBlock; x: number; y: number; color: string };
  text: PlacedText;
  /** Words of the text, before turning. */
  words: WordBox[];
  /** Short line before the name. */
  rule: Box | null;
  name: PlacedText | null;
  role: PlacedText | null;
  source: PlacedText | null;
  /** Window around everything; null in other styles. */
  card: Layer | null;
}

const MARK_WIDTH = { landscape: 220, portrait: 200, square: 150 };
/** Height of the mark's ink as a part of the capitals' height. */
const MARK_INK_SHARE = 0.46;
const MARK_GAP = { landscape: 0, portrait: 60, square: 40 };
const KICKER_GAP = 40;
const NAME_GAP = 64;
const ROLE_GAP = 22;
const RULE = { width: 72, gap: 28 };
const LARGEST_TEXT = { landscape: 108, portrait: 100, square: 88 };
const MOST_GROWTH = 1.3;
const MOST_LINES = 8;
/** Short quotations are set larger: most characters and their growth. */
const SHORT_GROWTH = [
  { characters: 26, growth: 1.5 },
  { characters: 56, growth: 1.2 },
];
/** How roomy everything around the words is, from what looks best. */
const ROOMS = [1, 0.7, 0.45];

/** Landscape: the mark left of the words. Portrait and square: the mark above them. The name stands below. */
export function layOutQuote(input: LayoutInput<'quote'>): QuoteLayout {
  return firstThatFits(ROOMS.map((room) => () => layOutAt(input, room)));
}

function layOutAt(input: LayoutInput<'quote'>, room: number): QuoteLayout {
  const { content, style, frame } = input;
  const { source, zone } = placeSource(input, content.source);
  const right = frame.zones.rail?.right ?? zone.x + zone.width;
  const outer = boxOf(zone.x, zone.y, right, zone.y + zone.height);
  const hasCard = style.dress === 'window';
  const inner = hasCard
    ? cardInside(outer, style.cardHeader, (frame.shape === 'landscape' ? 64 : 48) * room)
    : outer;
  const group = tiltedGroup(input, inner, 0.8 * room);
  const measured = layOutColumn(input, group.box, group.turn, { top: group.box.y, room });
  const spare = Math.max(0, group.box.y + group.box.height - measured.bottom);
  const column = layOutColumn(input, group.box, group.turn, { top: group.box.y + spare / 2, room });
  const { bottom, ...parts } = column;
  void bottom;
  return {
    ...parts,
    words: placedWords(parts.text),
    style,
    turn: group.turn,
    source,
    card: hasCard ? style.createCard(outer) : null,
    texts: [parts.kicker?.placed, parts.text, parts.name, parts.role, source].filter((text) => text != null),
    focus: frame.shape === 'landscape' ? 'left' : 'center',
    spokenOnScreen: [content.text, content.name].filter((text) => text !== null),
    lasting: [parts.text],
  };
}

function cardInside(outer: Box, header: number, padding: number): Box {
  const inside = insetBox(outer, padding, padding * 0.6);
  return { ...inside, y: inside.y + header, height: inside.height - header };
}

function layOutColumn(
  input: LayoutInput<'quote'>,
  box: Box,
  turn: GroupTurn,
  { top, room }: { top: number; room: number },
) {
  const { content, frame } = input;
  const isBeside = frame.shape === 'landscape';
  const kicker = turnKicker(placeKicker(input, content.kicker, { x: box.x, y: top, width: box.width }), turn);
  const markTop = kicker === null ? top : kicker.box.y + kicker.box.height + KICKER_GAP * room;
  const mark = createMark(input, box.x, markTop, room);
  const markHeight = mark.block.capHeight * MARK_INK_SHARE;
  const textLeft = isBeside
    ? Math.max(box.x + mark.block.width + 56, box.x + columnsOf(frame, 0, 2).width)
    : box.x;
  const textTop = isBeside ? markTop : markTop + markHeight + MARK_GAP[frame.shape] * room;
  const name = placeName(input, { x: textLeft, width: box.x + box.width - textLeft }, turn, NAME_GAP * room);
  const text = placeQuotation(
    input,
    {
      x: textLeft,
      y: textTop,
      width: box.x + box.width - textLeft - (isBeside ? 40 : 0),
      height: box.y + box.height - textTop - name.height,
    },
    turn,
  );
  const nameTop = textTop + text.fit.block.baselineHeight + NAME_GAP * room;
  const shown = moveName(name, nameTop, textLeft);
  const textBottom = textTop + text.fit.block.height;
  return {
    kicker,
    mark,
    text,
    ...shown,
    bottom: name.height === 0 ? textBottom : nameTop - NAME_GAP * room + name.height,
  };
}

/** The opening mark in the display face, as wide as is wanted. */
function createMark(input: LayoutInput<'quote'>, x: number, y: number, room: number): QuoteLayout['mark'] {
  const { style, frame } = input;
  const probe = setLines(['“'], { face: style.fonts.display, sizePixels: 100, leading: 1, trackingEm: 0 });
  const sizePixels = Math.round(((MARK_WIDTH[frame.shape] * room) / Math.max(1, probe.width)) * 100);
  const block = setLines(['“'], { face: style.fonts.display, sizePixels, leading: 1, trackingEm: 0 });
  return {
    block,
    x,
    y,
    color: style.dress === 'card' ? style.palette.accentDisplay : style.palette.primaryDisplay,
  };
}

function placeQuotation(input: LayoutInput<'quote'>, box: Box, turn: GroupTurn): PlacedText {
  const { style, frame, content } = input;
  const { palette } = style;
  const isOnCard = style.dress === 'window';
  const short = SHORT_GROWTH.find(({ characters }) => content.text.length <= characters);
  const growth = grownBy(style, MOST_GROWTH) * (short?.growth ?? 1);
  return placeText(input, {
    field: 'text',
    text: content.text,
    role: 'headline',
    largest: 2 * Math.round((LARGEST_TEXT[frame.shape] * growth) / 2),
    box,
    lines: MOST_LINES,
    color: isOnCard ? palette.surfaceText : palette.text,
    background: isOnCard ? palette.surface : palette.ground,
    ...turn,
  });
}

interface PlacedName {
  name: PlacedText | null;
  role: PlacedText | null;
  /** With the gap above; 0 without a name. */
  height: number;
}

function placeName(
  input: LayoutInput<'quote'>,
  place: { x: number; width: number },
  turn: GroupTurn,
  gap: number,
): PlacedName {
  const { content, style } = input;
  const { palette } = style;
  const isOnCard = style.dress === 'window';
  const background = isOnCard ? palette.surface : palette.ground;
  const inset = RULE.width + RULE.gap;
  const shared = {
    box: { x: place.x + inset, y: 0, width: place.width - inset },
    lines: 1,
    background,
    ...turn,
  };
  const name =
    content.name === null
      ? null
      : placeText(input, {
          ...shared,
          field: 'name',
          text: content.name,
          role: 'item',
          largest: typeSizeOf('item', input.frame.shape).largest - 4,
          color: isOnCard ? palette.surfaceText : palette.text,
        });
  const role =
    content.role === null
      ? null
      : placeText(input, {
          ...shared,
          field: 'role',
          text: content.role,
          role: 'body',
          lines: input.frame.shape === 'landscape' ? 1 : 2,
          color: isOnCard ? palette.surfaceMuted : palette.muted,
        });
  const nameHeight = name === null ? 0 : name.fit.block.baselineHeight;
  const roleHeight = role === null ? 0 : role.fit.block.height + (name === null ? 0 : ROLE_GAP);
  const own = nameHeight + roleHeight;
  return { name, role, height: own === 0 ? 0 : own + gap };
}

function moveName({ name, role, height }: PlacedName, top: number, left: number) {
  const nameHeight = name === null ? 0 : name.fit.block.baselineHeight;
  const roleTop = name === null ? top : top + nameHeight + ROLE_GAP;
  const first = name ?? role;
  const middle = top + (first === null ? 0 : first.fit.block.capHeight / 2);
  return {
    name: name && moveTextTo(name, top),
    role: role && moveTextTo(role, roleTop),
    rule: height === 0 ? null : { x: left, y: middle - 5, width: RULE.width, height: 10 },
  };
}
