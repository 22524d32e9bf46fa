import { cardinal } from './number-words.js';

/** One or more of a unit. */
type UnitName = readonly [one: string, more: string];

const plain = (one: string): UnitName => [one, `${one}s`];
const same = (name: string): UnitName => [name, name];

/** Units as they are written behind a figure. Case counts: `MB` is no `mb`. */
const UNITS: Record<string, UnitName> = {
  '°C': ['degree celsius', 'degrees celsius'],
  '°F': ['degree fahrenheit', 'degrees fahrenheit'],
  '°': plain('degree'),
  '%': same('percent'),
  '‰': same('per mille'),
  km: plain('kilometer'),
  m: plain('meter'),
  cm: plain('centimeter'),
  mm: plain('millimeter'),
  µm: plain('micrometer'),
  nm: plain('nanometer'),
  mi: plain('mile'),
  ft: ['foot', 'feet'],
  yd: plain('yard'),
  'km/h': ['kilometer per hour', 'kilometers per hour'],
  kph: ['kilometer per hour', 'kilometers per hour'],
  mph: ['mile per hour', 'miles per hour'],
  'm/s': ['meter per second', 'meters per second'],
  kg: plain('kilogram'),
  g: plain('gram'),
  mg: plain('milligram'),
  t: plain('ton'),
  lb: plain('pound'),
  lbs: plain('pound'),
  oz: plain('ounce'),
  l: plain('liter'),
  L: plain('liter'),
  ml: plain('milliliter'),
  mL: plain('milliliter'),
  kWh: plain('kilowatt hour'),
  MWh: plain('megawatt hour'),
  GWh: plain('gigawatt hour'),
  Wh: plain('watt hour'),
  W: plain('watt'),
  kW: plain('kilowatt'),
  MW: plain('megawatt'),
  GW: plain('gigawatt'),
  V: plain('volt'),
  mAh: plain('milliamp hour'),
  Hz: same('hertz'),
  kHz: same('kilohertz'),
  MHz: same('megahertz'),
  GHz: same('gigahertz'),
  KB: plain('kilobyte'),
  kB: plain('kilobyte'),
  MB: plain('megabyte'),
  GB: plain('gigabyte'),
  TB: plain('terabyte'),
  PB: plain('petabyte'),
  'MB/s': ['megabyte per second', 'megabytes per second'],
  'GB/s': ['gigabyte per second', 'gigabytes per second'],
  kbps: ['kilobit per second', 'kilobits per second'],
  Mbps: ['megabit per second', 'megabits per second'],
  Gbps: ['gigabit per second', 'gigabits per second'],
  ms: plain('millisecond'),
  µs: plain('microsecond'),
  ns: plain('nanosecond'),
  s: plain('second'),
  sec: plain('second'),
  min: plain('minute'),
  mins: plain('minute'),
  h: plain('hour'),
  hr: plain('hour'),
  hrs: plain('hour'),
  kcal: plain('kilocalorie'),
  cal: plain('calorie'),
  dB: plain('decibel'),
  fps: ['frame per second', 'frames per second'],
  px: plain('pixel'),
  ppm: same('parts per million'),
  rpm: same('revolutions per minute'),
  bpm: same('beats per minute'),
  ha: plain('hectare'),
  'm²': plain('square meter'),
  m2: plain('square meter'),
  'km²': plain('square kilometer'),
  km2: plain('square kilometer'),
  'm³': plain('cubic meter'),
  'ft²': ['square foot', 'square feet'],
  'CO₂': same('see oh two'),
};

const SCALES: Record<string, string> = {
  k: 'thousand',
  K: 'thousand',
  M: 'million',
  m: 'million',
  mn: 'million',
  B: 'billion',
  b: 'billion',
  bn: 'billion',
  T: 'trillion',
  tn: 'trillion',
};

const CURRENCIES: Record<string, { whole: UnitName; part: UnitName | null }> = {
  $: { whole: plain('dollar'), part: plain('cent') },
  '€': { whole: plain('euro'), part: plain('cent') },
  '£': { whole: plain('pound'), part: ['penny', 'pence'] },
  '¥': { whole: same('yen'), part: null },
  '₹': { whole: plain('rupee'), part: null },
  '₿': { whole: plain('bitcoin'), part: null },
};

const NUMBER = String.raw`[-+]?(?:\d[\d,]*(?:\.\d+)?|\.\d+)`;
const RANGE = String.raw`(${NUMBER})(?:\s*[-–—]\s*(\d[\d,]*(?:\.\d+)?))?`;
const SCALE_WORDS = /^(hundred|thousand|million|billion|trillion)s?$/i;

/** Whether a written token is a figure, alone or as a range. */
export function isFigure(token: string | undefined): boolean {
  return token !== undefined && new RegExp(`^${RANGE}$`).test(token);
}

/** `8°C` → "eight degrees celsius", `5–10km` → "five to ten kilometers". Null when it is no measure. */
export function measure(token: string): string | null {
  const match = new RegExp(`^${RANGE}([^\\d\\s.,–—-].*)$`).exec(token);
  const name = match && UNITS[match[3] ?? ''];
  if (!match || !name) return null;
  const { words, isOne } = range(match[1] ?? '', match[2]);
  return `${words} ${isOne ? name[0] : name[1]}`;
}

/** A unit that stands apart from its figure: `kWh` after `5`. Null when it is no unit or no figure is before it. */
export function unitAfter(token: string, previous: string | undefined): string | null {
  const name = UNITS[token];
  if (!name || !isFigure(previous) || previous === undefined) return null;
  return Number(previous.replace(/,/g, '')) === 1 ? name[0] : name[1];
}

/** `2.4M` → "two point four million". Null when it has no scale letter. */
export function scaled(token: string): string | null {
  const match = new RegExp(`^${RANGE}(k|K|M|mn|B|bn|T|tn)\\+?$`).exec(token);
  if (!match) return null;
  const suffix = token.endsWith('+') ? ' plus' : '';
  return `${range(match[1] ?? '', match[2]).words} ${SCALES[match[3] ?? '']}${suffix}`;
}

/**
 * An amount of money: `$4.99` → "four dollars and ninety nine cents", `€3M` → "three million euros". When the
 * next word carries the scale (`$5 million`), the currency is left to it.
 */
export function money(token: string, next: string | undefined): string | null {
  const match =
    new RegExp(`^([-+]?)(?:US|A|C)?([$€£¥₹₿])${RANGE}([a-zA-Z]{0,2})(\\+?)$`).exec(token) ??
    flipped(new RegExp(`^([-+]?)${RANGE}([a-zA-Z]{0,2})([$€£¥₹₿])(\\+?)$`).exec(token));
  if (!match) return null;
  const [, sign = '', symbol = '', from = '', to, scale = '', more] = match;
  const currency = CURRENCIES[symbol];
  if (!currency || (scale !== '' && !SCALES[scale])) return null;
  const lead = { '-': 'minus ', '+': 'plus ', '': '' }[sign] ?? '';
  const { words, isOne } = range(from, to);
  const tail = more ? ' plus' : '';
  if (scale !== '') return `${lead}${words} ${SCALES[scale]} ${currency.whole[1]}${tail}`;
  if (next !== undefined && SCALE_WORDS.test(next)) return `${lead}${words}`;
  return `${lead}${parts(from, to, currency) ?? `${words} ${isOne ? currency.whole[0] : currency.whole[1]}`}${tail}`;
}

/** `million` after `$5` → "million dollars". */
export function scaleAfterMoney(token: string, previous: string | undefined): string | null {
  const symbol = /^[-+]?(?:US|A|C)?([$€£¥₹₿])[\d.,–—-]+$/.exec(previous ?? '')?.[1];
  const currency = CURRENCIES[symbol ?? ''];
  return currency && SCALE_WORDS.test(token) ? `${token.toLowerCase()} ${currency.whole[1]}` : null;
}

function flipped(match: RegExpExecArray | null): readonly (string | undefined)[] | null {
  return match && [match[0], match[1], match[5], match[2], match[3], match[4], match[6]];
}

/** Wholes and parts of a price with two decimals. */
function parts(
  from: string,
  to: string | undefined,
  currency: { whole: UnitName; part: UnitName | null },
): string | null {
  const [whole = '', cents] = from.replace(/,/g, '').split('.');
  if (to !== undefined || cents?.length !== 2 || !currency.part) return null;
  const wholes = `${cardinal(whole || '0')} ${Number(whole) === 1 ? currency.whole[0] : currency.whole[1]}`;
  const centWords = `${cardinal(String(Number(cents)))} ${Number(cents) === 1 ? currency.part[0] : currency.part[1]}`;
  if (Number(cents) === 0) return wholes;
  return Number(whole) === 0 ? centWords : `${wholes} and ${centWords}`;
}

/** `8` and `12` → "eight to twelve"; whether what follows is one of a kind. */
function range(from: string, to: string | undefined): { words: string; isOne: boolean } {
  const sign = from.startsWith('+') ? 'plus ' : '';
  const first = sign + cardinal(from.replace(/^\+/, ''));
  if (to !== undefined) return { words: `${first} to ${cardinal(to)}`, isOne: false };
  return { words: first, isOne: Number(from.replace(/,/g, '')) === 1 };
}
