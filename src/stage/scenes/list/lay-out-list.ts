import type { IconData } from '../../scene-plan.js';
import type { Layer } from '../../draw/layer.js';
import { boxOf, type Box } from '../../frame/box.js';
import { columnsOf } from '../../frame/frame.js';
import type { Style } from '../../styles/style.js';
import { firstThatFits } from '../first-that-fits.js';
import { placeHeading, type PlacedHeading } from '../place-heading.js';
import { placeSource } from '../place-source.js';
import type { PlacedText } from '../place-text.js';
import type { LayoutInput, SceneLayout } from '../scene-kind.js';
import { tiltedGroup, type GroupTurn, type TiltedGroup } from '../tilted-group.js';
import { placeRows, type ListRow } from './place-rows.js';

/** A list in its place. */
export interface ListLayout extends SceneLayout {
  style: Style;
  heading: PlacedHeading;
  source: PlacedText | null;
  rows: ListRow[];
  icons: (IconData | null)[];
  isNumbered: boolean;
  /** Turn of the rows. */
  turn: GroupTurn;
  /** Turn of the heading and of what belongs to it. */
  headingTurn: GroupTurn;
  /** The card under all rows; null where each row is a slab of its own. */
  card: Layer | null;
  /** One segment for each point, under the headline; only where there is room. */
  segments: Box[];
}

const HEADING_GAP = 44;
const CARD_PADDING = 44;
const SLAB_GAP = 20;
const SEGMENT_GAP = 12;
const DENSE_TILT = 0.55;
/** Long lists get room from a smaller headline. */
const HEADING_SCALES = [1, 0.86, 0.74, 0.6];

/** Landscape: headline left, points right. Portrait and square: one under the other. */
export function layOutList(input: LayoutInput<'list'>): ListLayout {
  const { source, zone } = placeSource(input, input.content.source);
  return input.frame.shape === 'landscape'
    ? layOutBeside(input, source, zone)
    : layOutBelow(input, source, zone);
}

function layOutBeside(input: LayoutInput<'list'>, source: PlacedText | null, zone: Box): ListLayout {
  const left = columnsOf(input.frame, 0, 5);
  const right = columnsOf(input.frame, 5, 7);
  const headingGroup = tiltedGroup(input, { ...zone, x: left.x, width: left.width - 48 });
  const heading = centredHeading(input, headingGroup);
  const rowsGroup = tiltedGroup(input, { ...zone, x: right.x, width: right.width }, DENSE_TILT);
  const segments = segmentsUnder(heading, headingGroup.box, input.content.items.length);
  return assemble(input, {
    source,
    heading,
    headingTurn: headingGroup.turn,
    rowsGroup,
    segments,
    focus: 'left',
  });
}

function layOutBelow(input: LayoutInput<'list'>, source: PlacedText | null, zone: Box): ListLayout {
  const { rail } = input.frame.zones;
  const isTilted = input.style.tiltDegrees !== 0;
  const right = isTilted && rail !== null ? rail.right : zone.x + zone.width;
  const group = tiltedGroup(input, boxOf(zone.x, zone.y, right, zone.y + zone.height), DENSE_TILT);
  const layouts = HEADING_SCALES.map((scale) => () => layOutGroup(input, source, group, scale));
  return firstThatFits(layouts);
}

function layOutGroup(
  input: LayoutInput<'list'>,
  source: PlacedText | null,
  group: TiltedGroup,
  scale: number,
): ListLayout {
  const heading = placeHeading(input, {
    ...input.content,
    x: group.box.x,
    y: group.box.y,
    width: group.box.width,
    lines: 3,
    scale,
    turn: group.turn,
  });
  const top = heading.box.y + heading.box.height + HEADING_GAP * scale;
  const box = boxOf(group.box.x, top, group.box.x + group.box.width, group.box.y + group.box.height);
  return assemble(input, {
    source,
    heading,
    headingTurn: group.turn,
    rowsGroup: { box, turn: group.turn },
    segments: [],
    focus: 'center',
  });
}

/** The heading and its segments, centred in height. */
function centredHeading(input: LayoutInput<'list'>, group: TiltedGroup): PlacedHeading {
  const place = { ...input.content, x: group.box.x, width: group.box.width, lines: 4, turn: group.turn };
  const height =
    placeHeading(input, { ...place, y: 0 }).box.height + HEADING_GAP + input.style.ruleWeight * 2;
  return placeHeading(input, { ...place, y: group.box.y + (group.box.height - height) / 2 });
}

function segmentsUnder(heading: PlacedHeading, within: Box, count: number): Box[] {
  const width = Math.min(within.width, 520);
  const each = (width - SEGMENT_GAP * (count - 1)) / count;
  return Array.from({ length: count }, (_, index) => ({
    x: within.x + index * (each + SEGMENT_GAP),
    y: heading.box.y + heading.box.height + HEADING_GAP - 8,
    width: each,
    height: 14,
  }));
}

interface Parts {
  source: PlacedText | null;
  heading: PlacedHeading;
  headingTurn: GroupTurn;
  rowsGroup: TiltedGroup;
  segments: Box[];
  focus: ListLayout['focus'];
}

function assemble(input: LayoutInput<'list'>, parts: Parts): ListLayout {
  const { content, style, icons, frame } = input;
  const { box, turn } = parts.rowsGroup;
  const isCard = style.dress !== 'slab';
  const limit = frame.zones.rail?.right ?? Infinity;
  const inside = isCard
    ? boxOf(
        box.x + CARD_PADDING - 20,
        box.y + style.cardHeader + (style.cardHeader > 0 ? 16 : 28),
        box.x + box.width - CARD_PADDING + 20,
        box.y + box.height - 28,
      )
    : box;
  const { palette } = style;
  const rows = placeRows(input, content.items, {
    box: inside,
    gap: isCard ? 0 : SLAB_GAP,
    padding: 28,
    textRight: Math.min(inside.x + inside.width - 28, limit),
    highestRow: isCard ? 250 : 230,
    turn,
    colors: { text: palette.surfaceText, sub: palette.surfaceMuted, background: palette.surface },
  });
  return {
    style,
    heading: parts.heading,
    headingTurn: parts.headingTurn,
    source: parts.source,
    rows,
    icons: content.items.map(({ icon }) => (icon === null ? null : (icons[icon] ?? null))),
    isNumbered: content.numbered,
    turn,
    card: isCard ? style.createCard(cardAround(rows, box, style.cardHeader)) : null,
    segments: parts.segments,
    texts: [
      ...parts.heading.texts,
      ...rows.flatMap((row) => (row.sub === null ? [row.text] : [row.text, row.sub])),
      ...(parts.source === null ? [] : [parts.source]),
    ],
    focus: parts.focus,
    spokenOnScreen: [],
  };
}

/** Few rows need no tall card. */
function cardAround(rows: readonly ListRow[], box: Box, header: number): Box {
  const first = rows[0];
  const last = rows.at(-1);
  if (first === undefined || last === undefined) return box;
  const top = first.box.y - header - (header > 0 ? 16 : 28);
  return boxOf(box.x, top, box.x + box.width, last.box.y + last.box.height + 28);
}
