import { cardinal } from './number-words.js';

const NAMES: Record<string, string> = {
  a: 'ay',
  b: 'bee',
  c: 'see',
  d: 'dee',
  e: 'ee',
  f: 'eff',
  g: 'gee',
  h: 'aitch',
  i: 'eye',
  j: 'jay',
  k: 'kay',
  l: 'el',
  m: 'em',
  n: 'en',
  o: 'oh',
  p: 'pee',
  q: 'cue',
  r: 'are',
  s: 'ess',
  t: 'tee',
  u: 'you',
  v: 'vee',
  w: 'double you',
  x: 'ex',
  y: 'why',
  z: 'zee',
};

/** Names of the letters, digits as numbers: `CO2` → "see oh two", `B2B` → "bee two bee". */
export function spelled(text: string): string {
  const parts = text.toLowerCase().match(/[a-z]|\d+/g) ?? [];
  return parts.map((part) => NAMES[part] ?? cardinal(part)).join(' ');
}

/** Letters of one or more of a kind: `APIs` → "ay pee eyes". */
export function spelledPlural(text: string): string {
  return `${spelled(text)}s`;
}
