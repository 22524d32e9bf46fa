import type { TransitionName } from './storyboard.js';

/** What a director needs to know of a style to choose it; the stage gives these, drawing stays with the stage. */
export interface StyleSummary {
  id: string;
  name: string;
  /** Words, in any inflection, that speak for this style. */
  words: string[];
  /** 1 (still) to 5 (loud). */
  energy: 1 | 2 | 3 | 4 | 5;
  primaryTransition: TransitionName;
  /** At most two transitions kept for accents. */
  accentTransitions: TransitionName[];
  /** Ground colour as `#RRGGBB`. */
  ground: string;
}
