import type { z } from 'zod';
import type { Figure as FigureSchema, Proof as ProofSchema } from '../../schema/scenes/shared.js';
import { readClause } from '../language/read-clause.js';
import type { Quantity } from '../language/read-quantities.js';
import { capitalize, countWords, dropFullStop, keyOf, splitWords, tidy } from '../language/words.js';
import type { Reading } from '../reading/read-sentence.js';
import { endsWell, shorten } from '../wording/shorten.js';
import { iconOfUnit } from './find-icon.js';
import type { PictureContext } from './picture.js';
import { trendOf } from './trend.js';

export type Figure = z.infer<typeof FigureSchema>;
type Proof = z.infer<typeof ProofSchema>;

const LABEL_CHARACTERS = 48;
const NUMBER_CHARACTERS = 8;
const UNIT_CHARACTERS = 4;

/** Signs of units whose name is too long to stand beside a large number. A lone letter would be read as a digit. */
const UNIT_SIGNS: [RegExp, string][] = [
  [/^euros?$/i, '€'],
  [/^dollars?$/i, '$'],
  [/^degrees celsius$/i, '°C'],
  [/^degrees fahrenheit$/i, '°F'],
  [/^(?:minutes?|minutos?|minuten?)$/i, 'min'],
  [/^(?:kilomet(?:res|ers)|kilómetros|kilometer|kilomètres)$/i, 'km'],
  [/^(?:kilograms?|kilogramm|kilos)$/i, 'kg'],
  [/^(?:grams?|gramm|gramos|grammes)$/i, 'g'],
  [/^kilowatt[- ]?(?:hours?|stunden)$/i, 'kWh'],
];

/**
 * A number of a sentence as a large figure with label and proof, or null when it cannot be shown honestly: when what
 * is counted is not said in the same clause, or does not fit. The label keeps the hedge ("up to").
 */
export function figureOf(
  reading: Reading,
  quantity: Quantity,
  context: PictureContext,
  cueWord: number | null,
): Figure | null {
  const label = changeLabel(reading, quantity, context) ?? labelOf(reading, quantity, context);
  const text =
    quantity.total !== null ? shareText(reading.text, quantity) : (quantity.becomes?.text ?? quantity.text);
  if (label === null || text.length > NUMBER_CHARACTERS) return null;
  const unit = label.isAfterNumber ? '' : unitSign(quantity.unit);
  const isSign = quantity.unitBefore || quantity.unit === '%' || quantity.unit.length <= UNIT_CHARACTERS;
  const shownUnit = isSign ? quantity.unit : unit;
  if (quantity.unitBefore && shownUnit.length > UNIT_CHARACTERS) return null;
  return {
    text,
    unit: shownUnit.length <= UNIT_CHARACTERS ? shownUnit : '',
    unitBefore: quantity.unitBefore,
    label: label.text,
    delta: null,
    proof: proofOf(quantity, reading, context),
    cueWord,
  };
}

function unitSign(unit: string): string {
  return (
    UNIT_SIGNS.find(([pattern]) => pattern.test(unit))?.[1] ?? (unit.length <= UNIT_CHARACTERS ? unit : '')
  );
}

/** "nine out of ten" is shown "9 of 10", "one in three" is shown "1 in 3". */
function shareText(text: string, { start, end, value, total }: Quantity): string {
  return `${value} ${/\bin\b/i.test(text.slice(start, end)) ? 'in' : 'of'} ${total}`;
}

/** What changed, without its two values: "P95 latency dropped from 420 ms to 180 ms" gives "P95 latency". */
function changeLabel(reading: Reading, quantity: Quantity, context: PictureContext): Label | null {
  if (quantity.becomes === null || context.language !== 'en') return null;
  const isReversed = /\s(?:down|up)\sfrom\s/.test(reading.text.slice(quantity.start, quantity.end));
  if (isReversed) {
    const text = capitalize(
      tidy(reading.text.slice(0, quantity.start)).replace(/\s(?:in|to|at|of|only|is)$/, ''),
    );
    return text.length <= LABEL_CHARACTERS ? { text, isAfterNumber: false } : null;
  }
  const { words, verbAt, kind } = readClause(reading.text);
  const fromAt = words.findIndex((word) => word.key === 'from');
  if (kind !== 'statement' || fromAt <= verbAt) return null;
  const join = (from: number, to: number): string =>
    tidy(
      words
        .slice(from, to)
        .map((word) => word.text)
        .join(' ')
        .replace(context.lexicon.connective, ''),
    );
  const object = join(verbAt + 1, fromAt);
  const isThing = words.slice(verbAt + 1, fromAt).some(({ tag }) => tag === 'NOUN' || tag === 'PROPN');
  const unit = unitSign(quantity.unit) === '' && quantity.unit !== '' ? `, ${quantity.unit}` : '';
  const named = capitalize(isThing ? object : join(0, verbAt));
  const label = `${named}${unit}`;
  const isClear = !/[,;:]/.test(named) && !context.lexicon.anaphor.test(named) && named.length >= 4;
  return isClear && label.length <= LABEL_CHARACTERS ? { text: label, isAfterNumber: false } : null;
}

interface Label {
  text: string;
  /** The label goes on from the number: "9 of 10 / patients would come back". */
  isAfterNumber: boolean;
}

function labelOf(reading: Reading, quantity: Quantity, context: PictureContext): Label | null {
  const after = labelAfter(reading, quantity, context);
  const isSubject = isBeforeVerb(reading.text, quantity, context.language);
  const isTotal = quantity.total !== null || quantity.magnitude !== '';
  const whole = labelWhole(reading, quantity, context);
  // "310 million euros" alone does not say for what.
  if (quantity.magnitude !== '' && !isSubject && whole !== null) return whole;
  if (after !== null && quantity.hedge === '' && (isSubject || isTotal)) return after;
  if (isTotal && quantity.total === null) return quantity.hedge === '' ? after : null;
  const mayFollow =
    quantity.hedge === '' &&
    quantity.becomes === null &&
    (isSubject || isBehindVerb(reading.text, quantity, context.language));
  return whole ?? (mayFollow ? after : null);
}

function isBeforeVerb(text: string, quantity: Quantity, language: string): boolean {
  if (language !== 'en') return quantity.start === 0;
  const { words, verbAt, kind } = readClause(text);
  if (kind === 'imperative') return false;
  if (verbAt < 0) return true;
  const verbOffset = words.slice(0, verbAt).reduce((sum, word) => sum + word.text.length + 1, 0);
  return quantity.end <= verbOffset && quantity.start <= 4;
}

/** "Roasting at 200 °C turns sugar into aromas": what follows such a number is not about it. */
function isBehindVerb(text: string, quantity: Quantity, language: string): boolean {
  if (language !== 'en') return true;
  const { words, verbAt } = readClause(text);
  const offset = words.slice(0, Math.max(verbAt, 0)).reduce((sum, word) => sum + word.text.length + 1, 0);
  return quantity.start >= offset;
}

/** What follows the number in its clause: "121 emails a day" gives "emails a day". */
function labelAfter(reading: Reading, quantity: Quantity, context: PictureContext): Label | null {
  const isSign =
    quantity.unitBefore ||
    quantity.unit === '%' ||
    (quantity.unit.length <= UNIT_CHARACTERS && quantity.unit !== '');
  const unitWord = isSign ? '' : `${quantity.magnitude} ${quantity.unit}`;
  const tail =
    reading.text.slice(quantity.end).split(/[,;:!?](?:\s|$)|\.(?:\s|$)|\s[–—]\s|\s\(|["“”«»]/)[0] ?? '';
  let words = splitWords(tidy(`${unitWord} ${tail}`).replace(/^-/, ''));
  while (
    words.length > 0 &&
    (words.join(' ').length > LABEL_CHARACTERS || !endsWell(words.join(' '), context.lexicon))
  )
    words = words.slice(0, -1);
  const text = words.join(' ');
  const first = keyOf(words[0] ?? '');
  const content = words.filter(
    (word) => !context.lexicon.stopWords.has(keyOf(word)) && /\p{L}{3}/u.test(word),
  );
  const opensWell =
    !context.lexicon.stopWords.has(first) || /^(?:of|der|des|de|more|less|fewer|out|off|in)$/.test(first);
  const isLost =
    words.length < splitWords(tail).length &&
    /\b(?:and|or|than|to|und|y|et)$/.test(keyOf(splitWords(tail)[words.length] ?? ''));
  if (content.length < (unitWord.trim() === '' ? 1 : 2) || !opensWell || isLost || /\d/.test(text))
    return null;
  return { text, isAfterNumber: true };
}

const POINTING_SUBJECT =
  /^(?:it|they|this|that|these|those|he|she|er|sie|es|ella|él|il|elle|ils|elles)\s+(?=\p{L})/iu;

/** The clause that states the number, shortened around it: "Shade cools streets by up to 8°C". */
function labelWhole(reading: Reading, quantity: Quantity, context: PictureContext): Label | null {
  const kept = hedgedNumber(reading.text, quantity);
  const plain = dropFullStop(reading.text.replace(context.lexicon.connective, ''));
  const main = withoutSubordinator(plain, kept);
  const pronoun = main.match(POINTING_SUBJECT)?.[0] ?? '';
  const room = { characters: LABEL_CHARACTERS + pronoun.length, keep: kept };
  const short =
    shorten(main, room, context.language) ??
    clauseAround(main, kept, context) ??
    predicateAround(main, kept, context);
  if (short === null) return null;
  const text = withoutBareVerb(short.replace(POINTING_SUBJECT, ''), kept);
  const isThin = countWords(text) < 2 || text.toLowerCase() === kept.toLowerCase();
  if (isThin || !text.includes(kept) || text.length > LABEL_CHARACTERS) return null;
  return { text: capitalize(text), isAfterNumber: false };
}

/** The number with the words that limit it: "up to 8°C". */
function hedgedNumber(text: string, { start, end, hedge }: Quantity): string {
  const number = text.slice(start, end);
  if (hedge === '') return number;
  return (
    text
      .slice(0, end)
      .match(new RegExp(`${escapeRegExp(hedge)}\\s+\\S*${escapeRegExp(number)}$`, 'i'))?.[0] ?? number
  );
}

/** "Is 330 metres tall and weighs …" without its subject gives "330 metres tall". */
function withoutBareVerb(text: string, number: string): string {
  if (!/^(?:is|are|was|were)\s/i.test(text)) return text;
  const rest = text.replace(/^(?:is|are|was|were)\s+/i, '');
  const first = rest.split(/\s+and\s+(?=\p{Ll}+s\s)/u)[0] ?? rest;
  return first.includes(number) ? first : rest;
}

/** "Although rents rose by 30%, no stall closed": what stands behind the small word is said as true. */
function withoutSubordinator(text: string, number: string): string {
  const [first = '', ...rest] = splitWords(text);
  const isConcession = /^(?:although|though|while|because|since|aunque|obwohl|während|bien)$/i.test(first);
  const clause = rest.join(' ').split(/,\s/)[0] ?? '';
  return isConcession && clause.includes(number) ? capitalize(clause.replace(/^qu['’]?e?\s?/i, '')) : text;
}

/** "After six weeks they fell asleep 38% faster" gives "Fell asleep 38% faster": a subject that only points is left out. */
function predicateAround(text: string, number: string, context: PictureContext): string | null {
  if (context.language !== 'en') return null;
  const { words, verbAt, kind } = readClause(text);
  const subject = words[verbAt - 1];
  if (kind !== 'statement' || subject === undefined || !/^(?:it|they|he|she|this|that)$/.test(subject.key))
    return null;
  const predicate = dropFullStop(
    words
      .slice(verbAt)
      .map((word) => word.text)
      .join(' '),
  );
  return predicate.includes(number)
    ? shorten(predicate, { characters: LABEL_CHARACTERS, keep: number }, 'en')
    : null;
}

/** The part between separators that holds the number, when it can stand alone. */
function clauseAround(text: string, number: string, context: PictureContext): string | null {
  const parts = text.split(/[,;:]\s+|\s[–—]\s/);
  const index = parts.findIndex((part) => part.includes(number));
  const part = parts[index]?.replace(/^(?:and|but|so|yet|while|und|aber|y|pero|et|mais)\s+/i, '');
  if (part === undefined || parts.length < 2 || /^(?:if|when|unless|until|while)\b/i.test(part)) return null;
  const isConditional = parts.some(
    (other) =>
      other !== parts[index] && /^(?:if|when|unless|until|except|provided|as long as)\b/i.test(other),
  );
  if (isConditional) return null;
  const { kind, verbAt } = readClause(part);
  const isWhole = context.language === 'en' ? kind !== 'phrase' && verbAt > 0 : countWords(part) >= 3;
  return isWhole ? shorten(part, { characters: LABEL_CHARACTERS, keep: number }, context.language) : null;
}

function escapeRegExp(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** The picture that proves the number. A proportion is drawn only where the text gives the whole. */
function proofOf(quantity: Quantity, reading: Reading, context: PictureContext): Proof {
  const { before, after } = context.lexicon.frames;
  if (quantity.total !== null && quantity.total <= 100)
    return { type: 'dots', filled: quantity.value, total: quantity.total };
  if (quantity.becomes !== null) {
    return {
      type: 'bars',
      bars: [
        { label: before, value: quantity.value, text: quantity.text.slice(0, NUMBER_CHARACTERS) },
        {
          label: after,
          value: quantity.becomes.value,
          text: quantity.becomes.text.slice(0, NUMBER_CHARACTERS),
        },
      ],
      highlighted: 1,
    };
  }
  const trend = trendOf(quantity, reading.text);
  if (trend !== null) return { type: 'icon', icon: trend };
  if (quantity.unit === '%' && quantity.value <= 100) return { type: 'ring', fraction: quantity.value / 100 };
  // What is counted says more than the rest of the sentence.
  const counted =
    splitWords(reading.text.slice(quantity.end))
      .slice(0, 3)
      .join(' ')
      .split(/[,;.]|\s(?:and|or|to|in|at)\s/)[0] ?? '';
  const icon = context.findIcon(counted) ?? context.findIcon(reading.text);
  return { type: 'icon', icon: quantity.unit === '%' ? icon : (iconOfUnit(quantity.unit) ?? icon) };
}
