/** Units that stay with the number before them. */
const UNITS =
  /^(%|‰|°[cf]?|[kmgt]?w?h|[kmgtµ]?(b|w|v|g|m|l|s|hz|wh)|mm|cm|km|ml|kg|mg|ms|min|sec|secs|hrs?|hours?|minutes?|seconds?|days?|weeks?|months?|years?|percent|points?|million|billion|thousand|times|degrees?|euros?|dollars?|pounds?|€|\$|£|tons?|tonnes?|miles?|metres?|meters?|litres?|liters?)[.,;:!?]*$/i;
const TITLES = /^(mr|mrs|ms|dr|prof|st|sir|no|nr|fig|p|vol)\.$/i;
/** Small words that should not end a line, in the languages most often met. */
const LEANING = new Set(
  (
    'a an the of to in on at by for from with into as and or but nor per than via is are was your our their my its ' +
    'der die das den dem ein eine im am zu von mit für und oder ' +
    'le la les un une des du de et ou à en au aux ' +
    'el los las una del al y o con por para'
  ).split(' '),
);

const LEANING_PENALTY = 0.12;
const ORPHAN_PENALTY = 0.5;

/**
 * Splits a text into the fewest lines that fit, and among those splits takes the least ragged one. A number is
 * never split from its unit nor a title from its name; lines end on articles or prepositions, and last lines are
 * single short words, only when no other split exists.
 * @param words White-space separated words
 * @param widthOf Width in pixels of words `first` to `last` (exclusive) set on one line
 * @param maximumWidth Width a line may have, in pixels
 * @param maximumLines Most lines
 * @returns Index of each line's first word, or null when the words do not fit
 */
export function wrapLines(
  words: readonly string[],
  widthOf: (first: number, last: number) => number,
  maximumWidth: number,
  maximumLines: number,
): number[] | null {
  if (words.length === 0) return [0];
  for (let lineCount = 1; lineCount <= Math.min(maximumLines, words.length); lineCount++) {
    const starts = bestSplit(words, widthOf, maximumWidth, lineCount);
    if (starts !== null) return starts;
  }
  return null;
}

interface Split {
  cost: number;
  starts: number[];
}

function bestSplit(
  words: readonly string[],
  widthOf: (first: number, last: number) => number,
  maximumWidth: number,
  lineCount: number,
): number[] | null {
  const ideal = Math.min(1, widthOf(0, words.length) / lineCount / maximumWidth);
  const known = new Map<number, Split | null>();
  const solve = (first: number, linesLeft: number): Split | null => {
    const key = first * 64 + linesLeft;
    const cached = known.get(key);
    if (cached !== undefined) return cached;
    const best = linesLeft === 1 ? lastLine(first) : innerLine(first, linesLeft);
    known.set(key, best);
    return best;
  };
  const lastLine = (first: number): Split | null => {
    const share = widthOf(first, words.length) / maximumWidth;
    if (share > 1) return null;
    const isOrphan = lineCount > 1 && words.length - first < 2 && share < 0.35 * ideal;
    return { cost: (share - ideal) ** 2 + (isOrphan ? ORPHAN_PENALTY : 0), starts: [first] };
  };
  const innerLine = (first: number, linesLeft: number): Split | null => {
    let best: Split | null = null;
    for (let next = first + 1; next <= words.length - (linesLeft - 1); next++) {
      const share = widthOf(first, next) / maximumWidth;
      if (share > 1) break;
      if (isGlued(words, next)) continue;
      const rest = solve(next, linesLeft - 1);
      if (rest === null) continue;
      const cost = (share - ideal) ** 2 + breakPenalty(words, next) + rest.cost;
      if (best === null || cost < best.cost) best = { cost, starts: [first, ...rest.starts] };
    }
    return best;
  };
  return solve(0, lineCount)?.starts ?? null;
}

/** Whether no line may begin at this word: a number's unit, or a name after its title. */
export function isGlued(words: readonly string[], index: number): boolean {
  const before = words[index - 1] ?? '';
  const word = words[index] ?? '';
  return (/\d[\d.,]*$/.test(before) && UNITS.test(word)) || TITLES.test(before) || /^[–—]$/.test(word);
}

/** Whether a word should not end a line, because it leans on the next one. */
export function isLeaning(word: string): boolean {
  return LEANING.has(word.toLowerCase());
}

function breakPenalty(words: readonly string[], next: number): number {
  const before = words[next - 1] ?? '';
  if (isLeaning(before)) return LEANING_PENALTY;
  return /[,;:.!?]$/.test(before) ? -0.01 : 0;
}
