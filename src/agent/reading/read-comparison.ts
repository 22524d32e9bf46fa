import { lexiconOf } from '../language/lexicon.js';
import { readClause } from '../language/read-clause.js';
import { capitalize, dropFullStop, keyOf, splitWords, stemOf, tidy } from '../language/words.js';

/** What two sides are said to be or do. Texts are predicates, without their subject. */
export interface Comparison {
  left: string;
  right: string;
  leftTexts: string[];
  rightTexts: string[];
}

/** "The difference between a heat pump and a gas boiler". */
export const DIFFERENCE = /^(?:the\s)?(?:main\s)?differences?\sbetween\s(.+)$/i;

/** The two sides named in a topic such as "heat pump vs gas boiler", or null. */
export function sidesOf(topic: string): [string, string] | null {
  const difference = topic.match(DIFFERENCE)?.[1];
  const parts = (difference?.replace(/\s+and\s+/i, ' vs ') ?? topic).split(
    /\s+(?:vs\.?|versus|gegen|contra|or|oder|compared (?:to|with))\s+/i,
  );
  const [left, right] = parts.map((part) =>
    tidy(part)
      .replace(/^(?:an?|the|ein\p{Ll}*|der|die|das|el|la|los|las|un|une|une|le|les)\s/iu, '')
      .replace(/^(?:comparing|compare)\s/i, ''),
  );
  if (parts.length !== 2 || left === undefined || right === undefined || left === '' || right === '')
    return null;
  return left.length <= 24 && right.length <= 24 ? [left, right] : null;
}

/**
 * Reads sentences that set two sides against each other. With given sides every clause that names exactly one of them
 * counts; without, one sentence with a contrast ("…, while …") gives both, named by their subjects.
 */
export function readComparison(
  sentences: string[],
  sides: [string, string] | null,
  language: string,
): Comparison | null {
  const { contrast, prepositions } = lexiconOf(language);
  const clauses = sentences
    .flatMap((sentence) => dropFullStop(sentence).split(contrast).map(tidy))
    .filter((part) => part !== '');
  if (sides === null)
    return clauses.length === 2 && language === 'en'
      ? bySubjects(clauses, sentences.join(' '), prepositions)
      : null;
  const [left, right] = sides;
  const texts = { left: [] as string[], right: [] as string[] };
  for (const clause of clauses.flatMap((one) => splitBySides(one, sides))) {
    const namesLeft = mentions(clause, left);
    const namesRight = mentions(clause, right);
    if (namesLeft === namesRight) continue;
    texts[namesLeft ? 'left' : 'right'].push(
      ...predicatesOf(withoutSubject(clause, namesLeft ? left : right, language)),
    );
  }
  return texts.left.length === 0 || texts.right.length === 0
    ? null
    : { left: capitalize(left), right: capitalize(right), leftTexts: texts.left, rightTexts: texts.right };
}

/** "are quiet and need little service" says two things of one side. */
function predicatesOf(text: string): string[] {
  const parts = text.split(/,?\s+and\s+/);
  const areTwo =
    parts.length === 2 && text.length > 26 && parts.every((part) => splitWords(part).length >= 2);
  return areTwo ? parts : [text];
}

/** "A scooter costs 600 euros, a bike costs 400 euros": two clauses with only a comma between them. */
function splitBySides(clause: string, [left, right]: [string, string]): string[] {
  if (!mentions(clause, left) || !mentions(clause, right)) return [clause];
  const parts = clause.split(/,\s+(?:and\s+)?/);
  const areClear =
    parts.length === 2 && parts.every((part) => mentions(part, left) !== mentions(part, right));
  return areClear ? parts : [clause];
}

/** Whether a text names a side: its thing, or all its words. "Scooter" names the side "electric scooter". */
export function mentions(text: string, side: string): boolean {
  const head = stemOf(splitWords(side).at(-1) ?? '');
  return (
    hasWords(text, side) ||
    (splitWords(side).length > 1 && head.length > 3 && splitWords(text).map(stemOf).includes(head))
  );
}

function hasWords(text: string, side: string): boolean {
  const stems = new Set(splitWords(text).map(stemOf));
  return splitWords(side)
    .map(stemOf)
    .every((stem) => stems.has(stem));
}

function bySubjects(
  clauses: string[],
  sentence: string,
  prepositions: ReadonlySet<string>,
): Comparison | null {
  const [first, second] = clauses.map((clause) => {
    const { words, verbAt, kind } = readClause(clause);
    if (kind !== 'statement' || verbAt < 1) return null;
    const subject = words
      .slice(0, verbAt)
      .map((word) => word.text)
      .join(' ')
      .replace(/^(?:an?|the)\s/i, '');
    return {
      subject,
      text: words
        .slice(verbAt)
        .map((word) => word.text)
        .join(' '),
    };
  });
  if (first === null || second === null || first === undefined || second === undefined) return null;
  const isSemicolon = /;/.test(sentence);
  // "X lasts 20 years; Y lasts 15 years" compares; two clauses that only stand side by side do not.
  const lastWord = (text: string): string => keyOf(splitWords(text).at(-1) ?? '');
  const isParallel = lastWord(first.subject) === lastWord(second.subject);
  if (
    isSemicolon &&
    !isParallel &&
    keyOf(splitWords(first.text)[0] ?? '') !== keyOf(splitWords(second.text)[0] ?? '')
  )
    return null;
  if (
    [first.subject, second.subject].some(
      (subject) => /[\d:]/.test(subject) || prepositions.has(keyOf(splitWords(subject)[0] ?? '')),
    )
  )
    return null;
  const isPronoun =
    /^(?:it|they|he|she|we|you|i|this|that|these|those|one|others?|some|there|nobody|no one)$/i;
  if (isPronoun.test(first.subject) || isPronoun.test(second.subject)) return null;
  if (
    first.subject.length > 18 ||
    second.subject.length > 18 ||
    keyOf(first.subject) === keyOf(second.subject)
  )
    return null;
  return {
    left: capitalize(first.subject),
    right: capitalize(second.subject),
    leftTexts: [first.text],
    rightTexts: [second.text],
  };
}

/** "A heat pump lasts about 20 years" gives "lasts about 20 years" for the side "heat pump". */
function withoutSubject(clause: string, side: string, language: string): string {
  if (language !== 'en') return clause;
  const named = clause.match(
    new RegExp(`^(?:an?\\s|the\\s)?${side.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}\\s+(.+)$`, 'i'),
  )?.[1];
  if (named !== undefined) return named;
  const { words, verbAt, kind } = readClause(clause);
  const subject = words
    .slice(0, Math.max(verbAt, 0))
    .map((word) => word.text)
    .join(' ');
  const isSubject =
    kind === 'statement' &&
    mentions(subject, side) &&
    splitWords(subject).length <= splitWords(side).length + 2;
  return isSubject
    ? words
        .slice(verbAt)
        .map((word) => word.text)
        .join(' ')
    : clause;
}
