import { lexiconOf } from '../language/lexicon.js';
import { readQuantities, type Quantity } from '../language/read-quantities.js';
import { readClause, standsAlone } from '../language/read-clause.js';
import { capitalize, countWords, dropFullStop, splitWords, stemOf } from '../language/words.js';
import { readComparison, type Comparison } from './read-comparison.js';
import { readEnumeration, type Enumeration } from './read-enumeration.js';
import { readQuote, type Quote } from './read-quote.js';

/** A term and what it means, as a sentence defines it. */
export interface Definition {
  term: string;
  meaning: string;
}

/** All that is seen in one sentence. A sentence can be several things at once; the picture decides which it shows. */
export interface Reading {
  text: string;
  wordCount: number;
  quote: Quote | null;
  enumeration: Enumeration | null;
  comparison: Comparison | null;
  definition: Definition | null;
  quantities: Quantity[];
  /** Asks the viewer to do something. */
  isCall: boolean;
  isQuestion: boolean;
  /** Leans on the sentence before it. */
  isAnaphoric: boolean;
  isNegated: boolean;
  /** Has a subject and a verb, or is a call; a fragment otherwise. */
  isWhole: boolean;
  /** Stems of the words that carry meaning. */
  stems: ReadonlySet<string>;
}

const memory = new Map<string, Reading>();

/** Reads a sentence. The same sentence gives the same reading. */
export function readSentence(text: string, language: string): Reading {
  const key = `${language} ${text}`;
  const known = memory.get(key);
  if (known !== undefined) return known;
  const lexicon = lexiconOf(language);
  const quote = readQuote(text, language);
  const isQuestion = /\?["”»]?$/.test(text.trim());
  const reading: Reading = {
    text,
    wordCount: countWords(text),
    quote,
    enumeration: quote === null && !isQuestion ? readEnumeration(text, language) : null,
    comparison: quote === null && !isQuestion ? readComparison([text], null, language) : null,
    definition: quote === null ? readDefinition(text, language) : null,
    quantities: readQuantities(text, language),
    isCall: quote === null && !isQuestion && isCallSentence(text, language),
    isQuestion,
    isAnaphoric: lexicon.anaphor.test(text.replace(lexicon.connective, '')),
    isNegated: new RegExp(lexicon.negations.source, 'i').test(text),
    isWhole: standsAlone(text, language),
    stems: new Set(
      splitWords(text)
        .filter((word) => !lexicon.stopWords.has(word.toLowerCase().replace(/[^\p{L}']/gu, '')))
        .map(stemOf)
        .filter((stem) => stem.length > 1),
    ),
  };
  if (memory.size > 2000) memory.clear();
  memory.set(key, reading);
  return reading;
}

/** Web addresses and mail addresses, without protocol and "www.". */
export const ADDRESS =
  /(?:https?:\/\/)?(?:www\.)?([\w.+-]+@[\w-]+(?:\.[\w-]+)+|(?:[a-z0-9-]+\.)+(?:com|org|net|io|app|dev|co|ai|edu|gov|eu|de|es|fr|it|uk|nl|at|ch|ca|us|info|example|shop|store|city|art)(?:\/[\w\-./#?=&]*[\w/])?)(?![\w@])/i;

function isCallSentence(text: string, language: string): boolean {
  const { call } = lexiconOf(language);
  const plain = text
    .replace(/^(?:so|then|and|now|today)[, ]+/i, '')
    .replace(
      /^(?:(?:our|my|the)\s+)?(?:advice|tip|lesson|takeaway|bottom line|rule|moral|remember)\s*:\s*/i,
      '',
    );
  if (ADDRESS.test(text) && countWords(text) <= 14) return true;
  if (language === 'en') return readClause(plain).kind === 'imperative' && countWords(text) <= 18;
  return call.test(plain) && countWords(text) <= 18;
}

const DEFINITIONS: Record<string, RegExp> = {
  en: /^(?:an?\s|the\s)?([\p{L}\p{N}' -]{2,40}?)\s+(?:is|are|means)\s+((?:an?|the)\s.{10,}|when\s.{10,})$/iu,
  de: /^(?:ein\p{Ll}*\s|der\s|die\s|das\s)?([\p{L}\p{N}' -]{2,40}?)\s+(?:ist|sind|bedeutet)\s+((?:ein\p{Ll}*|der|die|das)\s.{10,})$/iu,
  es: /^(?:el\s|la\s|los\s|las\s|un\s|una\s)?([\p{L}\p{N}' -]{2,40}?)\s+(?:es|son|significa)\s+((?:un|una|el|la)\s.{10,})$/iu,
  fr: /^(?:le\s|la\s|les\s|un\s|une\s)?([\p{L}\p{N}' -]{2,40}?)\s+(?:est|sont|signifie)\s+((?:un|une|le|la)\s.{10,})$/iu,
};

function readDefinition(text: string, language: string): Definition | null {
  const match = dropFullStop(text).match(DEFINITIONS[language] ?? /^$^/);
  const [, term = '', meaning = ''] = match ?? [];
  if (match === null || countWords(term) > 3) return null;
  if (
    /^(?:it|this|that|these|those|there|he|she|they|we|you|here|which|the (?:answer|result|principle|problem|best|first|second)|answer|result|problem|best|first|second|third|das|dies|es|esto|eso|ce|cela|c'|il|elle|er|sie)\b/i.test(
      term,
    )
  )
    return null;
  // "The best part is the smell" and "the second is a way" define nothing.
  if (
    /^(?:an?|the)\s(?:way|year|first|second|only|same|most|best|fact|reason|good|great|bad|problem|lot)\b/i.test(
      meaning,
    )
  )
    return null;
  return { term: capitalize(term), meaning };
}
