import { faceFor, missingGlyphs, type Typeface } from './fonts.js';
import { measureWidth, setLines, verticalMetrics, type TextBlock, type TextStyle } from './text.js';
import { wrapLines } from './wrap-lines.js';

/** A text and the place it must fit. Sizes in pixels. */
export interface FitRequest {
  text: string;
  face: Typeface;
  largestSize: number;
  /** Text is never set smaller than this. */
  smallestSize: number;
  width: number;
  /** Height from capitals' top to last baseline; unlimited when left out. */
  height?: number | undefined;
  maximumLines: number;
  leading: number;
  trackingEm?: number | undefined;
}

/** A text set at the largest size that fits, or at the smallest when none does. */
export interface FitResult {
  fits: boolean;
  block: TextBlock;
  /** About the most characters of this kind of text that fit at the smallest size. */
  maximumCharacters: number;
  /** Characters no font of ours has. */
  missingGlyphs: string[];
}

const STEP_PIXELS = 2;
const PROBE_SIZE = 100;

/**
 * Sets a text as large as its place allows: from the largest size down in steps of 2 px, never under the smallest,
 * never squeezed, never cut. When it does not fit, the result says so and how many characters would.
 */
export function fitText(request: FitRequest): FitResult {
  const face = faceFor(request.text, request.face);
  const words = request.text.trim().split(/\s+/);
  const widthAtProbe = probeWidths(words, face, request.trackingEm ?? 0);
  for (let size = request.largestSize; size >= request.smallestSize; size -= STEP_PIXELS) {
    const block = blockAtSize(request, face, words, widthAtProbe, size);
    if (block !== null) return result(request, true, block);
  }
  const style = styleOf(request, face, request.smallestSize);
  return result(request, false, setLines(overflowingLines(words, request.maximumLines), style));
}

function blockAtSize(
  request: FitRequest,
  face: Typeface,
  words: string[],
  widthAtProbe: (first: number, last: number) => number,
  size: number,
): TextBlock | null {
  const style = styleOf(request, face, size);
  const lineLimit = Math.min(request.maximumLines, linesInHeight(request, face, size));
  if (lineLimit < 1) return null;
  const scale = size / PROBE_SIZE;
  const starts = wrapLines(
    words,
    (first, last) => widthAtProbe(first, last) * scale,
    request.width,
    lineLimit,
  );
  if (starts === null) return null;
  const lines = starts.map((start, index) => words.slice(start, starts[index + 1]).join(' '));
  const block = setLines(lines, style);
  return block.width <= request.width + 0.5 ? block : null;
}

function linesInHeight(request: FitRequest, face: Typeface, size: number): number {
  if (request.height === undefined) return request.maximumLines;
  const capHeight = verticalMetrics(face).cap * size;
  if (capHeight > request.height) return 0;
  return 1 + Math.floor((request.height - capHeight) / (request.leading * size) + 1e-6);
}

function probeWidths(words: string[], face: Typeface, trackingEm: number) {
  const style: TextStyle = { face, sizePixels: PROBE_SIZE, leading: 1, trackingEm };
  const known = new Map<number, number>();
  return (first: number, last: number): number => {
    const key = first * 1024 + last;
    const width = known.get(key) ?? measureWidth(words.slice(first, last).join(' '), style);
    known.set(key, width);
    return width;
  };
}

function styleOf(request: FitRequest, face: Typeface, sizePixels: number): TextStyle {
  return { face, sizePixels, leading: request.leading, trackingEm: request.trackingEm ?? 0 };
}

/** Lines of a text that does not fit: filled evenly, so that it can still be looked at. */
function overflowingLines(words: string[], lineCount: number): string[] {
  const perLine = Math.ceil(words.length / lineCount);
  const count = Math.ceil(words.length / perLine);
  return Array.from({ length: count }, (_, line) =>
    words.slice(line * perLine, (line + 1) * perLine).join(' '),
  );
}

function result(request: FitRequest, fits: boolean, block: TextBlock): FitResult {
  return {
    fits,
    block,
    maximumCharacters: fits ? request.text.length : capacity(request),
    missingGlyphs: missingGlyphs(request.text, request.face.family),
  };
}

function capacity(request: FitRequest): number {
  const style = styleOf(request, faceFor(request.text, request.face), request.smallestSize);
  const characterWidth = measureWidth(request.text, style) / Math.max(1, request.text.length);
  const lines = Math.max(
    1,
    Math.min(request.maximumLines, linesInHeight(request, style.face, request.smallestSize)),
  );
  const fillOfLine = lines === 1 ? 0.92 : 0.86;
  const longest = Math.floor((request.width / characterWidth) * lines * fillOfLine);
  return Math.max(1, Math.min(longest, request.text.length - 1));
}
