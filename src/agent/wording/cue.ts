import { keyOf, splitWords, stemOf } from '../language/words.js';

/** Finds where a voice names things; words are found in order, so that repeated ones do not go backwards. */
export interface CueFinder {
  /** Index of the narration word that names the phrase, or null when the voice does not. */
  find(phrase: string): number | null;
}

/**
 * Cues of one narration. Index 0 is its first white-space separated word.
 * @param stopWords Words too common to be a cue unless nothing else matches
 */
export function createCueFinder(narration: string, stopWords: ReadonlySet<string>): CueFinder {
  const stems = splitWords(narration).map(stemOf);
  let from = 0;
  return {
    find(phrase) {
      const words = splitWords(phrase).filter((word) => keyOf(word) !== '');
      const content = words.filter((word) => !stopWords.has(keyOf(word)));
      const wanted = content.length > 0 ? content : words;
      const at = locate(stems, wanted.map(stemOf), from) ?? locate(stems, wanted.map(stemOf), 0);
      if (at === null) return null;
      from = at + 1;
      return startOfPhrase(stems, words.map(stemOf), at);
    },
  };
}

/** First place at which the phrase's words stand closest together. */
function locate(stems: string[], wanted: string[], from: number): number | null {
  let best: { at: number; hits: number } | null = null;
  for (let at = from; at < stems.length; at++) {
    const stem = stems[at];
    if (stem === undefined || !wanted.includes(stem)) continue;
    const window = stems.slice(at, at + wanted.length * 2 + 2);
    const hits = wanted.filter((word) => window.includes(word)).length;
    if (best === null || hits > best.hits) best = { at, hits };
  }
  return best?.at ?? null;
}

/** The phrase may begin with a small word before its first content word: the cue is where the phrase begins. */
function startOfPhrase(stems: string[], phrase: string[], at: number): number {
  const offset = phrase.indexOf(stems[at] ?? '');
  const start = at - offset;
  return offset > 0 &&
    start >= 0 &&
    phrase.slice(0, offset).every((word, index) => stems[start + index] === word)
    ? start
    : at;
}
