import type { PlacedText } from './place-text.js';

/**
 * A text marked as too long, where it is not its own line that is too narrow but the figure around it that has no room
 * left. About half of it would do.
 */
export function unfit(placed: PlacedText): PlacedText {
  const maximumCharacters = Math.max(1, Math.floor(placed.text.length / 2));
  return { ...placed, fit: { ...placed.fit, fits: false, maximumCharacters } };
}
