import { contextOf, createCanvas, type Context } from './canvas.js';
import { faceFor, fontString, type Typeface } from './fonts.js';

/** How a text is set. */
export interface TextStyle {
  face: Typeface;
  sizePixels: number;
  /** Distance between baselines as a multiple of the size. */
  leading: number;
  /** Extra space between letters as a part of the size; negative is tighter. */
  trackingEm: number;
}

/** One set line. */
export interface TextLine {
  text: string;
  /** Advance width in pixels. */
  width: number;
}

/**
 * Lines of text, measured and ready to draw. Vertical measures count from the top of the capitals of the first line.
 */
export interface TextBlock {
  style: TextStyle;
  lines: TextLine[];
  /** Width of the longest line in pixels. */
  width: number;
  /** From the capitals' top of the first line to the lowest descender of the last, in pixels. */
  height: number;
  /** Height of capitals in pixels: the first baseline lies this far under the block's top. */
  capHeight: number;
  /** From the capitals' top to the last baseline, in pixels: what the eye centres on. */
  baselineHeight: number;
}

/** Where a word of a block stands, in frame coordinates. */
export interface WordBox {
  text: string;
  line: number;
  x: number;
  /** Top of the capitals. */
  y: number;
  width: number;
  height: number;
  baseline: number;
}

export type Align = 'left' | 'center' | 'right';

const measuring = contextOf(createCanvas(8, 8));
const capHeights = new Map<string, { cap: number; descent: number }>();

/** Families whose own word space is too narrow for screens: what is added to it, as a part of the size. */
const ADDED_WORD_SPACE_EM: Partial<Record<Typeface['family'], number>> = {
  'Plus Jakarta Sans': 0.05,
  Archivo: 0.07,
};

/** Families of even cells whose ligatures squeeze two letters into one: any tracking at all keeps the letters apart. */
const EVEN_CELLS: ReadonlySet<Typeface['family']> = new Set(['Press Start 2P', 'VT323']);
const LEAST_TRACKING_EM = 0.001;

/** Sets font, tracking and word space of a context. */
export function useTextStyle(context: Context, style: TextStyle): void {
  context.font = fontString(style.face, style.sizePixels);
  context.wordSpacing = `${(ADDED_WORD_SPACE_EM[style.face.family] ?? 0) * style.sizePixels}px`;
  const least = EVEN_CELLS.has(style.face.family) && style.trackingEm === 0 ? LEAST_TRACKING_EM : 0;
  context.letterSpacing = `${(style.trackingEm + least) * style.sizePixels}px`;
  context.textAlign = 'left';
  context.textBaseline = 'alphabetic';
}

/** Advance width in pixels of a text on one line, without the tracking after its last letter. */
export function measureWidth(text: string, style: TextStyle): number {
  return text === '' ? 0 : advanceOf(text, style) - style.trackingEm * style.sizePixels;
}

interface Extent {
  /** Advance width, the tracking after the last letter included, as a part of the size. */
  advance: number;
  /** Depth of the ink under the baseline as a part of the size. */
  descent: number;
}

/** Layouts try many sizes and places: extents are kept, and forgotten all at once when there are too many. */
const extents = new Map<string, Extent>();
const MOST_EXTENTS = 10_000;
/** Widths grow in proportion to the size, to a hundredth of a pixel: one measurement serves all sizes. */
const MEASURED_SIZE = 400;

function extentOf(text: string, { face, trackingEm }: TextStyle): Extent {
  const key = `${face.family}|${face.weight}|${trackingEm}|${text}`;
  const known = extents.get(key);
  if (known !== undefined) return known;
  useTextStyle(measuring, { face, trackingEm, sizePixels: MEASURED_SIZE, leading: 1 });
  const { width, actualBoundingBoxDescent } = measuring.measureText(text);
  const extent = { advance: width / MEASURED_SIZE, descent: actualBoundingBoxDescent / MEASURED_SIZE };
  if (extents.size >= MOST_EXTENTS) extents.clear();
  extents.set(key, extent);
  return extent;
}

function advanceOf(text: string, style: TextStyle): number {
  return extentOf(text, style).advance * style.sizePixels;
}

/** Height of capitals and depth of descenders of a face, as parts of the size. */
export function verticalMetrics(face: Typeface): { cap: number; descent: number } {
  const key = `${face.family} ${face.weight}`;
  const known = capHeights.get(key);
  if (known !== undefined) return known;
  useTextStyle(measuring, { face, sizePixels: 200, leading: 1, trackingEm: 0 });
  const cap = measuring.measureText('H').actualBoundingBoxAscent / 200;
  const descent = measuring.measureText('gjpqy').actualBoundingBoxDescent / 200;
  const metrics = { cap, descent };
  capHeights.set(key, metrics);
  return metrics;
}

/** A block of given lines. The face falls back as a whole when it lacks a character. */
export function setLines(lines: readonly string[], asked: TextStyle): TextBlock {
  const style = { ...asked, face: faceFor(lines.join(' '), asked.face) };
  const { cap, descent } = verticalMetrics(style.face);
  const measured = lines.map((text) => ({ text, width: measureWidth(text, style) }));
  const baselineHeight = (cap + (lines.length - 1) * style.leading) * style.sizePixels;
  return {
    style,
    lines: measured,
    width: Math.max(0, ...measured.map((line) => line.width)),
    height: baselineHeight + descent * style.sizePixels,
    capHeight: cap * style.sizePixels,
    baselineHeight,
  };
}

/** Height of what a block really inks: descenders count only where its last line has some. */
export function inkHeight(block: TextBlock): number {
  const { descent } = extentOf(block.lines.at(-1)?.text ?? '', block.style);
  return block.baselineHeight + Math.max(0, descent * block.style.sizePixels);
}

/** Left edge of a line of `width`, for a block anchored at `x`. */
export function lineLeft(x: number, width: number, align: Align): number {
  if (align === 'left') return x;
  return align === 'center' ? x - width / 2 : x - width;
}

/** Baseline of a line, for a block whose capitals' top lies at `y`. */
export function baselineOf(block: TextBlock, line: number, y: number): number {
  return y + block.capHeight + line * block.style.leading * block.style.sizePixels;
}

/**
 * Draws a block. `x` is its left edge, centre or right edge by `align`; `y` the top of its first line's capitals.
 */
export function drawText(
  context: Context,
  block: TextBlock,
  x: number,
  y: number,
  color: string,
  align: Align = 'left',
): void {
  block.lines.forEach((_, line) => drawTextLine(context, block, line, x, y, color, align));
}

/** Draws one line of a block, at the place where `drawText` puts it. */
export function drawTextLine(
  context: Context,
  block: TextBlock,
  line: number,
  x: number,
  y: number,
  color: string,
  align: Align = 'left',
): void {
  const set = block.lines[line];
  if (set === undefined) return;
  useTextStyle(context, block.style);
  context.fillStyle = color;
  context.fillText(set.text, lineLeft(x, set.width, align), baselineOf(block, line, y));
}

/** Boxes of all words of a block, for the arguments that `drawText` takes. */
export function wordBoxes(block: TextBlock, x: number, y: number, align: Align = 'left'): WordBox[] {
  return block.lines.flatMap((line, lineIndex) => {
    const left = lineLeft(x, line.width, align);
    const baseline = baselineOf(block, lineIndex, y);
    let position = 0;
    return line.text.split(' ').map((text) => {
      const before = position === 0 ? 0 : advanceOf(line.text.slice(0, position), block.style);
      position += text.length + 1;
      return {
        text,
        line: lineIndex,
        x: left + before,
        y: baseline - block.capHeight,
        width: measureWidth(text, block.style),
        height: block.capHeight,
        baseline,
      };
    });
  });
}

/** Width of a number whose digits stand in cells of equal width. */
export function tabularWidth(text: string, style: TextStyle): number {
  return cellsOf(text, style).reduce((sum, cell) => sum + cell.width, 0);
}

/**
 * Draws a number digit by digit in cells as wide as the widest digit, so that it does not shake while it counts.
 * Works for families without tabular figures.
 * @param x Left edge
 * @param baseline Baseline in pixels
 */
export function drawTabular(
  context: Context,
  text: string,
  style: TextStyle,
  x: number,
  baseline: number,
  color: string,
): void {
  const cells = cellsOf(text, style);
  useTextStyle(context, { ...style, trackingEm: 0 });
  context.fillStyle = color;
  let left = x;
  for (const cell of cells) {
    context.fillText(cell.character, left + (cell.width - cell.glyphWidth) / 2, baseline);
    left += cell.width;
  }
}

function cellsOf(text: string, style: TextStyle): { character: string; width: number; glyphWidth: number }[] {
  const advance = (character: string): number => advanceOf(character, { ...style, trackingEm: 0 });
  const tracking = style.trackingEm * style.sizePixels;
  const digitWidth = widestDigit(style.face) * style.sizePixels + tracking;
  return [...text].map((character) => {
    const glyphWidth = advance(character);
    return { character, glyphWidth, width: /\d/.test(character) ? digitWidth : glyphWidth + tracking };
  });
}

const widestDigits = new Map<string, number>();

/** Advance of the widest digit of a face as a part of the size. */
function widestDigit(face: Typeface): number {
  const key = `${face.family} ${face.weight}`;
  const known = widestDigits.get(key);
  if (known !== undefined) return known;
  const plain: TextStyle = { face, sizePixels: 1, leading: 1, trackingEm: 0 };
  const widest = Math.max(...[...'0123456789'].map((digit) => advanceOf(digit, plain)));
  widestDigits.set(key, widest);
  return widest;
}
