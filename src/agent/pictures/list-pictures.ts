import { capitalize, countWords, dropFullStop, splitWords, stemOf, tidy } from '../language/words.js';
import { readClause } from '../language/read-clause.js';
import { splitLine, type TwoLines } from '../wording/split-line.js';
import { keyPhrase } from '../wording/key-phrase.js';
import { endsWell, shorten } from '../wording/shorten.js';
import { createCueFinder } from '../wording/cue.js';
import { mostItems, NO_EXTRAS, type Picture, type PictureContext } from './picture.js';

/** Parallel things or sentences that one scene shows together. */
export interface ListSource {
  /** What the things are; null: the film's title stands above. */
  headline: string | null;
  items: string[];
  /** Whether their order matters. */
  isOrdered: boolean;
  /** Complete texts of the prompt (bullets, recap); sentences cut into parts are worth less. */
  isGiven: boolean;
}

interface Entry extends TwoLines {
  icon: string | null;
  cueWord: number | null;
}

const ARTICLE =
  /^(?:an?|the|ein(?:en?|e[mr])?|der|die|das|un|una|une|el|la|los|las|le|les|des|du)\s+(?=\p{L})/iu;

/** A list, a panel beside the presenter and, for ordered items, a flow; each only when every item fits. */
export function listPictures(source: ListSource, narration: string, context: PictureContext): Picture[] {
  const count = source.items.length;
  if (count < 2 || count > mostItems(context.orientation)) return [];
  const pictures: Picture[] = [];
  // Two single words ("on or off") make a poor list.
  const isThin = count === 2 && source.items.every((item) => countWords(item) <= 2);
  const bonus = (source.isGiven ? 0.4 : 0) + (count >= 3 ? 0.3 : 0) - (isThin ? 2 : 0);
  const wide = entriesOf(source.items, { text: 32, sub: 40 }, narration, context);
  if (wide !== null && readsShort(wide, context)) {
    const headline = headlineOf(source.headline, 44, context);
    pictures.push({
      content: { ...NO_EXTRAS, kind: 'list', headline, items: wide, numbered: source.isOrdered },
      score: 2.3 + bonus,
    });
  }
  const narrow = count <= 4 ? entriesOf(source.items, { text: 28, sub: 34 }, narration, context) : null;
  if (narrow !== null && readsShort(narrow, context)) {
    const headline = headlineOf(source.headline, 36, context);
    pictures.push({
      content: {
        ...NO_EXTRAS,
        kind: 'host-panel',
        headline,
        items: narrow,
        figure: null,
        presenterSide: 'left',
      },
      score: 2.2 + bonus,
    });
  }
  const flow = source.isOrdered && count >= 3 ? flowPicture(source, narration, context) : null;
  return flow === null ? pictures : [...pictures, flow];
}

/** At most this many words are read at once beside a voice. */
function readsShort(entries: TwoLines[], context: PictureContext): boolean {
  const words = entries.reduce((sum, entry) => sum + countWords(entry.text) + countWords(entry.sub ?? ''), 0);
  return words <= (context.orientation === 'portrait' ? 30 : 36);
}

function entriesOf(
  items: string[],
  room: { text: number; sub: number },
  narration: string,
  context: PictureContext,
): Entry[] | null {
  const cues = createCueFinder(narration, context.lexicon.stopWords);
  const entries: Entry[] = [];
  for (const item of items) {
    const lines = entryLines(item, room, context);
    if (lines === null) return null;
    entries.push({ ...lines, icon: context.findIcon(item), cueWord: cues.find(lines.text) });
  }
  return withPlainIcons(inOrder(entries));
}

/** "2012 first customer abroad" stands as its year with the event under it; a short thing loses its article. */
function entryLines(
  item: string,
  room: { text: number; sub: number },
  context: PictureContext,
): TwoLines | null {
  const dated = item.match(/^((?:1[5-9]|20)\d\d)\s*[:–—-]?\s+(\p{L}.*|\d.*)$/u);
  if (dated?.[1] !== undefined && dated[2] !== undefined) {
    const event = shorten(dated[2], { characters: room.sub }, context.language);
    return event === null ? null : { text: dated[1], sub: event };
  }
  const told = item.match(/^(?:In|By|Since|Around)\s((?:1[5-9]|20)\d\d),?\s+(\p{L}.+)$/u);
  if (told?.[1] !== undefined && told[2] !== undefined) {
    const event =
      shorten(told[2], { characters: room.sub }, context.language) ??
      shorten(told[2].replace(/\s(?:an?|the)\s/g, ' '), { characters: room.sub }, context.language);
    const thing = event ?? whatCame(told[2], room.sub);
    if (thing !== null) return { text: told[1], sub: thing };
  }
  const isThing = countWords(item) <= 4 && (context.language !== 'en' || readClause(item).kind === 'phrase');
  return splitLine(isThing ? item.replace(ARTICLE, '') : item, room, context.language);
}

/** "Karl von Drais built a two-wheeled running machine" gives "Two-wheeled running machine". */
function whatCame(text: string, characters: number): string | null {
  const { words, verbAt, kind } = readClause(text);
  const object = words
    .slice(verbAt + 1)
    .map((word) => word.text)
    .join(' ')
    .replace(ARTICLE, '');
  const isObject = kind === 'statement' && !/^(?:was|were|is|are|had)$/.test(words[verbAt]?.key ?? '');
  const isThing = isObject || (words[verbAt]?.key === 'had' && countWords(object) >= 2);
  return isThing && countWords(object) >= 2 && object.length <= characters
    ? capitalize(dropFullStop(object))
    : null;
}

/** Cues that go backwards would let an item appear before its neighbour: those are left to even spacing. */
function inOrder<Cued extends { cueWord: number | null }>(entries: Cued[]): Cued[] {
  const cues = entries.map((entry) => entry.cueWord);
  const isRising = cues.every((cue, index) => cue !== null && (index === 0 || cue > (cues[index - 1] ?? -1)));
  return isRising ? entries : entries.map((entry) => ({ ...entry, cueWord: null }));
}

/** Icons stand beside all items or none, and no two alike: a mixed row looks broken. */
function withPlainIcons<Iconed extends { icon: string | null }>(entries: Iconed[]): Iconed[] {
  const icons = entries.map((entry) => entry.icon);
  const isWhole = icons.every((icon) => icon !== null) && new Set(icons).size === icons.length;
  return isWhole ? entries : entries.map((entry) => ({ ...entry, icon: null }));
}

/** A headline that fits: the given one whole or shortened, else the film's title, else a part of it. */
export function headlineOf(given: string | null, characters: number, context: PictureContext): string {
  const candidates = [given, context.title].filter(
    (text): text is string => text !== null && text.trim() !== '',
  );
  for (const candidate of candidates) {
    const line = cleanLead(candidate, context);
    const short = line === '' ? null : shorten(line, { characters }, context.language);
    if (short !== null) return short;
  }
  return (
    keyPhrase(context.title, characters, context.language, context.topic) ??
    hardCut(context.title, characters, context)
  );
}

/** "Available in" and "You need just" are leads of a sentence; a headline does not end on such a word. */
export function cleanLead(text: string, context: PictureContext): string {
  const whole = splitWords(dropFullStop(tidy(text)).replace(/:$/, ''));
  let words = whole;
  while (words.length > 0 && !endsWell(words.join(' '), context.lexicon)) words = words.slice(0, -1);
  // "Larkspur comes" for "Larkspur comes in" is no headline: a verb that lost its object.
  const isCut =
    words.length < whole.length && context.language === 'en' && readClause(words.join(' ')).kind !== 'phrase';
  return isCut ? '' : capitalize(words.join(' '));
}

/** The longest beginning of whole words that fits and does not end on a small word. */
export function hardCut(text: string, characters: number, context: Pick<PictureContext, 'lexicon'>): string {
  let words = splitWords(dropFullStop(text));
  while (
    words.length > 1 &&
    (words.join(' ').length > characters || !endsWell(words.join(' '), context.lexicon))
  )
    words = words.slice(0, -1);
  return capitalize(tidy(words.join(' '))).slice(0, characters);
}

function flowPicture(source: ListSource, narration: string, context: PictureContext): Picture | null {
  if (source.items.length > 5) return null;
  const cues = createCueFinder(narration, context.lexicon.stopWords);
  const steps: { title: string; note: string | null; icon: string | null; cueWord: number | null }[] = [];
  for (const item of source.items) {
    const lines =
      splitLine(item, { text: 16, sub: 26 }, context.language) ??
      splitLine(item.replace(/\b(?:an?|the)\s/gi, ''), { text: 16, sub: 26 }, context.language) ??
      shortStep(item, context);
    if (lines === null) return null;
    steps.push({
      title: lines.text,
      note: lines.sub,
      icon: context.findIcon(item),
      cueWord: cues.find(lines.text),
    });
  }
  const headline = source.headline === null ? null : headlineOf(source.headline, 44, context);
  return {
    content: { ...NO_EXTRAS, kind: 'flow', headline, steps: withPlainIcons(inOrder(steps)) },
    score: 3.2,
  };
}

/** A long step without what limits it: "sends each patient a reminder the day before" gives "Sends reminder / the day before". */
function shortStep(item: string, context: PictureContext): TwoLines | null {
  const [, verb, thing, rest] =
    item.match(
      /^(\p{L}+)\s(?:each|every|an?|the|your|our)\s\p{L}+\s(?:an?|the|your|our)\s(\p{L}+)(?:\s(.{1,26}))?$/iu,
    ) ?? [];
  if (verb !== undefined && thing !== undefined && `${verb} ${thing}`.length <= 16)
    return { text: capitalize(`${verb} ${thing}`), sub: rest ?? null };
  const short = shorten(item, { characters: 34 }, context.language);
  return short === null || countWords(short) < 2
    ? null
    : splitLine(short, { text: 18, sub: 26 }, context.language);
}

/** Whether two texts share a word that carries meaning. */
export function sharesStem(first: string, second: ReadonlySet<string>): boolean {
  return splitWords(first).some((word) => second.has(stemOf(word)));
}
