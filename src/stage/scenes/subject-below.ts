import type { Orientation } from '../../schema/identifiers.js';
import type { SubjectPlace } from './subject.js';

const LARGEST_RADIUS = { landscape: 252, portrait: 250, square: 180 };
const LEAST_RADIUS = 56;
const GAP_PIXELS = 48;
/** Emblems carry a ring outside their radius, or corner marks: reach as a part of the radius, and at least in pixels. */
const EMBLEM_REACH = 1.2;
const EMBLEM_MARGIN = 40;

/** The sign that fills what words leave above a right bottom corner. */
export function subjectBelow(
  shape: Orientation,
  corner: { right: number; bottom: number },
  wordsBottom: number,
): SubjectPlace {
  const spare = corner.bottom - wordsBottom - GAP_PIXELS;
  const room = Math.min(spare / 2 / EMBLEM_REACH, spare / 2 - EMBLEM_MARGIN);
  const radius = Math.max(LEAST_RADIUS, Math.min(LARGEST_RADIUS[shape], room));
  const reach = Math.max(radius * EMBLEM_REACH, radius + EMBLEM_MARGIN);
  return { x: corner.right - reach - 8, y: corner.bottom - Math.max(reach, spare / 2), radius };
}
