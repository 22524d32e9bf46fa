import { takeEnding } from '../../brief/read-ending.js';
import { countWords } from '../../language/words.js';
import {
  asking,
  doing,
  firstQuote,
  hasQuote,
  literalOf,
  noting,
  withQuotes,
  type Clause,
  type ReadingContext,
  type Understood,
} from './clause.js';
import { findScenes } from './find-scenes.js';
import { spokenForm } from './read-scene-text.js';
import { ADD, CAPTIONS, MUSIC, PRESENTER, TITLE, VOICE } from './vocabulary.js';

const TITLE_LEAD =
  /^\s*(?:of (?:the |this )?(?:film|video)|des films|del vídeo|de la vidéo|du film)?\s*(?:(?:ändern|umbenennen|cambiar|changer|wijzigen)\s+)?(?:(?:should|must|shall|soll(?:te)?|debe(?:ría)?|doit|deve|moet)?\s*(?:be|say|read|sein|lauten|heißen|ser|être|essere|zijn)(?!\p{L})|to|into|as|is|zu|in|auf|a|por|en|par|à|com|para|naar|na)?\s*[:=→]?\s*/iu;
const CALLED =
  /^(?:please\s+|then\s+)*(?:(?:call|name|title|rename|retitle) (?:it|this|the (?:film|video))(?: to| as)?|rename to|nenn\p{L}* (?:es|den film|das video)(?: um in)?|llámalo|llama al vídeo|appelle[- ]la|appelle le film|chiamalo|chama-lhe|noem het|nazwij to)\s*:?\s+(.+)$/isu;

/** "Title: …", "call it …". */
export function readTitle(clause: Clause, context: ReadingContext): Understood | null {
  const called = clause.text.match(CALLED)?.[1];
  const title = called === undefined ? null : literalOf(called, clause);
  if (title !== null) return titled(title);
  const noun = clause.text.match(TITLE);
  if (noun?.index === undefined || findScenes(clause, context).scenes.length > 0) return null;
  if (/(?<!\p{L})title card/iu.test(clause.text)) return null;
  const rest = clause.text.slice(noun.index + noun[0].length).replace(TITLE_LEAD, '');
  const text = firstQuote(clause.text, clause) ?? literalOf(rest, clause);
  if (text === null || /^(?:shorter|better|different|something)(?!\p{L})/iu.test(text))
    return asking('What shall the title be?');
  return titled(text);
}

function titled(text: string): Understood {
  return text.length > 120
    ? noting('A title has at most 120 characters; the title stays.')
    : doing({ type: 'set-title', title: text.replace(/(?<![.!?])\.$/, '') });
}

const ENDING_SAYS =
  /(?<!\p{L})(?:ending|last (?:line|words?|sentence)|final (?:line|words?|sentence)|closing(?: line)?|call to action|cta|schluss(?:satz)?|letzter satz|final|última frase|dernière phrase|fin|ende|finale|einde)(?!\p{L})\s*(?:should|must|shall|soll(?:te)?|muss|debe(?:ría)?|doit|devrait|deve|dovrebbe|deveria|moet|powinno)?\s*(?:be|say|read|sein|lauten|sagen|ser|decir|être|dire|to|:|is|says|reads)\s*:?\s+(.+)$/isu;
const ENDS_ON =
  /(?<!\p{L})(?:(?:it |the (?:film|video) )?(?:should |must |has to )?(?:end|close|finish|conclude|wrap up)(?:ing)?(?: it| the (?:film|video))?\s*(?:with|on|by saying|saying|:)|(?:am ende|zum schluss|am schluss)\s+(?:soll\p{L}*\s+)?(?:sagen|steht|stehen|sagt)?|(?:be)?ende (?:es )?mit|schließe mit|(?:que )?(?:termin\p{L}+|acab\p{L}+|cierra) con|(?:termin\p{L}+|fini\p{L}*|conclu\p{L}+)\s+(?:par|avec|sur|con|com)|eindig met|zakończ)(?!\p{L})\s*:?\s*(?:the (?:words?|line|sentence)\s*:?\s*)?(.+)$/isu;

/** "End with “…”", "the last line should be …". */
export function readEnding(clause: Clause, context: ReadingContext): Understood | null {
  const part = clause.text.match(ENDS_ON)?.[1] ?? clause.text.match(ENDING_SAYS)?.[1];
  if (part === undefined) {
    const taken = takeEnding(withQuotes(clause.text, clause));
    return taken === null || taken === '' ? null : ended(taken, hasQuote(clause.text));
  }
  // "End with scene 2" is about the order.
  const named = findScenes({ ...clause, text: part }, context).scenes[0];
  if (named !== undefined && !hasQuote(part) && named.start <= 6 && countWords(part) <= 5) return null;
  if (/^(?:an?|our|the|my) (?:[\p{L}-]+ ){0,3}(?:logo|fade|music|question|summary|recap)\b/iu.test(part))
    return asking('Which words shall the film end on?');
  const text = literalOf(part, clause);
  return text === null ? asking('Which words shall the film end on?') : ended(text, hasQuote(part));
}

/** "Start with “…”": a new first scene, before all that is there. */
export function readOpening(clause: Clause): Understood | null {
  const part = clause.text.match(
    /^(?:please\s+)?(?:(?:it|the (?:film|video)) should\s+)?(?:start|begin|open|beginne?n?|empieza|commence[rz]?|comincia|inizia|comece|begin|zacznij)\s+(?:it\s+|the (?:film|video)\s+)?(?:with|mit|con|par|com|met|od)\s*:?\s*(.+)$/isu,
  )?.[1];
  const text = part === undefined || !hasQuote(part) ? null : literalOf(part, clause);
  return text === null ? null : doing({ type: 'add-scene', after: 0, text });
}

function ended(text: string, isQuoted: boolean): Understood {
  return doing({ type: 'set-ending', text: spokenForm(text, isQuoted).slice(0, 400) });
}

const NEW_SCENE =
  '(?:an?\\s+|another\\s+|one more\\s+|eine?n?\\s+|noch eine?n?\\s+|una?\\s+|otra\\s+|une?\\s+|un[ao]?\\s+|uma\\s+|een\\s+)?(?:new\\s+|short\\s+|extra\\s+|neue\\p{L}*\\s+|nueva\\s+|nouvelle\\s+)?(?:scene|slide|line|sentence|part|point|section|szene|satz|zeile|escena|frase|scène|phrase|scena|cena|scène|zin|scenę|zdanie)';
const PLACE =
  /(?<!\p{L})(?:(before|in front of|vor|antes de|avant|prima di|antes d[ae]|voor|przed)|(after|behind|following|nach|hinter|después de|tras|après|dopo|depois d[ae]|na|po))\s+(?:the\s+|der\s+|dem\s+|la\s+|le\s+|el\s+)?/iu;
const AT_END =
  /(?<!\p{L})(?:(?:at|to) the (?:very )?end|in the end|as (?:the )?last(?: scene)?|am ende|ans ende|al final|à la fin|alla fine|no fim|no final|aan het einde?|na koniec|na końcu)(?!\p{L})/iu;
const AT_START =
  /(?<!\p{L})(?:(?:at|to) the (?:very )?(?:beginning|start|top|front)|as (?:the )?first(?: scene)?|am anfang|an den anfang|al principio|al inicio|au début|all['’]inizio|no início|no começo|aan het begin|na początku?|na początek)(?!\p{L})/iu;

/** "Add a scene after 2: …", "also mention that …". */
export function readAddition(clause: Clause, context: ReadingContext): Understood | null {
  const verb = clause.text.match(ADD);
  if (verb?.index === undefined) return null;
  const isScene = new RegExp(`${ADD.source}\\s+(?:in\\s+)?${NEW_SCENE}(?!\\p{L})`, 'iu').test(clause.text);
  const words = wordsOf(clause);
  const isSetting = [MUSIC, CAPTIONS, PRESENTER, VOICE].some((noun) => noun.test(clause.text));
  if (isSetting && !isScene && words === null) return null;
  if (words === null) {
    if (isScene) return asking('What shall the new scene say? Please send its words.');
    return null;
  }
  const after = placeOf(clause, context);
  return doing({ type: 'add-scene', after, text: spokenForm(words.text, words.isQuoted) });
}

function wordsOf(clause: Clause): { text: string; isQuoted: boolean } | null {
  const part =
    clause.text.match(/:\s+(.+)$/su)?.[1] ??
    clause.text.match(
      /(?<!\p{L})(?:saying|that says?|which says?|with the (?:text|words|line)|die sagt|mit dem text|que diga|qui dit|che dice|que diz)(?!\p{L})\s*:?\s*(.+)$/isu,
    )?.[1] ??
    clause.text.match(
      /(?<!\p{L})(?:mention|say|tell|erwähn\p{L}*|menciona|mentionne\p{L}*|include(?: the fact)?|add)(?: also)?\s+(?:that|dass|que|che)\s+(.+)$/isu,
    )?.[1];
  const quote = firstQuote(clause.text, clause);
  if (quote !== null) return { text: quote, isQuoted: true };
  const text = part === undefined ? null : literalOf(part, clause);
  return text === null ? null : { text, isQuoted: false };
}

/** Number of the scene behind which a new one stands; before the ending when nothing is said. */
function placeOf(clause: Clause, context: ReadingContext): number {
  const { scenes } = context.storyboard;
  const head = clause.text.split(/:\s/)[0] ?? clause.text;
  if (AT_START.test(head)) return 0;
  const place = head.match(PLACE);
  const mentions = findScenes({ ...clause, text: head }, context).scenes;
  const bare =
    place === null
      ? null
      : head.slice((place.index ?? 0) + place[0].length).match(/^(?:number\s+)?(\d{1,2})(?!\p{L})/u);
  const named =
    mentions.find((mention) => mention.end > (place?.index ?? 0))?.scene ??
    (bare?.[1] === undefined ? null : Number(bare[1]));
  if (place !== null && named !== null) return Math.max(0, place[1] === undefined ? named : named - 1);
  if (AT_END.test(head)) return scenes.length;
  const isCta = scenes.at(-1)?.content.kind === 'cta';
  return isCta && scenes.length > 1 ? scenes.length - 1 : scenes.length;
}
