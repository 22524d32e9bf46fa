import type { Clause } from './clause.js';
import { COLOR_WORDS } from './read-color-names.js';
import { SPELLED_NUMBER } from './read-number.js';
import { SCENE_NOUN } from './vocabulary.js';
import { wholeWords } from '../../language/whole-words.js';

const QUOTED =
  /"([^"\n]{1,2000})"|“([^”\n]{1,2000})”|„([^“”\n]{1,2000})[“”]|«\s?([^»\n]{1,2000}?)\s?»|(?<![\p{L}\d])['‘]([^'’\n]{2,400}?(?:(?<=\p{L})['’](?=\p{L})[^'’\n]*?)*)['’](?![\p{L}\d])/gu;

/** First words of a wish: only before them a comma or an "and" separates two wishes. */
const STARTER = wholeWords(
  `in (?:${COLOR_WORDS})|` +
    "keep|leave|raccourci\\p{L}*|allong\\p{L}*|accélèr\\p{L}*|ralenti\\p{L}*|accorcia\\p{L}*|acort\\p{L}*|alarg\\p{L}*|encurt\\p{L}*|verkort\\p{L}*|verläng\\p{L}*|skróć|remove|delete|drop|cut|lose|skip|omit|take out|get rid|leave out|add|insert|include|append|move|put|swap|switch|replace|change|make|turn|set|use|give|have|let|say|call|rename|rewrite|shorten|lengthen|extend|trim|tighten|speed|slow|speak|talk|end|finish|start|begin|close|show|hide|mute|no|without|with|don['’]t|do not|the (?:voice|music|captions|subtitles|presenter|title|style|headline|colou?rs?)|(?:(?:the|die|der|la|le)\\s+)?(?:\\p{L}+\\s+)?(?:scenes?|szene|escena|scène|scena|cena|intro|outro|ending|opening)(?:\\s+\\d+)?(?:\\s*:|\\s+(?:should|must|shall|can|needs?|has|is|are|could|soll\\p{L}*|muss|debe\\p{L}*|doit|deve|a (?:bit|little|lot)|much|slightly|etwas|un peu|un poco|shorter|longer|kürzer|länger|first|last|raus|weg|out|goes?|plus|más|più|mais|korter|langer|krótsz\\p{L}*|dłuższ\\p{L}*|to (?:the|place|position)))|in scene|a (?:bit |little )?(?:different|shorter|longer|faster|slower)|another|(?:a )?(?:fe)?male|shorter|longer|faster|slower|portrait|landscape|square|vertical|captions|subtitles|music|i['’]d|i want|i would|can|could|please|then|also|it should|render|go ahead|ship it|and|mach\\p{L}*|entfern\\p{L}*|lösch\\p{L}*|füge?\\p{L}*|änder\\p{L}*|ersetz\\p{L}*|verschieb\\p{L}*|tausch\\p{L}*|nimm|ohne|mit|kein\\p{L}*|kürz\\p{L}*|länger|schneller|langsamer|hochformat|querformat|haz\\p{L}*|qu[ií]ta\\p{L}*|elimina\\p{L}*|añad\\p{L}*|agrega|cambi\\p{L}*|mueve|pon|usa|sin|con|más|fais|faites|supprim\\p{L}*|enlèv\\p{L}*|retir\\p{L}*|ajout\\p{L}*|chang\\p{L}*|remplac\\p{L}*|déplac\\p{L}*|mets|mettez|utilise\\p{L}*|sans|avec|plus|rends|rendez|fai|togli|rimuovi|aggiung\\p{L}*|sposta|senza|più|tira|remov\\p{L}*|adicion\\p{L}*|mud[ae]|sem|com|mais|maak|verwijder|voeg|zonder|met|korter|zrób|usuń|dodaj|zmień|bez",
).source;

const JOINT = new RegExp(
  `(?:\\s*[,;]\\s*(?:(?:and|und|y|et|e|en|i|but|aber|pero|mais|ma|maar|ale)\\s+)?(?:(?:then|also|dann|auch|luego|también|puis|aussi|poi|anche|depois|também|dan|ook|potem|też)\\s+)?|(?<!(?:should|must|shall|can|could|will|soll|muss|debe|doit))\\s+(?:and|und|y|et|e|en|i|but|aber|pero|mais|ma|maar|ale|plus|then|also|&|\\+)\\s+(?:(?:then|also|dann|auch|luego|también|puis|aussi|poi|anche|depois|também|dan|ook|potem|też|please)\\s+)?)(?=${STARTER})`,
  'giu',
);

/** From here on a message dictates words: nothing of it is taken apart any further. */
const DICTATES =
  /(?<!\p{L})(?:says?|should say|reads?|should read|to say|sagen|sagt|lauten|lautet|heißen|diga|decir|dice|dire|dise|dit|dica|dizer|diga|zegt|zeggen|mówi|text|narration|words?|title|headline|heading|titel|überschrift|título|titular|titre|titolo|tytuł|with|by|on|add|insert|after|before|end|beginning|ending|intro|outro|scene\s\d+|szene\s\d+|escena\s\d+|scène\s\d+|mention|it|this|one|scene|szene|escena|scène|mit|con|par|replace|to)\s*:\s+\S/iu;

/** A message as its wishes, in their order. */
export function takeApart(message: string): Clause[] {
  const quotes: string[] = [];
  const text = message
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(QUOTED, (_whole, ...groups: (string | undefined)[]) => {
      const quote = groups.slice(0, 5).find((group) => group !== undefined) ?? '';
      quotes.push(quote.trim());
      return `⟦${quotes.length - 1}⟧`;
    });
  return text
    .replace(/last but one/gi, 'penultimate')
    .replace(SHARED_NOUN, '$1 scene')
    .split(/\n+/)
    .flatMap((line) => linesWishes(line.replace(/^\s*(?:[-*•–]|\d{1,2}[.)])\s+/, '').trim()))
    .filter((part) => /[\p{L}\p{N}⟦\p{Extended_Pictographic}]/u.test(part))
    .map((part) => ({ text: part, quotes }));
}

function linesWishes(line: string): string[] {
  const dictation = line.match(DICTATES);
  if (dictation?.index !== undefined) {
    const behind = line.slice(dictation.index);
    const isQuoted = /:\s+⟦/.test(behind.slice(0, dictation[0].length + 1));
    if (!isQuoted) return dictatedWishes(line, dictation.index);
  }
  return sentencesOf(line).flatMap((sentence) => withLeads(sentence.split(JOINT)));
}

/** "In scene 3," alone is no wish: it belongs to what follows. */
const LEAD = new RegExp(
  `^(?:(?:in|for|on|at|about|regarding|as for|bei|zu|en|dans|para|pour|nella|na|w)\\s+)?(?:the\\s+|la\\s+|der\\s+|die\\s+)?(?:(?:${SPELLED_NUMBER}|last|letzten?)n?\\s+)?(?:${SCENE_NOUN}|intro|outro|ending)(?:\\s+\\d+)?(?:\\s+instead)?[,:]?$`,
  'iu',
);

/** "Instead of shade," waits for what is to be said. */
function isLeftOver(part: string): boolean {
  return (
    /^(?:please\s+)?(?:instead of|rather than|statt|anstatt|en vez de|en lugar de|au lieu de|invece di|in plaats van|zamiast)(?!\p{L})/iu.test(
      part,
    ) && part.split(/\s+/).length <= 8
  );
}

function withLeads(parts: string[]): string[] {
  const joined: string[] = [];
  let lead = '';
  for (const part of parts) {
    const whole = lead === '' ? part : `${lead} ${part}`;
    lead = LEAD.test(whole.trim()) || isLeftOver(whole) ? whole.trim() : '';
    if (lead === '') joined.push(whole);
  }
  return lead === '' ? joined : [...joined, lead];
}

/** "The second and the fourth scene" names two scenes. */
const SHARED_NOUN = new RegExp(
  `(?<=(?:the|die|der|la|le)\\s+)(${SPELLED_NUMBER}|last)(?=\\s*(?:,|and|or|und|y|et|e|en)\\s+(?:the\\s+|die\\s+|der\\s+|la\\s+|le\\s+)?(?:${SPELLED_NUMBER}|last)\\s+(?:${SCENE_NOUN}))`,
  'giu',
);

/** "Make it shorter. Scene 2 should say: roots drink, and leaves too." keeps the dictated words together. */
function dictatedWishes(line: string, at: number): string[] {
  const before = line.slice(0, at);
  const cut = Math.max(
    ...[...before.matchAll(/[.!?;]\s+/g)].map((match) => match.index + match[0].length),
    0,
  );
  const joint = [...line.matchAll(JOINT)].filter((match) => match.index < at).at(-1);
  const start = joint === undefined ? cut : Math.max(cut, joint.index + joint[0].length);
  const head = line.slice(0, start).trim();
  return [...(head === '' ? [] : linesWishes(head)), line.slice(start).trim()];
}

function sentencesOf(line: string): string[] {
  return line.split(/(?<=[.!?…;])\s+(?=[\p{L}\p{N}⟦"“¿¡])/u).map((part) => part.replace(/^[¿¡]/, '').trim());
}
