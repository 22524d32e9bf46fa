import type { Lexicon } from '../language/lexicon.js';
import type { Orientation } from '../../schema/identifiers.js';
import type { SceneContent, SceneKind } from '../../schema/storyboard.js';

/** A way to show a section, with how well it suits. */
export interface Picture {
  content: SceneContent;
  /** Higher is better; about 1 for "can be shown so", 3 for "made for it". */
  score: number;
}

/** What all pictures of a film share. */
export interface PictureContext {
  language: string;
  lexicon: Lexicon;
  orientation: Orientation;
  /** Title of the film, at most 44 characters. */
  title: string;
  /** Stems of the words that the film is about. */
  topic: ReadonlySet<string>;
  /** Name of the icon that fits a text, or null. */
  findIcon(text: string): string | null;
}

/** Class of a kind: A presenter, B graphics, C presenter with graphics. */
export function classOf(kind: SceneKind): 'A' | 'B' | 'C' {
  return kind === 'host' ? 'A' : kind === 'host-panel' ? 'C' : 'B';
}

/** Most words on screen at once for kinds that are read as one sentence. */
export function mostWords(orientation: Orientation): number {
  return orientation === 'portrait' ? 9 : 12;
}

/** Most items of a list. */
export function mostItems(orientation: Orientation): number {
  return orientation === 'portrait' ? 4 : 5;
}

/** Fields that every kind has, empty. */
export const NO_EXTRAS = { kicker: null, source: null } as const;
