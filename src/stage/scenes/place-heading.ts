import { inFewestLines } from './in-fewest-lines.js';
import type { Context } from '../draw/canvas.js';
import { turnedBounds, type Box } from '../frame/box.js';
import { typeSizeOf } from '../frame/type-scale.js';
import { arrive, timeShare } from '../motion/curves.js';
import { enter, REST } from '../motion/entrances.js';
import { grownBy } from '../styles/shapes.js';
import { drawKicker, placeKicker, type PlacedKicker } from './kicker.js';
import { drawPlaced, placeText, type PlacedText, type PlacingInput } from './place-text.js';
import type { Moment } from './scene-kind.js';
import type { GroupTurn } from './tilted-group.js';

/** Kicker and headline as one block. */
export interface PlacedHeading {
  kicker: PlacedKicker | null;
  headline: PlacedText | null;
  texts: PlacedText[];
  /** Extent before turning; no height when there is neither kicker nor headline. */
  box: Box;
}

/** What stands in a heading and where. */
export interface HeadingPlace {
  kicker: string | null;
  headline: string | null;
  x: number;
  /** Top of the block, dress of the kicker included. */
  y: number;
  width: number;
  lines: number;
  /** Makes the headline smaller (down to its least size) where room is short; 1 by default. */
  scale?: number;
  turn?: GroupTurn;
}

const KICKER_GAP = { card: 44, window: 44, slab: 34 };
/** Narrow capitals carry more size in the same width. */
const MOST_HEADLINE_GROWTH = 1.36;
const LEAST_SHARE_FOR_FEWER_LINES = 0.87;
const HEADLINE_SIZES = { landscape: 96, portrait: 92, square: 84 };

/** Places a kicker and a headline under it. */
export function placeHeading(input: PlacingInput, place: HeadingPlace): PlacedHeading {
  const kicker = turnKicker(placeKicker(input, place.kicker, place), place.turn);
  const top = kicker === null ? place.y : kicker.box.y + kicker.box.height + KICKER_GAP[input.style.dress];
  const headline = place.headline === null ? null : placeHeadline(input, place, place.headline, top);
  const bottom =
    headline === null
      ? kicker === null
        ? place.y
        : kicker.box.y + kicker.box.height
      : top + headline.fit.block.height;
  return {
    kicker,
    headline,
    texts: [kicker?.placed, headline].filter((text) => text != null),
    box: { x: place.x, y: place.y, width: place.width, height: bottom - place.y },
  };
}

/** Fewer lines are worth a slightly smaller size. */
function placeHeadline(input: PlacingInput, place: HeadingPlace, text: string, top: number): PlacedText {
  const { palette } = input.style;
  const growth = grownBy(input.style, MOST_HEADLINE_GROWTH);
  const wanted = HEADLINE_SIZES[input.frame.shape] * growth * (place.scale ?? 1);
  const least = typeSizeOf('headline', input.frame.shape).smallest;
  const largest = Math.max(least, 2 * Math.round(wanted / 2));
  const setIn = (lines: number, smallest?: number): PlacedText =>
    placeText(input, {
      field: 'headline',
      text,
      role: 'headline',
      largest,
      ...(smallest === undefined ? {} : { smallest }),
      box: { x: place.x, y: top, width: place.width },
      lines,
      color: palette.text,
      background: palette.ground,
      ...place.turn,
    });
  const smallest = Math.max(least, Math.round(largest * LEAST_SHARE_FOR_FEWER_LINES));
  return inFewestLines(place.lines, smallest, setIn);
}

/** The kicker turned with its group. */
export function turnKicker(kicker: PlacedKicker | null, turn: GroupTurn | undefined): PlacedKicker | null {
  if (kicker === null || turn === undefined) return kicker;
  const { placed } = kicker;
  return {
    ...kicker,
    placed: { ...placed, ...turn, box: turnedBounds(placed.ink, turn.turnDegrees, turn.pivot) },
  };
}

/** Draws a heading that enters: the kicker's dress draws, the headline follows. */
export function drawHeading(
  context: Context,
  heading: PlacedHeading,
  moment: Moment,
  elementId: string,
): void {
  const seconds = moment.since(elementId);
  if (heading.kicker !== null) {
    const pose = enter('cascades', seconds, moment.durations);
    const drawn = arrive(timeShare(seconds, moment.durations.entranceSeconds * 1.4));
    drawKicker(context, heading.kicker, { ...pose, progress: drawn });
  }
  if (heading.headline !== null) {
    const delay = heading.kicker === null ? 0 : moment.durations.staggerSeconds;
    const pose =
      moment.durations.energy >= 4
        ? enter('slams', seconds - delay, moment.durations, 'left')
        : enter('rises', seconds - delay, moment.durations);
    drawPlaced(context, heading.headline, seconds > 2 ? REST : pose);
  }
}
