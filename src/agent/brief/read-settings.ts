import type { Orientation } from '../../schema/identifiers.js';

const SPELLED: Record<string, number> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  ten: 10,
  fifteen: 15,
  twenty: 20,
  thirty: 30,
  forty: 40,
  'forty-five': 45,
  'fourty-five': 45,
  sixty: 60,
  ninety: 90,
  half: 0.5,
  eine: 1,
  einer: 1,
  zwei: 2,
  un: 1,
  una: 1,
  une: 1,
  dos: 2,
  deux: 2,
};
const SPELLED_NUMBER = Object.keys(SPELLED)
  .sort((first, second) => second.length - first.length)
  .join('|');
const LONG_UNIT = 'seconds?|secondes?|segundos?|sekunden?|secnds?|secs?|minutes?|minuten?|minutos?|mins?';
const UNIT = `${LONG_UNIT}|sek|s|min|m`;
// "a s" inside "gas" is no length: spelled numbers need a written-out unit, and all need an edge before them.
const AMOUNT = `(?<![\\p{L}\\d.,:#])(?:(\\d+(?:[.,]\\d+)?)(?:\\s*(?:-|–|to|bis|a|à)\\s*(\\d+))?[\\s-]*(${UNIT})|(${SPELLED_NUMBER})(?:\\s+an?)?[\\s-]+(${LONG_UNIT}))(?![\\p{L}\\d])`;
const LIMIT =
  'under|below|less than|max(?:imum)?|at most|no (?:more|longer) than|up to|unter|maximal|menos de|moins de';
const LENGTH = new RegExp(`(?:(?<!\\p{L})(${LIMIT})\\s+)?${AMOUNT}`, 'giu');

/**
 * Length that an instruction asks for, in seconds, or null. "30–45 seconds" gives the middle; "under 30 seconds"
 * gives a little less than the limit.
 */
export function readLength(instructions: string): number | null {
  const han = instructions.match(/(\d{1,3})\s*(?:秒|초)/);
  if (han?.[1] !== undefined) return Number(han[1]);
  const clock = instructions.match(/\b(?:length|duration|runtime|time)\s*[:=]?\s*(\d{1,2}):(\d{2})\b/i);
  if (clock !== null) return Number(clock[1]) * 60 + Number(clock[2]);
  for (const match of instructions.matchAll(LENGTH)) {
    const [, limit, digits, second, digitUnit, word, wordUnit] = match;
    const value = numberOf(digits ?? word ?? '');
    const unit = digitUnit ?? wordUnit ?? '';
    // "a second look", "one second" are no lengths of films.
    if (value === null || (/^s/i.test(unit) && value < 4)) continue;
    const middle = second === undefined ? value : (value + Number(second)) / 2;
    const seconds = /^m/i.test(unit) ? middle * 60 : middle;
    const rest = instructions
      .slice(match.index + match[0].length)
      .match(/^[\s,]+(?:and\s+)?(\d+)\s*(?:seconds?|s)\b/i);
    const whole = /^m/i.test(unit) && rest?.[1] !== undefined ? seconds + Number(rest[1]) : seconds;
    if (whole >= 4 && whole <= 1800) return limit === undefined ? whole : Math.round(whole * 0.95 * 10) / 10;
  }
  return null;
}

function numberOf(text: string): number | null {
  if (/^\d/.test(text)) return Number.parseFloat(text.replace(',', '.'));
  return SPELLED[text.toLowerCase()] ?? null;
}

/** Every piece of text that only states a length, so that it can be taken out of a topic. */
export const LENGTH_WORDS = new RegExp(
  `,?\\s*(?:\\b(?:in|of|for|within|lasting|about|around|under|roughly)\\s+)?${AMOUNT}(?:\\s+(?:long|max(?:imum)?|or less))?`,
  'giu',
);

const PORTRAIT =
  /(?<![\p{L}\d])(?:portrait|vertical(?:ly)?|upright|9\s?[:x]\s?16|1080\s?x\s?1920|reels?|shorts|story format|instagram stor(?:y|ies)|tik-?toks?|snapchat|phone screen|for phones?|mobile-first|hochformat|senkrecht|vertical|verticale?|formato vertical)(?![\p{L}\d])/iu;
const SQUARE =
  /(?<![\p{L}\d])(?:square|1\s?:\s?1|1080\s?x\s?1080|quadrat\p{Ll}*|cuadrado|carré|feed post|instagram feed)(?![\p{L}\d])/iu;
const LANDSCAPE =
  /(?<![\p{L}\d])(?:landscape|horizontal|widescreen|wide format|16\s?[:x]\s?9|1920\s?x\s?1080|youtube(?! shorts?)|webinar|tv|presentation|website|homepage|querformat|paysage)(?![\p{L}\d])/iu;
const SOCIAL =
  /(?<!\p{L})(?:instagram|tiktok|social(?: media)?|viral|hype|influencer|gen z|snapchat|hashtag)(?!\p{L})/iu;

/** Shape that the instructions name, or null. */
export function readOrientation(instructions: string): Orientation | null {
  const found = (
    [
      ['portrait', PORTRAIT],
      ['square', SQUARE],
      ['landscape', LANDSCAPE],
    ] as [Orientation, RegExp][]
  )
    .map(([orientation, pattern]) => ({ orientation, at: instructions.search(pattern) }))
    .filter(({ at }) => at >= 0)
    .sort((first, second) => first.at - second.at);
  return found[0]?.orientation ?? null;
}

/** Short films for social feeds are tall when nothing else is said. */
export function soundsSocial(instructions: string): boolean {
  return SOCIAL.test(instructions);
}

const PERSON =
  '(?:avatars?|presenters?|hosts?|talking[- ]heads?|people on (?:screen|camera)|persons?|humans?|faces?|on-camera (?:host|presenter|talent)|spokes(?:person|man|woman)|moderator\\p{Ll}*|sprecher(?:in)? im bild|presentador\\p{Ll}*|présentateur|présentatrice)';
const NO_PRESENTER = new RegExp(
  `(?<!\\p{L})(?:no|without|skip|drop|omit|don['’]t (?:use|show|include)|do not (?:use|show|include)|kein\\p{Ll}*|ohne|sin|sans)\\s+(?:an?\\s+|any\\s+|the\\s+|einen?\\s+|un\\s+|une?\\s+)?(?:\\p{L}+\\s+(?:or|and)\\s+)?${PERSON}|voice-?over[- ]only|only (?:a )?voice-?over|just (?:a )?voice-?over|faceless|narration only|off-screen narrator|(?:avatar|presenter|host)\\s*[:=]\\s*(?:none|no|off)`,
  'iu',
);
const WANTS_PRESENTER = new RegExp(
  `(?<!\\p{L})(?:with|use|include|featuring|hosted by|presented by|have|mit|con|avec)\\s+(?:an?\\s+|the\\s+|our\\s+|your\\s+|einem?r?\\s+|una?\\s+|une?\\s+)?(?:\\p{L}+\\s+){0,2}${PERSON}|presenter-led|talking[- ]head|(?:avatar|presenter|host)\\s*[:=]\\s*(?!none|no\\b|off)\\p{L}|a-?roll`,
  'iu',
);

/** False when a presenter is refused, true when one is asked for, null when nothing is said. */
export function readPresenterWish(instructions: string): boolean | null {
  if (NO_PRESENTER.test(instructions)) return false;
  return WANTS_PRESENTER.test(instructions) ? true : null;
}

/** False when music is refused. */
export function readMusicWish(instructions: string): boolean {
  return !/(?<!\p{L})(?:no|without(?: any)?|skip the|kein\p{Ll}*|ohne|sin|sans)\s+(?:\p{L}+\s+(?:or|and|oder|und|o|y|ni|ou|et)\s+)?(?:(?:background|hintergrund)[- ]?)?(?:music|musik|música|musique|soundtrack)|music\s*[:=]\s*(?:none|no|off)|silent background/iu.test(
    instructions,
  );
}

/** Whether captions are refused, asked for in every scene, or left to the film. */
export function readCaptions(instructions: string): 'auto' | 'always' | 'off' {
  if (
    /(?<!\p{L})(?:no|without(?: any)?|kein\p{Ll}*|ohne|sin|sans)\s+(?:\p{L}+\s+(?:or|and|oder|und|o|y|ni|ou|et)\s+)?(?:captions?|subtitles?|untertitel|subtítulos|sous-titres)|(?:captions?|subtitles?)\s*[:=]?\s*(?:off|none|no)\b/iu.test(
      instructions,
    )
  )
    return 'off';
  if (
    /(?<!\p{L})(?:(?:with|add|include|use|burned?[- ]in|always|mit|con|avec)\s+(?:\p{L}+\s+)?(?:captions?|subtitles?|untertitel|subtítulos|sous-titres)|(?:captions?|subtitles?)\s*[:=]?\s*(?:on|yes|always))/iu.test(
      instructions,
    )
  )
    return 'always';
  return 'auto';
}

const COLOR_NAMES: Record<string, string> = {
  red: '#D32F2F',
  crimson: '#B3123A',
  orange: '#F57C00',
  amber: '#FFB300',
  yellow: '#FBC02D',
  gold: '#C9A227',
  green: '#2E7D32',
  lime: '#AFCB1F',
  olive: '#7A7A2A',
  teal: '#00796B',
  turquoise: '#1ABC9C',
  cyan: '#00ACC1',
  blue: '#1565C0',
  navy: '#14284B',
  indigo: '#303F9F',
  purple: '#6A1B9A',
  violet: '#7B3FE4',
  magenta: '#C2185B',
  pink: '#E91E63',
  coral: '#FF6F61',
  brown: '#6D4C41',
  beige: '#EADFC8',
  cream: '#FFF6E0',
  black: '#111111',
  white: '#FFFFFF',
  grey: '#6B7280',
  gray: '#6B7280',
  silver: '#B8BEC6',
  mint: '#98E4C1',
};

/** Colours of the instructions as `#RRGGBB`, and names of colours that stood for them. At most six. */
export function readColors(instructions: string): { colors: string[]; named: string[] } {
  const hex = [...instructions.matchAll(/#([0-9a-f]{6}|[0-9a-f]{3})(?![0-9a-z])/gi)].map(([, code = '']) =>
    code.length === 3 ? `#${[...code].map((digit) => digit + digit).join('')}` : `#${code}`,
  );
  const named = hex.length > 0 ? [] : namedColors(instructions);
  const colors = [...hex, ...named.map((name) => COLOR_NAMES[name] ?? '#111111')];
  return { colors: [...new Set(colors)].slice(0, 6), named };
}

function namedColors(instructions: string): string[] {
  const names = Object.keys(COLOR_NAMES).join('|');
  const near =
    instructions.match(
      new RegExp(
        `(?:brand\\s+)?(?:colou?rs?|palette)\\b[^.;\\n]{0,60}|(?:\\b(?:${names})\\b[ ,&]*(?:and )?)+(?:colou?rs?|palette)\\b`,
        'gi',
      ),
    ) ?? [];
  return [
    ...new Set(near.flatMap((part) => part.toLowerCase().match(new RegExp(`\\b(?:${names})\\b`, 'g')) ?? [])),
  ];
}

const TONES =
  /(?<!\p{L})(?:calm|quiet|gentle|soothing|relaxed|peaceful|warm|friendly|cheerful|upbeat|playful|funny|fun|humorous|serious|formal|professional|corporate|energetic|dynamic|punchy|bold|loud|viral|hype|fast-paced|exciting|urgent|dramatic|cinematic|inspiring|emotional|hopeful|elegant|luxurious|premium|modern|minimal|clean|technical|nerdy|dark|ruhig|energisch|freundlich|tranquilo|enérgico|calme|énergique)(?!\p{L})/giu;

/** Words of the instructions that describe the manner, lower case, each once. */
export function readTone(instructions: string): string[] {
  return [...new Set((instructions.match(TONES) ?? []).map((word) => word.toLowerCase()))];
}
