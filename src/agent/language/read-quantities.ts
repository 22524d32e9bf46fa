import { lexiconOf, type Lexicon } from './lexicon.js';

/** A number that a text states, with its unit and place. Years, dates, times, ordinals and codes are none. */
export interface Quantity {
  /** Printed number without its unit: "8", "1,200", "3.5", "400–700". */
  text: string;
  value: number;
  /** Unit as written ("%", "°C", "minutes", "€"), with "percent" read as "%"; empty when there is none. */
  unit: string;
  /** True when the unit stands before the number, as in "$5". */
  unitBefore: boolean;
  /** "million" and the like, as written; empty when there is none. */
  magnitude: string;
  /** Limit or doubt before the number: "up to", "about"; empty when there is none. */
  hedge: string;
  /** For "nine out of ten": 10. */
  total: number | null;
  /** For "from 41 to 17 minutes": what it became. */
  becomes: { text: string; value: number } | null;
  /** Character range in the text, unit included. */
  start: number;
  end: number;
}

const NUMBER = String.raw`\d{1,3}(?:[.,’'  ]\d{3})+(?:[.,]\d+)?|\d+(?:[.,]\d+)?`;
const MAGNITUDE =
  'millions?|billions?|trillions?|thousand|Millionen|Milliarden|Mio\\.|Mrd\\.|millones|millón|milliards?|mil|bn|m|k';

/** All quantities of a text, from left to right. */
export function readQuantities(text: string, language: string): Quantity[] {
  const lexicon = lexiconOf(language);
  const found = [...digitQuantities(text, lexicon), ...spelledQuantities(text, lexicon)];
  found.sort((first, second) => first.start - second.start);
  return joinPairs(text, dropOverlaps(found), lexicon).filter((quantity) => !isAdverbial(text, quantity));
}

function digitQuantities(text: string, lexicon: Lexicon): Quantity[] {
  const pattern = new RegExp(
    String.raw`(?<![\p{L}\d#.,/:–-])([€$£¥]\s?)?(${NUMBER})(?:\s?(${MAGNITUDE})(?![\p{L}]))?(?:[\s-]?(${lexicon.units})(?!\p{L}))?(?![\d:]|[./-]\d|x(?!\p{L}))`,
    'giu',
  );
  const quantities: Quantity[] = [];
  for (const match of text.matchAll(pattern)) {
    const [whole, currency, digits = '', magnitude = '', unit = ''] = match;
    const start = match.index;
    const end = start + whole.length;
    // "a 36-hour rise": the number only describes the thing behind it.
    if (/\d-\p{L}/u.test(whole)) continue;
    if (!isWrittenUnit(unit, whole)) continue;
    const isBare = currency === undefined && magnitude === '' && unit === '';
    if (isBare && isCode(text, start, end, digits, lexicon)) continue;
    quantities.push({
      text: digits,
      value: numberOf(digits, lexicon) * scaleOf(magnitude),
      unit: currency?.trim() ?? shortUnit(unit),
      unitBefore: currency !== undefined,
      magnitude,
      hedge: hedgeBefore(text, start, lexicon),
      total: null,
      becomes: null,
      start,
      end,
    });
  }
  return quantities;
}

/** A unit of one letter is small and stands apart: "200 g" and "30 s", not "the 1990s" or "5G". */
function isWrittenUnit(unit: string, whole: string): boolean {
  return !/^[gstl]$/i.test(unit) || (/^[gstl]$/.test(unit) && (unit !== 's' || /\ss$/.test(whole)));
}

function spelledQuantities(text: string, lexicon: Lexicon): Quantity[] {
  const names = Object.keys(lexicon.spelledNumbers).sort((first, second) => second.length - first.length);
  if (names.length === 0) return [];
  const number = `${names.join('|')}|\\d{1,3}`;
  const pattern = new RegExp(
    `(?<![\\p{L}\\d.,-])(${number})\\s(?:(?:${lexicon.outOf})\\s(?:every\\s)?(${number})(?=\\s\\p{L}|[,.]|$)|(${lexicon.units})(?!\\p{L}))`,
    'giu',
  );
  const quantities: Quantity[] = [];
  for (const match of text.matchAll(pattern)) {
    const [whole, first = '', second, unit = ''] = match;
    const value = spelled(first, lexicon);
    const total = second === undefined ? null : spelled(second, lexicon);
    if (total === null && (/^\d/.test(first) || value <= 1)) continue;
    if (total !== null && (total <= value || !isShare(text, match.index + whole.length, second ?? '')))
      continue;
    quantities.push({
      text: String(value),
      value,
      unit: shortUnit(unit),
      unitBefore: false,
      magnitude: '',
      hedge: hedgeBefore(text, match.index, lexicon),
      total,
      becomes: null,
      start: match.index,
      end: match.index + whole.length,
    });
  }
  return quantities;
}

/** "three in ten riders" is a share; "two in 2019" or "4 of 6 May" is not. */
function isShare(text: string, end: number, total: string): boolean {
  return (
    !/^(?:1[5-9]|20)\d\d$/.test(total) &&
    !/^\s(?:minutes?|hours?|days?|weeks?|months?|years?|steps?)\b/i.test(text.slice(end))
  );
}

function spelled(word: string, lexicon: Lexicon): number {
  return /^\d/.test(word) ? Number(word) : (lexicon.spelledNumbers[word.toLowerCase()] ?? 0);
}

function shortUnit(unit: string): string {
  return /^(?:percent|per cent|prozent|por ciento|pour cent)$/i.test(unit) ? '%' : unit;
}

function numberOf(digits: string, lexicon: Lexicon): number {
  const grouped = digits.replace(/[.,’'  ](?=\d{3}(?!\d))/g, (mark) => {
    const isDecimal =
      (mark === '.' && lexicon.language === 'en') || (mark === ',' && lexicon.language !== 'en');
    return isDecimal ? mark : '';
  });
  return Number.parseFloat(grouped.replace(',', '.'));
}

function scaleOf(magnitude: string): number {
  if (magnitude === '') return 1;
  if (/^(?:b|milliard|mrd)/i.test(magnitude)) return 1e9;
  if (/^t(?:r)/i.test(magnitude)) return 1e12;
  if (/^(?:mil|m|mio)/i.test(magnitude) && !/^mil$/i.test(magnitude)) return 1e6;
  return 1e3;
}

function hedgeBefore(text: string, start: number, lexicon: Lexicon): string {
  return text.slice(0, start).match(lexicon.hedge)?.[1] ?? '';
}

/** "12 Mill Street": the number of a house. */
const ADDRESS_BEHIND =
  /^\s(?:\p{Lu}[\p{L}'’-]+\s){1,3}(?:Street|St|Road|Rd|Lane|Avenue|Ave|Square|Way|Drive|Court|Boulevard|Place|Row)\b/u;

/** A bare number that names something (a year, a date, a line, a version) instead of counting. */
function isCode(text: string, start: number, end: number, digits: string, lexicon: Lexicon): boolean {
  const before = text.slice(0, start);
  const after = text.slice(end);
  if (ADDRESS_BEHIND.test(after)) return true;
  const isYear = /^(?:1[5-9]|20)\d\d$/.test(digits);
  if (isYear && !/^\s\p{Ll}+s\b/u.test(after)) return true;
  if (
    isYear &&
    /\b(?:in|since|by|until|from|before|after|seit|im|bis|en|desde|depuis|hasta)\s$/i.test(before)
  )
    return true;
  if (/^(?:st|nd|rd|th)\b|^\.\s\p{Lu}|^\s?(?:a\.?m|p\.?m|o['’]clock|uhr|h\b)/iu.test(after)) return true;
  if (new RegExp(`^\\.?(?:er)?\\s(?:de\\s)?(?:${lexicon.months})\\b`, 'i').test(after)) return true;
  if (new RegExp(`\\b(?:${lexicon.months})\\.?\\s$`, 'i').test(before) && Number(digits) <= 31) return true;
  // "The Hush 2 runs" is a name; "in Graz 100 people" is a count.
  const isNamed =
    !/(?:^|\s)(?:in|at|near|from)\s\p{Lu}\p{L}+\s$/u.test(before) &&
    /\p{L}\s\p{Lu}\p{L}+\s$/u.test(before) &&
    Number(digits) < 20;
  if (isNamed) return true;
  // "the Trail 30, weighs …": nothing is counted.
  if (
    /\b(?:the|our|an?)\s\p{Lu}\p{L}+\s$/iu.test(before) &&
    /\s\p{Lu}\p{L}+\s$/u.test(before) &&
    /^[,.]/.test(after)
  )
    return true;
  return /\b(?:no\.?|nr\.?|number|room|page|line|linie|gate|pier|hall|track|exit|building|suite|floor|route|bus|tram|stall|version|chapter|step|day|week|level|phase|part|tip|reason|grade|platform|puesto|article|section|type|model|at|@|until|open)\s$/i.test(
    before,
  );
}

/** "four years ago", "in the first 90 days": a time, not a finding. */
function isAdverbial(text: string, { unit, start, end }: Quantity): boolean {
  if (
    !/^(?:years?|months?|weeks?|days?|hours?|minutes?|seconds?|nights?|jahren?|tagen?|monaten?|años?|días?|ans|jours)$/i.test(
      unit,
    )
  )
    return false;
  return (
    /^\s(?:ago|later|earlier|before|old)\b/i.test(text.slice(end)) ||
    /\b(?:after|before|within|during|every|nach|después de|après)\s(?:about\s|only\s|just\s)?$/i.test(
      text.slice(0, start),
    ) ||
    /\b(?:first|last|past|next|within the|for the|every|nach|vor|hace)\s(?:about\s)?$/i.test(
      text.slice(0, start),
    )
  );
}

function dropOverlaps(quantities: Quantity[]): Quantity[] {
  const kept: Quantity[] = [];
  for (const quantity of quantities) {
    const before = kept.at(-1);
    if (before === undefined || quantity.start >= before.end) kept.push(quantity);
    else if (quantity.total !== null && before.total === null) kept[kept.length - 1] = quantity;
  }
  return kept;
}

/** "400 to 700 euros" is one range; "from 41 to 17 minutes" is a change. */
function joinPairs(text: string, quantities: Quantity[], lexicon: Lexicon): Quantity[] {
  const joined: Quantity[] = [];
  for (const quantity of quantities) {
    const before = joined.at(-1);
    const between = before === undefined ? '' : text.slice(before.end, quantity.start);
    const isBetween =
      before !== undefined &&
      /\b(?:between|entre|zwischen)\s$/i.test(text.slice(0, before.start)) &&
      /^\s?(?:and|y|et|und)\s?$/i.test(between);
    // "22 minutes, down from 48 minutes": the second value was first.
    if (before !== undefined && before.unit === quantity.unit && /^,?\s(?:down|up)\sfrom\s$/i.test(between)) {
      before.becomes = { text: before.text, value: before.value };
      before.text = quantity.text;
      before.value = quantity.value;
      before.end = quantity.end;
      continue;
    }
    const isPair =
      before !== undefined &&
      before.becomes === null &&
      (isBetween || /^\s?(?:to|bis|a|à|–|-|auf)\s?$/i.test(between));
    if (!isPair || (before.unit !== '' && before.unit !== quantity.unit)) {
      joined.push(quantity);
      continue;
    }
    const isChange =
      /\b(?:from|von|de)\s(?:\p{L}+\s)?$/iu.test(text.slice(0, before.start)) && lexicon.change.test(text);
    if (isChange) before.becomes = { text: quantity.text, value: quantity.value };
    else before.text = `${before.text}–${quantity.text}`;
    before.unit = quantity.unit;
    before.unitBefore = quantity.unitBefore;
    before.magnitude = quantity.magnitude;
    before.end = quantity.end;
  }
  return joined;
}
