import { splitSentences } from '../../language/split-sentences.js';
import { capitalize, countWords, endSentence } from '../../language/words.js';
import { standsAlone } from '../../language/read-clause.js';
import { readSentence } from '../../reading/read-sentence.js';
import { shorten } from '../../wording/shorten.js';

/** How much a sentence of a scene matters: what comes first, states a number or quotes stays longest. */
export function weightOf(sentence: string, position: number, language: string): number {
  const reading = readSentence(sentence, language);
  return (
    (position === 0 ? 1.5 : 0) +
    (reading.quantities.length > 0 ? 1 : 0) +
    (reading.quote !== null ? 1 : 0) +
    (reading.definition !== null ? 0.8 : 0) -
    (reading.isAnaphoric ? 0.5 : 0) -
    (reading.isWhole ? 0 : 0.4)
  );
}

/**
 * Words of a scene told in at most so many words: sentences are dropped, the least first, then the rest is shortened by
 * leaving words out. Null when not even that makes them fewer.
 */
export function trimWords(narration: string, mostWords: number, language: string): string | null {
  let sentences = splitSentences(narration, language).map((text, position) => ({
    text,
    weight: weightOf(text, position, language),
  }));
  const total = (): number => sentences.reduce((sum, { text }) => sum + countWords(text), 0);
  while (sentences.length > 1 && total() > mostWords) {
    const least = sentences.reduce((one, other) => (other.weight < one.weight ? other : one));
    const at = sentences.indexOf(least);
    const leaning = sentences[at + 1];
    const goes =
      leaning !== undefined && sentences.length > 2 && readSentence(leaning.text, language).isAnaphoric
        ? [least, leaning]
        : [least];
    sentences = sentences.filter((one) => !goes.includes(one));
  }
  if (total() > mostWords)
    sentences = sentences.map((one) => ({
      ...one,
      text: shorterSentence(one.text, mostWords, language) ?? one.text,
    }));
  const trimmed = sentences.map(({ text }) => text).join(' ');
  return countWords(trimmed) < countWords(narration) ? trimmed : null;
}

/** A sentence without what can go, never with other words. */
function shorterSentence(sentence: string, mostWords: number, language: string): string | null {
  if (readSentence(sentence, language).quote !== null) return null;
  for (let words = Math.max(3, mostWords); words < countWords(sentence); words++) {
    const short = shorten(sentence, { characters: 400, words }, language);
    if (short !== null) return endSentence(short);
  }
  const clause = sentence.match(/^(.{8,}?)(?:[,;]\s+(?:and|but|so|und|aber|y|pero|et|mais)\s|;\s)/iu)?.[1];
  return clause !== undefined && countWords(clause) >= 3 && standsAlone(clause, language)
    ? endSentence(capitalize(clause))
    : null;
}
