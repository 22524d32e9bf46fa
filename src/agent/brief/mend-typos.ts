import { coreOf, splitWords } from '../language/words.js';

/** Words of instructions that are worth recognising in spite of a slip of the finger. */
const KEYWORDS = [
  'make',
  'create',
  'video',
  'about',
  'second',
  'seconds',
  'minute',
  'explainer',
  'portrait',
  'vertical',
  'landscape',
  'square',
  'presenter',
  'avatar',
  'without',
  'music',
  'captions',
  'explain',
];
/** Real words that lie one step from a keyword. */
const REAL_WORDS = new Set(
  'mace made male mane mare mark mask mate maze take wake bake cake lake fake rake sake above abort secondly beckon reckon muse mimic squire squares minutes minutest create crate created creates created creatures treat cheat explained explains explainers captions caption options videos abound afoot'.split(
    ' ',
  ),
);

/** The words of an instruction with slips mended: "mak a vidoe abuot" reads "make a video about". */
export function mendTypos(sentence: string): string {
  return splitWords(sentence)
    .map((word, index) => (index < 14 ? mendWord(word, index) : word))
    .join(' ');
}

function mendWord(word: string, index: number): string {
  const core = coreOf(word);
  const key = core.toLowerCase();
  if (key.length < 3 || !/^[a-z]+$/.test(key) || KEYWORDS.includes(key) || REAL_WORDS.has(key)) return word;
  const keyword = KEYWORDS.find((candidate) => isNear(key, candidate, index));
  return keyword === undefined ? word : word.replace(core, keyword);
}

/** Whether a word is a mistyped form of a keyword of at least five letters: one step away, two from seven letters on. */
export function isSlipOf(word: string, keyword: string): boolean {
  return keyword.length > 4 && word !== keyword && isNear(word, keyword, 1);
}

function isNear(word: string, keyword: string, index: number): boolean {
  // Short words have many neighbours: only the very first word can be a mistyped "make".
  if (keyword.length <= 4)
    return index === 0 && distance(word, keyword) === 1 && word[0] === keyword[0] && !/e$/.test(word);
  const limit = keyword.length >= 7 ? 2 : 1;
  return (
    word[0] === keyword[0] &&
    Math.abs(word.length - keyword.length) <= limit &&
    distance(word, keyword) <= limit
  );
}

/** Edits between two words, a swap of neighbours counted as one (optimal string alignment). */
function distance(first: string, second: string): number {
  const rows: number[][] = [Array.from({ length: second.length + 1 }, (_value, column) => column)];
  const cell = (row: number, column: number): number => rows[row]?.[column] ?? 0;
  for (let row = 1; row <= first.length; row++) {
    rows.push([row]);
    for (let column = 1; column <= second.length; column++) {
      const cost = first[row - 1] === second[column - 1] ? 0 : 1;
      let best = Math.min(
        cell(row - 1, column) + 1,
        cell(row, column - 1) + 1,
        cell(row - 1, column - 1) + cost,
      );
      const isSwap =
        row > 1 &&
        column > 1 &&
        first[row - 1] === second[column - 2] &&
        first[row - 2] === second[column - 1];
      if (isSwap) best = Math.min(best, cell(row - 2, column - 2) + 1);
      rows[row]?.push(best);
    }
  }
  return cell(first.length, second.length);
}
