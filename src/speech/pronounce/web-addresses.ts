import { spelled } from './letter-names.js';
import { cardinal } from './number-words.js';

const DOMAINS =
  'com org net dev app info biz shop store blog site online cloud page video film tech studio design world life news live art games edu gov io ai co uk us eu de fr es it nl jp ca au me tv ly gg xyz'.split(
    ' ',
  );
/** Ends of addresses and files that are said as words. */
const SAID_AS_WORDS = new Set(
  'com org net dev app info biz shop store blog site online cloud page video film tech studio design world life news live art games gov co me'.split(
    ' ',
  ),
);
const FILE_ENDS = new Set(
  'js ts jsx tsx json md txt pdf png jpg jpeg svg gif mp3 mp4 wav csv zip html css py rs go java yml yaml xml exe env'.split(
    ' ',
  ),
);
const SIGNS: Record<string, string> = {
  '.': 'dot',
  '/': 'slash',
  '-': 'dash',
  _: 'underscore',
  '@': 'at',
  ':': 'colon',
  '?': 'question mark',
  '=': 'equals',
  '&': 'and',
  '#': 'hash',
  '+': 'plus',
  '%': 'percent',
  '~': 'tilde',
};

/**
 * Web and mail addresses and file names: `https://autokino.dev/start` → "autokino dot dev slash start",
 * `Node.js` → "node dot jay ess". Null for anything else.
 * @param say Reads one part that is neither a sign nor a known ending.
 */
export function webAddress(token: string, say: (part: string) => string): string | null {
  if (!isAddress(token)) return null;
  const bare = token.replace(/^[a-z]+:\/\//i, '').replace(/\/$/, '');
  const parts = bare.match(/[A-Za-z0-9']+|[^A-Za-z0-9]/g) ?? [];
  const spoken = parts.map((part, place) => {
    if (SIGNS[part]) return SIGNS[part];
    if (/^\d+$/.test(part)) return cardinal(part);
    if (part.toLowerCase() === 'www') return spelled('www');
    return parts[place - 1] === '.' ? ending(part, say) : say(part);
  });
  return spoken.join(' ').replace(/\s+/g, ' ').trim();
}

function isAddress(token: string): boolean {
  if (/^(https?|ftp):\/\//i.test(token) || /^www\./i.test(token)) return true;
  if (/^[\w.+-]+@[\w-]+(\.[\w-]+)+$/.test(token)) return true;
  const host = /^[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*\.([A-Za-z]{2,6}\d?)(?:[/:?#].*)?$/.exec(token);
  const end = host?.[1]?.toLowerCase() ?? '';
  return (DOMAINS.includes(end) || FILE_ENDS.has(end)) && /[A-Za-z0-9]{2}/.test(token.split('.')[0] ?? '');
}

function ending(part: string, say: (part: string) => string): string {
  const lower = part.toLowerCase();
  if (SAID_AS_WORDS.has(lower)) return lower;
  return DOMAINS.includes(lower) || (FILE_ENDS.has(lower) && lower.length <= 3) ? spelled(lower) : say(part);
}
