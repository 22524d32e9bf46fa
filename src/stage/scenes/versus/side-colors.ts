import { mixColors } from '../../draw/color.js';
import type { Style } from '../../styles/style.js';

/** Name of a side. */
export type SideName = 'left' | 'right';

/** Colours of one side, as `#RRGGBB`. */
export interface SideColors {
  /** Band behind the title. */
  header: string;
  titleInk: string;
  body: string;
  ink: string;
  line: string;
  /** Row that is being spoken about. */
  tint: string;
  /** Marks before the cells. */
  mark: string;
}

/** The left side is kept quiet, the right side carries the primary colour. */
export function sideColors({ palette, dress }: Style, side: SideName): SideColors {
  const isRight = side === 'right';
  if (dress === 'slab') {
    return isRight
      ? {
          header: palette.primary,
          titleInk: palette.onPrimary,
          body: palette.accent,
          ink: palette.onAccent,
          line: mixColors(palette.accent, palette.onAccent, 0.2),
          tint: mixColors(palette.accent, palette.ground, 0.6),
          mark: palette.primary,
        }
      : {
          header: palette.surface,
          titleInk: palette.surfacePrimary,
          body: palette.surface,
          ink: palette.surfaceText,
          line: palette.surfaceLine,
          tint: palette.surfaceTint,
          mark: palette.surfacePrimary,
        };
  }
  const shared = {
    body: palette.surface,
    ink: palette.surfaceText,
    line: palette.surfaceLine,
    tint: palette.surfaceTint,
  };
  if (dress === 'window') {
    return {
      ...shared,
      header: palette.surface,
      titleInk: isRight ? palette.surfacePrimary : palette.surfaceMuted,
      mark: isRight ? palette.surfacePrimary : palette.surfaceMuted,
    };
  }
  return isRight
    ? { ...shared, header: palette.primary, titleInk: palette.onPrimary, mark: palette.surfacePrimary }
    : {
        ...shared,
        header: mixColors(palette.surface, palette.surfaceText, 0.1),
        titleInk: palette.surfaceText,
        mark: palette.surfaceMuted,
      };
}
