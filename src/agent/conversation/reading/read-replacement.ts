import type { Storyboard } from '../../../schema/storyboard.js';
import { textsOf } from '../../pictures/literal-texts.js';
import {
  asking,
  doing,
  hasQuote,
  literalOf,
  type Clause,
  type ReadingContext,
  type Understood,
} from './clause.js';
import { findScenes } from './find-scenes.js';
import { stripScene } from './strip-scene.js';
import { REPLACE } from './vocabulary.js';

const INSTEAD =
  'instead of|rather than|in place of|statt|anstatt|anstelle von|en vez de|en lugar de|au lieu de|à la place de|invece di|al posto di|em vez de|no lugar de|in plaats van|zamiast';
const WITH = 'with|by|to|into|for|durch|mit|gegen|zu|in|por|con|par|en|com|door|met|na|przez|→|->|=>';
const WORDS =
  '(?:(?:the\\s+|das\\s+|la\\s+|le\\s+)?(?:words?|phrase|text|name|term|expression|wort|wörter|begriff|palabra|frase|mot|expression|parola|palavra|woord|słowo)\\s+)?';
const EVERYWHERE =
  /[\s,]*(?:everywhere|throughout|in (?:all|every) scenes?|in the (?:whole )?(?:film|video)|all over|überall|im ganzen film|en todas partes|partout|ovunque|overal|wszędzie)[.!]?\s*$/iu;
const SAY =
  '(?:(?:please\\s+)?(?:say|use|write|put|call it|it should (?:say|be|read)|sag\\p{L}*|schreib\\p{L}*|di|usa|pon|dis|dites|mets|utilise\\p{L}*)\\s+)?';

const PATTERNS: { pattern: RegExp; order: 'from-to' | 'to-from' }[] = [
  {
    pattern: new RegExp(`^.*?${REPLACE.source}\\s+${WORDS}(.+?)\\s+(?:${WITH})\\s+${WORDS}(.+)$`, 'iu'),
    order: 'from-to',
  },
  {
    pattern: new RegExp(
      `^(?:${INSTEAD})\\s+${WORDS}(.+?)(?:\\s*,\\s*|\\s+)(?:${SAY.slice(0, -1)})(.+)$`,
      'iu',
    ),
    order: 'from-to',
  },
  {
    pattern: new RegExp(`^${SAY}${WORDS}(.+?),?\\s+(?:${INSTEAD})\\s+${WORDS}(.+)$`, 'iu'),
    order: 'to-from',
  },
  {
    pattern:
      /^(?:it['’]?s|it is|the name is|es heißt)?\s*(.+?),?\s+(?:not|nicht|no|pas|non|niet|nie)\s+(.+)$/iu,
    order: 'to-from',
  },
  { pattern: /^(.+?)\s*(?:→|->|=>)\s*(.+)$/u, order: 'from-to' },
];
/** What a "change … to …" may name that is no wording. */
const NO_WORDING =
  /^(?:the |it|this|that|its |den |die |das |der |la |le |el |il )?(?:scene|voice|title|style|music|presenter|host|avatar|colou?rs?|palette|language|format|orientation|headline|heading|order|length|duration|speed|pace|captions?|subtitles?|narrator|look|theme|ending|ratio|aspect ratio|background|stimme|titel|stil|musik|farben?|überschrift|voz|título|estilo|música|colores|voix|titre|style|musique|couleurs?|voce|titolo|stile|stem|stijl|głos|styl|tytuł)(?!\p{L})|^(?:it|this|that|everything|es|das|todo|tout)$/iu;

/** "Replace X with Y", "say Y instead of X", "X → Y", in one scene or everywhere. */
export function readReplacement(clause: Clause, context: ReadingContext): Understood | null {
  const mentions = findScenes(clause, context);
  const [mention] = mentions.scenes;
  const text = stripScene(clause.text, mentions)
    .replace(EVERYWHERE, '')
    .replace(/\s*[.!]$/, '');
  for (const { pattern, order } of PATTERNS) {
    const match = text.match(pattern);
    const [first = '', second = ''] = match?.slice(1).filter((part) => part !== undefined) ?? [];
    if (match === null || first === '' || second === '') continue;
    const [from, to] = order === 'from-to' ? [first, second] : [second, first];
    if (NO_WORDING.test(from.trim())) continue;
    const said = literalOf(from, clause);
    const wanted = literalOf(to, clause);
    if (said === null || wanted === null) continue;
    const occurs = occursIn(said, context.storyboard);
    if (!occurs && !(hasQuote(from) && /instead|repla|ersetz/iu.test(text))) continue;
    if (!occurs) return asking(`I do not find “${said}” in the film. Which words shall “${wanted}” replace?`);
    return doing({ type: 'replace-words', scene: mention?.scene ?? null, from: said, to: wanted });
  }
  return null;
}

/** Whether words stand in the film, spoken or shown. */
export function occursIn(words: string, { scenes, title }: Storyboard): boolean {
  const wanted = words.toLowerCase().replace(/[.!?]$/, '');
  const texts = [title, ...scenes.flatMap(({ narration, content }) => [narration, ...textsOf(content)])];
  return wanted !== '' && texts.some((text) => text.toLowerCase().includes(wanted));
}
