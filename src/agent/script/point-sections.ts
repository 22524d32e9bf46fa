import type { PictureContext } from '../pictures/picture.js';
import { mostItems, NO_EXTRAS } from '../pictures/picture.js';
import { listPictures } from '../pictures/list-pictures.js';
import { mentions } from '../reading/read-comparison.js';
import { readSentence, type Reading } from '../reading/read-sentence.js';
import { readClause } from '../language/read-clause.js';
import { capitalize, countWords, endSentence, tidy } from '../language/words.js';
import { draftSection } from './draft-section.js';
import type { ListPassage, Passage, SentencePassage } from './parse-body.js';
import type { SectionDraft } from './sections.js';

/**
 * Sections for the body of a film, one for each thought, in the order of the text.
 * @param spareSeconds How much longer the film is to be than its words: with time, entries of a list and short sentences
 *   are told one by one
 */
export function pointSections(
  passages: Passage[],
  sides: [string, string] | null,
  context: PictureContext,
  spareSeconds = 0,
): SectionDraft[] {
  const sections: SectionDraft[] = [];
  let run: SentencePassage[] = [];
  const close = (): void => {
    for (const group of spreadOut(groupSentences(run, sides), spareSeconds))
      sections.push(sentenceSection(group, sides, context));
    run = [];
  };
  for (const passage of passages) {
    if (passage.kind === 'sentence') {
      run.push(passage);
      continue;
    }
    const sentences = asSentences(passage, context.language, spareSeconds > SOME_TIME_SECONDS);
    if (sentences !== null) {
      run.push(...sentences);
      continue;
    }
    close();
    sections.push(...listSections(passage, context));
  }
  close();
  return sections;
}

const SOME_TIME_SECONDS = 6;
const MUCH_TIME_SECONDS = 18;

/** With much time, or when one group would hold all there is, every sentence gets a scene of its own. */
function spreadOut(groups: SentencePassage[][], spareSeconds: number): SentencePassage[][] {
  const [only] = groups;
  const isLonely =
    spareSeconds > SOME_TIME_SECONDS && groups.length === 1 && only !== undefined && only.length >= 3;
  return isLonely || spareSeconds > MUCH_TIME_SECONDS ? groups.flat().map((passage) => [passage]) : groups;
}

function sentenceSection(
  group: SentencePassage[],
  sides: [string, string] | null,
  context: PictureContext,
): SectionDraft {
  const narration = group.map((passage) => passage.reading.text).join(' ');
  const [first] = group;
  const hasProof = group.some((passage) => passage.reading.quantities.length > 0);
  const isQuote = group.some((passage) => passage.reading.quote !== null);
  return draftSection(
    {
      role: isQuote ? 'quote' : hasProof ? 'proof' : 'point',
      narration,
      weight: group.some((passage) => passage.reading.definition !== null)
        ? 0.8
        : isQuote || hasProof
          ? 0.7
          : 0.5,
      headline: first?.heading ?? null,
      sides: sides !== null && sides.some((side) => mentions(narration, side)) ? sides : null,
    },
    context,
  );
}

const IN_YEAR = /^(?:In|By|Since|Around)\s(?:1[5-9]|20)\d\d\b/;
const SHORT_WORDS = 7;
const GROUP_WORDS = 16;

/** Sentences that belong on one screen: short plain ones that follow each other, and the two sides of a comparison. */
export function groupSentences(
  passages: SentencePassage[],
  sides: [string, string] | null,
): SentencePassage[][] {
  const groups: SentencePassage[][] = [];
  for (const passage of passages) {
    const group = groups.at(-1);
    if (group !== undefined && belongsTo(group, passage, sides)) group.push(passage);
    else groups.push([passage]);
  }
  return groups;
}

function belongsTo(group: SentencePassage[], next: SentencePassage, sides: [string, string] | null): boolean {
  const words = group.reduce((sum, { reading }) => sum + reading.wordCount, 0) + next.reading.wordCount;
  if (sides !== null) {
    const named = (reading: Reading): string[] => sides.filter((side) => mentions(reading.text, side));
    const [mine, other] = [group.flatMap(({ reading }) => named(reading)), named(next.reading)];
    if (mine.length === 1 && other.length === 1 && mine[0] !== other[0]) return words <= 36;
    if (mine.length > 0 || other.length > 0) return false;
  }
  if (next.opensParagraph && !next.isListed && group.length > 0 && !isTiny(next.reading)) return false;
  // "In 1817 …" and "In 1863 …" are stations of one history.
  const areDated =
    IN_YEAR.test(next.reading.text) && group.every(({ reading }) => IN_YEAR.test(reading.text));
  if (areDated) return group.length < 3 && words <= 28;
  const announces = group.some(({ reading }) => /^(?:there|here) (?:are|is)\b/i.test(reading.text));
  if (announces) return false;
  const last = group.at(-1);
  if (last === undefined || last.heading !== next.heading) return false;
  const isPlain = ({ reading }: SentencePassage): boolean =>
    reading.wordCount <= SHORT_WORDS &&
    reading.quantities.length === 0 &&
    reading.quote === null &&
    !reading.isQuestion &&
    reading.definition === null;
  if (group.every(isPlain) && isPlain(next)) return words <= GROUP_WORDS && group.length < 3;
  return isTiny(next.reading) && next.reading.quantities.length === 0 && words <= GROUP_WORDS + 2;
}

/** Too short to fill a scene: "It works." */
function isTiny(reading: Reading): boolean {
  return reading.wordCount <= 3 && reading.quote === null;
}

/** Rich entries of a list are told one by one; null when the list is better shown whole. */
function asSentences(list: ListPassage, language: string, hasTime: boolean): SentencePassage[] | null {
  const readings = list.items.map((item) => readSentence(endSentence(capitalize(item)), language));
  const mean = readings.reduce((sum, reading) => sum + reading.wordCount, 0) / readings.length;
  const isSteps =
    list.isOrdered &&
    readings.filter((reading) => language !== 'en' || readClause(reading.text).kind === 'imperative')
      .length >=
      readings.length / 2;
  const areDates = readings.filter((reading) => DATED.test(reading.text)).length >= 3;
  const areRich = readings.every((reading) => reading.isWhole || reading.quantities.length > 0) && mean >= 6;
  const areTold = areRich || (hasTime && mean >= 4 && readings.length <= 6);
  if ((isSteps && !(hasTime && readings.length <= 6)) || areDates || !areTold || readings.length < 2)
    return null;
  return readings.map((reading) => ({
    kind: 'sentence',
    reading,
    heading: list.heading,
    opensParagraph: true,
    isListed: true,
  }));
}

/** "1904: …", "March 1987 – …", "3 May: …" */
const DATED =
  /^(?:\p{L}{3,9}\.?\s+)?(?:1[0-9]|20)\d\d\s*[:–—-]|^(?:1[5-9]|20)\d\d\s\p{L}|^(?:1[5-9]|20)\d\d\s\d+\s\p{L}|^\d{1,2}\.?\s\p{L}{3,9}(?:\s\d{4})?\s*[:–—-]/u;

function listSections(list: ListPassage, context: PictureContext): SectionDraft[] {
  const chunks = chunkItems(list.items, context);
  const order = list.isOrdered || list.items.filter((item) => DATED.test(item)).length >= 3;
  return chunks.map((items, index) => {
    const headline = list.heading;
    const isTitle = headline !== null && headline.toLowerCase() === context.title.toLowerCase();
    const narration = spokenList(items, index === 0 && !isTitle ? headline : null, index > 0, context);
    const isSteps = order && !items.some((item) => DATED.test(item));
    const [best] = listPictures(
      { headline, items, isOrdered: isSteps, isGiven: true },
      narration,
      context,
    ).sort((first, second) => second.score - first.score);
    if (best === undefined) return draftSection({ role: 'point', narration, weight: 0.8, headline }, context);
    const content =
      best.content.kind === 'list'
        ? { ...best.content, numbered: isSteps && index === 0 && chunks.length === 1 }
        : best.content;
    return { role: 'point', narration, idea: { ...NO_EXTRAS, ...content }, weight: 0.8 };
  });
}

/** Even parts of at most as many entries as a screen holds; long entries make smaller parts. */
function chunkItems(items: string[], context: PictureContext): string[][] {
  const words = items.reduce((sum, item) => sum + countWords(item), 0);
  const areDated = items.filter((item) => DATED.test(item)).length >= 3;
  const byWords = Math.ceil(words / (areDated ? 20 : 30));
  const count = Math.max(
    Math.ceil(items.length / mostItems(context.orientation)),
    Math.min(byWords, Math.floor(items.length / 2)),
    1,
  );
  const size = Math.ceil(items.length / count);
  const chunks: string[][] = [];
  for (let start = 0; start < items.length; start += size) chunks.push(items.slice(start, start + size));
  const last = chunks.at(-1);
  const before = chunks.at(-2);
  // A last part of one entry would be no list.
  if (last?.length === 1 && before !== undefined && before.length > 2) last.unshift(before.pop() ?? '');
  return chunks;
}

/** Short things are spoken as a row, sentences one after the other. */
function spokenList(items: string[], lead: string | null, goesOn: boolean, context: PictureContext): string {
  if (items.some((item) => DATED.test(item))) {
    return items
      .map((item) => endSentence(tidy(item).replace(/^((?:1[5-9]|20)\d\d)\s(?=[\p{L}\d])/u, '$1: ')))
      .join(' ');
  }
  const areShort = items.every((item) => countWords(item) <= 6 && !/[.!?:]/.test(item.replace(/[.!?]$/, '')));
  const { and } = context.lexicon.frames;
  if (
    !areShort ||
    and === '+' ||
    (context.language === 'en' && items.some((item) => readClause(item).kind !== 'phrase'))
  ) {
    return [...items.map((item) => endSentence(capitalize(tidy(item))))]
      .filter((part) => part !== '')
      .join(' ');
  }
  const plain = items.map((item) => tidy(item.replace(/[.!?]$/, '')).replace(/,\s.*$/, ''));
  const row =
    plain.length === 1 ? (plain[0] ?? '') : `${plain.slice(0, -1).join(', ')} ${and} ${plain.at(-1) ?? ''}`;
  if (lead !== null) return endSentence(`${capitalize(lead)}: ${row}`);
  return endSentence(capitalize(goesOn ? `${and} ${row}` : row));
}
