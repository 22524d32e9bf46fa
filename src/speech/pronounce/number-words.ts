import { toCardinal, toOrdinal } from 'n2words/en-US';

/** Digit strings longer than this are identifiers: nobody reads them as one number. */
const LONGEST_NUMBER_DIGITS = 15;
/** `3,5`: a comma that does not part thousands stands for a point. */
const DECIMAL_COMMA = /^(-?\d+),(\d{1,2})$/;
const FRACTION_NAMES: Record<string, string> = { '2': 'half', '4': 'quarter' };
const DIGITS = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];

/** `1,500` → "one thousand five hundred", `-2.40` → "minus two point four zero", `.5` → "point five". */
export function cardinal(number: string): string {
  const plain = number.replace(DECIMAL_COMMA, '$1.$2').replace(/,/g, '');
  if (plain.startsWith('-')) return `minus ${cardinal(plain.slice(1))}`;
  const [whole = '', fraction] = plain.split('.');
  const spoken = whole === '' ? '' : wholeNumber(whole);
  return fraction === undefined ? spoken : `${spoken} point ${digits(fraction)}`.trim();
}

function wholeNumber(whole: string): string {
  const hasLeadingZero = whole.length > 1 && whole.startsWith('0');
  if (hasLeadingZero || whole.length > LONGEST_NUMBER_DIGITS) return digits(whole);
  return plainWords(toCardinal(whole));
}

/** `22` → "twenty second". */
export function ordinal(number: string): string {
  const value = Number(number.replace(/,/g, ''));
  return value === 0 ? 'zeroth' : plainWords(toOrdinal(value));
}

/** `407` → "four zero seven". */
export function digits(number: string): string {
  return [...number].flatMap((digit) => DIGITS[Number(digit)] ?? []).join(' ');
}

/** A year of four digits as it is spoken: `1905` → "nineteen oh five", `2024` → "twenty twenty four". */
export function year(number: string): string {
  const century = Number(number.slice(0, 2));
  const rest = Number(number.slice(2));
  if (century % 10 === 0 && rest < 10) return cardinal(number);
  if (rest === 0) return `${cardinal(String(century))} hundred`;
  return `${cardinal(String(century))} ${rest < 10 ? 'oh ' : ''}${cardinal(String(rest))}`;
}

/** Whether four digits are likely to be a year when nothing speaks against it. */
export function looksLikeYear(number: string): boolean {
  return /^(1[1-9]|20)\d\d$/.test(number);
}

/** `1990` → "nineteen nineties", `80` → "eighties". */
export function decade(number: string): string {
  return pluralOf(number.length === 4 ? year(number) : cardinal(number));
}

/** `3`, `4` → "three quarters"; `1`, `2` → "one half". */
export function fraction(numerator: string, denominator: string): string {
  const part = FRACTION_NAMES[denominator] ?? ordinal(denominator);
  const isOne = Number(numerator) === 1;
  return `${cardinal(numerator)} ${isOne ? part : pluralOf(part)}`;
}

/** Lines of a picture: `1080` → "ten eighty", `720` → "seven twenty". */
export function pictureLines(number: string): string {
  return number.length === 4 ? year(number) : `${cardinal(number.slice(0, 1))} ${cardinal(number.slice(1))}`;
}

/** Plural of the last word. */
export function pluralOf(words: string): string {
  if (words.endsWith('half')) return `${words.slice(0, -1)}ves`;
  return words.endsWith('y') ? `${words.slice(0, -1)}ies` : `${words}s`;
}

function plainWords(words: string): string {
  return words.replace(/[-,]/g, ' ').replace(/\s+/g, ' ').trim();
}
