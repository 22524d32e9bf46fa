import { lexiconOf, type Lexicon } from '../language/lexicon.js';
import { readClause, standsAlone, type Clause } from '../language/read-clause.js';
import { capitalize, countWords, dropFullStop, keyOf, splitWords, tidy } from '../language/words.js';

/** How much room a text has. */
export interface Room {
  characters: number;
  /** Default: no limit. */
  words?: number;
  /** Part that must stay whatever else goes, for example the number that is shown. */
  keep?: string;
}

/** Whether a text fits its room. */
export function fits(text: string, room: Room): boolean {
  return text.length <= room.characters && (room.words === undefined || countWords(text) <= room.words);
}

/** Longest sentence that is worth shortening. */
const LONGEST_CHARACTERS = 700;

/**
 * The longest form of a sentence that fits, made by leaving words out, never by changing or adding any: asides,
 * openings, subordinate clauses and closing phrases go; the main clause, every negation, condition and hedge stay.
 * Null when no such form fits.
 */
export function shorten(text: string, room: Room, language: string): string | null {
  const whole = capitalize(dropFullStop(text));
  if (fits(whole, room)) return whole;
  // The search grows with the square of the length, and so long a sentence does not become a line anyway.
  if (whole.length > LONGEST_CHARACTERS) return null;
  const lexicon = lexiconOf(language);
  const seen = new Set([whole]);
  let edge = [whole];
  let best: string | null = null;
  for (let depth = 0; depth < 4 && edge.length > 0; depth++) {
    const next: string[] = [];
    for (const from of edge) {
      for (const shorter of deletions(from, lexicon)) {
        if (seen.has(shorter) || !isFaithful(from, shorter, lexicon, room)) continue;
        seen.add(shorter);
        if (fits(shorter, room)) best = better(best, shorter);
        else next.push(shorter);
      }
    }
    // The longest forms first: they lose least, and a bound keeps the search short.
    edge = next
      .sort((first, second) => second.length - first.length || (first < second ? -1 : 1))
      .slice(0, 24);
  }
  return best;
}

function better(best: string | null, other: string): string {
  return best === null || other.length > best.length ? other : best;
}

/** Every form with one part left out. */
function deletions(text: string, lexicon: Lexicon): string[] {
  const forms = [
    text.replace(/\s*\([^)]*\)/, ''),
    text.replace(lexicon.connective, ''),
    withoutAside(text),
    text.replace(
      /,\s+(?:based|located|called|born|known|among|for example|for instance|however|so far|of course|in fact)\b[^,;.]*(?:,|$)/i,
      '',
    ),
    withoutOpening(text, lexicon),
    withoutOpeningPhrase(text, lexicon),
    ...withoutEnding(text, lexicon),
  ];
  if (lexicon.language === 'en') {
    forms.push(
      text.replace(
        /\s(?:also|just|really|actually|simply|very|quite|even|already|currently|usually|however|therefore|truly|finally)\b,?/i,
        '',
      ),
      text.replace(/^(?:The|A|An)\s+/, ''),
      text.replace(/,\s+(?:an?|the)\s[^,]+,\s/i, ' '),
    );
  }
  return forms.map((form) => capitalize(dropFullStop(form))).filter((form) => form !== text && form !== '');
}

/** ", which is old," goes; with two such clauses they are members of a list, and stay. */
function withoutAside(text: string): string {
  const count = text.match(/\b(?:which|who|where)\b/gi)?.length ?? 0;
  return count === 1 ? text.replace(/,\s+(?:which|who|where)\b[^,;.]*(?:,|$)/i, '') : text;
}

/** "In 2021 alone, 212 nights were lost" gives "212 nights were lost"; conditions stay. */
function withoutOpening(text: string, lexicon: Lexicon): string {
  const match = text.match(/^([^,]{2,60}),\s+(.+)$/);
  const [, opening = '', rest = ''] = match ?? [];
  if (match === null || lexicon.language === 'de' || lexicon.conditions.test(opening)) return text;
  const first = keyOf(splitWords(opening)[0] ?? '');
  const isLoose = lexicon.prepositions.has(first) || lexicon.subordinators.has(first) || /ly$/.test(first);
  return isLoose && standsAlone(rest, lexicon.language) ? rest : text;
}

/** "Every night at 12:40 the last tram leaves" gives "The last tram leaves": what stands before the subject goes. */
function withoutOpeningPhrase(text: string, lexicon: Lexicon): string {
  if (lexicon.language !== 'en') return text;
  const { words, verbAt, kind } = readClause(text);
  const first = words[0]?.key ?? '';
  const isLoose = lexicon.prepositions.has(first) || /^(?:every|each|last|next|today|now|this)$/.test(first);
  if (kind !== 'statement' || !isLoose || words.slice(0, verbAt).some((word) => /,$/.test(word.text)))
    return text;
  const subject = words
    .slice(0, verbAt)
    .findLastIndex(
      (word, index) =>
        index > 1 &&
        ['DET', 'PRON'].includes(word.tag) &&
        !lexicon.prepositions.has(words[index - 1]?.key ?? ''),
    );
  return subject > 1
    ? words
        .slice(subject)
        .map((word) => word.text)
        .join(' ')
    : text;
}

function withoutEnding(text: string, lexicon: Lexicon): string[] {
  const words = splitWords(text);
  const clause = lexicon.language === 'en' ? readClause(text) : null;
  const least = leastWords(text, clause, lexicon);
  const forms: string[] = [];
  for (let cut = words.length - 1; cut >= Math.max(least, openingLength(words, lexicon) + 1, 1); cut--) {
    const key = keyOf(words[cut] ?? '');
    const before = words[cut - 1] ?? '';
    const isBreak = /[,;:]$/.test(before) || /^[–—]$/.test(words[cut] ?? '');
    const isPhrase = (lexicon.prepositions.has(key) && !NEEDED.test(key)) || lexicon.subordinators.has(key);
    const isPredicate = /^(?:and|but|or)$/.test(key) && isVerb(clause?.words[cut + 1]?.tag);
    if (!isBreak && !isPhrase && !isPredicate) continue;
    const isNumber = (word: string): boolean => /^\D?\d/.test(word) || keyOf(word) in lexicon.spelledNumbers;
    // "9,000 to 14,000", "one in five", "nine out of ten"
    const isRange =
      isNumber(before) &&
      /^(?:to|in|of|out)$/.test(key) &&
      (isNumber(words[cut + 1] ?? '') || isNumber(words[cut + 2] ?? ''));
    if (
      isRange ||
      isFixedPair(before, key) ||
      splitsList(words, cut, lexicon) ||
      beheadsClause(clause, cut, lexicon)
    )
      continue;
    forms.push(words.slice(0, cut).join(' '));
  }
  return forms;
}

/** Words that must stay at the least: a verb keeps what follows it, unless a clause of its own follows. */
function leastWords(text: string, clause: Clause | null, lexicon: Lexicon): number {
  if (clause === null) return 3;
  if (clause.kind === 'phrase') return 1;
  const next = clause.verbAt + 1;
  const rest = splitWords(text)
    .slice(next + 1)
    .join(' ');
  const isClauseNext =
    lexicon.subordinators.has(keyOf(clause.words[next]?.text ?? '')) && readClause(rest).kind === 'statement';
  return isClauseNext ? next : next + 1;
}

/** Prepositions whose phrase completes what stands before it: "hundreds of aromas", "turns sugar into aromas". */
const NEEDED = /^(?:of|to|into|as|like|than|without|instead)$/;

/** Words of an opening "If …," or "When …,": its main clause must not be cut away. */
function openingLength(words: string[], lexicon: Lexicon): number {
  const first = keyOf(words[0] ?? '');
  if (!lexicon.subordinators.has(first) && !/^(?:if|unless|until|wenn|falls|si|cuando|quand)$/.test(first))
    return 0;
  return words.findIndex((word) => /,$/.test(word)) + 1;
}

/** Pairs that mean one thing together: "up to", "instead of", "one at a time". */
export function isFixedPair(before: string, key: string): boolean {
  return /^(?:up to|close to|such as|because of|out of|instead of|according to|due to|thanks to|as well|one at|one by|more than|less than|at least|next to|ahead of|rid of|full of|as of|so that|even when|even after|just before|just after|de cada|hasta en|bis zu|the of)$/.test(
    `${keyOf(before)} ${key}`,
  );
}

/** A comma inside "late, tired and in love" is no place to stop. */
function splitsList(words: string[], cut: number, lexicon: Lexicon): boolean {
  if (!/,$/.test(words[cut - 1] ?? '')) return false;
  const key = keyOf(words[cut] ?? '');
  const rest = words.slice(cut + 1).map(keyOf);
  const isClause = lexicon.subordinators.has(key) && !words.slice(0, cut).map(keyOf).includes(key);
  return (
    !isClause &&
    !/^(?:and|but|or|so|then)$/.test(key) &&
    rest.some((word) => /^(?:and|or|und|oder|y|et)$/.test(word))
  );
}

/** "…, so one hour [of power gives heat]": a clause that has been begun keeps its verb. */
function beheadsClause(clause: Clause | null, cut: number, lexicon: Lexicon): boolean {
  if (clause === null) return false;
  const { words } = clause;
  for (let start = cut - 1; start > clause.verbAt; start--) {
    const key = words[start]?.key ?? '';
    const opens =
      (lexicon.subordinators.has(key) && key !== 'as') ||
      (/,$/.test(words[start - 1]?.text ?? '') && /^(?:and|but|so|or)$/.test(key)) ||
      /^(?:if|unless|that)$/.test(key);
    if (!opens) continue;
    const hasVerb = (part: typeof words): boolean => part.some((word) => isVerb(word.tag));
    return !hasVerb(words.slice(start + 1, cut)) && hasVerb(words.slice(start + 1));
  }
  return false;
}

function isVerb(tag: string | undefined): boolean {
  return tag === 'VERB' || tag === 'AUX';
}

/** Nothing that limits, denies or doubts may go; the rest must be a whole again. */
function isFaithful(from: string, to: string, lexicon: Lexicon, room: Room): boolean {
  if (room.keep !== undefined && !to.toLowerCase().includes(room.keep.toLowerCase())) return false;
  const count = (text: string): number => text.match(lexicon.negations)?.length ?? 0;
  if (count(from) !== count(to)) return false;
  // "Do not open it in the first hour" is not "Do not open it": what is denied keeps its limits.
  const cutAt = to.length;
  const isCutAtPhrase =
    from.startsWith(to) && lexicon.prepositions.has(keyOf(splitWords(from.slice(cutAt))[0] ?? ''));
  if (count(from) > 0 && isCutAtPhrase) return false;
  // ", until a skewer comes out clean" only explains how long; the other conditions change what is true.
  if (
    lexicon.conditions.test(from.replace(/,\s(?:until|or|and|but|yet|so)\b.*$/i, '')) &&
    !lexicon.conditions.test(to)
  )
    return false;
  const isFromTo = /\bfrom\b.*\d.*\bto\b.*\d/i;
  if (isFromTo.test(from) && /\bfrom\b.*\d/i.test(to) && !isFromTo.test(to)) return false;
  if (!endsWell(to, lexicon)) return false;
  if (lexicon.language !== 'en')
    return !standsAlone(from, lexicon.language) || standsAlone(to, lexicon.language);
  return readClause(from).kind === readClause(to).kind;
}

/** Whether a line may stop here: not on an article, preposition, conjunction, hedge, or open quotation mark. */
export function endsWell(text: string, lexicon: Lexicon): boolean {
  const last = splitWords(text).at(-1) ?? '';
  if (lexicon.danglers.has(keyOf(last)) || /[(“„«]$/.test(last) || /^(?:\p{Ll}\.?|\p{L}\.)$/u.test(last))
    return false;
  const marks = text.match(/"/g)?.length ?? 0;
  const opened = text.match(/[“„«(]/g)?.length ?? 0;
  const closed = text.match(/[”»)]/g)?.length ?? 0;
  return marks % 2 === 0 && (opened === closed || /„/.test(text));
}

/** Text without a trailing separator, for a line that is cut on purpose. */
export function tidyLine(text: string): string {
  return tidy(text).replace(/[,;:]$/, '');
}
