import { capitalize, countWords, dropFullStop, splitWords } from '../language/words.js';
import type { Comparison } from '../reading/read-comparison.js';
import { createCueFinder } from '../wording/cue.js';
import { shorten } from '../wording/shorten.js';
import { NO_EXTRAS, type Picture, type PictureContext } from './picture.js';

/** Two sides against each other. */
export function versusPicture(
  comparison: Comparison,
  narration: string,
  context: PictureContext,
): Picture | null {
  const title = (text: string): string | null =>
    text.length <= 18 ? text : shorten(text, { characters: 18 }, context.language);
  const left = title(comparison.left);
  const right = title(comparison.right);
  const cells = (texts: string[]): string[] | null => {
    const short = texts.slice(0, 4).map((text) => cellText(text, context));
    return short.every((text): text is string => text !== null) ? short : null;
  };
  const count = Math.min(comparison.leftTexts.length, comparison.rightTexts.length, 4);
  const verb = sharedVerb(comparison.leftTexts.slice(0, count), comparison.rightTexts.slice(0, count));
  const own = (texts: string[]): string[] => texts.slice(0, count);
  const bare = (texts: string[]): string[] => own(texts).map((text) => splitWords(text).slice(1).join(' '));
  const areWide =
    verb !== null &&
    [...own(comparison.leftTexts), ...own(comparison.rightTexts)].some((text) => text.length > 26);
  const lefts = cells(areWide ? bare(comparison.leftTexts) : own(comparison.leftTexts));
  const rights = cells(areWide ? bare(comparison.rightTexts) : own(comparison.rightTexts));
  if (left === null || right === null || lefts === null || rights === null || count === 0) return null;
  const cues = createCueFinder(narration, context.lexicon.stopWords);
  const rows = lefts.map((text, index) => {
    const other = rights[index] ?? '';
    return { left: text, right: other, leftCueWord: cues.find(text), rightCueWord: cues.find(other) };
  });
  const kicker = areWide && verb !== null ? capitalize(verb) : null;
  return {
    content: { ...NO_EXTRAS, kicker, kind: 'versus', left, right, rows, verdict: null, winner: null },
    score: 3.4,
  };
}

function cellText(text: string, context: PictureContext): string | null {
  // Under the name of its side "are quiet" is just "Quiet".
  const plain = capitalize(dropFullStop(text).replace(/^(?:is|are)\s(?!not\b)(?=\p{L})/iu, ''));
  if (plain.length <= 26) return plain;
  const withoutArticles = plain.replace(/\s(?:an?|the)\s/gi, ' ');
  if (withoutArticles.length <= 26) return withoutArticles;
  return shorten(plain, { characters: 26 }, context.language);
}

/** The verb that both sides share, said once above them: "Costs" over "9,000 to 14,000 euros". */
function sharedVerb(left: string[], right: string[]): string | null {
  const heads = [...left, ...right].map((text) => splitWords(text)[0] ?? '');
  const [first = ''] = heads;
  const isShared =
    first !== '' &&
    heads.every((head) => head.toLowerCase() === first.toLowerCase()) &&
    [...left, ...right].every((text) => countWords(text) >= 2);
  return isShared && first.length <= 24 ? first : null;
}
