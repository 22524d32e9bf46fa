import type { TransitionName } from './storyboard.js';

/** Shelves on which a catalogue of styles may show a style. */
export type StyleTag = 'cinematic' | 'retro-tech' | 'iconic-artist' | 'pop-culture' | 'handmade' | 'print';

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
  /** Shelves on which it stands; none for plain working styles. */
  tags: StyleTag[];
  /** Shape it is made for; null: every style is laid out anew in every shape. */
  aspectRatio: null;
}
