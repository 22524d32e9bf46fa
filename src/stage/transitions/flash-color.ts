import { oklchOf } from '../draw/color.js';
import type { Style } from '../styles/style.js';

const RED_HUES = { from: 350, to: 50 };
const STRONG_CHROMA = 0.12;

/** Colour of a full-frame flash: the style's accent, or its primary; never a saturated red, which can harm. */
export function flashColor(style: Style): string {
  const { accent, primary } = style.palette;
  return [accent, primary].find((color) => !isStrongRed(color)) ?? '#FFFFFF';
}

function isStrongRed(color: string): boolean {
  const { hue, chroma } = oklchOf(color);
  return chroma >= STRONG_CHROMA && (hue >= RED_HUES.from || hue <= RED_HUES.to);
}
