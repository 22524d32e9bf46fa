import { readQuantities } from '../language/read-quantities.js';
import { countWords, tidy } from '../language/words.js';

/** A sentence or line that says what must stand on the screen. */
export const LITERAL_MARK =
  /(?<!\p{L})(?:on[- ]?screen|on the screen|onscreen|screen text|text overlays?|overlay text|(?:text|words?|title|title card|headline|numbers?|figures?|quotes?|line|caption card|super)s?\s+(?:on|overlay|card)|as (?:big |large |bold )?text|literally|character for character|exactly as written on|display(?:s|ed|ing)?|show(?:s|n)? (?:the |this |these )?(?:exact )?(?:text|words?|title|numbers?|figures?|quote|line|phrase|sentence)|(?:text|title|headline)\s+(?:says|reads|reading|saying)|says on screen|appear(?:s)? on|im bild|texteinblendung|einblenden|en pantalla|à l['’]écran)(?!\p{L})/iu;

/** "On-screen text: …", "Title on screen: …", "Text im Bild: …". */
export const LITERAL_KEY =
  /^[\s\-*•>[(]*(?:critical\s+|exact\s+|required\s+|mandatory\s+|key\s+)?(?:on[- ]?screen(?:[- ](?:text|title|copy|quote|number|texts|words))?s?|screen text|text(?: on(?: the)? screen| overlay| card)?s?|overlay(?: text)?s?|title(?: on screen| card)?|headline(?: on screen)?|super(?:s|title)?|texteinblendung(?:en)?|text im bild|titel|texto(?: en pantalla)?|título|texte(?: à l['’]écran)?|titre)\s*(?:\([^)]*\))?\s*[:=]\s*/iu;

const QUOTED =
  /"([^"\n]{1,200})"|“([^”\n]{1,200})”|„([^“”\n]{1,200})[“”]|«\s?([^»\n]{1,200}?)\s?»|(?<![\p{L}\d])['‘]([^'’\n]{2,200}?)['’](?![\p{L}\d])/gu;

/** Texts in quotation marks, without the marks, in order. */
export function quotedTexts(text: string): string[] {
  return [...text.matchAll(QUOTED)]
    .map((match) => tidyQuoted(match.slice(1).find((part) => part !== undefined) ?? ''))
    .filter((part) => part !== '');
}

/** A comma that belongs to the sentence around, not to the text, is dropped: "show “42%,” then". */
function tidyQuoted(text: string): string {
  return text.trim().replace(/,$/, '');
}

/**
 * The texts that a sentence wants on the screen: those in quotation marks; without marks what follows the colon; without
 * a colon the numbers it names. Empty when the sentence asks for no text.
 */
export function literalsOfSentence(sentence: string, language: string): string[] {
  const isKeyed = LITERAL_KEY.test(sentence);
  if (!isKeyed && !LITERAL_MARK.test(sentence)) return [];
  const quoted = quotedTexts(sentence);
  if (quoted.length > 0) return [...numbersBeside(sentence, language), ...quoted];
  if (isKeyed) return splitPlainLiterals(sentence.replace(LITERAL_KEY, '').replace(/[\])]\s*$/, ''));
  const afterColon = sentence.match(/:\s+(.+)$/s)?.[1];
  if (afterColon !== undefined) return splitPlainLiterals(afterColon);
  return readQuantities(sentence, language).map((quantity) =>
    numberWithWords(sentence, quantity.start, quantity.end),
  );
}

/** "The numbers 11 litres and 94% must appear, and so must the quote …": numbers that are named as such. */
function numbersBeside(sentence: string, language: string): string[] {
  const outside = sentence.replace(QUOTED, (text) => ' '.repeat(text.length));
  if (!/\b(?:numbers?|figures?|zahlen?|números?|chiffres?)\b/i.test(outside)) return [];
  return readQuantities(outside, language).map((quantity) =>
    numberWithWords(outside, quantity.start, quantity.end),
  );
}

/** "3.5 million" and "72 hours" are read with unit and magnitude; the range of the quantity holds both. */
function numberWithWords(sentence: string, start: number, end: number): string {
  return tidy(sentence.slice(start, end));
}

/** Unquoted texts after "On-screen text:": bars, semicolons and line ends separate; a single one may be a sentence. */
export function splitPlainLiterals(text: string): string[] {
  const parts = text
    .split(/\s*[|;\n]\s*|\s+\/\s+/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  return parts
    .map((part) => (countWords(part) <= 6 ? part.replace(/(?<!\.)\.$/, '') : part))
    .filter((part) => part.length <= 200);
}
