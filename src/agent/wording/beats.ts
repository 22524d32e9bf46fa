import { lexiconOf, type Lexicon } from '../language/lexicon.js';
import { readClause } from '../language/read-clause.js';
import { capitalize, coreOf, dropFullStop, keyOf, splitWords } from '../language/words.js';

const MOST_WORDS = 5;
const MOST_CHARACTERS = 44;
const MOST_BEATS = 3;

/**
 * Breaks a short text into one to three beats of at most five words, where the voice would breathe: before a
 * preposition or conjunction, after a comma, between subject and predicate; never after an article, never between a
 * number and its unit. Null when the text is too long for three beats.
 * @param isLiteral True: the beats, joined by blanks, are the text character for character
 */
export function breakIntoBeats(text: string, language: string, isLiteral = false): string[] | null {
  const words = splitWords(isLiteral ? text : capitalize(dropFullStop(text)));
  if (words.length === 0 || words.length > MOST_BEATS * MOST_WORDS) return null;
  const lexicon = lexiconOf(language);
  const costs = words.map((_word, index) => breakCost(words, index, lexicon, text, language));
  let best: { beats: string[]; cost: number } | null = null;
  for (const cuts of allCuts(words.length)) {
    const edges = [0, ...cuts, words.length];
    const beats = edges.slice(1).map((end, index) => words.slice(edges[index], end).join(' '));
    const counts = edges.slice(1).map((end, index) => end - (edges[index] ?? 0));
    if (counts.some((count) => count > MOST_WORDS) || beats.some((beat) => beat.length > MOST_CHARACTERS))
      continue;
    const unevenness = Math.max(...counts) - Math.min(...counts);
    // One beat of four or five words is a full line already; a break there must be a natural one.
    const cost =
      cuts.reduce((sum, cut) => sum + (costs[cut] ?? 9), 0) +
      unevenness * 0.5 +
      cuts.length * 0.8 +
      (cuts.length === 0 && words.length > 3 ? 1.2 : 0);
    if (best === null || cost < best.cost) best = { beats, cost };
  }
  if (best === null || isLiteral) return best?.beats ?? null;
  return best.beats.map((beat) => beat.replace(/[,;:]$/, ''));
}

function allCuts(count: number): number[][] {
  const cuts: number[][] = [[]];
  for (let first = 1; first < count; first++) {
    cuts.push([first]);
    for (let second = first + 1; second < count; second++) cuts.push([first, second]);
  }
  return cuts;
}

function breakCost(words: string[], at: number, lexicon: Lexicon, text: string, language: string): number {
  const before = words[at - 1] ?? '';
  const key = keyOf(words[at] ?? '');
  if (/\d\.$/.test(before)) return 5;
  if (/[.!?,;:–—]["”»]?$/.test(before)) return -1.2;
  if (/^(?:have|has|had|is|are|was|were)$/.test(keyOf(before))) return 2.2;
  if (lexicon.danglers.has(keyOf(before))) return 5;
  // "setting it | up" and "one | billion" are one.
  const isParticle =
    /^(?:up|off|out|down|away|back)$/.test(key) && /^(?:it|them|him|her|this|that)$/.test(keyOf(before));
  if (isParticle || /^(?:hundred|thousand|million|billion)$/.test(key)) return 5;
  if (
    lexicon.prepositions.has(key) ||
    lexicon.subordinators.has(key) ||
    /^(?:and|or|but|und|oder|aber|y|o|pero|et|ou|mais|if|that)$/.test(key)
  )
    return 0.3;
  if (/\d$/.test(coreOf(before))) return 4;
  // "a heat | pump": what stands right behind an article belongs to the thing after it.
  const isInGroup = language === 'en' && /^(?:an?|the|our|your)$/.test(keyOf(words[at - 2] ?? ''));
  if (isInGroup && /NOUN|PROPN|VERB/.test(readClause(text).words[at]?.tag ?? '')) {
    if (readClause(text).verbAt !== at) return 3.5;
  }
  if (language === 'en') {
    const clause = readClause(text);
    if (clause.verbAt === at && at > 1 && /NOUN|PROPN/.test(clause.words[at - 1]?.tag ?? '')) return 0.8;
    if (clause.words[at]?.tag === 'ADV') return 0.9;
    if (
      clause.words[at - 1]?.tag === 'ADJ' ||
      (['NOUN', 'PROPN'].includes(clause.words[at - 1]?.tag ?? '') &&
        ['NOUN', 'PROPN'].includes(clause.words[at]?.tag ?? ''))
    )
      return 3;
  }
  return lexicon.stopWords.has(key) ? 1 : 2;
}

/** The one word of the beats worth a slab: a number, else the longest word that carries meaning. */
export function emphasisOf(
  beats: string[],
  language: string,
  topic: ReadonlySet<string>,
  stem: (word: string) => string,
): string | null {
  const { stopWords } = lexiconOf(language);
  const all = beats.flatMap(splitWords);
  // Half of "Grind & Glow" is no name.
  const words = all
    .filter((_word, index) => all[index - 1] !== '&' && all[index + 1] !== '&')
    .map(coreOf)
    .filter((word) => word !== '' && word.length <= 24);
  const number = words.find(
    (word, index) =>
      /\d/.test(word) &&
      (!/^\d{1,2}$/.test(word.replace(/\.$/, '')) || /^(?:percent|per|%)$/i.test(words[index + 1] ?? '')) &&
      !/^(?:in|since|en|seit|im)$/.test(words[index - 1] ?? ''),
  );
  if (number !== undefined) return number;
  const isCount = /^(?:two|three|four|five|six|seven|eight|nine|ten|hundred|thousand|million|billion)$/i;
  const content = words.filter(
    (word) => !isCount.test(word) && !stopWords.has(word.toLowerCase()) && word.length > 3,
  );
  const nouns =
    language === 'en'
      ? new Set(
          readClause(beats.join(' '))
            .words.filter((word) => /NOUN|PROPN/.test(word.tag))
            .map((word) => word.key),
        )
      : null;
  // What is new stands at the end of a sentence.
  const score = (word: string): number =>
    Math.min(word.length, 8) / 2 +
    (words.lastIndexOf(word) / words.length) * 3 +
    (topic.has(stem(word)) ? 3 : 0) +
    (nouns?.has(word.toLowerCase()) === true ? 6 : 0);
  return content.reduce<string | null>(
    (best, word) => (best === null || score(word) > score(best) ? word : best),
    null,
  );
}
