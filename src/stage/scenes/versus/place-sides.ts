import type { Layer } from '../../draw/layer.js';
import type { Box } from '../../frame/box.js';
import { typeSizeOf } from '../../frame/type-scale.js';
import { placeSiblings } from '../place-siblings.js';
import type { PlacedText, TextPlace } from '../place-text.js';
import type { LayoutInput } from '../scene-kind.js';
import type { GroupTurn } from '../tilted-group.js';
import { sideColors, type SideColors, type SideName } from './side-colors.js';

/** One side in its place. */
export interface VersusSide {
  name: SideName;
  box: Box;
  /** Band behind the title. */
  header: Box;
  title: PlacedText;
  /** Place of the winner's tick. */
  badge: { x: number; radius: number };
  rows: Box[];
  cells: PlacedText[];
  colors: SideColors;
  /** The card; null where it is a plain slab. */
  card: Layer | null;
}

/** How the halves lie, and how roomy headers and rows are. */
export interface Arrangement {
  isBeside: boolean;
  room: number;
}

const PADDING = { landscape: 48, portrait: 44, square: 36 };
const LARGEST_TITLE = 88;
/** Size of a title of one and of two lines, as parts of its band's height. */
const TITLE_SHARE = { 1: 0.58, 2: 0.37 };
const BULLET_ROOM = 60;
const BADGE_RADIUS = 38;
const BADGE_ROOM = 100;

/** Both sides with titles and cells of equal size; tall halves shrink to what their rows need. */
export function placeSides(
  input: LayoutInput<'versus'>,
  left: Box,
  right: Box,
  turn: GroupTurn,
  { isBeside, room }: Arrangement,
): VersusSide[] {
  const { content, style, frame } = input;
  const isWindow = style.cardHeader > 20;
  const isSingle = content.rows.length === 1;
  const headerRoom = isBeside ? (isSingle ? 190 : 150) : 116;
  const headerHeight = headerRoom * room + (isWindow ? style.cardHeader * 0.6 : 0);
  const foot = 20 * room;
  const mostRow = (isSingle ? 360 : content.rows.length < 3 ? 250 : 190) * room;
  const rowHeight = Math.min(mostRow, (left.height - headerHeight - foot) / content.rows.length);
  const height = headerHeight + rowHeight * content.rows.length + foot;
  const isStacked = !isBeside;
  // What is left over goes around the halves, not between them.
  const boxes = {
    left: { ...left, y: left.y + (left.height - height) * (isStacked ? 1 : 0.5), height },
    right: { ...right, y: right.y + (right.height - height) * (isStacked ? 0 : 0.5), height },
  };
  const names: SideName[] = ['left', 'right'];
  const titleLines = isBeside && frame.shape === 'square' ? 2 : 1;
  const titles = placeSiblings(
    input,
    names.map((name) => titlePlace(input, name, boxes[name], headerHeight, turn, titleLines)),
  );
  const rows = (name: SideName): Box[] =>
    content.rows.map((_, index) => ({
      x: boxes[name].x,
      y: boxes[name].y + headerHeight + index * rowHeight,
      width: boxes[name].width,
      height: rowHeight,
    }));
  const cells = placeSiblings(
    input,
    names.flatMap((name) => rows(name).map((row, index) => cellPlace(input, name, index, row, turn))),
  );
  return names.map((name, side) => ({
    name,
    box: boxes[name],
    header: { ...boxes[name], height: headerHeight },
    title: titles[side] as PlacedText,
    badge: {
      x: Math.min(boxes[name].x + boxes[name].width, limitOf(input)) - PADDING[frame.shape] - BADGE_RADIUS,
      radius: BADGE_RADIUS,
    },
    rows: rows(name),
    cells: cells.slice(side * content.rows.length, (side + 1) * content.rows.length),
    colors: sideColors(style, name),
    card: style.dress === 'slab' ? null : style.createCard(boxes[name]),
  }));
}

function titlePlace(
  input: LayoutInput<'versus'>,
  name: SideName,
  box: Box,
  headerHeight: number,
  turn: GroupTurn,
  lines: 1 | 2,
): TextPlace {
  const padding = PADDING[input.frame.shape];
  const colors = sideColors(input.style, name);
  const lights = input.style.cardHeader > 20 ? input.style.cardHeader * 0.7 : 0;
  return {
    field: name,
    text: input.content[name],
    role: 'item',
    largest: 2 * Math.round(Math.min(LARGEST_TITLE, (headerHeight - lights) * TITLE_SHARE[lines]) / 2),
    smallest: typeSizeOf('body', input.frame.shape).smallest,
    box: {
      x: box.x + padding,
      y: box.y + lights,
      width:
        Math.min(box.width - 2 * padding, limitOf(input) - box.x - padding) -
        (input.content.winner === name ? BADGE_ROOM : 0),
      height: headerHeight - lights,
    },
    vertical: 'middle',
    lines,
    color: colors.titleInk,
    background: colors.header,
    ...turn,
  };
}

function cellPlace(
  input: LayoutInput<'versus'>,
  name: SideName,
  index: number,
  row: Box,
  turn: GroupTurn,
): TextPlace {
  const padding = PADDING[input.frame.shape];
  const colors = sideColors(input.style, name);
  const { largest } = typeSizeOf('item', input.frame.shape);
  const left = row.x + padding + BULLET_ROOM;
  return {
    field: `rows.${index}.${name}`,
    text: input.content.rows[index]?.[name] ?? '',
    role: 'item',
    largest: largest + ([28, 10][input.content.rows.length - 1] ?? 0),
    smallest: typeSizeOf('body', input.frame.shape).smallest,
    box: {
      x: left,
      y: row.y + row.height * 0.13,
      width: Math.min(row.x + row.width - padding, limitOf(input)) - left,
      height: row.height * 0.74,
    },
    vertical: 'middle',
    lines: 2,
    color: colors.ink,
    background: colors.body,
    ...turn,
  };
}

/** Right edge that text keeps: the phone's button rail cuts into portrait frames. */
export function limitOf({ frame }: LayoutInput<'versus'>): number {
  return frame.zones.rail?.right ?? Infinity;
}
