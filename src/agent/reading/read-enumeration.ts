import { lexiconOf, type Lexicon } from '../language/lexicon.js';
import { baseOfSForm, readClause, standsAlone } from '../language/read-clause.js';
import { canBeVerb, tagWords } from '../language/tag-words.js';
import { countWords, dropFullStop, keyOf, splitWords, tidy } from '../language/words.js';

/** Things that a sentence lists side by side. */
export interface Enumeration {
  /** What stands before the list, without a colon; empty when nothing does. */
  lead: string;
  items: string[];
  /** How the items are built: things, predicates of one subject, or clauses of their own. */
  form: 'things' | 'predicates' | 'clauses';
}

const MOST_WORDS_OF_ITEM = 9;
const DENIALS = new Set(['no', 'not', 'without', 'kein', 'keine', 'keinen', 'ohne', 'sin', 'sans', 'ni']);

/** The list of two or more parallel things in a sentence, or null when there is none for sure. */
export function readEnumeration(text: string, language: string): Enumeration | null {
  const lexicon = lexiconOf(language);
  const plain = dropFullStop(text).replace(/[!?]$/, '');
  if (/["“”„«»]/.test(plain)) return null;
  return afterColon(plain, lexicon) ?? inSentence(plain, lexicon);
}

/** Items of a text that is nothing but a list: "a, b and c". Sentence marks separate too. */
export function splitItems(text: string, lexicon: Lexicon): string[] {
  const and = ['and', 'or', '&', lexicon.frames.and, lexicon.frames.or]
    .map((word) => word.replace(/[+/]/g, '\\$&'))
    .join('|');
  const separator = /;/.test(text)
    ? /\s*;\s*(?:and\s+)?/
    : new RegExp(`\\s*,\\s+(?:(?:${and}|plus)\\s+)?`, 'i');
  const parts = text
    .split(separator)
    .map(tidy)
    .filter((part) => part !== '');
  const last = parts.at(-1);
  if (last === undefined || /;/.test(text)) return parts;
  // The last comma is often missing: "a, b and c".
  const pair = last.split(new RegExp(`\\s+(?:${and})\\s+`, 'i'));
  const isList = pair.length === 2 && (parts.length > 1 || pair.every((part) => countWords(part) <= 4));
  return isList ? [...parts.slice(0, -1), ...pair.map(tidy)] : parts;
}

function afterColon(text: string, lexicon: Lexicon): Enumeration | null {
  const match = text.match(/^([^:]{2,90}):\s+(.+)$/);
  const [, lead = '', rest = ''] = match ?? [];
  if (match === null || /\d$/.test(lead)) return null;
  const items = splitItems(rest, lexicon);
  if (
    items.length < 2 ||
    items.some((item) => countWords(item) > MOST_WORDS_OF_ITEM || countWords(item) === 0)
  )
    return null;
  // "a link that does not match" is a thing with a clause of its own.
  const clauses = items.filter(
    (item) =>
      standsAlone(item, lexicon.language) &&
      !/^(?:an?|the|your|our)\s[^,]*\s(?:that|which|who)\s/i.test(item),
  ).length;
  if (clauses === items.length) return { lead: tidy(lead), items, form: 'clauses' };
  const isMixed = clauses > 0 && items.some((item) => countWords(item) > 4);
  return isMixed || (items.length === 2 && items.some((item) => countWords(item) > 4))
    ? null
    : { lead: tidy(lead), items, form: 'things' };
}

function inSentence(text: string, lexicon: Lexicon): Enumeration | null {
  const parts = splitItems(text, lexicon);
  if (parts.length < 3 || parts.length > 7 || !text.includes(',')) return null;
  const [first = '', ...others] = parts;
  const isSubordinate = others.some(
    (part) => lexicon.subordinators.has(keyOf(splitWords(part)[0] ?? '')) || /^(?:that|if)\b/i.test(part),
  );
  if (isSubordinate) return null;
  if (
    parts.every((part) => standsAlone(part, lexicon.language)) &&
    parts.every((part) => countWords(part) <= MOST_WORDS_OF_ITEM)
  ) {
    return lexicon.language === 'en' &&
      readClause(first).kind === 'imperative' &&
      others.some((part) => readClause(part).kind === 'statement')
      ? null
      : { lead: '', items: parts, form: 'clauses' };
  }
  return (lexicon.language === 'en' ? predicates(first, others) : null) ?? things(first, others, lexicon);
}

/** "It weighs 640 grams, folds flat and fits into a pocket". */
function predicates(first: string, others: string[]): Enumeration | null {
  const { words, verbAt, kind } = readClause(first);
  const verb = words[verbAt];
  if (verb === undefined || kind === 'phrase') return null;
  const isSame = (key: string): boolean => {
    if (kind === 'imperative') return canBeVerb(key) && !/s$/.test(key);
    if (/s$/.test(verb.key) && verb.key !== 'is' && verb.key !== 'has')
      return /[^s]s$/.test(key) && canBeVerb(baseOfSForm(key));
    return !/s$/.test(verb.key) && /ed$/.test(key);
  };
  const heads = others.map((part) => keyOf(splitWords(part)[0] ?? ''));
  if (!heads.every(isSame) || others.some((part) => countWords(part) > MOST_WORDS_OF_ITEM)) return null;
  const subject = words
    .slice(0, verbAt)
    .map((word) => word.text)
    .join(' ');
  const own = words
    .slice(verbAt)
    .map((word) => word.text)
    .join(' ');
  return countWords(own) > MOST_WORDS_OF_ITEM
    ? null
    : { lead: subject, items: [own, ...others], form: 'predicates' };
}

/** "It comes in black, sand and green": how far the first thing reaches back is told by the length of the others. */
function things(first: string, others: string[], lexicon: Lexicon): Enumeration | null {
  if (others.some((part) => countWords(part) > 5 || !isThing(part, lexicon))) return null;
  const words = splitWords(first);
  const longest = Math.max(...others.map(countWords));
  const startsWithArticle = others.every((part) =>
    /^(?:a|an|the|ein\p{Ll}*|der|die|das|un|una|le|la|les|des|du|el|los)\s/iu.test(part),
  );
  let start = words.length;
  while (start > 0 && words.length - start < longest) {
    const key = keyOf(words[start - 1] ?? '');
    if (/[,;:]$/.test(words[start - 1] ?? '')) break;
    if (lexicon.stopWords.has(key)) {
      if (startsWithArticle && start < words.length) start--;
      break;
    }
    start--;
  }
  while (
    start < words.length - 1 &&
    lexicon.language === 'en' &&
    !isThing(words.slice(start).join(' '), lexicon)
  )
    start++;
  // "No card, no contract": what is denied must not be listed as if it were there.
  if (start > 0 && DENIALS.has(keyOf(words[start - 1] ?? ''))) start--;
  const own = words.slice(start).join(' ');
  if (own !== '' && start === 0 && others.every((part) => DENIALS.has(keyOf(splitWords(part)[0] ?? ''))))
    return { lead: '', items: [own, ...others], form: 'things' };
  if (start < 1 || own === '' || !isThing(own, lexicon)) return null;
  return { lead: words.slice(0, start).join(' '), items: [own, ...others], form: 'things' };
}

function isThing(text: string, lexicon: Lexicon): boolean {
  const first = keyOf(splitWords(text)[0] ?? '');
  if (lexicon.language !== 'en') {
    return (
      !lexicon.prepositions.has(first) &&
      !lexicon.subordinators.has(first) &&
      !standsAlone(`x ${text} x`, lexicon.language) &&
      countWords(text) <= 4
    );
  }
  if (lexicon.prepositions.has(first) || lexicon.subordinators.has(first) || standsAlone(text, 'en'))
    return false;
  const tags = tagWords(text).map((word) => word.tag);
  // "doubled test speed" is a predicate; "delete" and "testing" can be names of things.
  if (tags[0] === 'VERB' && tags.length > 1 && !/ing$/.test(first)) return false;
  const startsWell = ['NOUN', 'PROPN', 'ADJ', 'NUM', 'DET', 'VERB', 'PRON', 'SYM', 'ADV'].includes(
    tags[0] ?? '',
  );
  return (
    startsWell &&
    tags.some((tag) => ['NOUN', 'PROPN', 'NUM', 'ADJ', 'SYM', 'VERB'].includes(tag)) &&
    !/^(?:is|are|was|were|has|have)$/.test(first)
  );
}
