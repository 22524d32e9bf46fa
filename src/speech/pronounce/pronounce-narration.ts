import type { SpokenWord } from '../../providers/contract/voice.js';
import { foldToAscii } from './fold-to-ascii.js';
import { ABBREVIATIONS } from './lexicon.js';
import { pronounceToken } from './pronounce-token.js';

/** Signs around a word that are not spoken. */
const OPENING = /^["'([{\u00bf\u00a1«‹*_]+/u;
const CLOSING = /["'>)\]},;:!?…»›*_]+$/u;
/** A point that closes a word; the one of `e.g.` and of an initial belongs to it. */
const FINAL_POINTS = /(?<!(?:^|\.)[A-Za-z])\.+$|\.{2,}$/;

/**
 * How a narration is read aloud: each white-space separated word with the plain words that are spoken for it.
 * There is exactly one entry for each written word, in order; a lone dash or an emoji is read as nothing. Rules are
 * for English.
 */
export function pronounceNarration(narration: string): SpokenWord[] {
  const written = narration.split(/\s+/).filter((word) => word !== '');
  const cores = written.map(coreOf);
  return written.map((word, index) => ({
    written: word,
    spoken: tidy(
      pronounceToken(cores[index] ?? '', {
        previous: endsClause(written[index - 1]) ? undefined : cores[index - 1],
        next: endsClause(word) ? undefined : cores[index + 1],
        earlier: cores.slice(Math.max(0, index - 6), index),
        startsSentence: index === 0 || /[.!?]["'”’)]*$/.test(written[index - 1] ?? ''),
        isShouted: isShouted(cores, index),
      }),
    ),
  }));
}

/** The word without the punctuation around it, with plain quotes and hyphens. */
function coreOf(written: string): string {
  const folded = foldToAscii(written);
  const areaCode = /^\+?\d{0,3}\(\d{1,4}\)(?=[.,;:!?]*$)/.exec(folded);
  if (areaCode) return areaCode[0];
  const open = /^'\d0s/.test(folded) ? folded : folded.replace(OPENING, '');
  const closed = open.replace(CLOSING, '');
  if (ABBREVIATIONS[closed.toLowerCase()] !== undefined) return closed;
  return closed.replace(FINAL_POINTS, '').replace(CLOSING, '');
}

/** Whether the words after this one belong to another clause. */
function endsClause(written: string | undefined): boolean {
  return written === undefined || /[,!?;:)]["'”’]*$/.test(written);
}

/** Whether the words around are capitals too, so that capitals do not mean letters here. */
function isShouted(cores: readonly string[], index: number): boolean {
  const around = [cores[index - 1], cores[index + 1]].filter((core) => core && /\p{L}{2}/u.test(core));
  return (
    around.length > 0 &&
    around.every((core) => core && core === core.toUpperCase() && /\p{Lu}{2}/u.test(core))
  );
}

function tidy(spoken: string): string {
  return foldToAscii(spoken)
    .toLowerCase()
    .replace(/[^a-z' ]+/g, ' ')
    .replace(/(^|\s)'+(?=\s|$)/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
