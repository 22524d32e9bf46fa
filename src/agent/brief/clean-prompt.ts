import { capitalize } from '../language/words.js';

/** Pictographs cannot be spoken, and the films' fonts do not draw them. Joiners and skin tones belong to them. */
const PICTOGRAPHS =
  /(?:\p{Extended_Pictographic}|\p{Regional_Indicator}|\p{Emoji_Modifier}|\u{20E3}|\u{FE0F}|\u{200D})+/gu;
const KEPT_SIGNS = /[©®™\d#*↔→←]/u;
const INVISIBLE = /[\u200B\u200C\u2060\uFEFF\u00AD]|\p{Cc}/gu;

/** A prompt ready to be read, and whether pictographs were taken out of it. */
export interface CleanPrompt {
  text: string;
  hadPictographs: boolean;
}

/** One form of line ends, letters and blanks; no invisible characters, pictographs or bold marks of Markdown. */
export function cleanPrompt(prompt: string): CleanPrompt {
  const lines = prompt
    .normalize('NFC')
    .replace(/\r\n?|\u2028|\u2029/g, '\n')
    .split('\n')
    .map((line) => line.replace(/\t/g, '  ').replace(INVISIBLE, ''));
  let hadPictographs = false;
  const plain = lines.map((line) =>
    line
      .replace(PICTOGRAPHS, (signs) => {
        if (KEPT_SIGNS.test(signs)) return signs;
        hadPictographs = true;
        return ' ';
      })
      .replace(/(\*\*|__)(?=\S)(.+?)(?<=\S)\1/g, '$2')
      .replace(/(?<![\w*])\*(?=\S)([^*]+?)(?<=\S)\*(?![\w*])/g, '$1')
      .replace(/`([^`]+)`/g, '$1')
      .replace(/\[([^\]]+)\]\((https?:[^)]+)\)/g, '$1')
      .replace(/(?<=\S) {2,}/g, ' ')
      .trimEnd(),
  );
  return {
    text: plain
      .join('\n')
      .replace(/\n{3,}/g, '\n\n')
      .trim(),
    hadPictographs,
  };
}

/**
 * Text that was shouted, in sentence case: at least 70 % of its letters are capitals. Else the text as it is. What
 * stands in quotation marks keeps its form.
 */
export function calmCapitals(text: string): string {
  const letters = text.match(/\p{L}/gu) ?? [];
  const capitals = text.match(/\p{Lu}/gu) ?? [];
  if (letters.length < 12 || capitals.length < letters.length * 0.7) return text;
  const calm = text
    .split(/("[^"]*"|“[^”]*”)/)
    .map((part, index) => (index % 2 === 1 ? part : part.toLowerCase()))
    .join('');
  return calm
    .replace(SENTENCE_START, (_match, before: string, letter: string) => before + letter.toUpperCase())
    .replace(/\bi\b/g, 'I')
    .replace(NAMES_OF_DAYS, capitalize);
}

const SENTENCE_START = /(^|[.!?:]\s+|\n\s*(?:[-*•]|\d+[.)])?\s*)(\p{Ll})/gu;
const NAMES_OF_DAYS =
  /\b(?:mon|tues|wednes|thurs|fri|satur|sun)days?\b|\b(?:january|february|april|june|july|august|september|october|november|december)\b/g;
