import { lexiconOf } from './lexicon.js';

/** The Unicode rules do not end a sentence before a number: "The wing opens. 2024: a record." */
const BEFORE_NUMBER =
  /(?<=(?:\p{Ll}{3}|%|\s\p{Lu})[.!?])\s+(?=[\d$€£])|(?<=\p{L}\s\d{1,3}\.)\s+(?=\d+\s?\p{L})/u;

/**
 * Sentences of one paragraph, in order; joined by single blanks they give the paragraph again.
 * The Unicode rules tear at abbreviations ("Dr."), ordinals ("am 3. Mai") and inside quotations: those are mended.
 */
export function splitSentences(paragraph: string, language: string): string[] {
  const { abbreviations } = lexiconOf(language);
  const segmenter = new Intl.Segmenter(language, { granularity: 'sentence' });
  const sentences: string[] = [];
  // Who writes without capitals ends sentences all the same.
  const isLowerCase = /\p{Ll}{3}[.!?]+\s+\p{Ll}/u.test(paragraph) && !/[.!?]\s+\p{Lu}/u.test(paragraph);
  const flat = paragraph.replace(/\s+/g, ' ');
  const text = isLowerCase ? flat.replace(/(?<=\p{Ll}{3}[.!?])\s+(?=\p{Ll})/gu, '\n') : flat;
  const segments = text
    .split('\n')
    .flatMap((line) => [...segmenter.segment(line.replace(/\s+/g, ' '))])
    .flatMap(({ segment }) => segment.split(BEFORE_NUMBER));
  for (const segment of segments) {
    const part = segment.trim();
    if (part === '') continue;
    const before = sentences.at(-1);
    const isTorn =
      before !== undefined &&
      (hasOpenQuote(before) ||
        (abbreviations.test(before) &&
          !(/\s\p{Lu}\.$/u.test(before) && /^[\d$€£]/.test(part)) &&
          !/^["“«„]/.test(part) &&
          !endsInTime(before, part)) ||
        (/^[\p{Ll}–—]/u.test(part) && !isLowerCase) ||
        /^["”»)\]]+[.,]?$/.test(part));
    if (isTorn) sentences[sentences.length - 1] = `${before} ${part}`;
    else sentences.push(part);
  }
  return sentences;
}

/** "… at 9 p.m. The bar …": here the abbreviation does end the sentence. */
function endsInTime(before: string, next: string): boolean {
  return /\b[ap]\.m\.$/.test(before) && /^\p{Lu}/u.test(next);
}

function hasOpenQuote(text: string): boolean {
  const count = (pattern: RegExp): number => text.match(pattern)?.length ?? 0;
  if (/„/.test(text)) return count(/„/g) > count(/[“”]/g);
  return count(/"/g) % 2 === 1 || count(/“/g) > count(/”/g) || count(/«/g) > count(/»/g);
}
