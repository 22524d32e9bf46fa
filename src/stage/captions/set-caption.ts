import type { CaptionStyle } from '../../schema/storyboard.js';
import type { CaptionGroup } from '../../schema/timeline.js';
import type { TimedWord } from '../../schema/voice-track.js';
import { faceFor } from '../draw/fonts.js';
import { measureWidth, verticalMetrics, type TextStyle } from '../draw/text.js';
import { centerOf, type Box } from '../frame/box.js';
import type { Frame } from '../frame/frame.js';
import { typeSizeOf } from '../frame/type-scale.js';
import type { Style } from '../styles/style.js';

/** A word in its place. */
export interface SetWord {
  word: TimedWord;
  x: number;
  baseline: number;
  width: number;
}

/** A caption that is measured and has its place. */
export interface SetCaption {
  group: CaptionGroup;
  style: TextStyle;
  words: SetWord[];
  /** Extent of all words, from capitals' top to last baseline. */
  box: Box;
}

type Padding = { x: number; y: number };

const NO_PADDING: Padding = { x: 0, y: 0 };
const PADDING: Record<CaptionStyle, Padding> = {
  pill: { x: 48, y: 31 },
  bar: { x: 36, y: 28 },
  subtitle: { x: 32, y: 22 },
  block: NO_PADDING,
  underline: NO_PADDING,
  plain: NO_PADDING,
  outline: { x: 10, y: 0 },
  stack: { x: 12, y: 0 },
};
/** Gap between words as a part of the size; `block` needs room for its plate. */
const WORD_GAP: Record<CaptionStyle, number> = {
  pill: 0.28,
  bar: 0.5,
  block: 0.46,
  underline: 0.3,
  plain: 0.28,
  outline: 0.36,
  stack: 0.3,
  subtitle: 0.28,
};
/** Lines stand further apart where something lies around or under their words. */
const LEADING: Partial<Record<CaptionStyle, number>> = { block: 1.14, underline: 1.12, stack: 0.94 };
/** Boxes in tall frames would grow too high with the largest letters. */
const LARGEST: Partial<Record<CaptionStyle, Record<Frame['shape'], number>>> = {
  pill: { landscape: 54, portrait: 76, square: 54 },
  bar: { landscape: 54, portrait: 76, square: 54 },
  subtitle: { landscape: 50, portrait: 68, square: 54 },
  stack: { landscape: 54, portrait: 150, square: 132 },
};
const TRACKING: Partial<Record<CaptionStyle, number>> = { outline: 0.02 };
const SIZE_STEP = 2;

/** Space between a caption's words and the edge of its box, in pixels. */
export function paddingOf(kind: CaptionStyle): Padding {
  return PADDING[kind];
}

/** Gap between words as a part of the size. */
export function wordGapOf(kind: CaptionStyle): number {
  return WORD_GAP[kind];
}

/** Measures a caption and places it in the middle of its zone. */
export function setCaption(group: CaptionGroup, style: Style, kind: CaptionStyle, frame: Frame): SetCaption {
  const layouts = kind === 'stack' ? linings(group) : [group];
  const set = layouts.map((one) => setLinesOf(one, style, kind, frame));
  return set.reduce((best, one) => (one.style.sizePixels > best.style.sizePixels ? one : best));
}

function setLinesOf(group: CaptionGroup, style: Style, kind: CaptionStyle, frame: Frame): SetCaption {
  const zone = frame.zones.caption;
  const { largest, smallest, leading } = typeSizeOf('caption', frame.shape);
  const text = group.lines.map((line) => line.map((word) => word.text).join(' ')).join(' ');
  const face = faceFor(text, style.fonts.caption);
  const room = { width: zone.width - 2 * PADDING[kind].x, height: zone.height - 2 * PADDING[kind].y };
  const styleAt = (sizePixels: number): TextStyle => ({
    face,
    sizePixels,
    leading,
    trackingEm: TRACKING[kind] ?? 0,
  });
  const fits = (size: number): boolean =>
    widest(group, styleAt(size), kind) <= room.width &&
    (kind !== 'stack' || heightOf(group, styleAt(size), kind) <= room.height);
  let size = LARGEST[kind]?.[frame.shape] ?? largest;
  while (size > smallest && !fits(size)) size -= SIZE_STEP;
  return placeCaption(group, styleAt(size), kind, zone);
}

/** Words in one line, or in two cut anywhere. */
function linings(group: CaptionGroup): CaptionGroup[] {
  const words = group.lines.flat();
  const cuts = words.slice(1).map((_, index) => ({
    ...group,
    lines: [words.slice(0, index + 1), words.slice(index + 1)],
  }));
  return [{ ...group, lines: [words] }, ...cuts];
}

function placeCaption(group: CaptionGroup, style: TextStyle, kind: CaptionStyle, zone: Box): SetCaption {
  const lineHeight = lineHeightOf(style, kind);
  const capHeight = verticalMetrics(style.face).cap * style.sizePixels;
  const height = heightOf(group, style, kind);
  const center = centerOf(zone);
  const top = center.y - height / 2;
  const width = widest(group, style, kind);
  const words = group.lines.flatMap((line, lineIndex) => {
    let x = center.x - lineWidth(line, style, kind) / 2;
    return line.map((word) => {
      const set = {
        word,
        x,
        baseline: top + capHeight + lineIndex * lineHeight,
        width: measureWidth(word.text, style),
      };
      x += set.width + WORD_GAP[kind] * style.sizePixels;
      return set;
    });
  });
  return { group, style, words, box: { x: center.x - width / 2, y: top, width, height } };
}

function lineHeightOf(style: TextStyle, kind: CaptionStyle): number {
  return style.leading * style.sizePixels * (LEADING[kind] ?? 1);
}

function heightOf(group: CaptionGroup, style: TextStyle, kind: CaptionStyle): number {
  const capHeight = verticalMetrics(style.face).cap * style.sizePixels;
  return capHeight + (group.lines.length - 1) * lineHeightOf(style, kind);
}

function widest(group: CaptionGroup, style: TextStyle, kind: CaptionStyle): number {
  return Math.max(...group.lines.map((line) => lineWidth(line, style, kind)));
}

function lineWidth(line: readonly TimedWord[], style: TextStyle, kind: CaptionStyle): number {
  const words = line.reduce((sum, word) => sum + measureWidth(word.text, style), 0);
  return words + WORD_GAP[kind] * style.sizePixels * (line.length - 1);
}
