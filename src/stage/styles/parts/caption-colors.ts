import type { CaptionStyle } from '../../../schema/storyboard.js';
import { contrastOf, mixColors, repairContrast } from '../../draw/color.js';
import type { CaptionColors, Palette } from '../style.js';

/** Captions on a style's own box. */
export interface BoxedCaption {
  /** `#RRGGBB`. */
  box: string;
  /** 0–1; 1 by default. */
  opacity?: number;
  said: string;
  /** The spoken word; its lightness moves until it reads on the box. */
  hit: string;
}

const BOXED: ReadonlySet<CaptionStyle> = new Set(['pill', 'bar', 'subtitle']);
const SAID_FLOOR = 7;
const WORD_FLOOR = 4.5;
/** How far coming words step back toward the box: the farthest that still reads. */
const COMING_SHARES = [0.68, 0.74, 0.8, 0.88];

/** Colours for captions on a box; without one they take the inks of the ground. */
export function captionColorsOf(
  palette: Palette,
  captionStyle: CaptionStyle,
  wanted: BoxedCaption,
): CaptionColors {
  const { plate, onPlate } = { plate: palette.primary, onPlate: palette.onPrimary };
  if (!BOXED.has(captionStyle)) {
    return {
      box: null,
      boxOpacity: 0,
      said: palette.text,
      current: palette.primaryInk,
      coming: palette.muted,
      plate,
      onPlate,
    };
  }
  const { box, said, hit, opacity } = readableBox(palette, wanted);
  const coming = COMING_SHARES.map((share) => mixColors(box, said, share));
  return {
    box,
    boxOpacity: opacity ?? 1,
    said,
    current: repairContrast(hit, [box], WORD_FLOOR)?.color ?? said,
    coming: coming.find((color) => contrastOf(color, box) >= WORD_FLOOR) ?? said,
    plate,
    onPlate,
  };
}

/** A brand's ground may turn a style's box over: then the cards' own colours take its place. */
function readableBox(palette: Palette, wanted: BoxedCaption): BoxedCaption {
  if (contrastOf(wanted.said, wanted.box) >= SAID_FLOOR) return wanted;
  return { ...wanted, box: palette.surface, said: palette.surfaceText };
}

/**
 * The accent where small words are set in it; `primaryInk` where a brand's accent does not read on the ground.
 */
export function accentInk(palette: Palette): string {
  const reads = [palette.ground, palette.groundShape].every(
    (ground) => contrastOf(palette.accentDisplay, ground) >= WORD_FLOOR,
  );
  return reads ? palette.accentDisplay : palette.primaryInk;
}
