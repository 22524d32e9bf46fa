import { canBeVerb, tagWords, type TaggedWord } from './tag-words.js';
import { lexiconOf } from './lexicon.js';
import { countWords, keyOf, splitWords } from './words.js';

/** The skeleton of one sentence or fragment. */
export interface Clause {
  words: TaggedWord[];
  /** Index of the finite verb, −1 when there is none. */
  verbAt: number;
  kind: 'statement' | 'question' | 'imperative' | 'phrase';
}

const IRREGULAR_PLURALS = new Set(
  'people children men women feet teeth mice geese fish sheep police cattle bacteria fungi data larvae algae criteria media they we you i these those'.split(
    ' ',
  ),
);
const SUBORDINATORS = new Set(
  'because so which who where while although though whereas since when after before as that if unless until how what why'.split(
    ' ',
  ),
);
const QUESTION_WORDS = /^(?:who|what|when|where|why|how|which|whose)$/;
const AUXILIARIES =
  /^(?:is|are|was|were|am|do|does|did|has|have|had|can|could|will|would|shall|should|may|might|must|isn't|aren't|don't|doesn't|didn't|can't|won't)$/;

const memory = new Map<string, Clause>();

/**
 * Finds the finite verb of an English text and says what kind of sentence it is. The tagger often takes the verb of
 * a short sentence for a noun ("roots drink water"); agreement between noun and verb form settles those:
 * a plural noun before a plain form, or a singular noun before an s-form, that can be a verb at all.
 */
export function readClause(text: string): Clause {
  const known = memory.get(text);
  if (known !== undefined) return known;
  const words = tagWords(text);
  const clause = { words, ...classify(words, text) };
  if (memory.size > 2000) memory.clear();
  memory.set(text, clause);
  return clause;
}

function classify(words: TaggedWord[], text: string): Pick<Clause, 'verbAt' | 'kind'> {
  const first = words[0];
  const second = words[1];
  if (first === undefined) return { verbAt: -1, kind: 'phrase' };
  if (/\?["”»]?$/.test(text.trim()) && (QUESTION_WORDS.test(first.key) || AUXILIARIES.test(first.key)))
    return { verbAt: words.findIndex((word) => isVerbTag(word)), kind: 'question' };
  const opening = openingClauseLength(words);
  const main = findVerb(words.slice(opening));
  const verbAt = main > 0 ? main + opening : findVerb(words);
  // "Before you automate a report, ask who would miss it."
  const isLateCall = opening > 0 && isImperative(words.slice(opening), main);
  if (isLateCall) return { verbAt: opening, kind: 'imperative' };
  if (isImperative(words, verbAt)) {
    const shift = /^(?:never|always|please|just|don't|do)$/.test(first.key) && second !== undefined ? 1 : 0;
    return { verbAt: shift, kind: 'imperative' };
  }
  return verbAt > 0 ? { verbAt, kind: 'statement' } : { verbAt: -1, kind: 'phrase' };
}

/** Words of an opening subordinate clause: "When power is scarce, the water runs down". */
function openingClauseLength(words: TaggedWord[]): number {
  if (!SUBORDINATORS.has(words[0]?.key ?? '')) return 0;
  const comma = words.findIndex((word) => /,$/.test(word.text));
  return comma > 0 && comma < words.length - 2 ? comma + 1 : 0;
}

function isVerbTag(word: TaggedWord | undefined): boolean {
  return word !== undefined && (word.tag === 'VERB' || word.tag === 'AUX');
}

function findVerb(words: TaggedWord[]): number {
  const tagged = findTaggedVerb(words);
  const agreed = findAgreeingVerb(words);
  if (agreed < 0) return tagged;
  if (tagged < 0) return agreed;
  if (disagrees(words, tagged) && agreed > tagged) return agreed;
  const early = words.slice(0, tagged);
  // A verb behind "when" or "that" belongs to a subordinate clause; a main verb must stand before it.
  const isBehindSubordinator = early.slice(1).some((word) => SUBORDINATORS.has(word.key));
  return isBehindSubordinator && agreed < tagged ? agreed : tagged;
}

/** Verbs whose past looks like their plain form. */
const UNCHANGING = /^(?:cut|put|hit|set|let|shut|cost|read|spread|quit|beat|bet|burst|hurt|split)$/;

/** "heat pump costs": a plain form behind a singular noun is no finite verb. */
function disagrees(words: TaggedWord[], at: number): boolean {
  const verb = words[at];
  const subject = words[at - 1];
  if (verb === undefined || subject === undefined || verb.tag !== 'VERB' || UNCHANGING.test(verb.key))
    return false;
  return (
    subject.tag === 'NOUN' &&
    !isPluralNoun(subject.key) &&
    verb.lemma === verb.key &&
    !/(?:s|ed|ing)$/.test(verb.key)
  );
}

function findTaggedVerb(words: TaggedWord[]): number {
  const found: number[] = [];
  let isRelative = false;
  for (let index = 1; index < words.length; index++) {
    const word = words[index];
    const before = words[index - 1];
    if (word === undefined || before === undefined) continue;
    const isDegree = word.key === 'that' && ['ADJ', 'ADV'].includes(words[index + 1]?.tag ?? '');
    if (/^(?:which|who|that|whose)$/.test(word.key) && !isDegree) isRelative = true;
    if (!isVerbTag(word) || before.key === 'to' || before.tag === 'DET') continue;
    const isParticiple = /ing$/.test(word.key) && !isVerbTag(before);
    if (isParticiple) continue;
    if (before.tag === 'ADP' && word.tag === 'VERB') continue;
    if (isRelative) {
      isRelative = false;
      continue;
    }
    found.push(index);
  }
  const [first, second] = found;
  if (first === undefined) return -1;
  // "a village built in 1900 burns": the first form is a participle when a plain finite verb follows it.
  const word = words[first];
  const next = words[first + 1];
  const isReduced =
    second !== undefined &&
    word !== undefined &&
    /(?:ed|en|t|n)$/.test(word.key) &&
    word.tag === 'VERB' &&
    next !== undefined &&
    /^(?:by|in|on|at|for|from|with|to)$/.test(next.key) &&
    !words
      .slice(first, second)
      .some((between) => /[,;:]$/.test(between.text) || /^(?:and|but|or)$/.test(between.key));
  return isReduced ? second : first;
}

/** Whether an English word is a plural noun by its form. */
export function isPluralNoun(word: string): boolean {
  const key = keyOf(word);
  return (
    IRREGULAR_PLURALS.has(key) ||
    (/[^su]s$/.test(key) && !/(?:ics|ness|news)$/.test(key)) ||
    /(?:ee|x|ch|sh)s$/.test(key)
  );
}

/** Plain form of an English s-form: `cools` gives `cool`, `carries` gives `carry`. */
export function baseOfSForm(key: string): string {
  if (/ies$/.test(key) && key.length > 4) return key.replace(/ies$/, 'y');
  if (/(?:ss|x|z|ch|sh|o)es$/.test(key)) return key.replace(/es$/, '');
  return key.replace(/s$/, '');
}

const NOUN_TAGS = new Set(['NOUN', 'PROPN', 'VERB', 'ADJ', 'PRON']);

function findAgreeingVerb(words: TaggedWord[]): number {
  for (let index = 1; index < words.length; index++) {
    const word = words[index];
    const subject = words[index - 1];
    if (word === undefined || subject === undefined) continue;
    if (SUBORDINATORS.has(word.key) || /[,;:]$/.test(subject.text)) return -1;
    if (!NOUN_TAGS.has(subject.tag) || !['NOUN', 'VERB', 'ADJ'].includes(word.tag)) continue;
    const isPlain = isPluralNoun(subject.key) && !/s$/.test(word.key) && canBeVerb(word.key);
    const next = words[index + 1];
    const opensObject =
      next === undefined ||
      ['DET', 'PRON', 'NUM', 'SYM', 'NOUN', 'ADJ', 'ADV', 'PROPN'].includes(next.tag) ||
      /^(?:about|around|over|under|up|more|less|nearly|almost|roughly|only)$/.test(next.key);
    const isThird =
      !isPluralNoun(subject.key) &&
      /[^s]s$/.test(word.key) &&
      canBeVerb(baseOfSForm(word.key)) &&
      (subject.tag === 'ADJ' ? ['DET', 'PRON', 'NUM'].includes(next?.tag ?? '') : opensObject);
    // "city trees catch dust": the s-form is the plural subject of the verb after it.
    const isPluralSubject = isThird && next?.tag === 'VERB' && !/(?:s|ing|ed)$/.test(next.key);
    if (isPlain || (isThird && !isPluralSubject)) return index;
  }
  return -1;
}

const CALL = lexiconOf('en').call;

function isImperative(words: TaggedWord[], verbAt: number): boolean {
  const [first, second, third] = words;
  // "Grind & Glow opens on Saturday": a name of two parts, not two calls.
  if (second?.text === '&' && /^\p{Lu}/u.test(third?.text ?? '')) return false;
  if (/:$/.test(first?.text ?? '')) return false;
  if (first === undefined || verbAt === 1) {
    // "Leaves catch dust": two verb tags, but the first is the subject.
    return first !== undefined && /^(?:never|always|please|don't)$/.test(first.key) && isVerbTag(second);
  }
  if (/^(?:never|always|please|just|don't|do)$/.test(first.key) && second !== undefined) {
    return isVerbTag(second) || second.key === 'not' || canBeVerb(second.key);
  }
  const isInflected =
    /(?:[^s]s|.{3}ing|.{2}ed)$/.test(first.key) &&
    !/^(?:bring|spring|string|swing|feed|speed|need|focus|discuss)$/.test(first.key);
  if (isInflected) return false;
  if (first.tag === 'VERB') return second === undefined || !['VERB', 'AUX'].includes(second.tag);
  const opensObject =
    second !== undefined &&
    (['DET', 'PRON', 'NUM', 'ADP', 'ADV', 'PART'].includes(second.tag) ||
      /^(?:today|now|online|tomorrow|tonight)$/.test(second.key));
  if (
    CALL.test(first.key) &&
    ['ADJ', 'NOUN'].includes(second?.tag ?? '') &&
    verbAt < 0 &&
    !/:$/.test(first.text)
  )
    return true;
  return (
    (CALL.test(first.key) || canBeVerb(first.key)) &&
    opensObject &&
    first.tag !== 'PROPN' &&
    first.tag !== 'ADV' &&
    first.tag !== 'ADP'
  );
}

/** Verbs that a clause of another language is recognised by; a full list is not needed to tell a fragment. */
const FOREIGN_VERBS: Record<string, RegExp> = {
  de: /(?<!\p{L})(?:ist|sind|war|waren|hat|haben|wird|werden|kann|können|muss|müssen|darf|soll|gibt|macht|kostet|steht|liegt|geht|kommt|bleibt|braucht|\p{Ll}{3,}(?:t|en|te|ten))(?!\p{L})/u,
  es: /(?<!\p{L})(?:es|son|está|están|fue|tiene|tienen|hay|puede|pueden|\p{Ll}{2,}(?:a|an|e|en|ó|aron|ieron|ía))(?!\p{L})/u,
  fr: /(?<!\p{L})(?:est|sont|était|a|ont|peut|peuvent|fait|font|va|vont|\p{Ll}{3,}(?:e|ent|it|ait))(?!\p{L})/u,
};

/** Whether a text can stand as a sentence of its own: subject and finite verb, a call, or a question. */
export function standsAlone(text: string, language: string): boolean {
  if (language === 'en') return readClause(text).kind !== 'phrase';
  const verbs = FOREIGN_VERBS[language];
  if (verbs === undefined) return /[.!?。！？]$/.test(text) || countWords(text) >= 4;
  return (
    countWords(text) >= 3 &&
    splitWords(text)
      .slice(1)
      .some((word) => verbs.test(keyOf(word)))
  );
}
