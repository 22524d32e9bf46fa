import { contextOf, type Canvas } from '../../draw/canvas.js';
import { contrastOf } from '../../draw/color.js';
import type { Palette } from '../../styles/style.js';

/** Least contrast of a mark against what it stands on. */
const FLOOR = 3;
/** Pixels more opaque than this belong to the mark. */
const SOLID_ALPHA = 128;
const SAMPLE_STEP = 3;
/** Share of the mark that must be seen. */
const SEEN_SHARE = 0.6;

/**
 * Colour of the plate that a mark needs, because its colours would not be seen on the ground or because it brings a
 * ground of its own; null when it can stand free. The mark itself is never recoloured.
 */
export function plateUnder(mark: Canvas, { ground, surface }: Palette): string | null {
  const { width, height } = mark;
  const { data } = contextOf(mark).getImageData(0, 0, width, height);
  const colorAt = (x: number, y: number): string | null => {
    const at = (y * width + x) * 4;
    if ((data[at + 3] ?? 0) < SOLID_ALPHA) return null;
    return `#${Buffer.from(data.subarray(at, at + 3)).toString('hex')}`;
  };
  const corners = [
    colorAt(0, 0),
    colorAt(width - 1, 0),
    colorAt(0, height - 1),
    colorAt(width - 1, height - 1),
  ];
  const [first] = corners;
  if (first != null && corners.every((color) => color !== null && contrastOf(color, first) < 1.1))
    return first;
  const colors: string[] = [];
  for (let y = 0; y < height; y += SAMPLE_STEP) {
    for (let x = 0; x < width; x += SAMPLE_STEP) {
      const color = colorAt(x, y);
      if (color !== null) colors.push(color);
    }
  }
  const seenOn = (plate: string): number =>
    colors.filter((color) => contrastOf(color, plate) >= FLOOR).length / Math.max(1, colors.length);
  if (seenOn(ground) >= SEEN_SHARE) return null;
  const plates = [surface, '#FFFFFF', '#111111'].sort((one, other) => seenOn(other) - seenOn(one));
  return plates[0] ?? surface;
}
