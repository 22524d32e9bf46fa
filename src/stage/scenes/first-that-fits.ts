import { checkOverlaps } from '../checks/check-geometry.js';
import type { SceneLayout } from './scene-kind.js';

/** The first of several layouts, from the most to the least generous, whose texts all fit and keep apart; else the last. */
export function firstThatFits<Layout extends SceneLayout>(layouts: readonly (() => Layout)[]): Layout {
  let last: Layout | null = null;
  for (const layOut of layouts) {
    last = layOut();
    const { texts } = last;
    if (texts.every((text) => text.fit.fits) && checkOverlaps(texts).length === 0) return last;
  }
  if (last === null) throw new Error('There must be at least one layout to choose from.');
  return last;
}
