const PLAIN_NUMBER = /^(\D*)(\d[\d.,' \u00a0\u202f]*)(\D*)$/;
const GROUPED = /^\d{1,3}([.,' \u00a0\u202f])\d{3}(?:\1\d{3})*/;
const YEAR = /^(1[5-9]|20)\d\d$/;
/** Slows down towards the end, yet still moves there: the last step is the last moment. */
const EASING_POWER = 1.8;

/** Whether a printed number can count up: it holds exactly one number, and it is no year. */
export function isCountable(text: string): boolean {
  const match = PLAIN_NUMBER.exec(text);
  return match !== null && !YEAR.test(text.trim()) && Number.isFinite(parse(match[2] ?? '').value);
}

/**
 * A number on its way up from zero, printed like the text it ends on: with its sign, separators and decimals.
 * @param text What is printed in the end
 * @param share Part of the time that has passed, 0–1; at 1 the text comes back exactly
 */
export function countedText(text: string, share: number): string {
  const match = PLAIN_NUMBER.exec(text);
  if (share >= 1 || match === null) return text;
  const [, before = '', digits = '', after = ''] = match;
  const { value, decimals, separator, point } = parse(digits);
  const eased = 1 - (1 - Math.max(0, share)) ** EASING_POWER;
  // Rounded down, so that the last value is not reached before the end.
  const steps = Math.floor(value * 10 ** decimals * eased);
  const space = digits.slice(digits.trimEnd().length);
  return before + print(steps, decimals, separator, point) + space + after;
}

interface Parsed {
  value: number;
  decimals: number;
  /** Between thousands; empty when there is none. */
  separator: string;
  /** Before decimals. */
  point: string;
}

function parse(digits: string): Parsed {
  const trimmed = digits.trim();
  const separator = GROUPED.exec(trimmed)?.[1] ?? '';
  const rest = separator === '' ? trimmed : trimmed.replaceAll(separator, '');
  const pointIndex = rest.search(/[.,]/);
  const point = pointIndex < 0 ? '' : (rest[pointIndex] ?? '');
  const decimals = pointIndex < 0 ? 0 : rest.length - pointIndex - 1;
  return { value: Number(point === '' ? rest : rest.replace(point, '.')), decimals, separator, point };
}

function print(steps: number, decimals: number, separator: string, point: string): string {
  const padded = String(steps).padStart(decimals + 1, '0');
  const whole = padded.slice(0, padded.length - decimals);
  const grouped = separator === '' ? whole : whole.replace(/\B(?=(\d{3})+$)/g, separator);
  return decimals === 0 ? grouped : `${grouped}${point}${padded.slice(-decimals)}`;
}
