import type { Orientation } from '../../schema/identifiers.js';

/** What a text is for; decides its size. */
export type TextRole = 'hero' | 'title' | 'headline' | 'item' | 'body' | 'kicker' | 'source' | 'caption';

/** Sizes in pixels, from the largest down to the smallest that may be used. */
export interface TypeSize {
  largest: number;
  smallest: number;
  /** Distance of baselines as a multiple of the size. */
  leading: number;
  trackingEm: number;
}

type Range = [largest: number, smallest: number];

const SIZES: Record<TextRole, Record<Orientation, Range>> = {
  hero: { landscape: [420, 220], portrait: [560, 260], square: [400, 200] },
  title: { landscape: [180, 96], portrait: [170, 88], square: [140, 80] },
  headline: { landscape: [96, 64], portrait: [92, 64], square: [84, 60] },
  item: { landscape: [60, 46], portrait: [60, 46], square: [54, 44] },
  body: { landscape: [44, 36], portrait: [48, 40], square: [42, 36] },
  kicker: { landscape: [40, 34], portrait: [40, 36], square: [38, 34] },
  source: { landscape: [28, 28], portrait: [28, 28], square: [28, 28] },
  caption: { landscape: [54, 48], portrait: [84, 64], square: [60, 54] },
};

const LEADING: Record<TextRole, number> = {
  hero: 0.9,
  title: 1.02,
  headline: 1.08,
  item: 1.15,
  body: 1.35,
  kicker: 1.2,
  source: 1.2,
  caption: 1.18,
};

const TRACKING: Record<TextRole, number> = {
  hero: -0.035,
  title: -0.03,
  headline: -0.015,
  item: 0,
  body: 0,
  kicker: 0.06,
  source: 0,
  caption: 0,
};

/** Sizes of a role in a frame of this shape. */
export function typeSizeOf(role: TextRole, shape: Orientation): TypeSize {
  const [largest, smallest] = SIZES[role][shape];
  return { largest, smallest, leading: LEADING[role], trackingEm: TRACKING[role] };
}
