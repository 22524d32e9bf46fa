/** Most colours that are named. */
const MOST_COLORS = 6;
/** A colour that covers less than this share of the picture is not named. */
const LEAST_SHARE = 0.02;
/** Colours nearer to each other than this, by each channel's difference summed, count as one. */
const SAME_COLOR_DISTANCE = 60;

interface Bin {
  count: number;
  red: number;
  green: number;
  blue: number;
}

/**
 * The most frequent colours of a picture: pixels are counted in cells of 16 levels a channel, and near cells join the
 * larger one.
 * @param pixels Premultiplied RGBA; pixels that are more than half see-through do not count
 * @returns `#RRGGBB`, the most frequent first; empty when the whole picture is see-through
 */
export function dominantColors(pixels: Uint8Array): string[] {
  const bins = countColors(pixels);
  const joined: Bin[] = [];
  for (const bin of [...bins].sort((first, second) => second.count - first.count)) {
    const near = joined.find((other) => distance(meanOf(other), meanOf(bin)) < SAME_COLOR_DISTANCE);
    if (near === undefined) joined.push({ ...bin });
    else addTo(near, bin);
  }
  const total = joined.reduce((sum, { count }) => sum + count, 0);
  return joined
    .sort((first, second) => second.count - first.count)
    .filter(({ count }) => count >= total * LEAST_SHARE)
    .slice(0, MOST_COLORS)
    .map((bin) => hexOf(meanOf(bin)));
}

function countColors(pixels: Uint8Array): Bin[] {
  const bins = new Map<number, Bin>();
  for (let at = 0; at + 3 < pixels.length; at += 4) {
    const alpha = pixels[at + 3] ?? 0;
    if (alpha < 128) continue;
    const [red, green, blue] = [0, 1, 2].map((channel) =>
      Math.min(255, Math.round(((pixels[at + channel] ?? 0) * 255) / alpha)),
    ) as [number, number, number];
    const cell = ((red >> 4) << 8) | ((green >> 4) << 4) | (blue >> 4);
    const bin = bins.get(cell);
    const pixel = { count: 1, red, green, blue };
    if (bin === undefined) bins.set(cell, pixel);
    else addTo(bin, pixel);
  }
  return [...bins.values()];
}

function addTo(bin: Bin, other: Bin): void {
  bin.count += other.count;
  bin.red += other.red;
  bin.green += other.green;
  bin.blue += other.blue;
}

type Color = [number, number, number];

function meanOf({ count, red, green, blue }: Bin): Color {
  return [Math.round(red / count), Math.round(green / count), Math.round(blue / count)];
}

function distance(first: Color, second: Color): number {
  return first.reduce((sum, value, channel) => sum + Math.abs(value - (second[channel] ?? 0)), 0);
}

function hexOf(color: Color): string {
  return `#${color.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}
