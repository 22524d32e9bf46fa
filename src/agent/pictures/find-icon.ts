import type { MediaProvider } from '../../providers/contract/media.js';
import { lexiconOf } from '../language/lexicon.js';
import { readClause } from '../language/read-clause.js';
import { coreOf, keyOf, splitWords, stemOf } from '../language/words.js';

/** Pictures of units: what a number of them measures. */
const UNIT_ICONS: [RegExp, string][] = [
  [/^(?:°|degrees|grad\b)/i, 'thermometer'],
  [/^(?:hours?|minutes?|seconds?|stunden?|minuten?|sekunden?|horas?|minutos?|heures?|h|min)$/i, 'clock'],
  [
    /^(?:days?|weeks?|months?|years?|tage?|wochen?|monate?|jahre?|días?|semanas?|años?|jours?|ans)$/i,
    'calendar-days',
  ],
  [/^(?:[€$£¥]|euros?|dollars?|cents|francs?|pesos)$/i, 'coins'],
  [/^(?:kg|g|mg|kilo\p{L}*|gram\p{L}*|ton\p{L}*|pounds|ounces)$/iu, 'weight'],
  [/^(?:km|m|cm|mm|miles?|kilomet\p{L}*|met(?:res|ers)|feet|inches)$/iu, 'ruler'],
  [/^(?:l|ml|lit\p{L}*|gallons?)$/iu, 'droplet'],
  [/^(?:kwh|mwh|gwh|kw|mw|gw|watts?|kilowatt\p{L}*|volts?)$/iu, 'zap'],
  [/^(?:km\/h|mph)$/i, 'gauge'],
  [/^(?:people|personas|personen)$/i, 'users'],
  [/^%$/, 'chart-pie'],
];

/** Icon of a unit of measure, or null. */
export function iconOfUnit(unit: string): string | null {
  return UNIT_ICONS.find(([pattern]) => pattern.test(unit))?.[1] ?? null;
}

/**
 * Icon whose meaning fits a text: the thing that the film is about first, then the heads of its noun groups, then their
 * modifiers, then an unmistakable action. A word that only points, counts or names a street is not tried. Null when
 * nothing fits; a wrong picture is worse than none.
 * @param topicThing Stem of the thing that the film is about: of several things in a text this one is pictured
 */
export function findIconFor(
  text: string,
  media: MediaProvider,
  language: string,
  topicThing: string | null = null,
): string | null {
  if (language !== 'en') return iconFromWords(contentWords(text, language), media);
  const { words, verbAt, kind } = readClause(withoutHowTo(text));
  const things = thingsOf(text);
  const topical = things.filter((key) => stemOf(key) === topicThing);
  const verb = words[verbAt]?.key ?? '';
  const action = ACTIONS.test(verb) ? media.findIcon(verb) : null;
  // What a call asks for is its verb: "Plant one this autumn".
  return (kind === 'imperative' ? action : null) ?? iconFromWords([...topical, ...things], media) ?? action;
}

/** Stem of the thing that a topic is about: of a question its last, else its first; null for other languages. */
export function topicThingOf(topic: string, language: string): string | null {
  if (language !== 'en') return null;
  const things = thingsOf(topic);
  const [thing] = things;
  return thing === undefined || VAGUE.test(thing) ? null : stemOf(thing);
}

/** "How to wash your hands" is a call with two words before it. */
function withoutHowTo(text: string): string {
  return text.replace(/^how to\s+/i, '');
}

/** Words that say when or of which sort something is, not what it is: they are pictured last. */
const VAGUE =
  /^(?:years?|months?|weeks?|days?|today|hours?|minutes?|times?|mornings?|evenings?|nights?|history|story|stories|differences?|guide|summary|training|kind|kinds|sort|pair|number|way|ways|start|name|people|person)$/;
/** The last word of a place's address. */
const STREET = /^(?:street|road|lane|avenue|square|way|drive|court|park|hill|pier)$/;

/** The nouns of an English text, most telling first. */
function thingsOf(text: string): string[] {
  const { words, verbAt, kind } = readClause(withoutHowTo(text));
  const isAsked = kind === 'question' || /^(?:why|how|what|when|where|who)\s/i.test(text);
  const isCapital = (at: number): boolean => /^["“(]?\p{Lu}/u.test(words[at]?.text ?? '');
  const isName = (index: number): boolean => (index > 0 ? isCapital(index) : isCapital(0) && isCapital(1));
  const isNoun = (index: number): boolean => {
    const word = words[index];
    if (word === undefined || index === verbAt || /\d/.test(word.key)) return false;
    // "Running a small clinic": what is done to the clinic is no thing.
    const next = words[index + 1];
    if (/ing$/.test(word.key) && next !== undefined && ['DET', 'PRON', 'NUM'].includes(next.tag))
      return false;
    const isBeforeVerb = word.tag === 'VERB' && index < verbAt && kind !== 'question';
    return word.tag === 'NOUN' || word.tag === 'PROPN' || isBeforeVerb;
  };
  const nouns = words.map((word, index) => ({ key: word.key, index })).filter(({ index }) => isNoun(index));
  // "safety bicycle" is a bicycle: the last noun of a group is its head, unless a mark ends the group before.
  const isHead = (index: number): boolean =>
    !isNoun(index + 1) || /[,;:.]$/.test(words[index]?.text ?? '') || isName(index) !== isName(index + 1);
  const common = nouns.filter(({ index }) => !isName(index));
  // The first word of a name ("Harbor Clinic") says little about the thing; its last may.
  const names = nouns.filter(({ key, index }) => isName(index) && !STREET.test(key));
  const heads = common.filter(({ index }) => isHead(index));
  const ranked = [
    // A question is about its last thing: "Why do cities plant trees?"
    ...(isAsked ? heads.toReversed() : heads),
    ...common.filter(({ index }) => !isHead(index)),
    ...names.filter(({ index }) => !isName(index + 1)),
    ...names.filter(({ index }) => isName(index + 1)),
  ].map(({ key }) => key);
  return [...ranked.filter((key) => !VAGUE.test(key)), ...ranked.filter((key) => VAGUE.test(key))];
}

/** Actions whose picture cannot be mistaken. */
const ACTIONS =
  /^(?:plant|cook|bake|walk|swim|read|write|vote|sleep|recycle|repair|paint|sing|mulch|water)s?$/;

function iconFromWords(words: string[], media: MediaProvider): string | null {
  for (const word of words) {
    const icon = media.findIcon(word);
    if (icon !== null) return icon;
  }
  return null;
}

function contentWords(text: string, language: string): string[] {
  const { stopWords } = lexiconOf(language);
  return splitWords(text)
    .filter((word) => !stopWords.has(keyOf(word)))
    .map(coreOf)
    .filter((word) => word.length > 3);
}
