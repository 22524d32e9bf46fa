import { endSentence, tidy } from '../language/words.js';
import { quotedTexts } from './read-literals.js';

const ENDING =
  /^(?:and\s+|please\s+)?(?:(?:(?:it|the (?:video|film))\s+should\s+)?(?:end|close|finish|wrap(?: it)? up|conclude|sign off)(?:\s+(?:it|the (?:video|film|clip)))?\s*(?:with|on|by saying|:)|ending|closing(?: line)?|call[- ]to[- ]action|cta|tagline|slogan|final (?:line|words)|(?:am )?ende(?: mit)?|schließe mit|schluss|termina(?:r)?(?: con)?|acaba con|cierra con|final|termine[rz]?(?: (?:par|avec|sur))?|finis(?:sez)? par)(?!\p{L})\s*(?:the\s+(?:words?|line|call[- ]to[- ]action|cta|text|sentence|tagline|slogan|message|question)\s*)?(?:(?:a|our|the)\s+(?:call[- ]to[- ]action|cta|message|line)\s*(?:saying|to|:|,)?\s*)?\s*[:,–-]?\s*/iu;

/** "…, leaves catch dust, and end with: plant one." */
export function splitTrailingEnding(sentence: string): { rest: string; ending: string } | null {
  const match = sentence.match(
    /^(.{12,}?)[,;]\s+(?:and\s+(?:then\s+)?)?(?:end(?:ing)?|close|finish)\s+with\s*(?:the\s+(?:words?|line)\s*)?:?\s*(.{3,})$/is,
  );
  const [, rest = '', ending = ''] = match ?? [];
  return match === null ? null : { rest: endSentence(rest), ending: unquote(ending) };
}

/** Words to end on; empty when only a thing is named ("our logo", "a call to action"); null when it is no ending. */
export function takeEnding(sentence: string): string | null {
  if (!ENDING.test(sentence)) return null;
  const quoted = quotedTexts(sentence);
  const rest = quoted[0] ?? unquote(sentence.replace(ENDING, ''));
  const isKeyOnly =
    /^(?:ending|closing|tagline|slogan|final|ende|schluss|cta|call)/i.test(sentence) &&
    !/[:=]|with|mit|con|par/i.test(sentence.slice(0, 40));
  if (isKeyOnly) return null;
  const isThing =
    /^(?:an?|our|the|your|my)\s+(?:[\p{L}-]+\s+){0,3}(?:logo|call[- ]to[- ]action|cta|end card|fade|website|url|smile|question|summary|recap|hashtag|music)\b[^:]*$/iu.test(
      rest,
    );
  return isThing && quoted.length === 0 ? '' : rest;
}

/** A text without the quotation marks around it. */
export function unquote(text: string): string {
  const quoted = text.match(/^\s*["“„«']([^"”“»]+)["”“»']\s*\.?\s*$/u)?.[1];
  return tidy(quoted ?? text.replace(/^["“„«]|["”“»]\.?$/gu, ''));
}
