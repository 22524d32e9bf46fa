const EDGE_PUNCTUATION = /^[^\p{L}\p{N}$€£¥%°#@+-]+|[^\p{L}\p{N}%°€$£¥+]+$/gu;

/** The white-space separated words of a text, punctuation included; the unit in which cue words are counted. */
export function splitWords(text: string): string[] {
  return text.split(/\s+/).filter((word) => word !== '');
}

/** A word without the punctuation around it: `(water),` gives `water`. */
export function coreOf(word: string): string {
  return word.replace(EDGE_PUNCTUATION, '');
}

/** Lower-case core of a word. */
export function keyOf(word: string): string {
  return coreOf(word).toLowerCase().replace(/’/g, "'");
}

/** How many words a text has. A lone dash is none. */
export function countWords(text: string): number {
  return splitWords(text).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

/**
 * A rough stem, the same for the common inflections of a word: `cities` and `city`, `cools` and `cool`.
 * Good enough to see that two texts speak of the same thing; never shown.
 */
export function stemOf(word: string): string {
  const plain = keyOf(word).normalize('NFD').replace(/\p{M}/gu, '').replace(/'s$/, '');
  if (plain.length <= 3) return plain;
  return plain
    .replace(/ies$/, 'y')
    .replace(/(?<=(?:s|x|z|ch|sh))es$/, '')
    .replace(/(?<=[^su])s$/, '')
    .replace(/(?<=[a-z]{3})(?:ing|ed|en|er|e|n)$/, '')
    .replace(/([bdgmnprt])\1$/, '$1');
}

/** Single spaces, no space before punctuation, no separators at the ends. */
export function tidy(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/\s+([,.;!?])/g, '$1')
    .replace(/,(?=[.;!?])/g, '')
    .replace(/^[\s,;:–—-]+(?!\d)|[\s,;:–—-]+$/g, '')
    .trim();
}

/** The text with its first letter in upper case, also behind an opening quotation mark. */
export function capitalize(text: string): string {
  // A name that begins small on purpose (iPhone, eBay, v2.4) keeps its form.
  if (/^(?:\p{Ll}\p{Lu}|v\d)/u.test(text)) return text;
  return text.replace(
    /^(["“«„¿¡'(]*)(\p{Ll})/u,
    (_match, mark: string, letter: string) => mark + letter.toUpperCase(),
  );
}

/** The text with its first letter in lower case, unless it is a name, an abbreviation or "I". */
export function lowerFirst(text: string, isName: (word: string) => boolean): string {
  const first = splitWords(text)[0] ?? '';
  const core = coreOf(first);
  if (/^I(?:'|’|$)/.test(core) || /^\p{Lu}[\p{Lu}\d]/u.test(core) || isName(core)) return text;
  return text.replace(/\p{Lu}/u, (letter) => letter.toLowerCase());
}

/** The text ending in a sentence mark; adds a full stop where there is none. */
export function endSentence(text: string): string {
  const clean = tidy(text).replace(/[,;:]$/, '');
  return /[.!?…]["”»“’')]*$/.test(clean) ? clean : `${clean}.`;
}

/** The text without its final full stop; question and exclamation marks stay, as does the stop of "a.m.". */
export function dropFullStop(text: string): string {
  const clean = tidy(text);
  if (/(?:\b\p{L}\.){2,}$/u.test(clean)) return clean;
  return clean.replace(/(?<!\.)\.(["”»’]*)$/, '$1');
}
