import { contrastOf } from '../draw/color.js';
import type { Box } from '../frame/box.js';
import { placedWords, type PlacedText } from '../scenes/place-text.js';

/** A frame as RGBA bytes. */
export interface Pixels {
  width: number;
  height: number;
  data: Uint8Array;
}

/** A pixel counts as changed when a channel differs by more than this. */
const CHANGE_LEVELS = 4;
/** A colour that fills more of a word's box than this is behind it, not a soft edge of its letters. */
const BACKGROUND_SHARE = 0.12;
/** A word is there when its ink fills at least this much of its box. */
const LEAST_INK_SHARE = 0.03;

/** Share of pixels (0–1) that differ visibly between two frames of one size. */
export function changedShare(first: Pixels, second: Pixels): number {
  let changed = 0;
  for (let index = 0; index < first.data.length; index += 4) {
    for (let channel = 0; channel < 3; channel++) {
      const difference = (first.data[index + channel] ?? 0) - (second.data[index + channel] ?? 0);
      if (Math.abs(difference) > CHANGE_LEVELS) {
        changed++;
        break;
      }
    }
  }
  return changed / (first.width * first.height);
}

/** Share of pixels (0–1) that differ visibly from the frame's most frequent colour: 0 is a blank frame. */
export function drawnShare(pixels: Pixels): number {
  const counts = new Map<number, number>();
  let sampled = 0;
  for (let index = 0; index < pixels.data.length; index += 4 * 7) {
    const [red = 0, green = 0, blue = 0] = pixels.data.subarray(index, index + 3);
    const bucket = ((red >> 3) << 10) | ((green >> 3) << 5) | (blue >> 3);
    counts.set(bucket, (counts.get(bucket) ?? 0) + 1);
    sampled++;
  }
  return 1 - Math.max(...counts.values()) / sampled;
}

/**
 * Contrast ratio of a text as it came out, word by word: its colour against every other colour that fills a good part
 * of the word's box. The worst counts; 0 when a word is not there at all.
 * @param otherInks Colours that words may have instead of their own, for example on a slab
 */
export function measuredContrast(
  pixels: Pixels,
  placed: PlacedText,
  otherInks: readonly string[] = [],
): number {
  const inks = [placed.color, ...otherInks];
  const words = placedWords(placed).filter((word) => /[\p{L}\p{N}]/u.test(word.text));
  return Math.min(21, ...words.map((word) => contrastInBox(colorShares(pixels, placed, word), inks)));
}

function contrastInBox(colors: Map<string, number>, inks: readonly string[]): number {
  const shareOf = (ink: string): number =>
    [...colors].reduce((sum, [color, share]) => sum + (isAlike(color, ink) ? share : 0), 0);
  const ink = inks.find((color) => shareOf(color) >= LEAST_INK_SHARE);
  if (ink === undefined) return 0;
  const ratios = [...colors]
    .filter(([color, share]) => share >= BACKGROUND_SHARE && !isAlike(color, ink))
    .map(([color]) => contrastOf(color, ink));
  return Math.min(21, ...ratios);
}

function isAlike(first: string, second: string): boolean {
  const channels = (color: string): number[] =>
    [1, 3, 5].map((start) => Number.parseInt(color.slice(start, start + 2), 16));
  const others = channels(second);
  return channels(first).every((level, index) => Math.abs(level - (others[index] ?? 0)) <= 16);
}

/** Smallest ratio a text of this size and weight may have. */
export function contrastFloor(placed: PlacedText): number {
  return placed.fit.block.style.sizePixels >= 72 ? 3 : 4.5;
}

/** Colours inside a box that turns with a text, with their shares of it, in steps of 8 levels a channel. */
function colorShares(pixels: Pixels, placed: PlacedText, box: Box): Map<string, number> {
  const { pivot, turnDegrees } = placed;
  const cosine = Math.cos((turnDegrees * Math.PI) / 180);
  const sine = Math.sin((turnDegrees * Math.PI) / 180);
  const counts = new Map<string, number>();
  let sampled = 0;
  for (let y = box.y; y < box.y + box.height; y += 2) {
    for (let x = box.x; x < box.x + box.width; x += 2) {
      const across = x - pivot.x;
      const down = y - pivot.y;
      const color = colorAt(
        pixels,
        pivot.x + across * cosine - down * sine,
        pivot.y + across * sine + down * cosine,
      );
      counts.set(color, (counts.get(color) ?? 0) + 1);
      sampled++;
    }
  }
  return new Map([...counts].map(([color, count]) => [color, count / sampled]));
}

function colorAt(pixels: Pixels, x: number, y: number): string {
  const column = Math.min(pixels.width - 1, Math.max(0, Math.round(x)));
  const row = Math.min(pixels.height - 1, Math.max(0, Math.round(y)));
  const start = (row * pixels.width + column) * 4;
  const levels = pixels.data
    .subarray(start, start + 3)
    .map((level) => Math.min(255, Math.round(level / 8) * 8));
  return `#${Buffer.from(levels).toString('hex')}`;
}
