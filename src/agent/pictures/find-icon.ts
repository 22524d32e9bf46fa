import type { MediaProvider } from '../../providers/contract/media.js';
import { lexiconOf } from '../language/lexicon.js';
import { readClause } from '../language/read-clause.js';
import { coreOf, keyOf, splitWords } from '../language/words.js';

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
 * Icon whose meaning fits a text: its things are tried before its actions, and a word that only points or counts is
 * not tried. Null when nothing fits; a wrong picture is worse than none.
 */
export function findIconFor(text: string, media: MediaProvider, language: string): string | null {
  if (language !== 'en') return iconFromWords(contentWords(text, language), media);
  const { words, verbAt, kind } = readClause(text);
  const isNoun = (tag: string): boolean => tag === 'NOUN' || tag === 'PROPN';
  const isName = (index: number): boolean => {
    const isCapital = (at: number): boolean => /^["“(]?\p{Lu}/u.test(words[at]?.text ?? '');
    return index > 0 ? isCapital(index) : isCapital(0) && isCapital(1);
  };
  const nouns = words
    .map((word, index) => ({
      key: word.key,
      index,
      isNoun:
        (isNoun(word.tag) || (word.tag === 'VERB' && index < verbAt)) &&
        index !== verbAt &&
        !/\d/.test(word.key),
    }))
    .filter((word) => word.isNoun);
  // The first word of a name ("Harbor Clinic") says little about the thing; its last may.
  const common = nouns.filter(({ index }) => !isName(index));
  const lastOfName = nouns.filter(({ index }) => isName(index) && !isName(index + 1));
  // "Last year 412 dogs …" is about dogs: words of time come last.
  const isTime = ({ key }: { key: string }): boolean =>
    /^(?:years?|months?|weeks?|days?|today|hours?|minutes?|times?|mornings?|evenings?|nights?)$/.test(key);
  const restOfName = nouns.filter(({ index }) => isName(index) && isName(index + 1));
  const named = [...common, ...lastOfName, ...restOfName];
  const things = [...named.filter((word) => !isTime(word)), ...named.filter(isTime)].map(({ key }) => key);
  // A question is about its last thing: "Why do cities plant trees?"
  if (kind === 'question') things.reverse();
  const verb = words[verbAt]?.key ?? '';
  const action = ACTIONS.test(verb) ? media.findIcon(verb) : null;
  // What a call asks for is its verb: "Plant one this autumn".
  return (kind === 'imperative' ? action : null) ?? iconFromWords(things, media) ?? action;
}

/** Actions whose picture cannot be mistaken. */
const ACTIONS = /^(?:plant|cook|bake|walk|swim|read|write|vote|sleep|wash|recycle|repair|paint|sing)s?$/;

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
