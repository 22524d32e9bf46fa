import type { Layer } from '../draw/layer.js';
import type { Context } from '../draw/canvas.js';
import { boxOf, type Box } from '../frame/box.js';
import { columnsOf } from '../frame/frame.js';
import { enter, withPose } from '../motion/entrances.js';
import type { Focus, Style } from '../styles/style.js';
import { unfit } from './unfit.js';
import { drawHeading, placeHeading, type PlacedHeading } from './place-heading.js';
import { placeSource } from './place-source.js';
import { drawPlaced, type PlacedText, type PlacingInput } from './place-text.js';
import type { Moment } from './scene-kind.js';
import { tiltedGroup, type GroupTurn } from './tilted-group.js';

/** What a scene with a figure shows around it. */
export interface FigureWords {
  kicker: string | null;
  headline: string | null;
  source: string | null;
}

/** How a figure wants to stand. */
export interface FigureWish {
  /** Landscape: headline left and figure right, or headline above a figure of full width. Other shapes: above. */
  arrangement: 'beside' | 'above';
  /** Whether the figure stands on a card, in styles that have soft cards or windows. */
  hasCard: boolean;
  /** Grid columns of the figure in landscape, beside its headline; 7 by default. */
  columns?: number;
  /** Most lines of a headline above its figure in landscape; 1 by default. */
  linesAbove?: number;
  /** Part of the style's tilt that the figure takes, 0–1; 0.4 by default. */
  tiltShare?: number;
  /** Height kept free under the heading in landscape, beside its figure, in pixels; none by default. */
  underHeading?: number;
  /** Field of the content that the headline is; `headline` by default. */
  headlineField?: string;
}

/** Heading, source line and card around a figure, and the room that is left for it. */
export interface FigureFrame {
  style: Style;
  heading: PlacedHeading;
  source: PlacedText | null;
  card: Layer | null;
  /** What the figure stands on. */
  on: 'ground' | 'surface';
  /** Room for the figure; all of its texts stand inside. */
  box: Box;
  /** Turn of the figure. */
  turn: GroupTurn;
  /** Turn of the heading, where it stands beside the figure in a block of its own. */
  headingTurn: GroupTurn;
  focus: Focus;
  /** Texts of the frame. */
  texts: PlacedText[];
}

const HEADING_SCALES = [1, 0.86, 0.74, 0.6];
const HEADING_GAP = { landscape: 44, portrait: 48, square: 36 };
const CARD_PADDING = { landscape: 52, portrait: 44, square: 36 };
const COLUMN_GAP = 48;
const GRID_COLUMNS = 12;
const WINDOW_TOP_SHARE = 0.45;

/**
 * Frames for a figure, from the one with the largest headline to the one that leaves the figure most room: hand them to
 * `firstThatFits`.
 */
export function figureFrames(
  input: PlacingInput,
  words: FigureWords,
  wish: FigureWish,
): (() => FigureFrame)[] {
  const hasWords = words.kicker !== null || words.headline !== null;
  if (input.frame.shape === 'landscape' && wish.arrangement === 'beside' && hasWords)
    return besideFrames(input, words, wish);
  const scales = hasWords ? HEADING_SCALES : [1];
  return scales.map((scale) => () => frameBelow(input, words, wish, scale));
}

/** The headings that leave free what is asked for under them; the smallest if none does. */
function besideFrames(input: PlacingInput, words: FigureWords, wish: FigureWish): (() => FigureFrame)[] {
  const { source, zone } = placeSource(input, words.source);
  const span = wish.columns ?? 7;
  const left = columnsOf(input.frame, 0, GRID_COLUMNS - span);
  const right = columnsOf(input.frame, GRID_COLUMNS - span, span);
  const { box, turn } = tiltedGroup(input, { ...zone, x: left.x, width: left.width - COLUMN_GAP });
  const room = { ...box, height: box.height - (wish.underHeading ?? 0) };
  const headings = HEADING_SCALES.map((scale) => headingInMiddle(input, words, { box: room, turn, scale }));
  const lowEnough = headings.filter((heading) => heading.box.height <= room.height);
  return (lowEnough.length === 0 ? headings.slice(-1).map(tooTall) : lowEnough).map(
    (heading) => () =>
      assemble(input, wish, {
        source,
        heading,
        headingTurn: turn,
        place: { ...zone, x: right.x, width: right.width },
        focus: 'right',
      }),
  );
}

/** A heading that leaves too little room even at its smallest: its headline says that it must be shorter. */
function tooTall(heading: PlacedHeading): PlacedHeading {
  if (heading.headline === null) return heading;
  const headline = unfit(heading.headline);
  return {
    ...heading,
    headline,
    texts: heading.texts.map((text) => (text === heading.headline ? headline : text)),
  };
}

function headingInMiddle(
  input: PlacingInput,
  words: FigureWords,
  { box, turn, scale }: { box: Box; turn: GroupTurn; scale: number },
): PlacedHeading {
  const place = { ...words, x: box.x, width: box.width, lines: 4, turn, scale };
  const { height } = placeHeading(input, { ...place, y: 0 }).box;
  return placeHeading(input, { ...place, y: box.y + (box.height - height) / 2 });
}

function frameBelow(input: PlacingInput, words: FigureWords, wish: FigureWish, scale: number): FigureFrame {
  const { source, zone } = placeSource(input, words.source);
  const { shape } = input.frame;
  const limit = input.frame.zones.rail?.right ?? Infinity;
  const isLandscape = shape === 'landscape';
  const group = tiltedGroup(
    input,
    boxOf(zone.x, zone.y, Math.min(zone.x + zone.width, limit), zone.y + zone.height),
    wish.tiltShare ?? 0.4,
  );
  const heading = placeHeading(input, {
    ...words,
    x: group.box.x,
    y: group.box.y,
    width: group.box.width,
    lines: isLandscape ? (wish.linesAbove ?? 1) : 3,
    scale: isLandscape ? scale * 0.9 : scale,
    turn: group.turn,
  });
  const { height } = heading.box;
  const top = height > 0 ? group.box.y + height + HEADING_GAP[shape] * scale : group.box.y;
  const right = group.box.x + group.box.width;
  return assemble(input, wish, {
    source,
    heading,
    place: boxOf(group.box.x, top, right, group.box.y + group.box.height),
    headingTurn: group.turn,
    turn: group.turn,
    focus: 'center',
  });
}

interface Parts {
  source: PlacedText | null;
  heading: PlacedHeading;
  headingTurn: GroupTurn;
  /** Room with the card. */
  place: Box;
  /** Turn of the place; the place turns by itself when left out. */
  turn?: GroupTurn;
  focus: Focus;
}

function assemble(input: PlacingInput, wish: FigureWish, parts: Parts): FigureFrame {
  const { style, frame } = input;
  const own = parts.turn === undefined ? tiltedGroup(input, parts.place, wish.tiltShare ?? 0.4) : null;
  const place = own?.box ?? parts.place;
  const isCard = wish.hasCard && style.dress !== 'slab';
  const padding = CARD_PADDING[frame.shape];
  const top = style.cardHeader > padding ? style.cardHeader + padding * WINDOW_TOP_SHARE : padding;
  // A card may run under the phone's buttons; what stands on it may not.
  const spare = frame.zones.rail === null ? 0 : padding;
  const heading = withField(parts.heading, wish.headlineField);
  const card = isCard ? { ...place, width: place.width + spare } : null;
  return {
    style,
    heading,
    headingTurn: parts.headingTurn,
    source: parts.source,
    card: card === null ? null : style.createCard(card),
    on: isCard ? 'surface' : 'ground',
    box: isCard
      ? boxOf(
          place.x + padding,
          place.y + top,
          place.x + place.width - (spare === 0 ? padding : 0),
          place.y + place.height - padding,
        )
      : place,
    turn: own?.turn ?? parts.turn ?? { turnDegrees: 0, pivot: { x: 0, y: 0 } },
    // Words of a figure without a card stand on the bare ground: nothing bright may lie behind them.
    focus: isCard || parts.focus === 'center' ? parts.focus : 'calm',
    texts: [...heading.texts, ...(parts.source === null ? [] : [parts.source])],
  };
}

/** A heading whose headline is another field of the content. */
function withField(heading: PlacedHeading, field: string | undefined): PlacedHeading {
  if (field === undefined || heading.headline === null) return heading;
  const headline = { ...heading.headline, field };
  const texts = heading.texts.map((text) => (text === heading.headline ? headline : text));
  return { ...heading, headline, texts };
}

/** Draws what is around a figure, then the figure in the pose of its card. All of it follows the element `headline`. */
export function drawFigureFrame(
  context: Context,
  frame: FigureFrame,
  moment: Moment,
  drawFigure: () => void,
): void {
  drawHeading(context, frame.heading, moment, 'headline');
  const seconds = moment.since('headline');
  if (frame.source !== null)
    drawPlaced(context, frame.source, enter('fades', seconds - 0.3, moment.durations));
  const pose = enter('settles', seconds - 0.06, moment.durations, 'right');
  if (pose.opacity <= 0) return;
  frame.card?.put(context, pose.opacity, pose.dx, pose.dy);
  withPose(context, pose, { x: 0, y: 0 }, drawFigure);
}
