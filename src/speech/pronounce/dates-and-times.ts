import { cardinal, digits, ordinal, year } from './number-words.js';

const MONTHS = [
  ...['january', 'february', 'march', 'april', 'may', 'june', 'july'],
  ...['august', 'september', 'october', 'november', 'december'],
];

const WEEKDAYS: Record<string, string> = {
  mon: 'monday',
  tue: 'tuesday',
  wed: 'wednesday',
  thu: 'thursday',
  fri: 'friday',
  sat: 'saturday',
  sun: 'sunday',
};

/** Name of a month that is written out or shortened (`Mar.`, `Sept`); null for other words. */
export function monthName(token: string | undefined): string | null {
  const plain = token?.replace(/[.,]/g, '') ?? '';
  if (!/^\p{Lu}/u.test(plain) || plain.length < 3) return null;
  const start = plain.toLowerCase().replace(/^sept$/, 'sep');
  return MONTHS.find((month) => month === start || (start.length === 3 && month.startsWith(start))) ?? null;
}

/** `Mon–Fri` → "monday to friday". Null for anything but two weekdays. */
export function weekdayRange(token: string): string | null {
  const [first, second] = token
    .split(/[-–—]/u)
    .map((part) => WEEKDAYS[part.replace('.', '').slice(0, 3).toLowerCase()]);
  return first && second && /^\p{Lu}\p{Ll}+\.?[-–—]\p{Lu}\p{Ll}+$/u.test(token)
    ? `${first} to ${second}`
    : null;
}

/** `7:02` → "seven oh two", `7:30pm` → "seven thirty pee em", `10am` → "ten ay em". */
export function clockTime(token: string, next: string | undefined): string | null {
  const match = /^(\d{1,2})(?::([0-5]\d)(?::([0-5]\d))?)?\s*([ap])\.?m\.?$/i.exec(token);
  const plain = /^(\d{1,2}):([0-5]\d)(?::([0-5]\d))?$/.exec(token);
  const [, hour = '', minute, second, half] = match ?? plain ?? [];
  if (hour === '' || Number(hour) > 24) return null;
  const halfName = half ? ` ${half.toLowerCase() === 'a' ? 'ay' : 'pee'} em` : '';
  const isHalfNext = /^[ap]\.?m\.?$/i.test(next ?? '');
  const minutes = minute === undefined ? '' : minuteWords(minute, halfName !== '' || isHalfNext);
  return `${cardinal(String(Number(hour)))}${minutes}${second ? ` and ${cardinal(String(Number(second)))} seconds` : ''}${halfName}`;
}

function minuteWords(minute: string, hasHalf: boolean): string {
  if (minute === '00') return hasHalf ? '' : " o'clock";
  return minute.startsWith('0') ? ` oh ${cardinal(minute.slice(1))}` : ` ${cardinal(minute)}`;
}

/** `2024-11-24` and `11/24/2024` → "november twenty fourth twenty twenty four". */
export function numericDate(token: string): string | null {
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(token);
  const american = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(token);
  const [yearDigits, monthDigits, dayDigits] = iso
    ? [iso[1], iso[2], iso[3]]
    : american
      ? [american[3], american[1], american[2]]
      : [];
  const month = MONTHS[Number(monthDigits) - 1];
  const day = Number(dayDigits);
  if (!yearDigits || !month || day < 1 || day > 31) return null;
  return `${month} ${ordinal(String(day))} ${year(yearDigits)}`;
}

/** A day beside its month: `5` after `March` → "fifth"; `5` before `March` → "the fifth of". */
export function dayOfMonth(
  token: string,
  previous: string | undefined,
  next: string | undefined,
): string | null {
  const day = /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(token)?.[1];
  if (day === undefined || Number(day) < 1 || Number(day) > 31) return null;
  if (monthName(previous)) return ordinal(day);
  if (!monthName(next)) return null;
  return /^the$/i.test(previous ?? '') ? `${ordinal(day)} of` : `the ${ordinal(day)} of`;
}

/** `+1-555-0100`, `555-123-4567` → digit by digit. */
export function phoneNumber(token: string): string | null {
  if (!/^\+?\(?\d{1,4}\)?(?:[-.]\d{2,4}){2,}$/.test(token) && !/^\d{3}-\d{4}$/.test(token)) return null;
  return spokenDigits(token);
}

/** Groups of digits behind a country code or a bracketed area code, when they stand as words of their own. */
export function phonePart(token: string, earlier: readonly string[]): string | null {
  if (/^\+\d{1,3}$/.test(token)) return spokenDigits(token);
  if (/^\(\d{3}\)$/.test(token)) return spokenDigits(token);
  if (!/^\d{2,7}(?:-\d{2,7})*$/.test(token)) return null;
  const start = earlier.findLastIndex((one) => !/^\d{2,7}(?:-\d{2,7})*$/.test(one));
  return /^(\+\d{1,3}|\+?\d{0,3}\(\d{1,4}\))$/.test(earlier[start] ?? '') ? spokenDigits(token) : null;
}

function spokenDigits(token: string): string {
  const groups = token.match(/\d+/g) ?? [];
  return (token.startsWith('+') ? 'plus ' : '') + groups.map(digits).join(' ');
}
