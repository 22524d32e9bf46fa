import { literalLines } from './separate-instructions.js';
import { LITERAL_KEY, quotedTexts } from './read-literals.js';

/** Note for a text that no scene can hold. */
export const LITERAL_NOTE =
  'A text for the screen is longer than a scene can show at once (140 characters); its beginning is shown.';

const STAGE_DIRECTION =
  /\((?:pause|beat|long pause|music[^)]*|sfx[^)]*|sound[^)]*|cut to[^)]*|fade[^)]*|laughs?|smiles?|sighs?|whisper\p{Ll}*|upbeat[^)]*|visual[^)]*|b-?roll[^)]*|camera[^)]*|\d{1,2}:\d{2}[^)]*|\d+\s?(?:s|sec|seconds))\)/giu;
const SPEAKER_LABEL =
  /^\s*(?:narrator|vo|v\.o\.|voice-?over|host|presenter|speaker(?: \d)?|anchor|sprecher(?:in)?|narrador(?:a)?|narrat(?:eur|rice))\s*(?:\([^)]*\))?\s*:\s*/i;
const TIME_LABEL = /^\s*[[(]?\d{1,2}:\d{2}(?:\s*[-–—]\s*\d{1,2}:\d{2})?[\])]?\s*[:|–-]?\s*/;

/** A script without its stage directions; texts that a direction puts on the screen are kept as marks in their place. */
export function readDirections(script: string): { body: string; literals: string[] } {
  const literals: string[] = [];
  const mark = (texts: string[]): string => {
    literals.push(...texts);
    return texts.map((text) => `[on screen: ${text}]`).join(' ');
  };
  const lines = script.split('\n').map((line) => {
    if (/^\s*(?:#{1,6}\s|[-=_*]{3,}\s*$)/.test(line)) return '';
    if (LITERAL_KEY.test(line) && !/^\s*text\s/i.test(line))
      return mark(literalLines(line.replace(LITERAL_KEY, '').replace(/[\])]\s*$/, '')));
    return line
      .replace(/[[(]([^\])]*)[\])]/g, (whole, inner: string) => {
        const isScreen =
          LITERAL_KEY.test(inner) || /\b(?:on[- ]?screen|text|show|display|super)\b/i.test(inner);
        if (isScreen && (quotedTexts(inner).length > 0 || LITERAL_KEY.test(inner)))
          return mark(literalLines(inner.replace(LITERAL_KEY, '')));
        return whole.startsWith('[') ? '' : whole;
      })
      .replace(STAGE_DIRECTION, '')
      .replace(SPEAKER_LABEL, '')
      .replace(TIME_LABEL, '')
      .replace(/^\s*(?:[-*•]|\d{1,2}[.)])\s+/, '')
      .replace(/ {2,}/g, ' ')
      .trim();
  });
  return {
    body: lines
      .join('\n')
      .replace(/\n{3,}/g, '\n\n')
      .trim(),
    literals,
  };
}
