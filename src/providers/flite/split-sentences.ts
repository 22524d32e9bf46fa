import type { SpokenWord } from '../contract/voice.js';

/** What stands between a word and the next, as far as a listener hears it. */
export type Boundary = 'none' | 'bracket' | 'comma' | 'clause' | 'sentence' | 'ellipsis';

/** A word of a sentence that is really spoken. */
export interface SentenceWord {
  /** Place of the word in the call. */
  index: number;
  spoken: string;
  /** Whether the listener should notice it: figures and capitals inside a sentence. */
  isEmphatic: boolean;
  after: Boundary;
}

/** Words that are spoken in one breath, with what comes after them. */
export interface Sentence {
  words: SentenceWord[];
  /** How the melody ends: a question of yes or no rises more than one with a question word. */
  ending: 'statement' | 'open-question' | 'yes-no-question';
}

const CLOSING = /["'”’)\]}»*_]+$/u;
const OPENING = /^["'“‘([{«*_]+/u;
const LONE_DASH = /^[-–—−]+$/u;
const QUESTION_WORDS = new Set(['what', 'why', 'how', 'who', 'whom', 'whose', 'where', 'when', 'which']);
const ABBREVIATIONS = new Set(
  'mr. mrs. ms. dr. prof. st. vs. etc. e.g. i.e. no. nos. fig. approx. inc. ltd. co. jr. sr. gen. sen. rep. u.s. u.k. a.m. p.m.'.split(
    ' ',
  ),
);

/** Groups the words of a call into sentences by their written punctuation. Unspoken words are left out. */
export function splitSentences(words: readonly SpokenWord[]): Sentence[] {
  const sentences: Sentence[] = [];
  let current: SentenceWord[] = [];
  const finish = (lastWritten: string): void => {
    if (current.length > 0) sentences.push({ words: current, ending: endingOf(current, lastWritten) });
    current = [];
  };
  words.forEach((word, index) => {
    const next = words[index + 1]?.written;
    const after = boundaryAfter(word.written, next);
    const spoken = word.spoken.trim();
    const previous = current.at(-1);
    if (spoken === '') {
      if (previous) previous.after = strongest(previous.after, after);
    } else {
      if (previous && opensBracket(word.written)) previous.after = strongest(previous.after, 'bracket');
      current.push({ index, spoken, isEmphatic: isEmphatic(word.written, current.length), after });
    }
    if (after === 'sentence' || after === 'ellipsis') finish(word.written);
  });
  finish(words.at(-1)?.written ?? '');
  return sentences;
}

const STRENGTH: readonly Boundary[] = ['none', 'bracket', 'comma', 'clause', 'sentence', 'ellipsis'];

function strongest(first: Boundary, second: Boundary): Boundary {
  return STRENGTH.indexOf(first) >= STRENGTH.indexOf(second) ? first : second;
}

/** What a listener should hear after a written word, given the word that follows it. */
export function boundaryAfter(written: string, next: string | undefined): Boundary {
  const bare = written.replace(CLOSING, '');
  if (/(…|\.\.\.)$/u.test(bare)) return next === undefined || startsSentence(next) ? 'ellipsis' : 'clause';
  if (/[!?]$/u.test(bare)) return next === undefined || startsSentence(next) ? 'sentence' : 'comma';
  if (bare.endsWith('.') && (next === undefined || (startsSentence(next) && !isAbbreviation(bare)))) {
    return 'sentence';
  }
  if (/[;:]$/u.test(bare) || /[–—]$/u.test(bare) || LONE_DASH.test(bare)) return 'clause';
  if (bare.endsWith(',')) return 'comma';
  if (/[)\]]["'”’.,]*$/u.test(written)) return 'bracket';
  return next !== undefined && /^—/u.test(next) ? 'clause' : 'none';
}

function startsSentence(written: string): boolean {
  return /^[\p{Lu}\p{N}$€£#@]/u.test(written.replace(OPENING, '')) || LONE_DASH.test(written);
}

function isAbbreviation(bare: string): boolean {
  return ABBREVIATIONS.has(bare.toLowerCase().replace(OPENING, '')) || /^\p{Lu}\.$/u.test(bare);
}

function opensBracket(written: string): boolean {
  return /^[([]/u.test(written);
}

function isEmphatic(written: string, position: number): boolean {
  return /\p{N}/u.test(written) || (position > 0 && /^\p{Lu}/u.test(written.replace(OPENING, '')));
}

function endingOf(words: readonly SentenceWord[], lastWritten: string): Sentence['ending'] {
  if (!lastWritten.replace(CLOSING, '').endsWith('?')) return 'statement';
  const first = words[0]?.spoken.toLowerCase().split(' ')[0] ?? '';
  return QUESTION_WORDS.has(first) ? 'open-question' : 'yes-no-question';
}
