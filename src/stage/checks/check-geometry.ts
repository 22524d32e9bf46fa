import { areCloserThan, type Box } from '../frame/box.js';
import type { Frame } from '../frame/frame.js';
import type { PlacedText } from '../scenes/place-text.js';

/** A text that stands where it may not, or too near another. */
export interface GeometryProblem {
  problem: 'outside-text-safe' | 'under-button-rail' | 'overlap';
  field: string;
  /** The other text of an overlap. */
  otherField: string | null;
  box: Box;
}

/** Large glyphs may pass a margin by this much to look aligned. */
const OVERSHOOT_PIXELS = 6;

/** Texts that leave the text-safe zone, or in portrait run under the phone's button rail. */
export function checkTextSafe(texts: readonly PlacedText[], frame: Frame): GeometryProblem[] {
  const { textSafe, rail } = frame.zones;
  return texts.flatMap((placed): GeometryProblem[] => {
    const { box, field } = placed;
    const isInside =
      box.x >= textSafe.x - OVERSHOOT_PIXELS &&
      box.y >= textSafe.y - OVERSHOOT_PIXELS &&
      box.x + box.width <= textSafe.x + textSafe.width + OVERSHOOT_PIXELS &&
      box.y + box.height <= textSafe.y + textSafe.height + OVERSHOOT_PIXELS;
    if (!isInside) return [{ problem: 'outside-text-safe', field, otherField: null, box }];
    const isUnderRail =
      rail !== null && box.y + box.height > rail.y && box.x + box.width > rail.right + OVERSHOOT_PIXELS;
    return isUnderRail ? [{ problem: 'under-button-rail', field, otherField: null, box }] : [];
  });
}

/**
 * Pairs of texts whose boxes overlap. Texts that turn together are compared before turning, because upright boxes
 * around turned lines overlap where their ink does not.
 */
export function checkOverlaps(texts: readonly PlacedText[]): GeometryProblem[] {
  return texts.flatMap((first, index) =>
    texts.slice(index + 1).flatMap((second) => {
      const turnTogether =
        first.turnDegrees === second.turnDegrees &&
        first.pivot.x === second.pivot.x &&
        first.pivot.y === second.pivot.y;
      const [one, other] = turnTogether ? [first.ink, second.ink] : [first.box, second.box];
      return areCloserThan(one, other, 0)
        ? [{ problem: 'overlap' as const, field: first.field, otherField: second.field, box: second.box }]
        : [];
    }),
  );
}
