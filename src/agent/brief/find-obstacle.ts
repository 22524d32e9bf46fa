import type { Obstacle } from '../../schema/conversation.js';
import type { FilmRequest } from '../../schema/brief.js';
import { countWords, splitWords, stemOf } from '../language/words.js';
import { wholeWords } from '../language/whole-words.js';
import { cleanPrompt } from './clean-prompt.js';
import { conflictsIn, lengthConflict } from './find-conflicts.js';
import { readMakeSentence } from './read-topic.js';
import { LENGTH_WORDS } from './read-settings.js';
import { FILM_NOUN, MANNER, PRODUCTION } from './instruction-words.js';
import type { SeparatedPrompt } from './separate-instructions.js';

/** What is known of a request when it is asked whether it can be filmed. */
export interface RequestReading {
  request: FilmRequest;
  /** The cleaned prompt. */
  text: string;
  prompt: SeparatedPrompt;
  form: 'text' | 'script' | 'scenes';
  askedSeconds: number | null;
  /** Words that the film may say, those of the files included. */
  body: string;
  /** Whether a file's words are told. */
  tellsMaterial: boolean;
}

/** A prompt with at least this many words of its own needs no file to make a film of. */
const ENOUGH_WORDS = 12;

/** Words that point at a file which is to come along. */
export const MATERIAL_WORDS =
  /(?<!\p{L})(?:attached|attachments?|enclosed|uploaded|(?:this|the|my|our|following|given) (?:file|document|pdf|docx?|word file|report|spreadsheet|csv|slides?|deck|presentation file|paper|whitepaper|transcript|recording|photos?|pictures?|screenshots?|link|page|website)(?! about| on| of| style)|angehängt\p{L}*|anhang|beigefügt\p{L}*|beiliegend\p{L}*|adjunt[ao]s?|pièces? jointes?|ci-joint\p{L}*|allegat[oaie]|em anexo|anexad[ao]|bijlage|bijgevoegd\p{L}*|załącz\p{L}*)(?!\p{L})|^\s*https?:\/\/\S+\s*$/iu;

/** Why a request had better not be filmed as it stands, or null. */
export function findObstacle(reading: RequestReading): Obstacle | null {
  return materialObstacle(reading) ?? subjectObstacle(reading) ?? wishesObstacle(reading);
}

function subjectObstacle({ text, prompt, body, tellsMaterial, form }: RequestReading): Obstacle | null {
  if (tellsMaterial || form === 'scenes') return null;
  const isNothing =
    !/[\p{L}\p{N}]/u.test(text) ||
    GREETING_ONLY.test(text) ||
    (form === 'text' && isNonsense(text)) ||
    (body === '' &&
      prompt.title === null &&
      prompt.literals.length === 0 &&
      prompt.ending === null &&
      hasNoTopic(prompt, text));
  if (!isNothing) return null;
  return {
    reason: 'no-subject',
    explanation: 'The request does not say what the film is about.',
    question: 'What should the film be about?',
  };
}

const GREETING_ONLY =
  /^(?:(?:hi|hello|hey|hallo|hola|bonjour|salut|ciao|olá|hoi|cześć|good (?:morning|evening|day)|thanks?(?: you)?|thank you(?: (?:so|very) much)?|danke(?: schön)?|merci|gracias|grazie|please|bitte|por favor|s['’]il vous plaît)(?: there| all| everyone| a lot| team)?[!.,?\s]*)+$/iu;

function hasNoTopic({ topic }: SeparatedPrompt, text: string): boolean {
  const named = topic === null ? '' : topic.replace(LENGTH_WORDS, '').trim();
  if (named !== '') return isVague(named) || isNonsense(named);
  return namesNoSubject(text);
}

const VAGUE = wholeWords(
  "a|an|the|some|any|something|anything|whatever|stuff|thing|things|someone|it|this|that|you|your|me|my|us|we|i|like|want|choose|choice|cool|nice|interesting|great|good|best|funny|random|topic|subject|about|on|of|for|to|and|or|so|really|very|please|pls|just|idk|dunno|etwas|irgendwas|irgendetwas|was|egal|algo|cualquier|cosa|quelque|chose|n['’]importe|quoi|qualcosa|qualsiasi|alguma|coisa|iets|coś",
  'giu',
);

function isVague(topic: string): boolean {
  return !/[\p{L}\p{N}]/u.test(topic.replace(VAGUE, ' ').replace(/['’]\p{L}*/gu, ' '));
}

const REQUEST_WORDS = wholeWords(
  `${FILM_NOUN}|movies?|wideo|filmik|please|pls|plz|hi|hello|hey|hallo|hola|bonjour|salut|ciao|olá|hoi|cześć|there|thanks?|thank|thx|danke|gracias|merci|grazie|obrigad[oa]|bedankt|dziękuję|bitte|por favor|s['’]il (?:te|vous) pla[iî]t|can|could|would|will|may|you|u|me|us|i|we|my|make|create|produce|generate|build|do|give|get|need|want|like|have|made|go|start|begin|mach\\p{L}*|erstell\\p{L}*|mir|uns|ich|möchte|will|brauche|haz|hazme|crea\\p{L}*|quiero|necesito|fais|faites|crée\\p{L}*|créer|je|veux|voudrais|fai|fammi|voglio|faz|faça|quero|maak|ik|wil|zrób|chcę|an?|the|one|some|new|another|ein\\p{L}*|un[aoe]?|um|uma|een|of|for|in|with|and|to|or|now|und|mit|y|con|et|avec|quick|little|small|kurz\\p{L}*|cort[ao]|courte?|d['’]|'d|test prompt|it|seconds?|minutes?|long|about|on|over|über|sobre|sur|the following`,
  'giu',
);

/** A name of a kind of film that stands alone names a subject as well: "Short stories", "Film". */
function isBareKind(text: string): boolean {
  const isRequest =
    /(?<!\p{L})(?:videos?|clips?|reels?|vídeos?|vidéos?|please|pls|bitte|por favor)(?!\p{L})|[\d,;:.!?\n]/iu;
  return countWords(text) <= 3 && !isRequest.test(text) && !ASKS_TO_MAKE.test(text);
}

const ASKS_TO_MAKE =
  /(?<!\p{L})(?:make|create|produce|generate|build|do|give|get|need|want|mach\p{L}*|erstell\p{L}*|haz|hazme|crea\p{L}*|quiero|fais|faites|crée\p{L}*|fai|fammi|voglio|faz|faça|cria|quero|maak|wil|zrób|chcę)(?!\p{L})/iu;

/** A request that consists of politeness and settings only: "make a video", "please, 30 seconds, vertical". */
export function namesNoSubject(text: string): boolean {
  if (isBareKind(text)) return false;
  const make = readMakeSentence(text.replace(/\n+/g, ' '), true);
  if (make !== null && make.topic !== null && !isVague(make.topic.replace(LENGTH_WORDS, ''))) return false;
  const left = text
    .replace(/#[0-9a-f]{3,6}/gi, ' ')
    .replace(LENGTH_WORDS, ' ')
    .replace(new RegExp(PRODUCTION.source, 'giu'), ' ')
    .replace(new RegExp(MANNER.source, 'giu'), ' ')
    .replace(REQUEST_WORDS, ' ')
    .replace(/(?<!\p{L})(?:no|without|with|ohne|kein\p{L}*|sin|sans)(?!\p{L})/giu, ' ')
    .replace(VAGUE, ' ');
  return !/[\p{L}\p{N}]{2}|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(
    left,
  );
}

const ROWS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm', 'qwertzuiop', 'yxcvbnm', '1234567890'];

/** Letters in the order of the keyboard, forwards or backwards, in runs of at least three. */
function keyboardLetters(word: string): number {
  let counted = 0;
  for (let at = 0; at < word.length;) {
    let run = 1;
    for (const row of ROWS.flatMap((one) => [one, [...one].reverse().join('')])) {
      const from = row.indexOf(word[at] ?? ' ');
      let length = 1;
      while (from >= 0 && at + length < word.length && row[from + length] === word[at + length]) length++;
      run = Math.max(run, from < 0 ? 1 : length);
    }
    // "Tree" and "poet" run by chance; in a short word only a run of all its letters counts.
    if (run >= (word.length === 4 || word.length === 5 ? 4 : 3)) counted += run;
    at += run;
  }
  return counted;
}

/** A word that no hand wrote on purpose: "asdf", "qwer", "sdkfjh", "aaaaa", "blablabla". Never an acronym in capitals. */
function isNonsenseWord(raw: string): boolean {
  const word = raw.toLowerCase();
  if (!/^[a-z]+$/.test(word)) return !/[\p{L}\p{N}]/u.test(raw);
  if (/^(.)\1{3,}$/.test(word) || /^(.{2,3})\1{2,}$/.test(word)) return true;
  if (/^\p{Lu}+$/u.test(raw)) return false;
  const keyed = keyboardLetters(word);
  if (word.length >= 4 && keyed >= word.length * 0.75) return true;
  if (word.length >= 6 && !/[aeiouy]/.test(word)) return true;
  const odd = word.match(
    /(?:q[^uaeio]|[jvqxz](?=[bcdfghjkmnpqrtvwxz])(?!zz)|[bcdfgkmpqvwxz]j|[fghkmpqvwx]q|[bdfgkpqvwz]x|x[bdgjkmqrvz]|[bcfghjkpqx]v|[jqvx]f|k[bdfgj]|d[fk](?=[^aeiouy]))/g,
  );
  return (
    word.length >= 5 && (odd?.length ?? 0) >= 2 && (word.match(/[aeiouy]/g)?.length ?? 0) <= word.length / 4
  );
}

/** A text of nothing but such words, or without any word. */
export function isNonsense(text: string): boolean {
  const words = splitWords(text.replace(/[^\p{L}\p{N}\s]/gu, ' '));
  if (words.length === 0) return !/[\p{L}\p{N}]/u.test(text);
  const isRun = (word: string): boolean => word.length === 3 && keyboardLetters(word.toLowerCase()) === 3;
  return (
    words.every((word) => isNonsenseWord(word) || (words.length > 1 && isRun(word))) ||
    (words.length >= 2 &&
      words.length <= 6 &&
      new Set(words.map((word) => stemOf(word))).size === 1 &&
      /^(?:bla|blah|la|na|ha|test|foo)$/i.test(words[0] ?? ''))
  );
}

function materialObstacle({ request, text, body, tellsMaterial }: RequestReading): Obstacle | null {
  const { materials } = request;
  if (tellsMaterial || countWords(body) >= ENOUGH_WORDS) return null;
  // A document without a word to tell is as good as none; tellsMaterial says that one has some.
  const isUsable = materials.some(({ content }) => /^(?:image|video|audio)$/.test(content.kind));
  const pointsAtFile = MATERIAL_WORDS.test(text);
  const isOnlySource = pointsAtFile || (materials.length > 0 && (namesNoSubject(text) || isNonsense(text)));
  if (isUsable || !isOnlySource) return null;
  if (pointsAtFile && saysItself(text)) return null;
  const [first] = materials;
  const reason = first?.content.kind === 'unreadable' ? first.content.reason : '';
  return {
    reason: 'material-unreadable',
    explanation:
      first === undefined
        ? 'The film is to be made of material that did not come along.'
        : `The film is to be made of ${materials.length === 1 ? first.name : `${materials.length} files`}, which could not be read${reason === '' ? '' : ` (${reason.replace(/[.\s]+$/, '')})`}.`,
    question: 'Can you send the material in another form, or its text in a message?',
  };
}

/** "Photosynthesis with the attached picture" is about photosynthesis. */
export function withoutMaterial(topic: string): string {
  const tail = topic.match(
    /[,\s]+(?:with|using|from|based on|according to|as in|see|mit|aus|con|según|avec|selon)\s+.*$/iu,
  );
  return tail?.index !== undefined && tail.index > 2 && MATERIAL_WORDS.test(tail[0])
    ? topic.slice(0, tail.index)
    : topic;
}

/** "Make a film about photosynthesis with the attached picture" has its subject without the file. */
function saysItself(text: string): boolean {
  const make = readMakeSentence(cleanPrompt(text).text.split('\n')[0] ?? text, true);
  const topic = make?.topic == null ? null : withoutMaterial(make.topic);
  return (
    topic !== null &&
    !MATERIAL_WORDS.test(topic) &&
    !isVague(topic) &&
    !/^(?:report|document|file|pdf|article|paper|data|results?)$/i.test(topic)
  );
}

const ASKS_FOR_FILM = new RegExp(
  `(?<!\\p{L})(?:${FILM_NOUN}|movies?)(?!\\p{L})|^\\s*(?:no|without|ohne|kein\\p{L}*|sin|sans)\\s`,
  'iu',
);

function wishesObstacle({ text, prompt, form, askedSeconds, body }: RequestReading): Obstacle | null {
  const about = prompt.instructions.join('\n');
  // "A world without pictures and sound" is a topic; only a request for a film refuses what a film is made of.
  const asksForFilm = ASKS_FOR_FILM.test(text) && countWords(text) <= 40;
  const request = form === 'text' && asksForFilm ? text : about;
  const [conflict] = [
    ...conflictsIn(request),
    ...(form === 'script' ? [lengthConflict(body, askedSeconds)] : []),
  ].filter((one) => one !== null);
  return conflict === undefined
    ? null
    : { reason: 'wishes-exclude', explanation: conflict.explanation, question: conflict.question };
}
