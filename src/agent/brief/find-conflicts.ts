import { countWords } from '../language/words.js';
import { wholeWords } from '../language/whole-words.js';

/** Wishes of which no film could fulfil all. */
export interface Conflict {
  explanation: string;
  question: string;
  /** The words of the prompt that state the wishes, as they stand there. */
  parts: string[];
}

const NO =
  "(?:no|without(?: any| a)?|(?:with )?neither|nor|not a single|zero|don['’]t (?:use|show|include)(?: any)?|kein\\p{L}*|ohne|weder|sin(?: ningun[ao]?| ning[uú]n)?|ni|sans(?: aucun[e]?)?|pas de|senza|né|sem|nem|zonder|geen|bez)";
const LINK = '(?:\\s*,\\s*|\\s+(?:and|or|nor|und|oder|noch|y|o|ni|et|ou|e|né|nem|en|of|i|ani)\\s+)';
const PICTURE =
  '(?:pictures?|images?|visuals?|graphics?|footage|video track|illustrations?|animations?|bild(?:er)?|grafik(?:en)?|imagen(?:es)?|imágenes|images?|immagin[ei]|imagem|imagens|beeld|plaatjes|obraz(?:u|ów)?)';
const SOUND = '(?:sound|audio|noise|ton|sonido|son|suono|audio|som|geluid|dźwięku?)';
const VOICE =
  '(?:voices?|voice-?overs?|narration|speech|narrator|spoken words?|stimme|sprecher\\p{L}*|voz|voix|voce|stem|głosu?)';
const TEXT =
  '(?:texts?|words?(?: on screen)?|titles?|typography|captions?|wörter|textos?|texte|testo|tekst\\p{L}*)';
const MUSIC = '(?:music|musik|música|musique|musica|muziek|muzyki)';
const ANY = `(?:${PICTURE}|${SOUND}|${VOICE}|${TEXT}|${MUSIC})`;
/** One refusal with all the things it refuses: "without any picture and without any sound". */
const REFUSAL = new RegExp(
  `(?<!\\p{L})${NO}\\s+${ANY}(?!\\p{L})(?:${LINK}(?:${NO}\\s+)?${ANY}(?!\\p{L}))*`,
  'giu',
);

/** Reads the sentences that speak about the film for wishes that exclude each other. */
export function conflictsIn(request: string): Conflict[] {
  return [nothingLeft(request), twoShapes(request), twoLengths(request)].filter((one) => one !== null);
}

/** Neither anything to see nor anything to hear, or nothing that says anything at all. */
function nothingLeft(request: string): Conflict | null {
  const parts = request.match(REFUSAL) ?? [];
  const refused = parts.join(' ');
  const lacks = (things: string): boolean => wholeWords(things).test(refused);
  const isSilent = lacks(SOUND) || (lacks(VOICE) && lacks(MUSIC));
  const isEmpty =
    (lacks(PICTURE) && isSilent && !wantsText(request)) ||
    (lacks(PICTURE) && lacks(TEXT) && (lacks(VOICE) || isSilent));
  if (!isEmpty) return null;
  return {
    explanation: `The request rules out everything that a film could show or say (${parts.map((part) => `“${part}”`).join(', ')}).`,
    question: 'Which may there be: pictures, words on the screen, or a voice?',
    parts,
  };
}

/** "No pictures and no sound, only text" leaves a film of words. */
function wantsText(request: string): boolean {
  return /(?<!\p{L})(?:only|just|nothing but|nur|solo|seulement)\s+(?:\p{L}+\s+){0,2}(?:text|words|letters|captions|type|typography|texto|texte)(?!\p{L})/iu.test(
    request,
  );
}

const TALL = '(?:portrait|vertical|9\\s?[:x]\\s?16|hochformat|upright)';
const WIDE = '(?:landscape|horizontal|16\\s?[:x]\\s?9|querformat|widescreen)';
const JOINED = `(?:\\s*(?:,|and|&|\\+|und|y|et|e|en|as well as)\\s*(?:also\\s+|in\\s+|auch\\s+)*(?:the same\\s+)?)`;
const AT_ONCE =
  '(?:at the same time|at once|simultaneously|in one (?:and the same )?(?:film|video|frame)|in the same (?:film|video|frame)|both(?: at once)?|gleichzeitig|zugleich|in einem (?:film|video)|a la vez|al mismo tiempo|en même temps|à la fois)';
const BOTH_SHAPES = new RegExp(
  `(?<!\\p{L})(?:(?:both\\s+)(?:in\\s+)?(?:${TALL}${JOINED}${WIDE}|${WIDE}${JOINED}${TALL})|(?:in\\s+)?(?:${TALL}${JOINED}${WIDE}|${WIDE}${JOINED}${TALL})(?:\\s+(?:format|orientation|mode))?,?\\s+${AT_ONCE})(?:\\s+${AT_ONCE})?(?!\\p{L})`,
  'iu',
);

function twoShapes(request: string): Conflict | null {
  const part = request.match(BOTH_SHAPES)?.[0];
  return part === undefined
    ? null
    : {
        explanation: `A film has one shape; it cannot be upright and wide at once (“${part}”).`,
        question: 'Shall it be portrait or landscape?',
        parts: [part],
      };
}

const SECONDS = '(\\d+(?:[.,]\\d+)?)\\s*-?\\s*(seconds?|secs?|s|minutes?|mins?|min|m)';
const AT_LEAST = new RegExp(
  `(?<!\\p{L})(?:at least|no (?:less|shorter) than|minimum(?: of)?|more than|longer than|over)\\s+${SECONDS}(?![\\p{L}\\d])`,
  'iu',
);
const AT_MOST = new RegExp(
  `(?<!\\p{L})(?:at most|no (?:more|longer) than|maximum(?: of)?|max\\.?|less than|shorter than|under)\\s+${SECONDS}(?![\\p{L}\\d])`,
  'iu',
);

function twoLengths(request: string): Conflict | null {
  const [least, most] = [request.match(AT_LEAST), request.match(AT_MOST)];
  const seconds = (match: RegExpMatchArray | null): number =>
    Number((match?.[1] ?? '0').replace(',', '.')) * (/^m/i.test(match?.[2] ?? '') ? 60 : 1);
  if (least === null || most === null || seconds(least) <= seconds(most)) return null;
  return {
    explanation: `No film lasts “${least[0]}” and “${most[0]}”.`,
    question: 'How long shall it be?',
    parts: [least[0], most[0]],
  };
}

/** Times the asked length that a script may take before its words and its length count as excluding each other. */
const FAR_TOO_LONG = 3;
const FASTEST_WORDS_PER_SECOND = 3;

/** "A 10-second film that says this 900-word script word for word": no voice speaks so fast. */
export function lengthConflict(script: string, askedSeconds: number | null): Conflict | null {
  const words = countWords(script);
  const least = words / FASTEST_WORDS_PER_SECOND;
  if (askedSeconds === null || least <= askedSeconds * FAR_TOO_LONG) return null;
  return {
    explanation: `The script has ${words} words and takes at least ${Math.round(least)} seconds to speak; ${askedSeconds} seconds were asked for.`,
    question: 'Shall the film be as long as the script, or may the script be shortened?',
    parts: [],
  };
}
