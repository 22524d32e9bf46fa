import { contrastOf, hueDistance, mixColors, oklchOf, repairContrast } from '../../draw/color.js';
import { rotateHue } from '../../draw/rotate-hue.js';
import type { TokenRole } from '../../draw/code/split-tokens.js';
import type { Palette } from '../../styles/style.js';

/** Least contrast of program text on its window and on the marked line. */
const FLOOR = 5;
const MUTED_SHARE = 0.35;
/** The third hue lies this far from the primary colour, on the side away from the accent. */
const THIRD_HUE_DEGREES = 75;
const LEAST_CHROMA = 0.06;

/** Colour of every role on a window, from the style's own colours. */
export function codeColors(palette: Palette): Record<TokenRole, string> {
  const { surface, surfaceText, surfaceMuted, surfacePrimary, accent } = palette;
  const grounds = [surface, markColor(palette)];
  const readable = (color: string): string => repairContrast(color, grounds, FLOOR)?.color ?? surfaceText;
  const third = readable(thirdColor(surfacePrimary, accent));
  const string = readable(accent);
  return {
    text: surfaceText,
    keyword: readable(surfacePrimary),
    string,
    number: string,
    comment: readable(surfaceMuted),
    name: third,
    type: third,
    sign: readable(mixColors(surfaceText, surfaceMuted, MUTED_SHARE)),
  };
}

/** Colour of the line that is spoken about. */
export function markColor({ surface, surfaceTint, surfacePrimary }: Palette): string {
  return contrastOf(surface, surfaceTint) >= 1.12 ? surfaceTint : mixColors(surface, surfacePrimary, 0.14);
}

/** A hue of its own for names, as far from primary as from accent; the plain text colour in styles without colour. */
function thirdColor(primary: string, accent: string): string {
  if (oklchOf(primary).chroma < LEAST_CHROMA) return accent;
  const [left, right] = [-THIRD_HUE_DEGREES, THIRD_HUE_DEGREES].map((turn) => rotateHue(primary, turn));
  if (left === undefined || right === undefined) return primary;
  return hueDistance(left, accent) > hueDistance(right, accent) ? left : right;
}
