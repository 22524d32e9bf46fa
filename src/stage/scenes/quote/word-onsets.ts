import type { TimedWord } from '../../../schema/voice-track.js';
import { plainWord } from '../draw-words.js';

/** How far ahead a spoken match may lie before it is taken for another word. */
const LOOK_AHEAD_WORDS = 6;
/** Share of the scene's speech over which words spread that are not spoken at all. */
const SPREAD_SHARE = 0.8;
const FIRST_SECONDS = 0.2;
const SILENT_SECONDS = 2;

/**
 * When each word of a quotation is spoken. Words are matched in order with the narration, which may say more than the
 * quotation; words that are not found stand evenly between their neighbours.
 * @returns Seconds of each word's onset, never falling
 */
export function wordOnsets(quoteWords: readonly string[], spoken: readonly TimedWord[]): number[] {
  const matched = matchWords(quoteWords, spoken);
  if (matched.every((onset) => onset === null)) return spreadEvenly(quoteWords.length, spoken);
  return fillGaps(matched, spoken);
}

function matchWords(quoteWords: readonly string[], spoken: readonly TimedWord[]): (number | null)[] {
  const plainSpoken = spoken.map((word) => plainWord(word.text));
  const plainQuote = quoteWords.map(plainWord);
  let next = bestStart(plainQuote, plainSpoken);
  return plainQuote.map((word) => {
    const found = plainSpoken.indexOf(word, next);
    if (word === '' || found < 0 || found > next + LOOK_AHEAD_WORDS) return null;
    next = found + 1;
    return spoken[found]?.startSeconds ?? null;
  });
}

/** Where in the narration most of the quotation's words follow each other. */
function bestStart(quote: readonly string[], spoken: readonly string[]): number {
  let best = { start: 0, hits: -1 };
  for (let start = 0; start < Math.max(1, spoken.length); start++) {
    const hits = quote.filter((word, index) => word !== '' && spoken[start + index] === word).length;
    if (hits > best.hits) best = { start, hits };
  }
  return best.start;
}

function spreadEvenly(count: number, spoken: readonly TimedWord[]): number[] {
  const end = spoken.at(-1)?.endSeconds ?? SILENT_SECONDS;
  const span = Math.max(0.1, end * SPREAD_SHARE - FIRST_SECONDS);
  return Array.from({ length: count }, (_, index) => FIRST_SECONDS + (index / count) * span);
}

function fillGaps(onsets: readonly (number | null)[], spoken: readonly TimedWord[]): number[] {
  const lastSeconds = spoken.at(-1)?.startSeconds ?? 0;
  return onsets.map((onset, index) => {
    if (onset !== null) return onset;
    const before = findKnown(onsets, index, -1);
    const after = findKnown(onsets, index, 1);
    const from = before?.seconds ?? Math.max(0, (after?.seconds ?? 0) - 0.3 * (index + 1));
    const to = after?.seconds ?? lastSeconds;
    const fromIndex = before?.index ?? -1;
    const toIndex = after?.index ?? onsets.length;
    return from + ((Math.max(from, to) - from) * (index - fromIndex)) / (toIndex - fromIndex);
  });
}

function findKnown(
  onsets: readonly (number | null)[],
  from: number,
  step: 1 | -1,
): { index: number; seconds: number } | null {
  for (let index = from + step; index >= 0 && index < onsets.length; index += step) {
    const seconds = onsets[index];
    if (seconds != null) return { index, seconds };
  }
  return null;
}
