import { clampChroma, converter, formatHex, wcagContrast } from 'culori';

const toOklch = converter('oklch');
const toRgb = converter('rgb');

/** WCAG 2 contrast ratio of two opaque colours, 1–21. */
export function contrastOf(first: string, second: string): number {
  return wcagContrast(first, second);
}

/** A colour part of the way from `from` (0) to `to` (1), mixed in sRGB. */
export function mixColors(from: string, to: string, amount: number): string {
  const first = channels(from);
  const second = channels(to);
  const mixed = first.map((value, index) => value + ((second[index] ?? 0) - value) * amount);
  return `#${mixed.map((value) => Math.round(value).toString(16).padStart(2, '0')).join('')}`;
}

/** A colour with an opacity of 0–1. */
export function withAlpha(color: string, opacity: number): string {
  const [red, green, blue] = channels(color);
  return `rgba(${red},${green},${blue},${Number(opacity.toFixed(4))})`;
}

/** White or near-black, whichever reads better on the fill. */
export function inkOn(fill: string, dark = '#111111', light = '#FFFFFF'): string {
  return contrastOf(fill, light) >= contrastOf(fill, dark) ? light : dark;
}

/** Lightness 0–1, chroma and hue (degrees; 0 for greys) in OKLCH. */
export function oklchOf(color: string): { lightness: number; chroma: number; hue: number } {
  const { l, c, h } = toOklch(color) ?? { l: 0, c: 0, h: 0 };
  return { lightness: l, chroma: c, hue: h ?? 0 };
}

/**
 * Moves a colour's OKLCH lightness in steps of 0.02, hue and chroma kept, until it reaches a contrast ratio against
 * every background.
 * @returns The colour and how far its lightness moved, or null when none reaches it
 */
export function repairContrast(
  color: string,
  backgrounds: readonly string[],
  ratio: number,
): { color: string; moved: number } | null {
  const reaches = (one: string): boolean => backgrounds.every((ground) => contrastOf(one, ground) >= ratio);
  if (reaches(color)) return { color, moved: 0 };
  const { lightness } = oklchOf(color);
  for (let step = 1; step <= 50; step++) {
    for (const direction of [-1, 1]) {
      const next = lightness + direction * step * 0.02;
      if (next < 0 || next > 1) continue;
      const candidate = withLightness(color, next);
      if (reaches(candidate)) return { color: candidate, moved: step * 0.02 };
    }
  }
  return null;
}

/** The colour at another OKLCH lightness (0–1), with less chroma where the screen cannot show as much. */
export function withLightness(color: string, lightness: number): string {
  const { chroma, hue } = oklchOf(color);
  return formatHex(clampChroma({ mode: 'oklch', l: lightness, c: chroma, h: hue }, 'oklch'));
}

/** The colour with the hue of another, as strong and as light as before. */
export function withHueOf(color: string, other: string): string {
  const { lightness, chroma } = oklchOf(color);
  return formatHex(clampChroma({ mode: 'oklch', l: lightness, c: chroma, h: oklchOf(other).hue }, 'oklch'));
}

/** Distance between two hues in degrees, 0–180. */
export function hueDistance(first: string, second: string): number {
  const difference = Math.abs(oklchOf(first).hue - oklchOf(second).hue) % 360;
  return Math.min(difference, 360 - difference);
}

function channels(color: string): [number, number, number] {
  const { r, g, b } = toRgb(color) ?? { r: 0, g: 0, b: 0 };
  return [Math.round(r * 255), Math.round(g * 255), Math.round(b * 255)];
}
