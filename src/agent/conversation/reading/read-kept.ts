import type { Clause, ReadingContext, Understood } from './clause.js';
import { hasQuote } from './clause.js';
import { findScenes } from './find-scenes.js';
import {
  CAPTIONS,
  FASTER,
  LONGER,
  MUSIC,
  PRESENTER,
  SHORTER,
  SLOWER,
  STYLE,
  TITLE,
  VOICE,
} from './vocabulary.js';
import { wholeWords } from '../../language/whole-words.js';

const KEEPS =
  /^(?:(?:no|but|and|please|just|also|nein|aber|und|bitte|pero|mais|ma)[,\s]+)*(?:(?:don['’]?t|do not|never)\s+(?:change|touch|alter|modify|replace|remove|drop|lose|swap)|keep|leave|(?:ändere?|lass\p{L}*|behalte?)\s.*(?:nicht|so)|behalte?|no (?:cambies|toques|quites)|deja|mantén|ne (?:change|touche|supprime)\p{L}*\s.*pas|garde[rz]?|laisse[rz]?|non (?:cambiare|togliere)|tieni|lascia|não (?:mude|tire)|mantenha|niet (?:veranderen|aanpassen)|houd?|nie zmieniaj|zostaw)(?!\p{L})/iu;
const OTHER_PARTS = wholeWords(
  'colou?rs?|length|order|format|orientation|ending|intro|rest|words|text|script|farben|colores|couleurs|everything else|others?',
);

/** "Keep the music", "don't change the voice": nothing is to be done, and nothing of it is misread. */
export function readKept(clause: Clause, context: ReadingContext): Understood | null {
  const { text } = clause;
  const stays =
    /(?<!\p{L})(?:stays?|remains?|can stay|bleib(?:t|en)|se queda|reste)(?!\p{L})[^.]{0,20}$/iu.test(text);
  if ((!KEEPS.test(text) && !stays) || hasQuote(text) || findScenes(clause, context).scenes.length > 0)
    return null;
  const isChange =
    [SHORTER, LONGER, FASTER, SLOWER].some((manner) => manner.test(text)) ||
    /\d|(?<!\p{L})(?:off|out|aus)(?!\p{L})/iu.test(text);
  const names = [MUSIC, CAPTIONS, PRESENTER, VOICE, STYLE, TITLE, OTHER_PARTS].some((noun) =>
    noun.test(text),
  );
  return !isChange && names ? { operations: [], notes: [], question: null } : null;
}
