import { countWords, splitWords } from '../language/words.js';
import type { Reading } from '../reading/read-sentence.js';
import { breakIntoBeats } from '../wording/beats.js';
import { createCueFinder } from '../wording/cue.js';
import { headlineOf } from './list-pictures.js';
import { figureOf, type Figure } from './figure.js';
import { isGrowth } from './trend.js';
import { showsLiteral } from './literal-texts.js';
import { NO_EXTRAS, type Picture, type PictureContext } from './picture.js';
import { statement } from './statement-picture.js';

/**
 * Pictures made to show given texts character for character: a number as a figure, words somebody says as a
 * quotation, a line as large type, several lines as a list.
 */
export function literalPictures(
  literals: string[],
  readings: Reading[],
  narration: string,
  context: PictureContext,
): Picture[] {
  const [first, second] = literals;
  if (first === undefined) return [];
  if (second !== undefined) return severalLiterals(literals, narration, context);
  return [
    ...figureLiteral(first, readings, narration, context),
    ...quoteLiteral(first, readings),
    ...lineLiteral(first, narration, context),
  ];
}

function figureLiteral(
  literal: string,
  readings: Reading[],
  narration: string,
  context: PictureContext,
): Picture[] {
  const match = literal.match(/^([€$£¥]?)\s?(\d[\d.,]*)\s?(%|°[CF]?|[€$£¥]|\p{L}{1,4})?(?:\s+(.+))?$/u);
  const [, before = '', digits = '', unit = '', rest = ''] = match ?? [];
  if (match === null || digits.length > 8) return [];
  const isUnit = /^(?:%|°[CF]?|[€$£¥]|km|kg|kWh|GB|min|ml|mg|cm|mm|m|h|s|l|g|x)$/i.test(unit);
  const label = [isUnit ? '' : unit, rest].filter((part) => part !== '').join(' ');
  const cue = createCueFinder(narration, context.lexicon.stopWords).find(digits);
  const reading = readings.find((one) => one.quantities.some((quantity) => quantity.text === digits));
  const quantity = reading?.quantities.find((one) => one.text === digits);
  const figure =
    reading !== undefined && quantity !== undefined ? figureOf(reading, quantity, context, cue) : null;
  if (
    figure !== null &&
    (literal === `${figure.text}${figure.unit}` || literal === `${figure.unit}${figure.text}`)
  )
    return [{ content: { ...NO_EXTRAS, kind: 'stat', figure }, score: LITERAL_FIGURE_SCORE }];
  // The whole text stands under the number, so that it is read as it was given.
  const ownLabel = label !== '' && literal.length <= 48 ? literal : (figure?.label ?? null);
  if (ownLabel === null) return [];
  const shown: Figure = {
    text: digits,
    unit: before === '' ? (isUnit ? unit : '') : before,
    unitBefore: before !== '',
    label: ownLabel,
    delta: null,
    proof: literalProof(digits, unit, label, figure, narration, context),
    cueWord: cue,
  };
  const headline = headlineOf(null, 36, context);
  const pictures: Picture[] = [
    { content: { ...NO_EXTRAS, kind: 'stat', figure: shown }, score: LITERAL_FIGURE_SCORE },
    {
      content: {
        ...NO_EXTRAS,
        kind: 'host-panel',
        headline,
        items: [],
        figure: shown,
        presenterSide: 'left',
      },
      score: LITERAL_FIGURE_SCORE - 0.6,
    },
  ];
  return pictures.filter(({ content }) => showsLiteral(content, literal));
}

/** A number that the prompt demands is shown as a number, whatever else the scene could show. */
const LITERAL_FIGURE_SCORE = 5;

/** A share as a ring; growth is no share of anything, and gets what its sentence proves or an icon. */
function literalProof(
  digits: string,
  unit: string,
  label: string,
  figure: Figure | null,
  narration: string,
  context: PictureContext,
): Figure['proof'] {
  const value = Number(digits.replace(',', '.'));
  const isShare = unit === '%' && value <= 100 && !isGrowth(`${label} ${narration}`);
  if (isShare && figure?.proof.type !== 'bars') return { type: 'ring', fraction: value / 100 };
  return figure?.proof ?? { type: 'icon', icon: context.findIcon(label) ?? context.findIcon(narration) };
}

function quoteLiteral(literal: string, readings: Reading[]): Picture[] {
  if (literal.length > 140 || countWords(literal) < 3) return [];
  const bare = literal.replace(/^["“„«]|["”“»]$/g, '');
  const source = readings.find(
    (reading) => reading.quote !== null && normalized(reading.text).includes(normalized(bare)),
  );
  if (source?.quote === null || source === undefined) return [];
  const { name, role } = source.quote;
  const shownName = name !== null && name.length <= 28 ? name : null;
  const shownRole = shownName !== null && role !== null && role.length <= 36 ? role : null;
  return [
    { content: { ...NO_EXTRAS, kind: 'quote', text: literal, name: shownName, role: shownRole }, score: 4.2 },
  ];
}

function normalized(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function lineLiteral(literal: string, narration: string, context: PictureContext): Picture[] {
  const beats = breakIntoBeats(literal, context.language, true);
  const pictures: Picture[] = [];
  if (beats !== null)
    pictures.push({ content: statement(beats, `${literal} ${narration}`, narration, context), score: 3 });
  if (literal.length <= 42) {
    pictures.push({
      content: {
        ...NO_EXTRAS,
        kind: 'opener',
        title: literal,
        subtitle: null,
        icon: context.findIcon(literal) ?? context.findIcon(narration),
      },
      score: 2.2,
    });
  } else if (literal.length <= 140) {
    pictures.push({
      content: { ...NO_EXTRAS, kind: 'quote', text: literal, name: null, role: null },
      score: beats === null ? 2 : 0.5,
    });
  }
  return pictures;
}

function severalLiterals(literals: string[], narration: string, context: PictureContext): Picture[] {
  const joined = breakLiterals(literals);
  const cues = createCueFinder(narration, context.lexicon.stopWords);
  const pictures: Picture[] = [];
  if (literals.length <= 5 && literals.every((literal) => literal.length <= 32)) {
    const items = literals.map((text) => ({ text, sub: null, icon: null, cueWord: cues.find(text) }));
    pictures.push({
      content: {
        ...NO_EXTRAS,
        kind: 'list',
        headline: headlineOf(null, 44, context),
        items,
        numbered: false,
      },
      score: 3,
    });
  }
  const [head = '', ...rest] = literals;
  if (
    rest.length >= 2 &&
    rest.length <= 5 &&
    head.length <= 44 &&
    rest.every((literal) => literal.length <= 32)
  ) {
    const finder = createCueFinder(narration, context.lexicon.stopWords);
    const items = rest.map((text) => ({ text, sub: null, icon: null, cueWord: finder.find(text) }));
    pictures.push({
      content: { ...NO_EXTRAS, kind: 'list', headline: head, items, numbered: false },
      score: 2.9,
    });
  }
  if (literals.length === 2 && head.length <= 42 && (rest[0]?.length ?? 99) <= 60) {
    pictures.push({
      content: {
        ...NO_EXTRAS,
        kind: 'opener',
        title: head,
        subtitle: rest[0] ?? null,
        icon: context.findIcon(narration),
      },
      score: 3.1,
    });
  }
  if (joined !== null)
    pictures.push({ content: statement(joined, narration, narration, context), score: 2.4 });
  return pictures;
}

/** One beat for each text, when all are short. */
function breakLiterals(literals: string[]): string[] | null {
  const isShort =
    literals.length <= 3 && literals.every((text) => splitWords(text).length <= 5 && text.length <= 44);
  return isShort ? literals : null;
}
