import type { Orientation } from '../../../schema/identifiers.js';
import { boxOf, type Box } from '../../frame/box.js';
import { typeSizeOf } from '../../frame/type-scale.js';
import type { Style } from '../../styles/style.js';
import { firstThatFits } from '../first-that-fits.js';
import { placeKicker, type PlacedKicker } from '../kicker.js';
import { moveTextTo } from '../move-text.js';
import { turnKicker } from '../place-heading.js';
import { placeSource } from '../place-source.js';
import { placeText, type PlacedText } from '../place-text.js';
import type { LayoutInput, SceneLayout } from '../scene-kind.js';
import { tiltedGroup, type GroupTurn, type TiltedGroup } from '../tilted-group.js';
import { limitOf, placeSides, type Arrangement, type VersusSide } from './place-sides.js';
import type { SideName } from './side-colors.js';

/** Two sides in their places. */
export interface VersusLayout extends SceneLayout {
  style: Style;
  turn: GroupTurn;
  kicker: PlacedKicker | null;
  sides: VersusSide[];
  divider: { fromX: number; fromY: number; toX: number; toY: number };
  verdict: PlacedText | null;
  verdictPlate: Box | null;
  source: PlacedText | null;
  winner: SideName | null;
}

const GAP = { landscape: 72, portrait: 44, square: 36 };
const KICKER_GAP = 36;
const VERDICT_GAP = 40;
const VERDICT_PADDING = { x: 48, y: 30 };
const DENSE_TILT = 0.5;
/** How roomy headers and rows are, from the one that looks best. */
const ROOMS = [1, 0.8, 0.66];

/** Landscape: halves side by side. Portrait and square: one above the other. */
export function layOutVersus(input: LayoutInput<'versus'>): VersusLayout {
  const { source, zone } = placeSource(input, input.content.source);
  const right =
    input.style.tiltDegrees === 0
      ? zone.x + zone.width
      : (input.frame.zones.rail?.right ?? zone.x + zone.width);
  const group = tiltedGroup(input, boxOf(zone.x, zone.y, right, zone.y + zone.height), DENSE_TILT);
  const layouts = arrangementsOf(input.frame.shape).map(
    (arrangement) => () => layOutAt(input, source, group, arrangement),
  );
  return firstThatFits(layouts);
}

/** Ways to arrange the halves, from the one that looks best. */
function arrangementsOf(shape: Orientation): Arrangement[] {
  const beside = ROOMS.map((room) => ({ isBeside: true, room }));
  const stacked = ROOMS.map((room) => ({ isBeside: false, room }));
  if (shape === 'landscape') return beside;
  return shape === 'portrait' ? stacked : [...stacked.slice(0, 1), ...beside];
}

function layOutAt(
  input: LayoutInput<'versus'>,
  source: PlacedText | null,
  { box, turn }: TiltedGroup,
  arrangement: Arrangement,
): VersusLayout {
  const { room } = arrangement;
  const { content, style } = input;
  const kicker = turnKicker(
    placeKicker(input, content.kicker, { x: box.x, y: box.y, width: box.width }),
    turn,
  );
  const top = kicker === null ? box.y : kicker.box.y + kicker.box.height + KICKER_GAP * room;
  const verdict = content.verdict === null ? null : placeVerdict(input, content.verdict, box, turn);
  const plate = verdict && verdictPlate(verdict);
  const bottom = box.y + box.height - (plate === null ? 0 : plate.height + VERDICT_GAP * room);
  const [left, right] = halves(
    boxOf(box.x, top, box.x + box.width, bottom),
    arrangement,
    GAP[input.frame.shape],
  );
  const sides = placeSides(input, left, right, turn, arrangement);
  // Where the halves need not all the height, the kicker comes down to them.
  const drop = (sides[0]?.box.y ?? top) - top;
  const kickerAbove = turnKicker(
    placeKicker(input, content.kicker, { x: box.x, y: box.y + drop, width: box.width }),
    turn,
  );
  return {
    style,
    turn,
    kicker: kickerAbove,
    sides,
    divider: dividerBetween(sides, arrangement),
    verdict,
    verdictPlate: plate,
    source,
    winner: content.winner,
    texts: [
      kickerAbove?.placed,
      ...sides.flatMap((side) => [side.title, ...side.cells]),
      verdict,
      source,
    ].filter((text) => text != null),
    focus: 'center',
    spokenOnScreen: [],
  };
}

function halves(box: Box, { isBeside }: Arrangement, gap: number): [Box, Box] {
  if (isBeside) {
    const width = (box.width - gap) / 2;
    return [
      { ...box, width },
      { ...box, x: box.x + width + gap, width },
    ];
  }
  const height = (box.height - gap) / 2;
  return [
    { ...box, height },
    { ...box, y: box.y + height + gap, height },
  ];
}

function dividerBetween(sides: readonly VersusSide[], { isBeside }: Arrangement): VersusLayout['divider'] {
  const [first, second] = sides;
  if (first === undefined || second === undefined) throw new Error('A versus has two sides.');
  if (isBeside) {
    const x = (first.box.x + first.box.width + second.box.x) / 2;
    return { fromX: x, fromY: first.box.y, toX: x, toY: first.box.y + first.box.height };
  }
  const y = (first.box.y + first.box.height + second.box.y) / 2;
  return { fromX: first.box.x, fromY: y, toX: first.box.x + first.box.width, toY: y };
}

function placeVerdict(input: LayoutInput<'versus'>, text: string, box: Box, turn: GroupTurn): PlacedText {
  const { palette, dress } = input.style;
  const { largest, smallest } = typeSizeOf('item', input.frame.shape);
  const width = Math.min(box.width, limitOf(input) - box.x);
  const placed = placeText(input, {
    field: 'verdict',
    text,
    role: 'item',
    largest: largest + (dress === 'slab' ? 12 : 0),
    smallest,
    box: { x: box.x + VERDICT_PADDING.x, y: 0, width: width - 2 * VERDICT_PADDING.x },
    align: 'center',
    lines: 1,
    color: palette.onPrimary,
    background: palette.primary,
    ...turn,
  });
  return moveTextTo(placed, box.y + box.height - VERDICT_PADDING.y - placed.fit.block.baselineHeight);
}

function verdictPlate(verdict: PlacedText): Box {
  return {
    x: verdict.ink.x - VERDICT_PADDING.x,
    y: verdict.y - VERDICT_PADDING.y,
    width: verdict.fit.block.width + 2 * VERDICT_PADDING.x,
    height: verdict.fit.block.baselineHeight + 2 * VERDICT_PADDING.y,
  };
}
