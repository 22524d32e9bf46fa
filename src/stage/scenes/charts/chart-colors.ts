import { mixColors } from '../../draw/color.js';
import type { Style } from '../../styles/style.js';

/** How much of the primary colour the quieter parts of a chart keep, by their rank. */
const TINTS = [1, 0.62, 0.38, 0.22];

/** Fills for the parts of one whole, from the strongest down; neighbours differ in lightness, not only in hue. */
export function partColors({ palette, dress }: Style, on: 'ground' | 'surface'): string[] {
  const behind = on === 'surface' ? palette.surface : palette.ground;
  if (dress === 'slab') {
    const ink = on === 'surface' ? palette.surfaceText : palette.text;
    return [palette.primary, ink, palette.accent, mixColors(behind, ink, 0.5)];
  }
  const strong = on === 'surface' ? palette.surfacePrimary : palette.primaryDisplay;
  return TINTS.map((share) => mixColors(behind, strong, share));
}

/** Inks of a chart on the ground or on a card. */
export function chartInks({ palette }: Style, on: 'ground' | 'surface') {
  return on === 'surface'
    ? {
        behind: palette.surface,
        text: palette.surfaceText,
        muted: palette.surfaceMuted,
        strong: palette.surfacePrimary,
        line: palette.surfaceLine,
      }
    : {
        behind: palette.ground,
        text: palette.text,
        muted: palette.muted,
        strong: palette.primaryInk,
        line: palette.line,
      };
}
