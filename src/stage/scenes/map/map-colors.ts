import { mixColors } from '../../draw/color.js';
import type { Palette } from '../../styles/style.js';

/** Flat colours of a map, from the style's own. */
export interface MapColors {
  sea: string;
  land: string;
  region: string;
  border: string;
  /** Line around the panel. */
  edge: string;
  pin: string;
  pinRing: string;
  route: string;
}

/** Land stands back from the sea, the region stands out from the land, and pins from all of it. */
export function mapColors({
  surface,
  surfaceLine,
  surfaceMuted,
  surfacePrimary,
  surfaceText,
}: Palette): MapColors {
  return {
    sea: surface,
    land: mixColors(surface, surfaceMuted, 0.2),
    region: mixColors(surface, surfacePrimary, 0.38),
    border: surface,
    edge: surfaceLine,
    pin: surfacePrimary,
    pinRing: surface,
    route: surfaceText,
  };
}
