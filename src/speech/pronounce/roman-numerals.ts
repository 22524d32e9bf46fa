import { cardinal, ordinal } from './number-words.js';

const VALUES: Record<string, number> = { I: 1, V: 5, X: 10, L: 50 };
const WELL_FORMED = /^(?=[IVXL])(?:XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/;
/** Names of rulers: their number is an ordinal. */
const RULERS = new Set(
  `louis henry charles philip george edward pius william richard ptolemy john paul peter nicholas frederick james
  alfonso ivan napoleon leo gregory catherine alexander elizabeth mary benedict francis wilhelm ramses xerxes`.split(
    /\s+/,
  ),
);
/** Words that are counted with Roman numerals, also with a single letter. */
const COUNTED = new Set(
  `war chapter part phase type volume act scene section stage level class mark bowl apollo book title grade round
  tier article episode season generation gen vol`.split(/\s+/),
);

/** `XIV` after `Louis` → "the fourteenth", `II` after `War` → "two". Null when it is not used as a number. */
export function romanNumeral(token: string, previous: string | undefined): string | null {
  if (!WELL_FORMED.test(token) || previous === undefined) return null;
  const name = previous.replace(/[^\p{L}]/gu, '');
  const value = valueOf(token);
  if (RULERS.has(name.toLowerCase())) return token === 'I' ? null : `the ${ordinal(String(value))}`;
  if (COUNTED.has(name.toLowerCase())) return cardinal(String(value));
  const isAfterName = /^\p{Lu}\p{Ll}/u.test(name) && /[\p{L}]$/u.test(previous);
  return isAfterName && token.length > 1 ? cardinal(String(value)) : null;
}

function valueOf(numeral: string): number {
  return [...numeral].reduce((sum, letter, place) => {
    const value = VALUES[letter] ?? 0;
    const next = VALUES[numeral[place + 1] ?? ''] ?? 0;
    return sum + (value < next ? -value : value);
  }, 0);
}
