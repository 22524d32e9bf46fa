import type { PhotoContent } from '../../schema/scenes/photo.js';
import type { Duotone } from '../draw/picture-window.js';
import type { Style } from '../styles/style.js';

/** Styles that print scenery in two of their own colours. */
const TWO_COLOURED = new Set(['noir-file', 'drafting-room', 'riso-alley']);

/** The two colours in which a style prints a picture; null leaves it its own: faces and products always keep them. */
export function duotoneOf({ id, palette }: Style, shows: PhotoContent['shows']): Duotone | null {
  return shows === 'scenery' && TWO_COLOURED.has(id) ? { dark: palette.ground, bright: palette.text } : null;
}
