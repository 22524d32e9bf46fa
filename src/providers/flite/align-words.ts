import type { TimedPhone } from './speak-sentence.js';

/** First and last phone (inclusive) of a word in the phone stream; null when the word left no trace in it. */
export type PhoneSpan = { first: number; last: number } | null;

const VOWELS = new Set('aa ae ah ao aw ax ay eh er ey ih iy ow oy uh uw'.split(' '));
/** Phones that stand for each other between a word alone and the same word in a sentence. */
const VARIANTS = [
  't d dx',
  's z',
  'dh th',
  'n ng',
  'iy ih ax',
  'ax ah aa',
  'ae eh ax',
  'uw uh',
  'er ax r',
  'ey ax',
].map((group) => new Set(group.split(' ')));
const MISSING = 1;
const ACROSS_PAUSE = 4;

/**
 * Finds the words of a sentence in its phone stream: the least costly edit path (Needleman and Wunsch, 1970)
 * from the phones that each word has when spoken alone to the phones that were spoken. Pauses are expected
 * after the words that have `pauseAfter`, which ties the path to them.
 * @param stream Phones of the sentence, with silences.
 * @param words Phones of each word alone, and whether a silence is expected after it.
 * @returns One span for each word, in order, without overlaps. Every phone but silence belongs to a span.
 */
export function alignWords(
  stream: readonly TimedPhone[],
  words: readonly { phones: readonly string[]; pauseAfter: boolean }[],
): PhoneSpan[] {
  const expected = words.flatMap(({ phones, pauseAfter }, word) => [
    ...phones.map((phone) => ({ phone, word })),
    ...(pauseAfter ? [{ phone: 'pau', word }] : []),
  ]);
  const owners = ownersOf(stream, expected);
  const spans: PhoneSpan[] = words.map(() => null);
  owners.forEach((word, place) => {
    if (word === null) return;
    const span = spans[word];
    spans[word] = { first: span?.first ?? place, last: place };
  });
  return spans;
}

/** Word that owns each phone of the stream; null for silence. */
function ownersOf(
  stream: readonly TimedPhone[],
  expected: readonly { phone: string; word: number }[],
): (number | null)[] {
  const width = stream.length + 1;
  const costs = new Float64Array((expected.length + 1) * width);
  const cost = (row: number, column: number): number => costs[row * width + column] as number;
  for (let row = 0; row <= expected.length; row++) {
    for (let column = 0; column < width; column++) {
      if (row === 0 && column === 0) continue;
      const wanted = expected[row - 1]?.phone;
      const heard = stream[column - 1]?.phone;
      costs[row * width + column] = Math.min(
        wanted && heard ? cost(row - 1, column - 1) + substitutionCost(wanted, heard) : Infinity,
        wanted ? cost(row - 1, column) + absenceCost(wanted) : Infinity,
        heard ? cost(row, column - 1) + absenceCost(heard) : Infinity,
      );
    }
  }
  const owners: (number | null)[] = stream.map(() => null);
  let row = expected.length;
  let column = stream.length;
  while (column > 0) {
    const wanted = expected[row - 1];
    const heard = stream[column - 1]?.phone ?? 'pau';
    const here = cost(row, column);
    if (wanted && here === cost(row - 1, column - 1) + substitutionCost(wanted.phone, heard)) {
      if (heard !== 'pau') owners[column - 1] = wanted.word;
      row--;
      column--;
    } else if (wanted && here === cost(row - 1, column) + absenceCost(wanted.phone)) {
      row--;
    } else {
      if (heard !== 'pau') owners[column - 1] = ownerOfExtraPhone(wanted, expected[row]);
      column--;
    }
  }
  return owners;
}

/** A phone that no word asked for belongs to the word before it, unless a silence stands between them. */
function ownerOfExtraPhone(
  before: { phone: string; word: number } | undefined,
  after: { word: number } | undefined,
): number {
  if (before && before.phone !== 'pau') return before.word;
  return after?.word ?? before?.word ?? 0;
}

function absenceCost(phone: string): number {
  return phone === 'pau' ? MISSING / 2 : MISSING;
}

function substitutionCost(wanted: string, heard: string): number {
  if (wanted === heard) return 0;
  if (wanted === 'pau' || heard === 'pau') return ACROSS_PAUSE;
  if (VARIANTS.some((group) => group.has(wanted) && group.has(heard))) return 0.25;
  return VOWELS.has(wanted) === VOWELS.has(heard) ? 0.8 : 1.7;
}
