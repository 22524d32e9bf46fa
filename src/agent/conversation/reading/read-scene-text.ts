import { capitalize, countWords, endSentence } from '../../language/words.js';
import {
  asking,
  doing,
  firstQuote,
  hasQuote,
  literalOf,
  noting,
  type Clause,
  type ReadingContext,
  type Understood,
} from './clause.js';
import { findScenes, type SceneMention } from './find-scenes.js';
import { HEADLINE, REMOVE } from './vocabulary.js';

const MODAL =
  '(?:should|shall|must|needs? to|has to|have to|can|could|will|would|ought to|soll(?:te)?|muss|kann|debe(?:ría)?|tiene que|podría|doit|devrait|peut|deve|dovrebbe|deveria|moet|kan|powinna?|ma)\\s+(?:also\\s+|auch\\s+|rather\\s+|instead\\s+|just\\s+|now\\s+|lieber\\s+)?';
const SAYS =
  'says?|reads?|states?|tells?|speaks?|go(?:es)? like|sagen|sagt|lauten|lautet|heißen|heißt|decir|diga|dice|dire|dise|dit|dica|dicesse|dizer|diga|diz|zeggen|zegt|mówić|mówi|brzmieć';
/** Behind the mention of a scene: the words that follow are to be spoken there. */
const SAID_BEHIND = new RegExp(
  `^\\s*,?\\s*(?:${MODAL})?(?:to\\s+)?(?:${SAYS})(?!\\p{L})(?:\\s+(?:the following|this|instead|that)(?=\\s*:))?\\s*:?\\s*(?:(?:that|dass|que|che)\\s+(?=\\S+\\s\\S))?(.+)$`,
  'isu',
);
const DICTATED = new RegExp(
  `^\\s*,?\\s*(?:${MODAL})?(?:to\\s+)?(?:${SAYS})(?!\\p{L})(?:\\s+(?:the following|this|instead))?\\s*:\\s+(.+)$`,
  'isu',
);
const CHANGED_BEHIND =
  /^\s*(?:['’]s\s+(?:text|words|wording|narration|line)\s*)?(?:should be|must be|needs to be)?\s*(?:(?:to|into|as|so that it says|so it says|with|zu|in|auf|a|por|en|par|com|para|naar|na)\s*:?\s+|:\s*|→\s*|->\s*|=\s*)(.+)$/isu;
const CHANGES =
  /(?<!\p{L})(?:change|rewrite|rephrase|reword|update|set|turn|edit|replace|make|text|words|wording|narration|script|line|content|umschreib\p{L}*|änder\p{L}*|formulier\p{L}*|text|cambi\p{L}*|reescrib\p{L}*|modific\p{L}*|chang\p{L}*|réécri\p{L}*|reformul\p{L}*|remplac\p{L}*|texte|riscriv\p{L}*|testo|mud[ae]|reescrev\p{L}*|texto|verander|herschrijf|tekst|zmień|przepisz)(?!\p{L})/iu;
/** In front of the words, with the scene before or behind: "in scene 3 say …", "say … in scene 3". */
const SAY_FIRST =
  /(?<!\p{L})(?:say|write|speak|tell|put|use|sage?|sagt|schreibe?|sprich|di|diga|escribe|pon|dis|dites|écris|mets|di['’]|scrivi|metti|diz|escreve|zeg|schrijf|powiedz|napisz)(?!\p{L})\s*:?\s*(.+)$/isu;
const MENTIONS =
  /(?<!\p{L})(?:mention|add|include|say|note|tell|erwähn\p{L}*|ergänz\p{L}*|menciona\p{L}*|añad\p{L}*|mentionne\p{L}*|ajout\p{L}*)(?:\s+(?:also|too|there|to it|to|in|the fact))*\s*(?:that|dass|que|che|:)\s+(.+)$/isu;
/** What follows "Scene 2:" without quotation marks and is no text for it. */
const LABELS_WISH =
  /^(?:no|without|just|only|with|use|show|add|make|put|please|ohne|mit|nur|kein\p{L}*|zeig\p{L}*|sin|con|solo|sans|avec)(?!\p{L})/iu;

/** Words about the making of a scene, not words to be spoken. */
const DIRECTS =
  /^(?:be|a |an |the |more|less|something|it|this|that|another|different|other|better|shorter|longer|faster|slower|like|sein|etwas|algo|quelque chose|qualcosa)(?!\p{L})[^.:]{0,40}$|^(?:remove|delete|drop|cut|shorten|move|keep|lose|kürz\p{L}*|lösch\p{L}*|quita|supprim\p{L}*)(?!\p{L})|^(?:position|place|number|platz|the (?:end|start|beginning|front|top))(?!\p{L})|^\d+\s*(?:s|sec|seconds?|sekunden)/iu;

/** "Add a line after scene 4": its place is named, not what it goes into. */
const ADDS_SCENE =
  /(?<!\p{L})(?:add|insert|include|put|füge?\p{L}*|ergänz\p{L}*|añad\p{L}*|agreg\p{L}*|ajout\p{L}*|aggiung\p{L}*|adicion\p{L}*|voeg|dodaj)\s(?:[\p{L}]+\s){0,3}(?:scene|slide|line|sentence|szene|satz|escena|frase|scène|phrase|scena|cena|zin|scenę|zdanie)\s(?:[\p{L}]+\s){0,2}?(?:after|before|behind|between|nach|vor|hinter|después|antes|tras|après|avant|dopo|prima|depois|na|voor|po|przed)(?!\p{L})/iu;

/** "Scene 2 should say: …": what follows the colon is dictated, whatever it reads like. */
export function readDictation(clause: Clause, context: ReadingContext): Understood | null {
  const [mention] = findScenes({ ...clause, text: clause.text.split(/:\s/)[0] ?? '' }, context).scenes;
  if (mention === undefined || hasQuote(clause.text)) return null;
  const words = clause.text.slice(mention.end).match(DICTATED)?.[1];
  const text = words === undefined ? null : literalOf(words, clause);
  return text === null
    ? null
    : doing({ type: 'rewrite-scene', scene: mention.scene, text: spokenForm(text, false) });
}

/** "Scene 2 should say …", "in scene 3 say …", "change the text of scene 2 to …". */
export function readSceneText(clause: Clause, context: ReadingContext): Understood | null {
  const { scenes } = findScenes(clause, context);
  const [mention] = scenes;
  if (mention === undefined || ADDS_SCENE.test(clause.text)) return null;
  const behind = clause.text.slice(mention.end);
  const before = clause.text.slice(0, mention.start);
  const said = wordsFor(behind, before, clause);
  const added = `${before} ${behind}`.match(MENTIONS)?.[1];
  const isAdding =
    /(?<!\p{L})(?:mention|also|add|too|erwähn|ergänz|auch|menciona|añad|también|mentionn|ajout|aussi)/iu.test(
      `${before} ${behind.split(':')[0] ?? ''}`.slice(0, 60),
    );
  if (isAdding && added !== undefined) return appended(mention, literalOf(added, clause), context);
  if (isAdding && hasQuote(clause.text) && /(?:add|ergänz|añad|ajout)/iu.test(before))
    return appended(mention, firstQuote(clause.text, clause), context);
  if (said === null) return null;
  return doing({ type: 'rewrite-scene', scene: mention.scene, text: spokenForm(said.text, said.isQuoted) });
}

function wordsFor(
  behind: string,
  before: string,
  clause: Clause,
): { text: string; isQuoted: boolean } | null {
  const found = (part: string | undefined): { text: string; isQuoted: boolean } | null => {
    if (part === undefined || (!hasQuote(part) && DIRECTS.test(part.trim()))) return null;
    const text = literalOf(part, clause);
    return text === null ? null : { text, isQuoted: hasQuote(part) };
  };
  const spoken = found(behind.match(SAID_BEHIND)?.[1]);
  if (spoken !== null) return spoken;
  const changed = CHANGES.test(before) ? found(behind.match(CHANGED_BEHIND)?.[1]) : null;
  if (changed !== null) return changed;
  const first = found(behind.match(SAY_FIRST)?.[1]?.replace(/\s+(?:instead|stattdessen)[.!]?$/i, ''));
  if (first !== null) return first;
  const ahead = found(
    before
      .match(SAY_FIRST)?.[1]
      ?.replace(/\s*(?:,\s*)?(?:in|for|im|en|dans|nella|na|w)\s*(?:the\s*|der\s*|la\s*)?$/i, ''),
  );
  if (ahead !== null && (ahead.isQuoted || countWords(ahead.text) >= 3)) return ahead;
  // "Scene 2: …" dictates, when what follows is quoted or is a text and no wish.
  const labelled = /^\s*$/.test(before) ? behind.match(/^\s*[:=–—-]\s*(.+)$/su)?.[1] : undefined;
  const isText = labelled !== undefined && countWords(labelled) >= 4 && !LABELS_WISH.test(labelled);
  return labelled !== undefined && (hasQuote(labelled) || isText) ? found(labelled) : null;
}

function appended(mention: SceneMention, words: string | null, context: ReadingContext): Understood | null {
  const scene = context.storyboard.scenes[mention.scene - 1];
  if (scene === undefined || words === null) return null;
  const text = `${scene.narration} ${spokenForm(words, false)}`.trim();
  return doing({ type: 'rewrite-scene', scene: mention.scene, text });
}

/** Unquoted words become a sentence; quoted ones stay as they are. */
export function spokenForm(words: string, isQuoted: boolean): string {
  return (isQuoted ? words : endSentence(capitalize(words))).slice(0, 2000);
}

const HEADLINE_LEAD =
  /^\s*(?:['’]s)?\s*(?:,\s*)?(?:(?:should|must|shall|needs to|can|soll(?:te)?|muss|debe(?:ría)?|doit|deve|moet)?\s*(?:be|say|read|sein|lauten|heißen|ser|decir|être|dire|essere|dire|zijn)(?!\p{L})|to|into|as|is|with|says?|reads?|zu|in|auf|a|por|en|par|à|com|para|naar|na)?\s*[:=→]?\s*/iu;

/** "The headline of scene 3: …", "show “…” on screen in scene 2". */
export function readHeadline(clause: Clause, context: ReadingContext): Understood | null {
  const { scenes } = findScenes(clause, context);
  const [mention] = scenes;
  if (REMOVE.test(clause.text) && !hasQuote(clause.text)) return null;
  const noun = clause.text.match(HEADLINE);
  const shows =
    /(?<!\p{L})(?:on (?:the )?screen|show|display|zeig\p{L}*|im bild|muestra|en pantalla|affiche\p{L}*|à l['’]écran)(?!\p{L})/iu.test(
      clause.text,
    );
  if (noun?.index === undefined) {
    const quote = firstQuote(clause.text, clause);
    if (!shows || quote === null) return null;
    if (mention === undefined) return asking(`In which scene shall “${quote}” stand on the screen?`);
    return doing({ type: 'set-headline', scene: mention.scene, text: quote.slice(0, 200) });
  }
  if (mention === undefined) {
    if (/^(?:title|titre|titolo|título)$/iu.test(noun[0])) return null;
    return asking('Which scene’s headline do you mean?');
  }
  const end = Math.max(mention.end, noun.index + noun[0].length);
  const rest = clause.text.slice(end).replace(HEADLINE_LEAD, '');
  const text = firstQuote(clause.text, clause) ?? literalOf(rest, clause);
  if (text === null || (!hasQuote(clause.text) && DIRECTS.test(text)))
    return asking(`What shall the headline of scene ${mention.scene} be?`);
  return text.length > 200
    ? noting('A headline has at most 200 characters.')
    : doing({ type: 'set-headline', scene: mention.scene, text: text.replace(/(?<![.!?])[.]$/, '') });
}
