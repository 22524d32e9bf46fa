import type { IconData } from '../../scene-plan.js';
import { centerOf } from '../../frame/box.js';
import { figureFrames, type FigureFrame } from '../figure-frame.js';
import { firstThatFits } from '../first-that-fits.js';
import { moveTextTo } from '../move-text.js';
import { placeSiblings } from '../place-siblings.js';
import { placeText, type PlacedText } from '../place-text.js';
import type { LayoutInput, SceneLayout } from '../scene-kind.js';
import type { TextPlace } from '../place-text.js';
import { unfit } from '../unfit.js';
import { spokeDirections } from './spoke-directions.js';

/** One part in its place. */
export interface Spoke {
  x: number;
  y: number;
  radius: number;
  icon: IconData | null;
  text: PlacedText;
}

/** Place of the middle. Pixels. */
export interface HubPlace {
  x: number;
  y: number;
  halfWidth: number;
  /** Also the radius of its ends. */
  halfHeight: number;
}

/** A hub in its place. */
export interface HubLayout extends SceneLayout {
  frame: FigureFrame;
  /** The middle: a disc, or a pill where a longer text needs it. */
  hub: HubPlace;
  whole: PlacedText;
  spokes: Spoke[];
}

const NODE_RADIUS = { landscape: 62, portrait: 58, square: 44 };
const MOST_HUB_RADIUS = { landscape: 150, portrait: 136, square: 110 };
const LEAST_HUB_RADIUS = 56;
const MOST_TEXT_WIDTH = 340;
const TEXT_WIDTH_SHARE = 0.32;
const TEXT_GAP = 22;
/** Least length of the line between the middle and a part. */
const LEAST_LINE = 36;
/** Widths of the text as parts of the radius. */
const DISC_TEXT_SHARE = 1.62;
const PILL_ENDS_SHARE = 0.7;
const MOST_PILL_HALF_WIDTH = 210;
const WHOLE_LINES = 3;
const SMALLEST_WHOLE = 38;

/** Landscape: headline left, ring right. Portrait and square: ring under it. Names stand on the outside of the ring. */
export function layOutHub(input: LayoutInput<'hub'>): HubLayout {
  const frames = figureFrames(input, input.content, { arrangement: 'beside', hasCard: false, tiltShare: 0 });
  return firstThatFits(frames.map((frame) => () => layOutIn(input, frame())));
}

function layOutIn(input: LayoutInput<'hub'>, frame: FigureFrame): HubLayout {
  const { content, icons } = input;
  const { shape } = input.frame;
  const { box } = frame;
  const textWidth = Math.min(MOST_TEXT_WIDTH, box.width * TEXT_WIDTH_SHARE);
  const texts = placeSiblings(
    input,
    content.spokes.map((_, index) => textPlace(input, frame, index, box.x, textWidth)),
  );
  const textHeight = Math.max(...texts.map((text) => text.ink.height));
  const radius = NODE_RADIUS[shape];
  const middle = centerOf(box);
  const reachX = box.width / 2 - textWidth / 2;
  const reachY = box.height / 2 - textHeight - TEXT_GAP - radius;
  const directions = spokeDirections(content.spokes.length);
  const nearest = Math.min(
    ...directions.map((direction) => Math.hypot(direction.x * reachX, direction.y * reachY)),
  );
  const room = nearest - radius - LEAST_LINE;
  const hubRadius = Math.max(LEAST_HUB_RADIUS, Math.min(MOST_HUB_RADIUS[shape], room));
  const spokes = directions.flatMap((direction, index): Spoke[] => {
    const text = texts[index];
    if (text === undefined) return [];
    const x = middle.x + direction.x * reachX;
    const y = middle.y + direction.y * reachY;
    const isAbove = direction.y < 0;
    const top = isAbove ? y - radius - TEXT_GAP - text.ink.height : y + radius + TEXT_GAP;
    const size = text.fit.block.style.sizePixels;
    const place = { ...textPlace(input, frame, index, x - textWidth / 2, textWidth), largest: size };
    const icon = content.spokes[index]?.icon ?? null;
    return [
      {
        x,
        y,
        radius,
        icon: icon === null ? null : (icons[icon] ?? null),
        text: moveTextTo(placeText(input, place), top),
      },
    ];
  });
  const { hub, whole } = placeMiddle(input, middle, hubRadius, reachX - radius - LEAST_LINE);
  const shownWhole = room < LEAST_HUB_RADIUS ? unfit(whole) : whole;
  return {
    frame,
    hub,
    whole: shownWhole,
    spokes,
    texts: [...frame.texts, shownWhole, ...spokes.map((spoke) => spoke.text)],
    focus: frame.focus,
    spokenOnScreen: [],
  };
}

function textPlace(
  input: LayoutInput<'hub'>,
  frame: FigureFrame,
  index: number,
  x: number,
  width: number,
): TextPlace {
  const { palette } = input.style;
  return {
    field: `spokes.${index}.text`,
    text: input.content.spokes[index]?.text ?? '',
    role: 'item',
    box: { x, y: frame.box.y, width },
    align: 'center',
    lines: 2,
    color: palette.text,
    background: palette.ground,
  };
}

/** A disc if the text fits into it, else a pill. */
function placeMiddle(
  input: LayoutInput<'hub'>,
  middle: { x: number; y: number },
  radius: number,
  sideRoom: number,
): { hub: HubPlace; whole: PlacedText } {
  const disc = { ...middle, halfWidth: radius, halfHeight: radius };
  const inDisc = placeWhole(input, disc, radius * DISC_TEXT_SHARE);
  if (inDisc.fit.fits) return { hub: disc, whole: inDisc };
  const halfWidth = Math.max(radius, Math.min(MOST_PILL_HALF_WIDTH, sideRoom));
  const pill = { ...middle, halfWidth, halfHeight: radius };
  return { hub: pill, whole: placeWhole(input, pill, 2 * halfWidth - radius * PILL_ENDS_SHARE) };
}

function placeWhole(input: LayoutInput<'hub'>, hub: HubPlace, width: number): PlacedText {
  const { palette } = input.style;
  return placeText(input, {
    field: 'whole',
    text: input.content.whole,
    role: 'item',
    largest: 68,
    smallest: SMALLEST_WHOLE,
    box: { x: hub.x - width / 2, y: hub.y - hub.halfHeight * 0.8, width, height: hub.halfHeight * 1.6 },
    align: 'center',
    vertical: 'middle',
    lines: WHOLE_LINES,
    color: palette.onPrimary,
    background: palette.primary,
  });
}
