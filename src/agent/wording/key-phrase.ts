import { lexiconOf } from '../language/lexicon.js';
import { readClause } from '../language/read-clause.js';
import { capitalize, coreOf, keyOf, splitWords, stemOf } from '../language/words.js';

/**
 * The noun phrase of a text that says best what it is about: a run of its own words, with no article at its start.
 * Null when there is none.
 * @param topic Stems of words that matter in the whole film
 */
export function keyPhrase(
  text: string,
  characters: number,
  language: string,
  topic: ReadonlySet<string>,
): string | null {
  const runs = language === 'en' ? englishRuns(text) : otherRuns(text, language);
  let best: { text: string; score: number } | null = null;
  for (const run of runs) {
    const line = run.map(coreOf).join(' ');
    if (line.length > characters || line.length < 3) continue;
    const score =
      Math.min(run.length, 3) +
      run.filter((word) => topic.has(stemOf(word))).length * 1.5 +
      run.filter((word) => /^\p{Lu}/u.test(word)).length * 0.4;
    if (best === null || score > best.score) best = { text: line, score };
  }
  return best === null ? null : capitalize(best.text);
}

function englishRuns(text: string): string[][] {
  const { words, verbAt } = readClause(text);
  const runs: string[][] = [];
  let run: { text: string; tag: string }[] = [];
  const close = (): void => {
    while (run.length > 0 && !['NOUN', 'PROPN', 'NUM', 'SYM'].includes(run.at(-1)?.tag ?? '')) run.pop();
    if (run.length > 0 && run.some((word) => word.tag === 'NOUN' || word.tag === 'PROPN'))
      runs.push(run.map((word) => word.text));
    run = [];
  };
  words.forEach((word, index) => {
    const isNominal = ['NOUN', 'PROPN', 'ADJ', 'NUM', 'SYM'].includes(word.tag) && index !== verbAt;
    const isBridge = word.key === 'of' && run.length > 0 && words[index + 1] !== undefined;
    if (isNominal || isBridge) run.push({ text: word.text, tag: isBridge ? 'ADP' : word.tag });
    else close();
    if (/[,.;:!?]["”»]?$/.test(word.text)) close();
  });
  close();
  return runs;
}

function otherRuns(text: string, language: string): string[][] {
  const { stopWords } = lexiconOf(language);
  const runs: string[][] = [];
  let run: string[] = [];
  const close = (): void => {
    if (run.length > 0) runs.push(run);
    run = [];
  };
  splitWords(text).forEach((word, index) => {
    const isGermanNoun = language === 'de' && /^\p{Lu}/u.test(word) && index > 0;
    const isContent =
      language === 'de' ? isGermanNoun : !stopWords.has(keyOf(word)) && keyOf(word).length > 2;
    if (isContent && run.length < 3) run.push(word);
    else close();
    if (/[,.;:!?]["”»]?$/.test(word)) close();
  });
  close();
  return runs;
}
