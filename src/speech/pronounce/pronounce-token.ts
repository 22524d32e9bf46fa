import {
  clockTime,
  dayOfMonth,
  monthName,
  numericDate,
  phoneNumber,
  phonePart,
  weekdayRange,
} from './dates-and-times.js';
import { spelled, spelledPlural } from './letter-names.js';
import { ABBREVIATIONS, READ_AS_WORDS, SHORT_WORDS, SPELLED_WORDS, SPOKEN_AS } from './lexicon.js';
import { isFigure, measure, money, scaleAfterMoney, scaled, unitAfter } from './measures.js';
import {
  cardinal,
  decade,
  digits,
  fraction,
  looksLikeYear,
  ordinal,
  pictureLines,
  year,
} from './number-words.js';
import { romanNumeral } from './roman-numerals.js';
import { webAddress } from './web-addresses.js';

/** What stands around a token. Neighbours are undefined across the end of a clause. */
export interface TokenContext {
  previous: string | undefined;
  next: string | undefined;
  /** Up to six tokens before this one, across clauses. */
  earlier: readonly string[];
  startsSentence: boolean;
  /** The words around are in capitals too. */
  isShouted: boolean;
}

/** Reads a kind of token, or gives null to leave it to the next rule. */
type Rule = (token: string, context: TokenContext) => string | null;

/** The first rule that knows a token reads it. */
const RULES: readonly Rule[] = [
  (token) => (/[\p{L}\p{N}%&+@#/=<>~^°×→−-]/u.test(token) ? null : ''),
  (token) => ABBREVIATIONS[token.toLowerCase()] ?? null,
  titleBeforeName,
  (token) => SPOKEN_AS[token.toLowerCase()] ?? null,
  (token, { previous, next }) => money(token, next) ?? scaleAfterMoney(token, previous),
  (token) => numericDate(token),
  (token, { earlier }) => phoneNumber(token) ?? phonePart(token, earlier),
  (token, { next }) => clockTime(token, next) ?? ratio(token),
  (token) => weekdayRange(token),
  (token, { previous }) =>
    /^[ap]m$/i.test(token) && isFigure(previous?.replace(':', '')) ? spelled(token) : null,
  (token, { previous, next }) => dayOfMonth(token, previous, next),
  (token, { next }) => monthName(isDay(next) || isYear(next) ? token : undefined),
  decadeName,
  (token) => measure(token) ?? scaledOrLetter(token),
  (token, { previous }) => unitAfter(token, previous),
  numberAlone,
  figureWithSigns,
  (token, { previous }) => romanNumeral(token, previous),
  (token) => (/^v\d+(\.\d+)*$/i.test(token) ? `version ${versionNumber(token.slice(1))}` : null),
  (token) => (/^\d+(\.\d+){2,}$/.test(token) ? versionNumber(token) : null),
  (token) => (/^\d{3,4}p$/.test(token) ? `${pictureLines(token.slice(0, -1))} pee` : null),
  (token) => (/^\.[A-Za-z]{2,}$/.test(token) ? `dot ${token.slice(1).toLowerCase()}` : null),
  vulgarFraction,
  (token) => webAddress(token, sayPart),
  (token) => LONE_SIGNS[token] ?? null,
  (token) =>
    /^[@#]\p{L}/u.test(token)
      ? `${token.startsWith('@') ? 'at' : 'hashtag'} ${sayPart(token.slice(1))}`
      : null,
  (token) => PROGRAMMING_NAMES[token.toLowerCase()] ?? null,
  joinedWords,
  capitals,
  lettersAndDigits,
];

const LONE_SIGNS: Record<string, string> = {
  '&': 'and',
  '+': 'plus',
  '@': 'at',
  '#': 'number',
  '/': 'or',
  '=': 'equals',
  '%': 'percent',
  '<': 'less than',
  '>': 'more than',
  '×': 'times',
  '→': 'to',
  '~': 'about',
  '-': '',
  '–': '',
  '—': '',
  '°': 'degrees',
  '^': '',
};

const PROGRAMMING_NAMES: Record<string, string> = {
  'c++': 'see plus plus',
  'c#': 'see sharp',
  'f#': 'eff sharp',
};

const BEFORE_FIGURE: Record<string, string> = {
  '~': 'about',
  '≈': 'about',
  '<': 'less than',
  '>': 'more than',
  '≤': 'at most',
  '≥': 'at least',
  '+': 'plus',
  '-': 'minus',
  '#': 'number',
  '×': 'times',
  x: 'times',
};

/**
 * Plain spoken words for one token of an English text, or the token itself when it is an ordinary word.
 * @param token Word without the punctuation around it.
 */
export function pronounceToken(token: string, context: TokenContext): string {
  for (const rule of RULES) {
    const spoken = rule(token, context);
    if (spoken !== null) return spoken;
  }
  return token;
}

function titleBeforeName(token: string, { next }: TokenContext): string | null {
  const title = { dr: ['doctor', 'drive'], st: ['saint', 'street'] }[token.toLowerCase().replace('.', '')];
  if (title && /^(Dr|St)\.?$/.test(token)) return (/^\p{Lu}/u.test(next ?? '') ? title[0] : title[1]) ?? null;
  return /^nos?$/i.test(token) && /^[A-Z]/.test(token) && isFigure(next) ? 'number' : null;
}

function isDay(token: string | undefined): boolean {
  return /^\d{1,2}(st|nd|rd|th)?$/.test(token ?? '') && Number.parseInt(token ?? '', 10) <= 31;
}

function isYear(token: string | undefined): boolean {
  return looksLikeYear(token ?? '');
}

/** `10K` is a number, `4K` and `8K` are picture sizes. */
function scaledOrLetter(token: string): string | null {
  return /^[48]K$/.test(token) ? spelled(token) : scaled(token);
}

/** `1990s`, `'90s`, and `90s` after "the"; elsewhere `90s` are seconds. */
function decadeName(token: string, { previous }: TokenContext): string | null {
  const isDecade = /^'\d0s$/.test(token) || /^(1[1-9]|20)\d0s$/.test(token);
  const isAfterThe = /^\d0s$/.test(token) && /^the$/i.test(previous ?? '');
  return isDecade || isAfterThe ? decade(token.replace(/\D/g, '')) : null;
}

/** Figures without a unit: cardinals, ordinals, years, fractions, ranges. */
function numberAlone(token: string, context: TokenContext): string | null {
  if (/^\d+(,\d{3})*(st|nd|rd|th)$/.test(token)) return ordinal(token.replace(/\D/g, ''));
  if (token === '24/7') return 'twenty four seven';
  const parts = /^(\d{1,3})\/(\d{1,3})$/.exec(token);
  if (parts) return fractionOrPair(parts[1] ?? '', parts[2] ?? '');
  const range = /^(\d[\d,.]*)[-–—](\d[\d,.]*)$/.exec(token);
  if (range) return `${figure(range[1] ?? '', context)} to ${figure(range[2] ?? '', context)}`;
  return isFigure(token) && !/^[+]/.test(token) ? figure(token, context) : null;
}

function fractionOrPair(numerator: string, denominator: string): string {
  const isFraction = Number(numerator) < Number(denominator) && Number(denominator) <= 100;
  return isFraction
    ? fraction(numerator, denominator)
    : `${cardinal(numerator)} out of ${cardinal(denominator)}`;
}

function figure(token: string, { next }: TokenContext): string {
  const countsThings = /^(\p{Ll}+s|people|men|women|children|percent|feet)$/u.test(next ?? '');
  if (looksLikeYear(token) && !countsThings) return year(token);
  return /^\d{8,}$/.test(token) ? digits(token) : cardinal(token);
}

/** `~10`, `>5%`, `3x`, `5+`, `2-year`. */
function figureWithSigns(token: string, context: TokenContext): string | null {
  const times = /^(\d[\d,.]*)[x×]$/i.exec(token);
  if (times) return `${cardinal(times[1] ?? '')} times`;
  const dimensions = /^(\d+)[x×](\d+)$/i.exec(token);
  if (dimensions) return `${cardinal(dimensions[1] ?? '')} by ${cardinal(dimensions[2] ?? '')}`;
  const more = /^(\d[\d,.]*%?)\+$/.exec(token);
  if (more) return `${pronounceToken(more[1] ?? '', context)} plus`;
  const sign = /^([~≈<>≤≥+#×-])([$€£\d.].*)$/u.exec(token);
  if (sign) return `${BEFORE_FIGURE[sign[1] ?? '']} ${pronounceToken(sign[2] ?? '', context)}`;
  const compound = /^(\d[\d,.]*)-(\p{L}.*)$/u.exec(token);
  return compound ? `${cardinal(compound[1] ?? '')} ${sayPart(compound[2] ?? '')}` : null;
}

/** `16:9` → "sixteen to nine". */
function ratio(token: string): string | null {
  const match = /^(\d{1,3}):(\d{1,3})$/.exec(token);
  return match ? `${cardinal(match[1] ?? '')} to ${cardinal(match[2] ?? '')}` : null;
}

/** `½` → "one half", `3½` → "three and one half", `x²` → "x squared". */
function vulgarFraction(token: string): string | null {
  const [, whole = '', sign = ''] = /^(\d*)([½¼¾⅓⅔⅛])$/u.exec(token) ?? [];
  const parts = /^(\d)\u2044(\d)$/u.exec(sign.normalize('NFKD'));
  if (parts) {
    const words = fraction(parts[1] ?? '', parts[2] ?? '');
    return whole === '' ? words : `${cardinal(whole)} and ${words}`;
  }
  const power = /^(\p{L}+|\d+)([²³])$/u.exec(token);
  return power ? `${sayPart(power[1] ?? '')} ${power[2] === '²' ? 'squared' : 'cubed'}` : null;
}

function versionNumber(text: string): string {
  return text.split('.').map(cardinal).join(' point ');
}

/** `and/or`, `AT&T`, `rock-and-roll`, `snake_case`: each part by itself. */
function joinedWords(token: string): string | null {
  if (!/[\p{L}\p{N}][-–—/&+_.][\p{L}\p{N}]/u.test(token) || /^\p{L}\.(\p{L}\.?)+$/u.test(token)) return null;
  const areInitials = /^[A-Z]{1,3}(?:[&/+][A-Z]{1,3})+$/.test(token);
  return token
    .split(/([-–—/&+_.])/u)
    .map((part) => (areInitials && /^[A-Z]+$/.test(part) ? spelled(part) : part))
    .map((part) => ({ '&': 'and', '+': 'plus' })[part] ?? (/^[-–—/_.]$/u.test(part) ? '' : sayPart(part)))
    .join(' ');
}

/** `API` → letters, `NASA` → a word, `APIs` → letters of more than one, `U.S.` → letters. */
function capitals(token: string, { isShouted }: TokenContext): string | null {
  if (/^(\p{L}\.)+\p{L}?$/u.test(token)) return spelled(token);
  const plural = /^([A-Z]{2,5})(?:s|'s)$/.exec(token)?.[1];
  if (plural && isSpelled(plural, false)) return spelledPlural(plural);
  if (!/^[A-Z]{2,}$/.test(token)) return /^[B-HJ-Z]$/.test(token) ? spelled(token) : null;
  return isSpelled(token, isShouted)
    ? spelled(token)
    : (SPOKEN_AS[token.toLowerCase()] ?? token.toLowerCase());
}

function isSpelled(letters: string, isShouted: boolean): boolean {
  const lower = letters.toLowerCase();
  if (READ_AS_WORDS.has(lower)) return false;
  if (SPELLED_WORDS.has(lower) || !/[aeiouy]/.test(lower)) return true;
  if (isShouted) return false;
  return letters.length <= 3 ? !SHORT_WORDS.has(lower) || ['it', 'us'].includes(lower) : false;
}

/** `CO2`, `B2B`, `MP3`, `iPhone15`, `openFile`: letters, numbers and humps apart. */
function lettersAndDigits(token: string): string | null {
  if (/^[A-Z]{1,3}\d+[A-Z]*$/.test(token) || /^\d[A-Z]{1,2}$/.test(token)) return spelled(token);
  if (/^[A-Z]\d[A-Z]$/i.test(token)) return spelled(token);
  const humps = token.match(/\d+|\p{Lu}{2,}(?!\p{Ll})|\p{Lu}?[\p{Ll}']+|\p{Lu}|[^\p{L}\d']+/gu) ?? [];
  if (humps.length < 2 || /^(Mc|Mac|O')\p{Lu}\p{Ll}+$/u.test(token)) return null;
  return humps.map((hump) => (/^\d+$/.test(hump) ? cardinal(hump) : sayHump(hump))).join(' ');
}

/** A letter between figures or humps is said by its name. */
function sayHump(hump: string): string {
  return /^[A-Za-z]$/.test(hump) ? spelled(hump) : sayPart(hump);
}

/** Reads a part of a token on its own. */
function sayPart(part: string): string {
  if (part === '') return '';
  return pronounceToken(part, {
    previous: undefined,
    next: undefined,
    earlier: [],
    startsSentence: false,
    isShouted: false,
  });
}
