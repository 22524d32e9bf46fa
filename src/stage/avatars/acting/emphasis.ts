import type { TimedWord } from '../../../schema/voice-track.js';

/** A word that carries the sentence's weight. */
export interface StressedWord {
  /** Place among the words. */
  index: number;
  seconds: number;
  /** Greater is heavier. */
  weight: number;
  /** The speaker speaks of herself, or of herself and the viewer. */
  isPersonal: boolean;
}

/** Two stressed words are at least this far apart. */
const CLOSEST_SECONDS = 0.8;
/** Shorter words carry no stress, unless they are numbers. */
const SHORTEST_LETTERS = 5;
/** Words this near to a stressed one tell whether it is personal. */
const NEAR_WORDS = 3;
const PERSONAL_WORDS = new Set(['i', 'im', 'ive', 'me', 'my', 'we', 'were', 'weve', 'us', 'our']);
const EMPTY_WORDS = new Set(
  'about after again because before could every might never other since still than their there these those through under until where which while would should'.split(
    ' ',
  ),
);

const endsSentence = (word: TimedWord): boolean => /[.!?…]["'”’)]*$/.test(word.text);

/** Longer content words, numbers, and words that close a sentence weigh more; words in the way of a heavier one are left out. */
export function stressedWords(words: readonly TimedWord[]): StressedWord[] {
  const weighed = words
    .map((word, index) => ({
      index,
      seconds: word.startSeconds,
      weight: weightOf(word),
      isPersonal: words.slice(Math.max(0, index - NEAR_WORDS), index + NEAR_WORDS + 1).some(isPersonal),
    }))
    .filter(({ weight }) => weight > 0)
    .sort((first, second) => second.weight - first.weight || first.index - second.index);
  const chosen: StressedWord[] = [];
  for (const word of weighed) {
    if (chosen.every(({ seconds }) => Math.abs(seconds - word.seconds) >= CLOSEST_SECONDS)) chosen.push(word);
  }
  return chosen.sort((first, second) => first.seconds - second.seconds);
}

const bareWord = (word: TimedWord): string => word.text.toLocaleLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

const isPersonal = (word: TimedWord): boolean => PERSONAL_WORDS.has(bareWord(word));

function weightOf(word: TimedWord): number {
  const bare = bareWord(word);
  const closing = endsSentence(word) ? 1.5 : 0;
  if (/\p{N}/u.test(bare)) return 7 + closing;
  if (bare.length < SHORTEST_LETTERS || EMPTY_WORDS.has(bare)) return 0;
  return Math.min(10, bare.length) + closing;
}

/** Stretches of time in which a question is spoken, in order. */
export function questionsOf(words: readonly TimedWord[]): { startSeconds: number; endSeconds: number }[] {
  const questions: { startSeconds: number; endSeconds: number }[] = [];
  let startSeconds: number | null = null;
  for (const word of words) {
    startSeconds ??= word.startSeconds;
    if (!endsSentence(word)) continue;
    if (word.text.includes('?')) questions.push({ startSeconds, endSeconds: word.endSeconds });
    startSeconds = null;
  }
  return questions;
}
