import type { SceneContent } from '../../schema/storyboard.js';
import { splitSentences } from '../language/split-sentences.js';
import { dropFullStop, keyOf, splitWords, tidy } from '../language/words.js';
import { standsAlone } from '../language/read-clause.js';
import { readComparison } from '../reading/read-comparison.js';
import { readQuote } from '../reading/read-quote.js';
import { readSentence, type Reading } from '../reading/read-sentence.js';
import { listPictures } from './list-pictures.js';
import { literalPictures } from './literal-pictures.js';
import { showsLiteral } from './literal-texts.js';
import { NO_EXTRAS, type Picture, type PictureContext } from './picture.js';
import { cardPicture } from './card-picture.js';
import { comparedFigures, figurePictures } from './figure-pictures.js';
import { quotePicture } from './quote-picture.js';
import { statement, statementPicture } from './statement-picture.js';
import { versusPicture } from './versus-picture.js';
import { breakIntoBeats } from '../wording/beats.js';

/** What one scene says and must show. */
export interface PictureRequest {
  narration: string;
  /** Texts that must stand on the screen character for character. */
  literals: string[];
  /** What a list of this scene's things is called; null: the film's title. */
  headline: string | null;
  /** The two sides that the film compares, if it does. */
  sides: [string, string] | null;
}

/**
 * All ways to show a scene, best first. Never empty: the presenter can always speak, and large type can always show
 * the words; the storyboard leaves out what it has no presenter for.
 */
export function picturesOf(request: PictureRequest, context: PictureContext): Picture[] {
  const { narration, literals } = request;
  const readings = splitSentences(narration, context.language).map((text) =>
    readSentence(text, context.language),
  );
  const found = [
    ...literalPictures(literals, readings, narration, context),
    ...contentPictures(readings, request, context),
  ];
  const host: Picture = {
    content: { ...NO_EXTRAS, kind: 'host', framing: 'medium', strap: null },
    score: hostScore(readings),
  };
  const faithful = found.filter(({ content }) => literals.every((literal) => showsLiteral(content, literal)));
  const shown =
    literals.length > 0 && faithful.length > 0 ? faithful : literals.length > 0 ? found : [...found, host];
  const safe = shown.length > 0 ? shown : [...lastResort(narration, context), host];
  return safe.sort((first, second) => second.score - first.score);
}

/** A feeling, an opinion, a bridge: what a face says better than a diagram. */
function hostScore(readings: Reading[]): number {
  const words = readings.reduce((sum, reading) => sum + reading.wordCount, 0);
  const hasFigure = readings.some((reading) => reading.quantities.length > 0);
  const hasPerson = readings.some((reading) => /\b(?:you|your|we|our|I)\b/.test(reading.text));
  return (
    1.4 + (hasPerson ? 0.4 : 0) + (words > 14 ? 0.2 : 0) - (hasFigure ? 0.7 : 0) - (words > 30 ? 0.8 : 0)
  );
}

function contentPictures(readings: Reading[], request: PictureRequest, context: PictureContext): Picture[] {
  const { narration, headline, sides } = request;
  const pictures: (Picture | null)[] = [];
  const texts = readings.map((reading) => reading.text);
  const comparison =
    sides === null
      ? (readings.find((reading) => reading.comparison !== null)?.comparison ?? null)
      : readComparison(texts, sides, context.language);
  if (comparison !== null)
    pictures.push(
      versusPicture(comparison, narration, context),
      ...comparedFigures(readings, comparison, narration, context),
    );
  const wholeQuote =
    readings.filter((reading) => /["“„«]/.test(reading.text)).length >= 2
      ? readQuote(narration, context.language)
      : null;
  if (wholeQuote !== null) pictures.push(quotePicture(wholeQuote));
  for (const [index, reading] of readings.entries()) {
    // Later sentences of a scene explain the first: their pictures are worth less.
    const later = index === 0 ? 0 : 0.25;
    const push = (picture: Picture | null): void =>
      void pictures.push(picture === null ? null : { ...picture, score: picture.score - later });
    if (reading.quote !== null) push(quotePicture(reading.quote));
    // A number inside somebody's words belongs to their sentence.
    if (reading.quote === null && !reading.isQuestion)
      figurePictures(reading, narration, context).forEach(push);
    enumerationPictures(reading, headline, narration, context).forEach(push);
    push(statementPicture(reading.text, narration, context));
    push(cardPicture(reading, context));
    if (readings.length === 1) clausePictures(reading, headline, narration, context).forEach(push);
  }
  if (readings.length >= 2) {
    const source = {
      headline,
      items: texts,
      isOrdered: false,
      isGiven: readings.every((reading) => reading.wordCount <= 9),
    };
    pictures.push(...listPictures(source, narration, context));
    pictures.push(beatsOfSentences(readings, narration, context));
  }
  return pictures.filter((picture): picture is Picture => picture !== null);
}

/** "You need a gutter, a filter and a barrel." */
function enumerationPictures(
  reading: Reading,
  headline: string | null,
  narration: string,
  context: PictureContext,
): Picture[] {
  const { enumeration } = reading;
  if (enumeration === null) return [];
  const isPointing = splitWords(enumeration.lead).every((word) => context.lexicon.stopWords.has(keyOf(word)));
  const source = {
    headline: isPointing ? headline : enumeration.lead,
    items: enumeration.items,
    isOrdered: enumeration.form === 'predicates' && enumeration.items.length >= 3,
    isGiven: true,
  };
  return listPictures(source, narration, context).map((picture) => ({
    ...picture,
    score: picture.score + 0.5,
  }));
}

/** Two or three clauses of one long sentence, as entries of a list. */
function clausePictures(
  reading: Reading,
  headline: string | null,
  narration: string,
  context: PictureContext,
): Picture[] {
  if (reading.wordCount < 10 || reading.enumeration !== null || reading.quote !== null) return [];
  const parts = dropFullStop(reading.text)
    .split(/;\s+|,\s+(?:(?:and|but|so|und|y|et)\s+|(?=(?:aber|denn|doch|pero|mais)\s))|\s[–—]\s|:\s+/)
    .map(tidy);
  const areWhole = parts.length >= 2 && parts.every((part) => standsAlone(part, context.language));
  const items = areWhole ? parts : conditionParts(reading.text);
  if (items.length < 2 || items.length > 3) return [];
  return listPictures({ headline, items, isOrdered: false, isGiven: false }, narration, context).map(
    (picture) => ({ ...picture, score: picture.score - 0.5 }),
  );
}

/** "If you save early, you end up with more": the condition and what follows from it. */
function conditionParts(text: string): string[] {
  const match = dropFullStop(text).match(/^((?:if|when|once|before|after)\s.+?),\s+(.+)$/i);
  return match?.[1] === undefined || match[2] === undefined || /,\s/.test(match[2])
    ? []
    : [match[1], match[2]];
}

/** Short sentences, one beat each: "Roots drink storm water. Leaves catch dust." */
function beatsOfSentences(readings: Reading[], narration: string, context: PictureContext): Picture | null {
  const beats = readings.map((reading) => dropFullStop(reading.text));
  const words = beats.reduce((sum, beat) => sum + beat.split(/\s+/).length, 0);
  const isShort =
    beats.length <= 3 &&
    words <= 12 &&
    beats.every((beat) => beat.split(/\s+/).length <= 5 && beat.length <= 44);
  return isShort ? { content: statement(beats, narration, narration, context), score: 2.1 } : null;
}

/** When no rule fits: the film's title as large type keeps the screen alive and true. */
function lastResort(narration: string, context: PictureContext): Picture[] {
  const beats = breakIntoBeats(context.title, context.language);
  const opener: SceneContent = {
    ...NO_EXTRAS,
    kind: 'opener',
    title: context.title.slice(0, 42),
    subtitle: null,
    icon: context.findIcon(narration),
  };
  if (beats === null) return [{ content: opener, score: 0.3 }];
  return [
    { content: statement(beats, narration, narration, context), score: 0.3 },
    { content: opener, score: 0.25 },
  ];
}
