import type { EditOperation } from '../../../schema/edit-operation.js';
import type { Clause, ReadingContext, Understood, WishReader } from './clause.js';
import { withQuotes } from './clause.js';
import { findScenes } from './find-scenes.js';
import { isApproval, saysGo, saysWait } from './read-approval.js';
import { readPresenterWish, readVoiceWish } from './read-cast-wish.js';
import { readAddition, readEnding, readOpening, readTitle } from './read-film-text.js';
import { readLanguageWish } from './read-language-wish.js';
import { readImpossible } from './read-impossible.js';
import { readKept } from './read-kept.js';
import { readLengthWish } from './read-length-wish.js';
import { readCaptionsWish, readColorWish, readMusicWish, readShapeWish } from './read-look-wish.js';
import { missing, readMove, readRemoval } from './read-order.js';
import { readReplacement } from './read-replacement.js';
import { readDictation, readHeadline, readSceneText } from './read-scene-text.js';
import { readStyleWish } from './read-style-wish.js';
import { takeApart } from './take-apart.js';

/** What all wishes of a message come to. */
export interface ReadEdits {
  operations: EditOperation[];
  /** What cannot be done, as sentences. */
  notes: string[];
  /** First thing that is not clear. */
  question: string | null;
  /** A clause says that the film shall be made now. */
  isApproved: boolean;
  /** A clause asks to wait. */
  waits: boolean;
  /** Wishes that no rule reads, in the user's words. */
  unread: string[];
}

/** Wishes about words: the first that reads the clause has it alone. */
const ABOUT_WORDS: WishReader[] = [
  readDictation,
  readKept,
  readHeadline,
  readTitle,
  readMove,
  readOpening,
  readEnding,
  readReplacement,
  readSceneText,
];
/** Wishes about single scenes, and new ones. */
const ABOUT_SCENES: WishReader[] = [readRemoval, readAddition];
/** Wishes about the film as a whole: one clause may hold several ("vertical, in blue"). */
const ABOUT_FILM: WishReader[] = [
  readLengthWish,
  readMusicWish,
  readCaptionsWish,
  readPresenterWish,
  readVoiceWish,
  readShapeWish,
  readColorWish,
  readLanguageWish,
];

/** Reads a message as changes of the film. */
export function readEdits(message: string, context: ReadingContext): ReadEdits {
  const found: ReadEdits = {
    operations: [],
    notes: [],
    question: null,
    isApproved: false,
    waits: false,
    unread: [],
  };
  let named: string | null = null;
  let isPending = false;
  for (const clause of takeApart(message)) {
    const read = readPart(clause, named, isPending, context);
    if (read.settles) found.question = null;
    takeIn(read.understood, clause, found);
    const own = nameOfScene(clause, context);
    // A scene that was only complained about is what the next "it" means.
    isPending = own !== null ? isOpen(read.understood) : isPending && read.understood === null;
    named = own ?? named;
  }
  found.operations = withoutRepeats(found.operations);
  const isTitled = found.operations.some(({ type }) => type === 'set-title');
  if (isTitled && found.question?.includes('title') === true) found.question = null;
  return found;
}

interface ReadPart {
  understood: Understood | null;
  /** The part says what the question before it asked. */
  settles: boolean;
}

const IT = /(?<!\p{L})(?:it|this|that|sie|es|la|lo|le)(?!\p{L})/iu;

function readPart(
  clause: Clause,
  named: string | null,
  isPending: boolean,
  context: ReadingContext,
): ReadPart {
  // "Looks good" is praise, not a wish about the look.
  if (isApproval(clause.text) || isNearlyGood(clause.text)) return { understood: null, settles: false };
  // A verb alone, as "quítala", has its object in what was said before.
  if (named !== null && isPending && clause.text.trim().split(/\s+/).length === 1) {
    const aimed = readClauseWish(
      { ...clause, text: `${clause.text.replace(/[.!]+$/, '')} ${named}` },
      context,
    );
    if (aimed !== null && aimed.operations.length > 0) return { understood: aimed, settles: true };
  }
  if (
    named !== null &&
    isPending &&
    IT.test(clause.text) &&
    !/(?<!\p{L})(?:film|video|whole|everything|all)(?!\p{L})/iu.test(clause.text)
  ) {
    const aimed = readClauseWish({ ...clause, text: clause.text.replace(IT, named) }, context);
    const isAimed =
      aimed?.operations.some((operation) => 'scene' in operation && operation.scene !== null) ?? false;
    if (isAimed) return { understood: aimed, settles: true };
  }
  return {
    understood: readClauseWish(named === null ? clause : pointed(clause, named), context),
    settles: false,
  };
}

/** A complaint about a scene, or a first word on its length: more may follow. */
function isOpen(understood: Understood | null): boolean {
  if (understood === null) return true;
  return understood.question !== null || understood.operations.every(({ type }) => type === 'change-length');
}

function takeIn(understood: Understood | null, clause: Clause, found: ReadEdits): void {
  if (understood !== null) {
    found.operations.push(...understood.operations);
    found.notes.push(...understood.notes);
    found.question ??= understood.question;
  }
  if (understood === null && saysGo(clause.text) && !saysWait(clause.text)) found.isApproved = true;
  else if (saysWait(clause.text)) found.waits = true;
  else if (understood === null && !isIdle(clause.text))
    found.unread.push(
      withQuotes(clause.text, clause).replace(/^(?:and|but|also|then|und|aber|y|pero|et|mais)\s+/iu, ''),
    );
}

/** "Make this scene shorter": the scene that was spoken of. */
function pointed(clause: Clause, named: string): Clause {
  const pattern =
    /(?<!\p{L})(?:this scene|that scene|this one|that one|the same scene|diese szene|esta escena|cette scène)(?!\p{L})/iu;
  return pattern.test(clause.text) ? { ...clause, text: clause.text.replace(pattern, named) } : clause;
}

function nameOfScene(clause: Clause, context: ReadingContext): string | null {
  const { scenes } = findScenes(clause, context);
  const [first] = scenes;
  return first === undefined || scenes.length > 1 ? null : `scene ${first.scene}`;
}

function readClauseWish(clause: Clause, context: ReadingContext): Understood | null {
  const count = context.storyboard.scenes.length;
  const beyond = findScenes(clause, context).scenes.find(({ scene }) => scene > count || scene < 1);
  if (beyond !== undefined) return { operations: [], notes: [], question: missing(beyond.scene, count) };
  for (const reader of [...ABOUT_WORDS, ...ABOUT_SCENES]) {
    const understood = reader(clause, context);
    if (understood !== null) return understood;
  }
  const wishes = ABOUT_FILM.map((reader) => reader(clause, context)).filter((one) => one !== null);
  const style = readStyleWish(clause, context);
  if (style !== null && (wishes.length === 0 || style.operations.length > 0)) wishes.push(style);
  if (wishes.length === 0) return readImpossible(clause) ?? vague(clause, context);
  const operations = wishes.flatMap((wish) => wish.operations);
  const scene = findScenes(clause, context).scenes[0]?.scene;
  const isWider = scene !== undefined && operations.some((one) => !('scene' in one) || one.scene === null);
  return {
    operations,
    notes: [
      ...wishes.flatMap((wish) => wish.notes),
      ...(isWider ? [`This holds for the whole film; for scene ${scene} alone it cannot be chosen.`] : []),
    ],
    question: wishes.find((wish) => wish.question !== null)?.question ?? null,
  };
}

/** A scene is named, and not what shall become of it. */
function vague(clause: Clause, context: ReadingContext): Understood | null {
  if (isIdle(clause.text) || saysWait(clause.text)) return null;
  const { scenes, unclear } = findScenes(clause, context);
  const [mention] = scenes;
  if (mention === undefined && unclear !== null)
    return {
      operations: [],
      notes: [],
      question: `Which scene is the one about “${unclear}”? Please name its number.`,
    };
  if (mention === undefined) return null;
  if (
    /(?<!\p{L})(?:love|like|great|good|perfect|nice|gut|super|bien|parfait)(?!\p{L})/iu.test(clause.text) &&
    !/(?<!\p{L})(?:not|n['’]t|no|nicht|pas)(?!\p{L})|n['’]t/iu.test(clause.text)
  )
    return null;
  const start =
    context.storyboard.scenes[mention.scene - 1]?.narration.split(/\s+/).slice(0, 6).join(' ') ?? '';
  return {
    operations: [],
    notes: [],
    question: `What shall change in scene ${mention.scene}${start === '' ? '' : ` (“${start.replace(/[.,;:!?]$/, '')} …”)`}: its words, its length, its place?`,
  };
}

/** "Almost perfect": the German word for almost reads like an English wish for speed. */
function isNearlyGood(text: string): boolean {
  return /^(?:almost|nearly|fast|beinahe|casi|presque|quasi|quase|bijna|prawie)\s+(?:there|done|perfe\p{L}*|parfait|gut|fertig|richtig|good|right|bien|bene|goed|dobrze|ideal\p{L}*)[,.!]*$/iu.test(
    text.trim(),
  );
}

/** Politeness, praise, a greeting: nothing to do. */
function isIdle(text: string): boolean {
  const plain = text
    .replace(/^(?:but|and|und|aber|y|pero|et|mais|e|ma|ok(?:ay)?|hi|hey|hello|also|so)[,\s]+/iu, '')
    .replace(/[,;]?\s+(?:but|aber|pero|mais|ma|maar|ale|and|und)\s*$/iu, '');
  return (
    !/[\p{L}\p{N}⟦]/u.test(plain) ||
    isApproval(plain) ||
    isNearlyGood(plain) ||
    /^(?:no+|nope|nah|nein|non|não|nee|nie|ponlo|hazlo|fallo|mach es|mets-la|rends-le|maak het|zrób to|make it|turn it)[.!,]*$/iu.test(
      plain,
    ) ||
    /^(?:please )?(?:use |keep |with |take )?(?:the )?same(?!\p{L})[^.]{0,30}$/iu.test(plain) ||
    /^(?:(?:really |very |so )?(?:nice|good|great|thanks?|thank you|thx|cheers|sorry|please|hi|hello|hey|hallo|hola|bonjour|ciao|danke|merci|gracias|bitte|love|like|otherwise|the rest|everything else|apart from that|other than that|ansonsten|der rest|sonst|por lo demás|lo demás|sinon|le reste|per il resto)(?!\p{L}))/iu.test(
      plain,
    ) ||
    /^(?:(?:i|we) (?:really )?(?:love|like)|(?:it|this|that)['’]?s? (?:is )?(?:almost|nearly|already|pretty|quite)?\s*(?:there|good|great|nice)|almost|one (?:more )?(?:thing|change)|a few (?:things|changes)|two (?:things|changes)|some changes|could you|can you)(?!\p{L})[^.]*$/iu.test(
      plain,
    )
  );
}

function withoutRepeats(operations: EditOperation[]): EditOperation[] {
  const seen = new Set<string>();
  return operations.filter((operation) => {
    const key = JSON.stringify(operation);
    return !seen.has(key) && seen.add(key) !== undefined;
  });
}
