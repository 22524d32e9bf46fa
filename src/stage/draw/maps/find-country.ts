import { createRequire } from 'node:module';

const load = createRequire(import.meta.url);

/** What we use of the list of country names. */
interface CountryNames {
  registerLocale(locale: unknown): void;
  getSimpleAlpha2Code(name: string, language: string): string | undefined;
  alpha3ToAlpha2(code: string): string | undefined;
  alpha2ToNumeric(code: string): string | undefined;
  isValid(code: string): boolean;
}

let names: CountryNames | null = null;
const loaded = new Set<string>();

/** Names in everyday use that the list leaves out. */
const EVERYDAY: Record<string, string> = {
  usa: 'US',
  us: 'US',
  'u.s.': 'US',
  'u.s.a.': 'US',
  america: 'US',
  'united states': 'US',
  uk: 'GB',
  'u.k.': 'GB',
  britain: 'GB',
  'great britain': 'GB',
  holland: 'NL',
  russia: 'RU',
  'south korea': 'KR',
  'north korea': 'KP',
  'czech republic': 'CZ',
  'ivory coast': 'CI',
  uae: 'AE',
  turkey: 'TR',
  vietnam: 'VN',
  laos: 'LA',
  syria: 'SY',
  iran: 'IR',
  bolivia: 'BO',
  venezuela: 'VE',
  tanzania: 'TZ',
  moldova: 'MD',
  taiwan: 'TW',
  palestine: 'PS',
  'dr congo': 'CD',
};

/**
 * Code of a country.
 * @param name Its name in any of some eighty languages, or its ISO 3166 code of two or three capital letters
 * @returns ISO 3166 alpha-2 code, or null
 */
export function findCountry(name: string): string | null {
  const asked = name.trim();
  const plain = asked.toLowerCase().replace(/^the\s+/, '');
  const everyday = EVERYDAY[plain];
  if (everyday !== undefined) return everyday;
  const list = (names ??= load('i18n-iso-countries/index.js') as CountryNames);
  if (/^[A-Z]{2}$/.test(asked) && list.isValid(asked)) return asked;
  if (/^[A-Z]{3}$/.test(asked)) return list.alpha3ToAlpha2(asked) ?? null;
  return findByName(list, asked) ?? findByName(list, plain);
}

function findByName(list: CountryNames, name: string): string | null {
  for (const language of languages()) {
    if (!loaded.has(language)) {
      list.registerLocale(load(`i18n-iso-countries/langs/${language}.json`));
      loaded.add(language);
    }
    const code = list.getSimpleAlpha2Code(name, language);
    if (code !== undefined) return code;
  }
  return null;
}

/** English first: most names are found there, and the other lists stay unread. */
function languages(): string[] {
  const all = load('i18n-iso-countries/supportedLocales.json') as string[];
  return ['en', ...all.filter((language) => language !== 'en')];
}

/** The number under which the atlas keeps a country: three digits. */
export function numericCodeOf(alpha2: string): string | null {
  const list = (names ??= load('i18n-iso-countries/index.js') as CountryNames);
  return list.alpha2ToNumeric(alpha2) ?? null;
}
