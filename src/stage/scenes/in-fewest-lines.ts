import type { PlacedText } from './place-text.js';

/**
 * A text in the fewest lines that take it: fewer lines are worth a somewhat smaller size.
 * @param most Most lines; with so many the text may shrink to its role's own smallest size
 * @param smallest Smallest size in pixels with fewer lines than that
 * @param setIn Places the text in at most so many lines
 */
export function inFewestLines(
  most: number,
  smallest: number,
  setIn: (lines: number, smallest?: number) => PlacedText,
): PlacedText {
  for (let lines = 1; lines < most; lines++) {
    const placed = setIn(lines, smallest);
    if (placed.fit.fits) return placed;
  }
  return setIn(most);
}
