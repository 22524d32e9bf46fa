import { clampChroma, formatHex } from 'culori';
import { oklchOf } from './color.js';

/** The colour with its OKLCH hue turned, as light as before and with less chroma where the screen shows no more. */
export function rotateHue(color: string, degrees: number): string {
  const { lightness, chroma, hue } = oklchOf(color);
  const turned = (hue + degrees + 360) % 360;
  return formatHex(clampChroma({ mode: 'oklch', l: lightness, c: chroma, h: turned }, 'oklch'));
}
