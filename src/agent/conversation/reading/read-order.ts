import type { EditOperation } from '../../../schema/edit-operation.js';
import {
  asking,
  doing,
  firstQuote,
  hasQuote,
  noting,
  withQuotes,
  type Clause,
  type ReadingContext,
  type Understood,
} from './clause.js';
import { findScenes, sceneAbout, scenesMeant, type SceneMention } from './find-scenes.js';
import { occursIn } from './read-replacement.js';
import { wholeWords } from '../../language/whole-words.js';
import { CAPTIONS, MOVE, MUSIC, PRESENTER, REMOVE, SHORTER, SWAP, VOICE } from './vocabulary.js';

const KEEP =
  /(?<!\p{L})(?:(?:don['’]?t|do not|never|please don['’]?t|nicht|no|ne)\s+(?:remove|delete|drop|cut|touch|change|move|lösch\p{L}*|änder\p{L}*|quites|cambies|supprim\p{L}*|chang\p{L}*)|(?<!only )keep|leave (?=[^.]*(?:as (?:it )?is|alone|unchanged))|behalte\p{L}*)(?!\p{L})/iu;
const ONLY = /(?<!\p{L})(?:(?:keep )?only|just keep|only keep|nur|solo|seulement)(?!\p{L})/iu;
const CAN_GO =
  /(?<!\p{L})(?:can go|(?:should|must|has to|needs to) go(?! (?:to|before|after|first|last|at|behind))|is (?:superfluous|unnecessary|not needed)|kann weg|muss weg|sobra|est inutile|out|raus|weg)(?!\p{L})/iu;

/** Music, captions, presenter or voice: they are switched, not removed like scenes. */
function namesSetting(text: string): boolean {
  return [MUSIC, CAPTIONS, PRESENTER, VOICE].some((noun) => noun.test(text));
}

/** "Remove scene 2", "scene 4 can go", "keep only scenes 1 and 3". */
export function readRemoval(clause: Clause, context: ReadingContext): Understood | null {
  const { text } = clause;
  const { scenes, unclear } = findScenes(clause, context);
  const numbers = [...new Set(scenes.map(({ scene }) => scene))];
  if (
    numbers.length > 0 &&
    ONLY.test(text) &&
    /(?<!\p{L})(?:keep|behalt\p{L}*|nur|deja|garde\p{L}*)(?!\p{L})/iu.test(text)
  ) {
    const others = context.storyboard.scenes
      .map((_scene, index) => index + 1)
      .filter((one) => !numbers.includes(one));
    return others.length === 0
      ? noting('All scenes stay.')
      : doing(...others.map((scene) => ({ type: 'remove-scene' as const, scene })));
  }
  if (KEEP.test(text) && numbers.length > 0 && !hasQuote(text))
    return noting(`Scene ${numbers.join(', ')} stays as it is.`);
  const isRefused = /^(?:please\s+)?(?:no|kein\p{L}*|ohne|sin|sans|senza|sem|zonder|geen|bez)\s/iu.test(text);
  if (numbers.length > 0 && isRefused && !hasQuote(text))
    return doing(...numbers.map((scene): EditOperation => ({ type: 'remove-scene', scene })));
  if (KEEP.test(text) || (!REMOVE.test(text) && !(numbers.length > 0 && CAN_GO.test(text)))) return null;
  if (SHORTER.test(text) && /(?<!\p{L})cut(?!\p{L})/iu.test(text)) return null;
  if (/(?<!\p{L})cut\s.+?\s(?:to|by)\s+\d/iu.test(text)) return null;
  const isPartOfScene =
    numbers.length === 1 &&
    /(?<!\p{L})(?:sentence|line|words?|phrase|mention|satz|wort|frase|palabra|phrase|mot)s?(?!\p{L}).*(?<!\p{L})(?:of|from|in|aus|de|dans)\s+(?:the\s+|der\s+|la\s+)?(?:scene|szene|escena|scène)/iu.test(
      text,
    );
  if (isPartOfScene && !hasQuote(text))
    return asking(`Which words of scene ${numbers[0] ?? 1} shall go? Please quote them.`);
  const isSetting = namesSetting(text.slice(0, scenes[0]?.start ?? text.length));
  if (numbers.length > 0 && !isSetting)
    return doing(
      ...scenesMeant(clause, context).map((scene): EditOperation => ({ type: 'remove-scene', scene })),
    );
  const quote = firstQuote(text, clause);
  if (quote !== null && occursIn(quote, context.storyboard))
    return doing({ type: 'replace-words', scene: null, from: quote, to: '' });
  if (quote !== null) return asking(`I do not find “${quote}” in the film. Which words shall go?`);
  if (namesSetting(text)) return null;
  if (unclear !== null) return asking(`Which scene is the one about “${unclear}”? Please name its number.`);
  return removedThing(clause, context);
}

const OBJECT = new RegExp(
  `${REMOVE.source}\\s+(?:the\\s+|all\\s+|any\\s+|die\\s+|den\\s+|das\\s+|la\\s+|el\\s+|le\\s+)?(?:words?\\s+|word\\s+)?(.{2,60}?)[.!]?$`,
  'iu',
);

/** "Drop the dust": a thing that one scene speaks of may mean the scene or only the words. */
function removedThing(clause: Clause, context: ReadingContext): Understood | null {
  const thing = withQuotes(clause.text.match(OBJECT)?.[1] ?? '', clause).trim();
  if (thing === '' || thing.split(/\s+/).length > 5) return null;
  const scene = sceneAbout(thing, context.storyboard);
  return scene === null ? null : asking(`Shall scene ${scene} go as a whole, or only its words “${thing}”?`);
}

const TO_END = wholeWords(
  '(?:to|at|in|into) the (?:very )?(?:end|back|bottom)|last|zuletzt|ans ende|zum schluss|am ende|al final|à la fin|alla fine|para o (?:fim|final)|naar het einde|na koniec|come last|be last|goes? last',
);
const TO_START = wholeWords(
  "(?:to|at|in|into) the (?:very )?(?:start|beginning|front|top)|first|an den anfang|nach vorne?|zuerst|als erste[sr]?|al (?:principio|inicio|comienzo)|au début|all['’]inizio|para o (?:início|começo)|naar het begin|na początek|to first (?:place|position)|in first place|come first|be first",
);
const TO_PLACE =
  /(?<!\p{L})(?:to|at|as|auf|an|a|à|in)\s+(?:the\s+|die\s+|la\s+|el\s+)?(?:position|place|spot|slot|number|stelle|platz|posición|lugar|posizione|posição|plaats|miejsce)\s*(?:number\s*)?(\d{1,2})|(?<!\p{L})(?:to|auf)\s+(\d{1,2})(?![\p{L}\d%]|\s*s)/iu;
const BEFORE = wholeWords(
  'before|in front of|ahead of|vor|antes d[eao]l?|avant|prima (?:di|della)|voor|przed',
);
const AFTER = wholeWords(
  'after|behind|following|nach|hinter|después de|detrás de|après|derrière|dopo|depois d[eao]|achter|po',
);
const STEP =
  /(?<!\p{L})(?:(?<up>up|earlier|forward|nach oben|früher|antes|plus tôt)|(?<down>down|later|back(?:ward)?|nach unten|später|más tarde|plus tard))(?!\p{L})/iu;
const COMES =
  /(?<!\p{L})(?:(?:should |must |has to |needs to |shall )?(?:come|go|be|stand|appear)s?|soll(?:te)?|gehört|kommt|debe(?:ría)? (?:ir|estar)|va|doit (?:être|venir)|(?:start|begin|open|end|finish|close) with|beginne? mit|empieza con|commence par)(?!\p{L})/iu;

/** "Move scene 3 to the end", "swap 2 and 4", "put the part about roots before the one about shade". */
export function readMove(clause: Clause, context: ReadingContext): Understood | null {
  const count = context.storyboard.scenes.length;
  const { text } = clause;
  if (/(?<!\p{L})reverse (?:the )?(?:order|scenes)(?!\p{L})/iu.test(text)) return reversed(count);
  const { scenes: all, unclear } = findScenes(clause, context);
  const isMove = MOVE.test(text);
  if (
    SWAP.test(text) &&
    !/(?<!\p{L})(?:to|with a|for a)(?!\p{L})/iu.test(text.replace(/to each other/i, ''))
  ) {
    const bare = [...text.matchAll(/(?<![\p{L}\d])(\d{1,2})(?![\p{L}\d%])/gu)].map(([number]) =>
      Number(number),
    );
    const [one, other] = all.length >= 2 ? all.map(({ scene }) => scene) : bare;
    if (one !== undefined && other !== undefined && one !== other) return swapped(one, other);
  }
  const isShort =
    text.split(/\s+/).length <= 6 && [TO_END, TO_START, BEFORE, AFTER].some((target) => target.test(text));
  if (!isMove && !COMES.test(text) && !isShort) return null;
  const target = targetOf(text, all, count);
  if (target === null) return isMove && all.length > 0 && STEP.test(text) ? stepped(text, all) : null;
  const source = all.find((mention) => !target.taken(mention));
  if (source === undefined)
    return unclear === null || !isMove
      ? null
      : asking(`Which scene is the one about “${unclear}”? Please name its number.`);
  if (source.scene > count) return asking(missing(source.scene, count));
  const to = target.place(source.scene);
  return to === source.scene
    ? noting(`Scene ${source.scene} stands there already.`)
    : doing({ type: 'move-scene', scene: source.scene, to });
}

interface Target {
  /** Where a scene that stands at `from` comes to stand. */
  place: (from: number) => number;
  /** Whether a mention belongs to the target and not to what is moved. */
  taken: (mention: SceneMention) => boolean;
}

function targetOf(text: string, mentions: SceneMention[], count: number): Target | null {
  const opens = /^(?:please\s+)?(?:start|begin|open|beginne?|empieza|commence)\s+(?:with|mit|con|par)/iu.test(
    text,
  );
  if (opens) return { place: () => 1, taken: () => false };
  if (/^(?:please\s+)?(?:end|finish|close)\s+with/iu.test(text))
    return { place: () => count, taken: () => false };
  for (const [pattern, isBefore] of [
    [BEFORE, true],
    [AFTER, false],
  ] as const) {
    const at = text.search(pattern);
    const anchor = at < 0 ? undefined : mentions.find((mention) => mention.end > at && mention.start >= at);
    const source = mentions.find((mention) => mention !== anchor);
    const bare = at < 0 ? undefined : text.slice(at).match(/^\p{L}[\p{L} ]*?(\d{1,2})(?![\p{L}\d%])/u)?.[1];
    const goal = anchor?.scene ?? (bare === undefined ? undefined : Number(bare));
    if (goal === undefined || source === undefined) continue;
    const place = (from: number): number =>
      isBefore ? goal - (from < goal ? 1 : 0) : goal + (from < goal ? 0 : 1);
    return { place, taken: (mention) => mention === anchor };
  }
  const numbered = text.match(TO_PLACE);
  const number = Number(numbered?.[1] ?? numbered?.[2]);
  if (numbered !== null && number >= 1)
    return {
      place: () => Math.min(number, count),
      taken: (mention) => mention.end > (numbered.index ?? 0) && mention.start >= (numbered.index ?? 0),
    };
  const behindSource = (mentions[0]?.end ?? 0) > 0 ? mentions[0] : undefined;
  const rest = text.slice(behindSource?.end ?? 0);
  const isSame = (mention: SceneMention): boolean => mention !== behindSource;
  if (TO_END.test(rest)) return { place: () => count, taken: isSame };
  return TO_START.test(rest) ? { place: () => 1, taken: isSame } : null;
}

function stepped(text: string, mentions: SceneMention[]): Understood {
  const scene = mentions[0]?.scene ?? 1;
  const to = text.match(STEP)?.groups?.['up'] === undefined ? scene + 1 : scene - 1;
  return to < 1 ? noting('It is the first scene already.') : doing({ type: 'move-scene', scene, to });
}

function swapped(one: number, other: number): Understood {
  const [first, second] = one < other ? [one, other] : [other, one];
  const there: EditOperation = { type: 'move-scene', scene: first, to: second };
  // Neighbours have changed places with the first move.
  return second - first === 1 ? doing(there) : doing(there, { type: 'move-scene', scene: second, to: first });
}

function reversed(count: number): Understood {
  const moves = Array.from({ length: count - 1 }, (_value, index): EditOperation => ({
    type: 'move-scene',
    scene: count - index,
    to: index + 1,
  }));
  return doing(...moves);
}

/** Said when a message names a scene that there is not. */
export function missing(scene: number, count: number): string {
  return `There is no scene ${scene}: the film has ${count} scenes. Which one do you mean?`;
}
