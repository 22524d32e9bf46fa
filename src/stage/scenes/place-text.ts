import type { Context } from '../draw/canvas.js';
import { fitText, type FitResult } from '../draw/fit-text.js';
import type { Typeface } from '../draw/fonts.js';
import { drawText, inkHeight, lineLeft, wordBoxes, type Align, type WordBox } from '../draw/text.js';
import { turnedBounds, type Box } from '../frame/box.js';
import type { Frame } from '../frame/frame.js';
import { typeSizeOf, type TextRole } from '../frame/type-scale.js';
import { REST, withPose, type Pose } from '../motion/entrances.js';
import type { Style } from '../styles/style.js';

/** What placing a text needs of a layout's input. */
export interface PlacingInput {
  style: Style;
  frame: Frame;
  literals: readonly string[];
}

/** A text and its place. */
export interface TextPlace {
  /** Path inside the scene's content, for example `items.1.text`. */
  field: string;
  text: string;
  role: TextRole;
  /** The place. With no height the text grows downward without limit. */
  box: { x: number; y: number; width: number; height?: number };
  /** Most lines. */
  lines: number;
  color: string;
  /** Colour directly behind the text, for the contrast check. */
  background: string;
  align?: Align;
  /** Where the text stands in a box with a height: `top` by default. */
  vertical?: 'top' | 'middle' | 'bottom';
  /** Display for hero, title, headline and item; body for the rest. */
  face?: 'display' | 'body';
  /** Overrides of the type scale, in pixels. */
  largest?: number;
  smallest?: number;
  /** Turn about `pivot` (the box's left top corner when left out). */
  turnDegrees?: number;
  pivot?: { x: number; y: number };
}

/** A text that is measured and has its place. */
export interface PlacedText {
  field: string;
  /** As it is printed. */
  text: string;
  role: TextRole;
  fit: FitResult;
  /** Anchor for `drawText`. */
  x: number;
  y: number;
  align: Align;
  color: string;
  background: string;
  turnDegrees: number;
  pivot: { x: number; y: number };
  /** Box of the ink before turning. */
  ink: Box;
  /** Upright box around the ink at rest. */
  box: Box;
  /** Lines the place had and its smallest size, for fit problems. */
  maximumLines: number;
  minimumSizePixels: number;
}

const CAPITALS_TRACKING_EM = 0.06;
const DISPLAY_ROLES: ReadonlySet<TextRole> = new Set(['hero', 'title', 'headline', 'item']);

/** Measures a text by the fit and wrap rules and gives it its place. */
export function placeText(input: PlacingInput, place: TextPlace): PlacedText {
  const { style, frame } = input;
  const isKicker = place.role === 'kicker';
  const isDisplay = (place.face ?? (DISPLAY_ROLES.has(place.role) ? 'display' : 'body')) === 'display';
  const size = typeSizeOf(place.role, frame.shape);
  const isInCapitals = isKicker && style.isKickerUpperCase;
  const text = isDisplay || isKicker ? printedText(input, place.text, isInCapitals) : place.text;
  const smallest = place.smallest ?? size.smallest;
  const fit = fitText({
    text,
    face: faceOf(style, text, isKicker ? 'kicker' : isDisplay ? 'display' : 'body'),
    largestSize: Math.max(smallest, place.largest ?? size.largest),
    smallestSize: smallest,
    width: place.box.width,
    height: place.box.height,
    maximumLines: place.lines,
    leading: size.leading * (isDisplay ? style.displayLeading : 1),
    trackingEm: isKicker
      ? isInCapitals
        ? CAPITALS_TRACKING_EM
        : 0.02
      : size.trackingEm * (isDisplay ? style.displayTracking : 1),
  });
  return withBoxes(place, text, fit, smallest);
}

/** Numbers and signs alone, with at most the letters of a unit after them. */
const FIGURES = /^(?=.*[\d%])[^\p{L}]+\p{L}{0,3}$/u;

function faceOf({ fonts }: Style, text: string, use: 'kicker' | 'display' | 'body'): Typeface {
  const isFigures = use === 'display' && FIGURES.test(text);
  return (isFigures ? fonts.figures : undefined) ?? fonts[use];
}

/** A text as the style prints it: in capitals if the style wants them and the prompt does not want exact letters. */
export function printedText(input: PlacingInput, text: string, isInCapitals = false): string {
  if (!input.style.isUpperCase && !isInCapitals) return text;
  const isLiteral = input.literals.some((literal) => literal.includes(text) || text.includes(literal));
  return isLiteral ? text : text.toLocaleUpperCase('en');
}

function withBoxes(place: TextPlace, text: string, fit: FitResult, smallest: number): PlacedText {
  const { block } = fit;
  const align = place.align ?? 'left';
  const shift = { left: 0, center: 0.5, right: 1 }[align];
  const spare = place.box.height === undefined ? 0 : place.box.height - block.baselineHeight;
  const x = place.box.x + place.box.width * shift;
  const y = place.box.y + spare * { top: 0, middle: 0.5, bottom: 1 }[place.vertical ?? 'top'];
  const pivot = place.pivot ?? { x: place.box.x, y: place.box.y };
  const ink = { x: lineLeft(x, block.width, align), y, width: block.width, height: inkHeight(block) };
  return {
    field: place.field,
    text,
    role: place.role,
    fit,
    x,
    y,
    align,
    color: place.color,
    background: place.background,
    turnDegrees: place.turnDegrees ?? 0,
    pivot,
    ink,
    box: turnedBounds(ink, place.turnDegrees ?? 0, pivot),
    maximumLines: place.lines,
    minimumSizePixels: smallest,
  };
}

/** Draws a placed text in a pose (at rest when left out), in its own colour or another. */
export function drawPlaced(context: Context, placed: PlacedText, pose: Pose = REST, color?: string): void {
  if (pose.opacity <= 0) return;
  withPlacedTurn(context, placed, () => {
    const pivot = { x: placed.ink.x + placed.ink.width / 2, y: placed.ink.y + placed.ink.height / 2 };
    withPose(context, pose, pivot, () =>
      drawText(context, placed.fit.block, placed.x, placed.y, color ?? placed.color, placed.align),
    );
  });
}

/** Draws in the turned coordinates of a placed text, for slabs and lines that belong to it. */
export function withPlacedTurn(
  context: Context,
  placed: { turnDegrees: number; pivot: { x: number; y: number } },
  draw: () => void,
): void {
  withPose(context, { ...REST, turnDegrees: placed.turnDegrees }, placed.pivot, draw);
}

/** Boxes of a placed text's words, before turning. */
export function placedWords(placed: PlacedText): WordBox[] {
  return wordBoxes(placed.fit.block, placed.x, placed.y, placed.align);
}
