import { OPENING_MARK, SOURCE_MARK } from '../brief/marks.js';
import { lexiconOf } from '../language/lexicon.js';
import { readClause } from '../language/read-clause.js';
import { splitSentences } from '../language/split-sentences.js';
import { capitalize, countWords, dropFullStop, endSentence, tidy } from '../language/words.js';
import { readEnumeration, splitItems } from '../reading/read-enumeration.js';
import { readSentence, type Reading } from '../reading/read-sentence.js';

/** One sentence of the text, with the heading it stands under. */
export interface SentencePassage {
  kind: 'sentence';
  reading: Reading;
  heading: string | null;
  /** First sentence of its paragraph. */
  opensParagraph: boolean;
  /** One of a row of clauses that the text lists side by side. */
  isListed: boolean;
}

/** A list of the text. */
export interface ListPassage {
  kind: 'list';
  items: string[];
  isOrdered: boolean;
  heading: string | null;
}

export type Passage = SentencePassage | ListPassage;

/** A body taken apart. */
export interface ParsedBody {
  /** Sentence that the prompt wants first. */
  opening: string | null;
  passages: Passage[];
}

const BULLET = /^\s*([-*•–]|\d{1,2}[.)])\s+(.+)$/;

/** "Electric cars vs petrol cars: electric cars cost …": the film's title is shown and asked, not read out as a lead. */
function withoutTitle(body: string, topic: string): string {
  const head = `${topic}:`.toLowerCase();
  const isHead = topic !== '' && body.toLowerCase().startsWith(`${head} `);
  return isHead ? capitalize(body.slice(head.length).trimStart()) : body;
}

/**
 * Headings, lists and sentences of a text in their order.
 * @param topic The film's title, which a text may open with
 */
export function parseBody(body: string, language: string, topic = ''): ParsedBody {
  let opening: string | null = null;
  let heading: string | null = null;
  let list: ListPassage | null = null;
  const passages: Passage[] = [];
  for (const line of withoutTitle(body, topic).split('\n').flatMap(spreadNumbered)) {
    const bullet = line.match(BULLET);
    if (bullet !== null) {
      if (list === null) {
        list = {
          kind: 'list',
          items: [],
          isOrdered: /\d/.test(bullet[1] ?? ''),
          heading: leadOf(passages) ?? heading,
        };
        passages.push(list);
      }
      list.items.push(tidy(bullet[2] ?? ''));
      continue;
    }
    if (line.trim() === '' || SOURCE_MARK.test(line.trim())) continue;
    list = null;
    if (line.startsWith(OPENING_MARK)) opening = line.slice(OPENING_MARK.length).trim();
    else if (/^\s*#/.test(line)) heading = /^\s*#\s/.test(line) ? null : tidy(line.replace(/^\s*#+\s*/, ''));
    else passages.push(...sentencePassages(line, heading, language));
  }
  return { opening, passages: passages.flatMap(withoutLoneItem(language)) };
}

/** "1. Wet your hands. 2. Apply soap. 3. Rinse." in one line is a list: each number gets a line of its own. */
function spreadNumbered(line: string): string[] {
  const marks = [...line.matchAll(/(?<=^|[\s:])(?:\(?(\d{1,2})[.)]|#(\d{1,2})[.:)]?)\s+(?=\p{Lu}|\p{Ll})/gu)];
  const isCounted = marks.every((mark, index) => Number(mark[1] ?? mark[2]) === index + 1);
  if (marks.length < 2 || !isCounted) return [line];
  const lead = line.slice(0, marks[0]?.index).trim();
  const items = marks.map((mark, index) => {
    const text = line.slice(mark.index + mark[0].length, marks[index + 1]?.index).trim();
    return `${index + 1}. ${text.replace(/[;,]$/, '')}`;
  });
  // What follows the last step in a sentence of its own is no step.
  const [last = '', after = ''] = (items.at(-1) ?? '').split(/(?<=\p{L}{2}[.!?])\s+(?=\p{Lu})(.*)$/su);
  const steps = [...items.slice(0, -1), last, ...(after === '' ? [] : [after])];
  return lead === '' ? steps : [lead, ...steps];
}

/** "You need:" above a list is its heading, not a sentence of its own. */
function leadOf(passages: Passage[]): string | null {
  const last = passages.at(-1);
  if (last?.kind !== 'sentence' || !/:$/.test(last.reading.text.replace(/\.$/, ''))) return null;
  passages.pop();
  return last.reading.text.replace(/:?\.?$/, '');
}

/** A "list" of one entry is a sentence. */
function withoutLoneItem(language: string): (passage: Passage) => Passage[] {
  return (passage) => {
    if (passage.kind === 'sentence' || passage.items.length > 1) return [passage];
    return passage.items.flatMap((item) => sentencePassages(item, passage.heading, language));
  };
}

function sentencePassages(line: string, heading: string | null, language: string): Passage[] {
  return splitSentences(line, language).flatMap((sentence, index) => {
    const text = /:$/.test(sentence) ? capitalize(sentence) : endSentence(capitalize(sentence));
    const parts = unfold(text, language);
    const isListed = parts.length >= 2 && readEnumeration(text, language)?.form === 'clauses';
    return parts.map((one): Passage => {
      if (typeof one !== 'string') return { ...one, heading };
      return {
        kind: 'sentence',
        reading: readSentence(one, language),
        heading,
        opensParagraph: index === 0,
        isListed,
      };
    });
  });
}

/** A row of clauses becomes sentences, a bare row of things becomes a list, a long pair of clauses becomes two sentences. */
function unfold(sentence: string, language: string): (string | ListPassage)[] {
  const halves = splitQuote(sentence, language);
  if (halves !== null) return halves;
  const enumeration = readEnumeration(sentence, language);
  if (enumeration !== null && enumeration.lead === '' && enumeration.form === 'clauses')
    return enumeration.items.map(asSentence);
  const dated = datedList(sentence);
  if (dated !== null) return [{ kind: 'list', items: dated, isOrdered: false, heading: null }];
  const bare = bareList(sentence, language);
  if (bare !== null) return [{ kind: 'list', items: bare, isOrdered: false, heading: null }];
  const parts = splitLong(sentence, language);
  return parts.length === 1 ? parts : parts.flatMap((part) => unfold(part, language));
}

/** A long quotation is told in two scenes, cut between its sentences; both keep their quotation marks. */
function splitQuote(sentence: string, language: string): string[] | null {
  const match = sentence.match(/^(["“„«])([^"“”„«»]+)(["”“»])(.*)$/su);
  const [, open = '', inside = '', close = '', after = ''] = match ?? [];
  const parts = match === null ? [] : splitSentences(inside, language);
  if (parts.length < 2 || countWords(inside) <= 20) return null;
  const [first = '', ...rest] = parts;
  return countWords(first) < 4
    ? null
    : [`${open}${first}${close}`, `${open}${rest.join(' ')}${close}${after}`];
}

/** "2009 founded in Graz; 2012 first customer abroad; 2016 …" */
function datedList(sentence: string): string[] | null {
  const parts = dropFullStop(sentence).split(/\s*[;|]\s*/);
  return parts.length >= 3 && parts.every((part) => /^(?:1[5-9]|20)\d\d\b/.test(part)) ? parts : null;
}

/** "speed, price and comfort": nothing but things. */
function bareList(sentence: string, language: string): string[] | null {
  if (language !== 'en') return null;
  const items = splitItems(sentence.replace(/[.!]$/, ''), lexiconOf(language));
  // "Nimbus sorts, answers and archives mail" is a sentence, however short its parts are.
  if (readClause(items[0] ?? '').kind === 'statement') return null;
  // "Our backpack, the Trail 30, weighs 640 grams, holds 30 litres": predicates are no things.
  if (items.some((item) => /^\p{Ll}{2,}s\s(?:\d|an?\s|the\s|your\s|in\s\d)/u.test(item))) return null;
  const areShort =
    items.length >= 3 &&
    items.every(
      (item) =>
        countWords(item) <= 6 &&
        !/[:"“]/.test(item) &&
        (countWords(item) <= 3 || readClause(item).kind === 'phrase'),
    );
  return areShort && !/^(?:in|on|at|by|for|from|with|after|before|since|available|price)\b/i.test(sentence)
    ? items
    : null;
}

const LONG_SENTENCE_WORDS = 20;

/** A long sentence of two main clauses is told as two sentences; only the word that joins them may go. */
function splitLong(sentence: string, language: string): string[] {
  if (countWords(sentence) <= LONG_SENTENCE_WORDS || language !== 'en' || /["“”„«»]/.test(sentence))
    return [sentence];
  for (const match of sentence.matchAll(/;\s+|,\s+(and|but|so)\s+/g)) {
    const first = sentence.slice(0, match.index);
    const second = `${match[1] === 'but' || match[1] === 'so' ? `${match[1]} ` : ''}${sentence.slice(match.index + match[0].length)}`;
    const isWhole = (text: string): boolean =>
      readClause(text.replace(/^(?:but|so)\s/, '')).kind === 'statement' && countWords(text) >= 5;
    if (isWhole(first) && isWhole(second) && !/^(?:if|when|while|because|although|unless)\b/i.test(first))
      return [asSentence(first), ...splitLong(asSentence(second), language)];
  }
  return [sentence];
}

function asSentence(text: string): string {
  return endSentence(capitalize(tidy(text)));
}
