import { AutokinoError } from '../../errors/autokino-error.js';
import { brandPalette } from './brand-palette.js';
import { findStyleDesign } from './catalogue.js';
import type { Style } from './style.js';

/**
 * A style by its id, in its own colours or in those of a brand.
 * @param brandColors `#RRGGBB`, most important first; null keeps the style's own
 * @throws AutokinoError `storyboard_invalid` when there is no such style
 */
export function resolveStyle(styleId: string, brandColors: readonly string[] | null): Style {
  const design = findStyleDesign(styleId);
  if (design === null) {
    throw new AutokinoError('storyboard_invalid', `There is no style "${styleId}".`, {
      parameter: 'styleId',
    });
  }
  return design.build(brandColors === null ? design.palette : brandPalette(design.palette, brandColors));
}
