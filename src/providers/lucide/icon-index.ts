import MiniSearch from 'minisearch';
import { MEANINGS } from './meanings.js';

/** Names that are drawings of buttons and typography: they mean nothing in a film. */
const INTERFACE_FAMILIES =
  /^(?:a|align|arrow|arrows|badge|between|bring|calendar|captions|case|chart|chevron|chevrons|circle|clock|corner|decimals|file|flip|fold|folder|gallery|git|grid|grip|heading|indent|iteration|layout|list|message|messages|minus|move|octagon|panel|panels|rectangle|rotate|rows|columns|send|separator|sliders|square|squares|stretch|table|tally|text|toggle|type|unfold|user|zodiac|zoom|image|mouse|scan|search|shield|folder|book|cloud|monitor|line|layer|lamp|map|mail|pi|phi|sigma|lambda|omega|x|package|bell|wifi|database|globe|house|bot|brain|hand)-/;

/** Signs of keyboards and editors that share their name with something else. */
const INTERFACE_NAMES =
  /^(?:space|option|command|delete|component|frame|group|crop|blend|merge|split|slice|move|copy|cast|dot|equal|diff|regex|variable|type|section|sheet|form|table|container|link|option|control|power|replace|expand|shrink|focus|fullscreen|import|redo|undo|reply|forward|rewind|repeat|shuffle|skip|send|share|save|scan|view|summary|signature|superscript|subscript|underline|italic|bold|baseline|heading|list|menu|logs|loader|network|waypoints|workflow|combine|ungroup|proportions|scaling|shapes|origami|pentagon|hexagon|octagon|square|circle|triangle|diamond|ellipse|club|spade)$/;

const STOP_WORDS = new Set(
  'a an and are as at be by can for from has have how in into is it its make makes more most new no not of off on one or our out over so than that the their them they this to up us use used very was way we what when which who will with you your get gets thing things part parts kind kinds lot top set show shows open close start end add back line point points state form type view play save key bed beds card cards percent call calls'.split(
    ' ',
  ),
);

interface IconDocument {
  id: string;
  name: string;
  tags: string;
}

/** Finds an icon for words. */
export interface IconIndex {
  find(words: string): string | null;
}

/**
 * Index over the names and tags of an icon set; for words that the table of meanings does not know.
 * @param tagsByName Tags of each icon by its name
 */
export function createIconIndex(tagsByName: Record<string, string[]>): IconIndex {
  const exactTags = new Map<string, Set<string>>();
  const index = new MiniSearch<IconDocument>({
    fields: ['name', 'tags'],
    processTerm: (term) => {
      const stem = stemTerm(term);
      return STOP_WORDS.has(term) || stem.length < 3 ? null : stem;
    },
    tokenize: (text) =>
      text
        .toLowerCase()
        .split(/[^a-z]+/)
        .filter((term) => term !== ''),
    searchOptions: { boost: { name: 3 }, fuzzy: false, prefix: false, combineWith: 'OR' },
  });
  for (const [name, tags] of Object.entries(tagsByName)) {
    if (
      INTERFACE_FAMILIES.test(name) ||
      INTERFACE_NAMES.test(name) ||
      name.split('-').length > 2 ||
      /-(?:off|x|plus|minus|check|dot|\d)$/.test(name)
    )
      continue;
    // A tag of several words ("key frame") says something else than its parts.
    const single = tags.filter((tag) => /^[a-z]+$/i.test(tag));
    exactTags.set(name, new Set(single.map((tag) => stemTerm(tag.toLowerCase()))));
    index.add({ id: name, name: name.replace(/-/g, ' '), tags: single.join(' ') });
  }
  return { find: (words) => byTags(words, index, exactTags) };
}

/** The same stem for the usual English inflections; icons are few, so a coarse one will do. */
export function stemTerm(term: string): string {
  return term
    .toLowerCase()
    .replace(/ies$/, 'y')
    .replace(/oes$/, 'o')
    .replace(/(?<=(?:ch|sh|ss|x))es$/, '')
    .replace(/(?<=[^su])s$/, '');
}

/** Icon of the first word that our own table knows. */
export function findByMeaning(words: string): string | null {
  for (const term of termsOf(words)) {
    const icon = MEANINGS.get(term) ?? MEANINGS.get(stemTerm(term)) ?? MEANINGS.get(`${stemTerm(term)}s`);
    if (icon !== undefined) return icon;
  }
  return null;
}

/** Least score of a hit: below it lie chance matches on a rare tag. */
const SCORE_FLOOR = 18;

function byTags(
  words: string,
  index: MiniSearch<IconDocument>,
  exactTags: Map<string, Set<string>>,
): string | null {
  for (const term of termsOf(words)) {
    const stem = stemTerm(term);
    const hits = index.search(term).filter((hit) => {
      const name = String(hit.id);
      const [head = '', variant] = name.split('-');
      const isName =
        stemTerm(head) === stem &&
        (variant === undefined || /^(?:round|big|front|line|conical|2|text)$/.test(variant));
      return isName || (hit.score >= SCORE_FLOOR && exactTags.get(name)?.has(stem) === true);
    });
    const [best] = hits.sort(
      (first, second) => second.score - first.score || (String(first.id) < String(second.id) ? -1 : 1),
    );
    if (best !== undefined) return String(best.id);
  }
  return null;
}

function termsOf(words: string): string[] {
  return words
    .toLowerCase()
    .split(/[^a-zé0-9-]+/)
    .flatMap((word) => (word.includes('-') ? [word, ...word.split('-')] : [word]))
    .filter((word) => word.length > 1 && !STOP_WORDS.has(word));
}
