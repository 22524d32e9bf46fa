import { placeText, type PlacedText, type PlacingInput, type TextPlace } from './place-text.js';

/**
 * Places texts that belong together: all at the size that the longest of them needs, so that siblings look alike.
 * Null places stay null.
 */
export function placeSiblings<Place extends TextPlace | null>(
  input: PlacingInput,
  places: readonly Place[],
): (PlacedText | (null extends Place ? null : never))[] {
  const alone = places.map((place) => (place === null ? null : placeText(input, place)));
  const sizes = alone.flatMap((placed) => (placed === null ? [] : [placed.fit.block.style.sizePixels]));
  const common = Math.min(...sizes);
  // A null comes out only where a null place came in, which the type of the places tells.
  return places.map((place) => (place === null ? null : placeText(input, { ...place, largest: common }))) as (
    PlacedText | (null extends Place ? null : never)
  )[];
}
