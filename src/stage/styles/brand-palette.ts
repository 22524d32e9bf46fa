import {
  contrastOf,
  hueDistance,
  inkOn,
  mixColors,
  oklchOf,
  repairContrast,
  withHueOf,
  withLightness,
} from '../draw/color.js';
import type { Palette } from './style.js';

const BODY_FLOOR = 7;
const TEXT_FLOOR = 4.5;
const FILL_FLOOR = 3;
/** Past this lightness change a brand colour is no longer itself: it stays a fill, words take the style's colour. */
const MOST_LIGHTNESS_CHANGE = 0.22;
const NEUTRAL_TINT = 0.04;
/** Chroma from which a ground is a colour of its own. */
const LOUD_CHROMA = 0.08;

/**
 * A style's palette with a user's brand colours in it. One colour becomes the primary, a second the accent, a third
 * or later one the ground if it is very light or very dark. Exact colours stay as fills; where they carry words their
 * OKLCH lightness moves until it reads, or the style's own text colour takes over.
 * @param colors `#RRGGBB`, most important first
 */
export function brandPalette(own: Palette, colors: readonly string[]): Palette {
  const [primary, second] = colors;
  if (primary === undefined) return own;
  const { chroma, lightness } = oklchOf(own.ground);
  if (chroma > LOUD_CHROMA && lightness > 0.5) return loudBrandPalette(own, primary, second);
  const based = tintNeutrals(withBrandGround(own, colors.slice(2)), primary);
  const accent = second === undefined ? withLightness(primary, tintLightness(based.ground)) : second;
  return completeRoles(based, primary, accentBeside(primary, accent));
}

/**
 * A style that lives from its bright coloured ground gets one of the brand: the second colour if it is bright, else a
 * light tint of the first.
 */
function loudBrandPalette(own: Palette, primary: string, second: string | undefined): Palette {
  const isSecondBright = second !== undefined && oklchOf(second).lightness >= 0.72;
  const ground = isSecondBright ? second : withLightness(primary, 0.9);
  const text = repairContrast(own.text, [ground], BODY_FLOOR)?.color ?? own.text;
  const based: Palette = {
    ...own,
    ground,
    groundShape: withLightness(ground, oklchOf(ground).lightness - 0.07),
    line: mixColors(ground, text, 0.42),
    text,
    muted: mixColors(text, ground, 0.22),
  };
  const accent = isSecondBright || second === undefined ? own.accent : second;
  const complete = completeRoles(based, primary, accent);
  const readsOnCards = contrastOf(ground, own.surface) >= TEXT_FLOOR;
  return {
    ...complete,
    primaryInk: based.text,
    surfacePrimary: readsOnCards ? ground : complete.surfacePrimary,
  };
}

function withBrandGround(own: Palette, candidates: readonly string[]): Palette {
  const ground = candidates.find((color) => {
    const { lightness } = oklchOf(color);
    return lightness > 0.92 || lightness < 0.25;
  });
  if (ground === undefined) return own;
  const text = inkOn(ground);
  const surface = mixColors(ground, text === '#FFFFFF' ? '#FFFFFF' : '#000000', 0.06);
  return {
    ...own,
    ground,
    text,
    muted: mixColors(text, ground, 0.32),
    line: mixColors(ground, text, 0.24),
    groundShape: mixColors(ground, text, 0.07),
    surface: text === '#FFFFFF' ? surface : '#FFFFFF',
    surfaceText: text,
    surfaceMuted: mixColors(text, ground, 0.32),
    surfaceLine: mixColors(ground, text, 0.22),
  };
}

function tintNeutrals(palette: Palette, primary: string): Palette {
  const tint = (color: string): string => mixColors(color, primary, NEUTRAL_TINT);
  const ink = (color: string): string => withHueOf(color, primary);
  return {
    ...palette,
    text: ink(palette.text),
    muted: ink(palette.muted),
    surfaceText: ink(palette.surfaceText),
    surfaceMuted: ink(palette.surfaceMuted),
    ground: tint(palette.ground),
    groundShape: mixColors(palette.ground, primary, oklchOf(palette.ground).lightness < 0.5 ? 0.24 : 0.1),
    line: mixColors(palette.line, primary, 0.12),
    surfaceLine: mixColors(palette.surfaceLine, primary, 0.12),
  };
}

/** An accent too near the primary in hue to stand beside it is replaced by a tint of the primary. */
function accentBeside(primary: string, accent: string): string {
  const distance = hueDistance(primary, accent);
  const isClashing = distance >= 15 && distance <= 50 && oklchOf(accent).chroma > 0.12;
  if (!isClashing) return accent;
  return withLightness(primary, Math.min(0.88, oklchOf(primary).lightness + 0.2));
}

function completeRoles(based: Palette, primary: string, accent: string): Palette {
  const grounds = [based.ground, based.groundShape];
  const words = (color: string, behind: string[], floor: number, otherwise: string): string => {
    const repaired = repairContrast(color, behind, floor);
    return repaired === null || repaired.moved > MOST_LIGHTNESS_CHANGE ? otherwise : repaired.color;
  };
  return {
    ...based,
    muted: grounds.every((ground) => contrastOf(based.muted, ground) >= TEXT_FLOOR)
      ? based.muted
      : based.text,
    primary,
    onPrimary: inkOn(primary),
    primaryInk: words(primary, grounds, TEXT_FLOOR, based.text),
    primaryDisplay: words(primary, grounds, FILL_FLOOR, based.text),
    accent,
    onAccent: inkOn(accent),
    accentDisplay: words(accent, grounds, FILL_FLOOR, based.text),
    surfacePrimary: words(primary, [based.surface], TEXT_FLOOR, based.surfaceText),
    surfaceTint: mixColors(based.surface, primary, 0.12),
  };
}

function tintLightness(ground: string): number {
  return oklchOf(ground).lightness > 0.6 ? 0.5 : 0.82;
}
