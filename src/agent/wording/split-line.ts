import { lexiconOf, type Lexicon } from '../language/lexicon.js';
import { readClause } from '../language/read-clause.js';
import { capitalize, dropFullStop, keyOf, splitWords, tidy } from '../language/words.js';
import { endsWell, isFixedPair, shorten } from './shorten.js';

/** A text on two lines: the main line, and what goes on from it in smaller type. */
export interface TwoLines {
  text: string;
  sub: string | null;
}

interface Cut {
  lines: TwoLines;
  score: number;
}

/**
 * Sets a text as a main line and a smaller second line, cut where a phrase begins. Whole when that fits, else
 * shortened by leaving words out. Null when nothing fits.
 * @param characters Most characters of the main line and of the second line; a second line of 0 is not used
 */
export function splitLine(
  text: string,
  characters: { text: number; sub: number },
  language: string,
): TwoLines | null {
  const whole = capitalize(dropFullStop(text));
  if (whole.length <= characters.text) return { text: whole, sub: null };
  const lexicon = lexiconOf(language);
  const split = characters.sub > 0 ? bestCut(whole, characters, lexicon) : null;
  if (split !== null) return split;
  // "March 1987: …" without its event would say nothing.
  if (/^[^:]{0,18}\d:\s/.test(whole)) return null;
  const room = characters.sub > 0 ? characters.text + characters.sub : characters.text;
  const shorter = shorten(whole, { characters: room }, language);
  if (shorter !== null && characters.sub > 0) {
    if (shorter.length <= characters.text) return { text: shorter, sub: null };
    const cut = bestCut(shorter, characters, lexicon);
    if (cut !== null) return cut;
  }
  const line = shorten(whole, { characters: characters.text }, language);
  return line === null ? null : { text: line, sub: null };
}

function bestCut(text: string, characters: { text: number; sub: number }, lexicon: Lexicon): TwoLines | null {
  const colon = text.match(/^([^:]{2,}):\s+(.+)$/);
  if (colon?.[1] !== undefined && colon[2] !== undefined && colon[1].length <= characters.text) {
    // "1931: Flood destroys the ground floor": a short head stands for itself, what follows may be shortened.
    const rest =
      colon[1].length <= 18 ? shorten(colon[2], { characters: characters.sub }, lexicon.language) : null;
    const sub = colon[2].length <= characters.sub ? capitalize(colon[2]) : rest;
    if (sub !== null) return { text: colon[1], sub };
    if (/\d$/.test(colon[1])) return null;
  }
  const words = splitWords(text);
  const tagged = lexicon.language === 'en' ? readClause(text) : null;
  const cuts: Cut[] = [];
  for (let at = 1; at < words.length; at++) {
    const first = words
      .slice(0, at)
      .join(' ')
      .replace(/[,;:–—]$/, '');
    const second = words
      .slice(at)
      .join(' ')
      .replace(/^[–—]\s/, '');
    if (first.length > characters.text || second.length > characters.sub || !endsWell(first, lexicon))
      continue;
    const key = keyOf(words[at] ?? '');
    if (isFixedPair(words[at - 1] ?? '', key)) continue;
    // "There / are four remedies": a lone small word is no line.
    if (at === 1 && lexicon.stopWords.has(keyOf(first))) continue;
    const next = keyOf(words[at + 1] ?? '');
    const isBreak = /[,;:]$/.test(words[at - 1] ?? '') || /^[–—]$/.test(words[at] ?? '');
    const tag = tagged?.words[at]?.tag;
    const isSmallWord = tag === undefined || ['ADP', 'PART', 'SCONJ', 'ADV', 'PRON', 'DET'].includes(tag);
    const isPhrase = (lexicon.prepositions.has(key) || lexicon.subordinators.has(key)) && isSmallWord;
    const isJoined = /^(?:and|or|but|und|oder|y|o|et|ou)$/.test(key) && words.length - at >= 3;
    const isClause = /^(?:if|unless|until|that|when|how|why|wenn|dass|si|que|cuando|quand)$/.test(key);
    const isLoose = lexicon.language !== 'en' && lexicon.stopWords.has(key);
    const score =
      (isBreak ? 4 : 0) +
      (isPhrase && key !== 'of' ? 3 : 0) +
      (isJoined ? 2.5 : 0) +
      (isClause ? 3 : 0) +
      (isLoose ? 1.8 : 0) +
      (next === '' ? -3 : 0) +
      (isBreak ? 0 : unfinishedOpening(words, at)) +
      (first.length / characters.text) * 1.5 +
      mainLineScore(tagged, at, lexicon.stopWords.has(key));
    if (score >= 2) cuts.push({ lines: { text: tidy(first), sub: tidy(second) }, score });
  }
  cuts.sort((first, second) => second.score - first.score);
  return cuts[0]?.lines ?? null;
}

/** "If a message puts you / under pressure, call": an opening clause is cut at its comma or not at all. */
function unfinishedOpening(words: string[], at: number): number {
  const isOpening = /^(?:if|when|while|after|before|because|although|unless|wenn|si|cuando|quand)$/.test(
    keyOf(words[0] ?? ''),
  );
  const comma = words.findIndex((word) => /,$/.test(word));
  return isOpening && comma >= at ? -4 : 0;
}

/** A main line that holds the verb and something after it reads as a statement; a cut inside a noun reads badly. */
function mainLineScore(
  clause: ReturnType<typeof readClause> | null,
  at: number,
  startsWithStopWord: boolean,
): number {
  if (clause === null) return startsWithStopWord ? 0.5 : 0;
  const before = clause.words[at - 1]?.tag;
  const after = clause.words[at]?.tag;
  const isInsideNoun =
    ['ADJ', 'NOUN', 'PROPN', 'NUM', 'DET'].includes(before ?? '') &&
    ['NOUN', 'PROPN', 'SYM'].includes(after ?? '');
  const isPairOfWords =
    before === 'ADJ' &&
    /^(?:and|or)$/.test(clause.words[at]?.key ?? '') &&
    clause.words[at + 1]?.tag === 'ADJ';
  const endsOnVerb = clause.words[at - 1]?.tag === 'VERB' && at - 1 !== clause.verbAt;
  const isBehindVerb = clause.verbAt >= 0 && at > clause.verbAt + 1;
  const isAtVerb = clause.verbAt > 0 && at === clause.verbAt;
  return (
    (isInsideNoun ? -3 : 0) +
    (isPairOfWords ? -4 : 0) +
    (endsOnVerb ? -2 : 0) +
    (isBehindVerb ? 1 : 0) +
    (isAtVerb ? 2 : 0)
  );
}
