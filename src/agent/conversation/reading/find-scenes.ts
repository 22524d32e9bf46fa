import type { Storyboard } from '../../../schema/storyboard.js';
import { lexiconOf } from '../../language/lexicon.js';
import { keyOf, splitWords, stemOf } from '../../language/words.js';
import { textsOf } from '../../pictures/literal-texts.js';
import { withQuotes, type Clause, type ReadingContext } from './clause.js';
import { readNumber, SPELLED_NUMBER } from './read-number.js';
import { PART_NOUN, SCENE_NOUN } from './vocabulary.js';

/** A scene that a clause names. */
export interface SceneMention {
  /** Place of the scene, from 1. May lie beyond the film: then there is no such scene. */
  scene: number;
  /** Where the mention stands in the clause. */
  start: number;
  end: number;
}

/** What the words for scenes of a clause mean. */
export interface Mentions {
  scenes: SceneMention[];
  /** Description that fits no scene or several ("the part about trees"); null when there is none. */
  unclear: string | null;
}

const ORDINAL = `(?:\\d{1,2}(?:st|nd|rd|th|\\.|ª|e|ème|de|ste)?|${SPELLED_NUMBER})(?:n|r|s)?`;
const NUMBERED = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${SCENE_NOUN}|part|teil)\\s*(?:#|n[ro°]\\.?\\s*|number\\s+|nummer\\s+)?(${ORDINAL})(?![\\p{L}\\p{N}])((?:\\s*(?:,|-|–|and|und|y|et|e|en|i|to|through|thru|until|bis|hasta|jusqu['’]à|fino a|até|tot|a|à|&)\\s*(?:${SCENE_NOUN})?\\s*\\d{1,2}(?![\\p{L}\\p{N}%]|\\s*(?:s|sec|seconds?)\\b))*)`,
  'giu',
);
const ORDERED = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:the\\s+|die\\s+|der\\s+|den\\s+|la\\s+|le\\s+|il\\s+|a\\s+|de\\s+)?(${ORDINAL})\\s+(?:${SCENE_NOUN})(?![\\p{L}\\p{N}])`,
  'giu',
);
const ORDERED_AFTER = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:escena|scène|scena|cena)\\s+(${ORDINAL})(?![\\p{L}\\p{N}])`,
  'giu',
);
const FIRST =
  /(?<![\p{L}\p{N}])(?:the\s+|our\s+|das\s+|la\s+|el\s+|l['’])?(?:intro(?:duction)?|opening(?: scene| line| part)?|opener|hook|(?:very )?first (?:scene|one|part|slide|shot|line|sentence)|beginning|einleitung|einstieg|anfang|(?:introducción|introduction|introduzione|introdução)|début|inizio|início|begin|wstęp)(?![\p{L}\p{N}])/giu;
const LAST =
  /(?<![\p{L}\p{N}])(?:the\s+|our\s+|das\s+|die\s+|la\s+|el\s+)?(?:outro|(?:very )?last (?:scene|one|part|slide|shot|line|sentence)|final (?:scene|part|slide|shot|line)|closing(?: scene| line| part)?|ending|end ?card|call to action|cta|letzte\p{L}* szene|schlussszene|schluss|última escena|escena final|dernière scène|scène finale|ultima scena|última cena|laatste scène|ostatni\p{L}+ scen\p{L}+)(?![\p{L}\p{N}])/giu;
const LAST_BUT_ONE =
  /(?<![\p{L}\p{N}])(?:the\s+)?(?:(?:second|next)[- ]to[- ]last|last[- ]but[- ]one|one before (?:the )?last|penultimate|vorletzte\p{L}*|voorlaatste|przedostatni\p{L}*|penultima|penúltima|avant-dernière)(?:\s+\p{L}+)?(?![\p{L}\p{N}])/giu;
const DESCRIBED = [
  new RegExp(
    `(?<!\\p{L})(?:the\\s+|that\\s+|den\\s+|die\\s+|der\\s+|la\\s+|le\\s+|il\\s+|a\\s+|el\\s+)?(?:whole\\s+)?(?:${PART_NOUN})\\s+(?:about|on|with|where|mentioning|that (?:says|mentions|talks about|shows)|which (?:says|mentions|shows)|saying|talking about|über|mit|zum|zur|von|sobre|de|del|con|sur|avec|du|su|sulla?|com|over|met|o)\\s+((?:the\\s+|a\\s+|der\\s+|die\\s+|den\\s+|das\\s+|la\\s+|el\\s+|le\\s+|les\\s+|los\\s+|las\\s+|l['’])?[^,.;:!?]+?)(?=\\s+(?:to|before|after|in front of|behind|from|and|should|must|needs?|is|are|goes|shorter|longer|a (?:bit|little|lot)|first|last|at the|up|down|with|by|instead|please|vor|nach|hinter|antes|después|avant|après|soll\\p{L}*|kürzer|länger|weg|raus|plus|más|más corta)(?!\\p{L})|[,.;:!?]|$)`,
    'giu',
  ),
  new RegExp(
    `(?<!\\p{L})(?:the|that|der|die|den|la|le|el)\\s+((?:[\\p{L}\\p{N}%°⟦⟧'-]+\\s+){1,3}?)(?:${PART_NOUN.replace('|thing|stuff', '')})(?![\\p{L}\\p{N}])`,
    'giu',
  ),
  /(?<!\p{L})the\s+one\s+(?:about|on|with|that (?:says|mentions|shows))\s+([^,.;:!?]+?)(?=\s+(?:to|before|after|and|should|shorter|longer)(?!\p{L})|[,.;:!?]|$)/giu,
];
/** A scene by its kind: taken only when the film has just one of it. */
const KIND_NAMED =
  /(?<!\p{L})the\s+(title card|opener|quote|quotation|testimonial|list|bullet points|chart|comparison|timeline|steps)(?!\p{L})/giu;
/** Kinds of scenes as people call them. */
const KIND_NAMES: [RegExp, string[]][] = [
  [/^(?:title(?: card)?|opener)$/i, ['opener']],
  [/^(?:quote|quotation|testimonial|zitat|cita|citation)$/i, ['quote']],
  [/^(?:list|bullet(?: point)?s?|liste|lista)$/i, ['list']],
  [/^(?:number|stat(?:istic)?s?|figure|chart|zahl)$/i, ['stat', 'stat-row', 'bars', 'line', 'donut']],
  [/^(?:comparison|versus|vergleich)$/i, ['versus']],
  [/^(?:steps?|flow|process|timeline)$/i, ['flow', 'timeline']],
  [/^(?:presenter|host|avatar)$/i, ['host', 'host-panel']],
];

/** Scenes that a clause names by number, place, or by what they say, in the order of the clause. */
export function findScenes(clause: Clause, context: ReadingContext): Mentions {
  const { text } = clause;
  const count = context.storyboard.scenes.length;
  const found: SceneMention[] = [];
  const taken = (start: number, end: number): boolean =>
    found.some((mention) => start < mention.end && end > mention.start);
  const take = (scene: number, start: number, end: number): void => {
    found.push({ scene, start, end });
  };
  for (const match of text.matchAll(NUMBERED)) {
    const [whole, first = '', more = ''] = match;
    const numbers = listOf(readNumber(first), more);
    for (const number of numbers) take(number, match.index, match.index + whole.length);
  }
  const fixed: [RegExp, (word: string) => number | null][] = [
    [LAST_BUT_ONE, () => count - 1],
    [ORDERED, readNumber],
    [ORDERED_AFTER, readNumber],
    [FIRST, () => 1],
    [LAST, () => count],
  ];
  for (const [pattern, numberOf] of fixed) {
    for (const match of text.matchAll(pattern)) {
      const number = numberOf(match[1] ?? match[0]);
      const end = match.index + match[0].length;
      if (number !== null && !taken(match.index, end)) take(number, match.index, end);
    }
  }
  for (const match of text.matchAll(KIND_NAMED)) {
    const end = match.index + match[0].length;
    const scene = sceneOfKind(match[1] ?? '', context.storyboard);
    if (scene !== null && !taken(match.index, end)) take(scene, match.index, end);
  }
  let unclear: string | null = null;
  for (const pattern of DESCRIBED) {
    for (const match of text.matchAll(pattern)) {
      const end = match.index + match[0].length;
      if (taken(match.index, end)) continue;
      const description = withQuotes(match[1] ?? '', clause).trim();
      const scene = sceneAbout(description, context.storyboard);
      if (scene === null) unclear ??= wordsOf(description).length === 0 ? null : description;
      else take(scene, match.index, end);
    }
  }
  return { scenes: found.sort((one, other) => one.start - other.start || one.scene - other.scene), unclear };
}

/** "2, 3 and 5" or "2-4" behind a first number. */
function listOf(first: number | null, more: string): number[] {
  if (first === null) return [];
  const numbers = [first];
  for (const part of more.matchAll(
    /(?:(-|–|(?:to|through|thru|until|bis|hasta|jusqu['’]à|fino a|até|tot|a|à)(?!\p{L}))|,|(?:and|und|y|et|e|en|i)(?!\p{L})|&)\s*(?:\p{L}+\s*)?(\d{1,2})/giu,
  )) {
    const next = Number(part[2]);
    const from = numbers.at(-1) ?? first;
    if (part[1] !== undefined && next > from && next - from < 50)
      for (let number = from + 1; number <= next; number++) numbers.push(number);
    else numbers.push(next);
  }
  return [...new Set(numbers)];
}

function wordsOf(description: string): string[] {
  return splitWords(description).filter(
    (word) =>
      /[\p{L}\p{N}]/u.test(word) &&
      !['en', 'de', 'es', 'fr'].some((language) => lexiconOf(language).stopWords.has(keyOf(word))) &&
      !/^(?:whole|entire|boring|long|short|next|same|new|other|middle|scene|part|bit)$/i.test(word),
  );
}

function sceneOfKind(name: string, storyboard: Storyboard): number | null {
  const kinds = KIND_NAMES.find(([pattern]) => pattern.test(name.trim()))?.[1] ?? [];
  const fitting = storyboard.scenes.flatMap(({ content }, index) =>
    kinds.includes(content.kind) ? [index + 1] : [],
  );
  return fitting.length === 1 ? (fitting[0] ?? null) : null;
}

/** The one scene that speaks of the described thing, from 1; null when none or several do equally. */
export function sceneAbout(description: string, storyboard: Storyboard): number | null {
  const byKind = sceneOfKind(description, storyboard);
  if (byKind !== null) return byKind;
  const stems = wordsOf(description).map(stemOf);
  if (stems.length === 0) return null;
  const scores = storyboard.scenes.map(({ narration, content }) => {
    const own = new Set([...splitWords(narration), ...textsOf(content).flatMap(splitWords)].map(stemOf));
    const spoken = new Set(splitWords(narration).map(stemOf));
    const isHit = (stem: string): boolean =>
      own.has(stem) || (stem.length >= 5 && [...own].some((one) => one.startsWith(stem)));
    const hits = stems.filter(isHit).length;
    return hits + (hits > 0 && stems.some((stem) => spoken.has(stem)) ? 0.2 : 0);
  });
  const best = Math.max(...scores);
  if (best < Math.max(1, stems.length / 2)) return null;
  const winners = scores.flatMap((score, index) => (score === best ? [index + 1] : []));
  return winners.length === 1 ? (winners[0] ?? null) : null;
}

const EXCEPT =
  /(?<!\p{L})(?:except(?: for)?|apart from|other than|but not|all but|außer|bis auf|excepto|salvo|menos|sauf|hormis|tranne|eccetto|exceto|menos|behalve|oprócz)(?!\p{L})/iu;

/** Places that a wish is about: the named ones, or all the others when they are excepted. */
export function scenesMeant(clause: Clause, context: ReadingContext): number[] {
  const { scenes } = findScenes(clause, context);
  const named = [...new Set(scenes.map(({ scene }) => scene))];
  const at = clause.text.search(EXCEPT);
  if (at < 0 || named.length === 0 || scenes.some(({ start }) => start < at)) return named;
  const bare = [...clause.text.slice(at).matchAll(/(?<![\p{L}\d])(\d{1,2})(?![\p{L}\d%])/gu)].map(
    ([number]) => Number(number),
  );
  return context.storyboard.scenes
    .map((_scene, index) => index + 1)
    .filter((place) => !named.includes(place) && !bare.includes(place));
}
