import type { Layer } from '../../draw/layer.js';
import type { Box } from '../../frame/box.js';
import { moveTextTo } from '../move-text.js';
import { placeKicker, type PlacedKicker } from '../kicker.js';
import { placeText, type PlacedText } from '../place-text.js';
import type { LayoutInput } from '../scene-kind.js';
import { cardPlace, type CardPlace } from './card-place.js';

/** Kicker and headline at the head of a card. */
export interface CardHeading {
  kicker: PlacedKicker | null;
  headline: PlacedText;
  /** Where what follows may begin. */
  bottom: number;
}

/** Content under the heading of a card; `height` in pixels. */
export interface CardBody {
  texts: PlacedText[];
  height: number;
  fits: boolean;
}

/** A card with its heading and its body in place. */
export interface PlacedCard<Body> {
  box: Box;
  layer: Layer;
  kicker: PlacedKicker | null;
  headline: PlacedText;
  body: Body;
  /** Where the facts come from, at the card's foot. */
  source: PlacedText | null;
}

/** Where the body of a card may lie. */
export interface BodyPlace {
  x: number;
  width: number;
  top: number;
  /** Height that may be used. */
  height: number;
  /** Whether this is the last try: texts are then limited to their share, so that what does not fit shows. */
  isLast: boolean;
}

const HEADLINE_SIZES = [80, 72, 64];
const KICKER_GAP = 26;
const BODY_GAP = 32;
/** A headline without a kicker stands a little lower. */
const HEADLINE_AIR = 12;
const LEAST_HEIGHT = 420;
const SOURCE_GAP = 26;
/** Space under the last line of a card, as a share of its padding. */
const FOOT_SHARE = 0.8;

/**
 * Finds the calmest setting in which heading and body fit a card: large words in the usual card first, then smaller
 * words, then a larger card. A card that holds little is lower.
 * @param placeBody Lays the body out; asked for several places, it answers whether it fits
 */
export function placeCard<Body extends CardBody>(
  input: LayoutInput<'host-panel'>,
  placeBody: (place: BodyPlace) => Body,
): PlacedCard<Body> {
  const place = cardPlace(input.frame, input.content.presenterSide);
  const tries = place.extents.flatMap((box) => HEADLINE_SIZES.map((size) => ({ box, size })));
  const set = (box: Box, size: number, isLast: boolean): Setting<Body> => {
    const heading = placeHeading(input, place, box, size);
    const body = placeBody(bodyPlace(place, box, heading, foot, isLast));
    return { box, size, heading, body, fits: heading.headline.fit.fits && body.fits };
  };
  const source = placeSourceLine(input, place);
  const foot =
    place.padding * FOOT_SHARE + (source === null ? 0 : SOURCE_GAP + source.fit.block.baselineHeight);
  const found =
    firstOf(tries, ({ box, size }) => set(box, size, false)) ??
    set(place.extents.at(-1) ?? place.extents[0], 64, true);
  const tight = withoutSpare(input, found, foot);
  const final = tight.height < found.box.height ? set(tight, found.size, !found.fits) : found;
  return cardOf(input, place, final, source);
}

interface Setting<Body> {
  box: Box;
  size: number;
  heading: CardHeading;
  body: Body;
  fits: boolean;
}

function firstOf<One, Body>(tries: readonly One[], set: (one: One) => Setting<Body>): Setting<Body> | null {
  for (const one of tries) {
    const setting = set(one);
    if (setting.fits) return setting;
  }
  return null;
}

function placeSourceLine(input: LayoutInput<'host-panel'>, place: CardPlace): PlacedText | null {
  if (input.content.source === null) return null;
  const x = place.extents[0].x + place.padding;
  return placeText(input, {
    field: 'source',
    text: input.content.source,
    role: 'source',
    box: { x, y: 0, width: place.textRight - x },
    lines: 2,
    color: input.style.palette.surfaceMuted,
    background: input.style.palette.surface,
  });
}

function headerOf(input: LayoutInput<'host-panel'>, place: CardPlace): number {
  const { cardHeader } = input.style;
  const air = input.content.kicker === null ? HEADLINE_AIR : 0;
  return air + (cardHeader === 0 ? place.padding : cardHeader + place.padding * 0.62);
}

function placeHeading(
  input: LayoutInput<'host-panel'>,
  place: CardPlace,
  box: Box,
  size: number,
): CardHeading {
  const { palette } = input.style;
  const x = box.x + place.padding;
  const width = place.textRight - x;
  const top = box.y + headerOf(input, place);
  // A slab of the card's own colour would not be seen on it: its words align with the headline.
  const indent = input.style.dress === 'slab' ? input.style.kickerPadding.left : 0;
  const kicker = placeKicker(input, input.content.kicker, {
    x: x - indent,
    y: top,
    width: width + indent,
    background: palette.surface,
    color: palette.surfacePrimary,
  });
  const headline = placeText(input, {
    field: 'headline',
    text: input.content.headline,
    role: 'headline',
    largest: size,
    box: { x, y: kicker === null ? top : kicker.box.y + kicker.box.height + KICKER_GAP, width },
    lines: 2,
    color: palette.surfaceText,
    background: palette.surface,
  });
  return { kicker, headline, bottom: headline.y + headline.fit.block.baselineHeight + BODY_GAP };
}

function bodyPlace(
  place: CardPlace,
  box: Box,
  heading: CardHeading,
  foot: number,
  isLast: boolean,
): BodyPlace {
  const x = box.x + place.padding;
  return {
    x,
    width: place.textRight - x,
    top: heading.bottom,
    height: box.y + box.height - foot - heading.bottom,
    isLast,
  };
}

/** The card without the height that its content leaves over, at the middle of its place; in tall frames at its top. */
function withoutSpare<Body extends CardBody>(
  input: LayoutInput<'host-panel'>,
  { box, heading, body }: Setting<Body>,
  foot: number,
): Box {
  const needed = heading.bottom + body.height + foot - box.y;
  const height = Math.min(box.height, Math.max(LEAST_HEIGHT, needed));
  const share = input.frame.shape === 'portrait' ? 0 : 0.4;
  return { ...box, y: box.y + (box.height - height) * share, height };
}

function cardOf<Body extends CardBody>(
  input: LayoutInput<'host-panel'>,
  place: CardPlace,
  { box, heading, body }: Setting<Body>,
  source: PlacedText | null,
): PlacedCard<Body> {
  const { kicker, headline } = heading;
  const sourceY = box.y + box.height - place.padding * FOOT_SHARE - (source?.fit.block.baselineHeight ?? 0);
  return {
    box,
    layer: input.style.createCard(box),
    kicker,
    headline,
    body,
    source: source && moveTextTo(source, sourceY),
  };
}
