import { detectAll } from 'tinyld';
import { KNOWN_LANGUAGES, lexiconOf } from './lexicon.js';
import { keyOf, splitWords } from './words.js';

/**
 * BCP 47 tag of the language a text is written in. Closed-class words vote first, because they decide from
 * three words on, where statistics on letters are often wrong; statistics decide the rest.
 */
export function detectLanguage(text: string): string {
  const script = scriptOf(text);
  if (script !== null) return script;
  const words = splitWords(text.toLowerCase()).map(keyOf);
  const votes = KNOWN_LANGUAGES.map((language) => {
    const { stopWords } = lexiconOf(language);
    return { language, count: words.filter((word) => stopWords.has(word)).length };
  }).sort((first, second) => second.count - first.count);
  const [best, second] = votes;
  if (best === undefined || second === undefined || best.count === 0)
    return words.length < 6 ? 'en' : guess(text);
  const isClear = best.count >= 2 && best.count > second.count * 1.25;
  // In a long text of an unknown language a few words always look like one we know.
  if (isClear && best.count >= words.length * 0.15) return best.language;
  if (words.length < 6) return best.count > second.count ? best.language : 'en';
  return guess(text);
}

function guess(text: string): string {
  const found = detectAll(text)[0];
  return found !== undefined && found.accuracy > 0.3 ? found.lang : 'en';
}

/** Scripts that name their language, or at least one we cannot speak. */
function scriptOf(text: string): string | null {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const share = (pattern: RegExp): boolean => (text.match(pattern)?.length ?? 0) > letters * 0.4;
  if (share(/[\p{Script=Hiragana}\p{Script=Katakana}]/gu)) return 'ja';
  if (share(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu))
    return /[\p{Script=Hiragana}]/u.test(text) ? 'ja' : 'zh';
  if (share(/\p{Script=Hangul}/gu)) return 'ko';
  if (share(/\p{Script=Arabic}/gu)) return 'ar';
  if (share(/\p{Script=Devanagari}/gu)) return 'hi';
  if (share(/\p{Script=Greek}/gu)) return 'el';
  if (share(/\p{Script=Hebrew}/gu)) return 'he';
  if (share(/\p{Script=Cyrillic}/gu)) return detectAll(text)[0]?.lang ?? 'ru';
  return null;
}

/** True when a voice made for Latin letters can read the text at all. */
export function isLatin(text: string): boolean {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  return letters === 0 || (text.match(/\p{Script=Latin}/gu)?.length ?? 0) >= letters * 0.8;
}
