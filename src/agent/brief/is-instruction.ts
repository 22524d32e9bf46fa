import { readClause } from '../language/read-clause.js';
import { countWords } from '../language/words.js';
import {
  INSTRUCTS,
  MANNER,
  PRODUCTION,
  SETTING_KEY,
  SETTING_PART,
  STRONG_PRODUCTION,
} from './instruction-words.js';
import { LENGTH_WORDS } from './read-settings.js';

/** Whether a sentence speaks about the film instead of about its subject. */
export function isInstruction(sentence: string, language: string): boolean {
  const words = countWords(sentence);
  if (SETTING_KEY.test(sentence) && words <= 24) return true;
  if (
    /^(?:keep|make) (?:it|this|things|everything)\b/i.test(sentence) &&
    MANNER.test(sentence) &&
    words <= 12
  )
    return true;
  if (
    /^(?:i|we)(?:['’]d| would)? (?:want|need|like|prefer) (?:it|this|something)\b/i.test(sentence) &&
    words <= 16
  )
    return true;
  if (
    /^(?:please\s+)?(?:do not|don['’]t|avoid|never|no need to)\s+(?:mention|use|show|include|add|say|talk|reference)\b/i.test(
      sentence,
    )
  )
    return true;
  if (
    /^(?:thanks?(?: you)?|thx|cheers|please|pls|ok|okay|danke|gracias|merci)\b[^.]{0,30}[.!]*$/i.test(
      sentence,
    )
  )
    return true;
  if (/^(?:hi|hey|hello|hallo|hola|salut|bonjour)(?: there| all| team)?[!.,\s]*$/i.test(sentence))
    return true;
  if (words <= 4 && MANNER.test(sentence) && language === 'en' && readClause(sentence).kind === 'phrase')
    return true;
  const parts = sentence
    .replace(/[.!]$/, '')
    .replace(/["“”]/g, '')
    .split(/,\s+(?:and\s+)?/);
  if (parts.every((part) => SETTING_PART.test(part) || isLength(part))) return true;
  if (!PRODUCTION.test(sentence) || words > 32) return false;
  if (/^(?:it|they|this|he|she)\s/i.test(sentence) && !/^it (?:should|must)\b/i.test(sentence)) return false;
  const isRefusal = /^(?:no|without|with|mit|ohne|kein\p{Ll}*|sin|con|sans|avec)\b/iu.test(sentence);
  if (INSTRUCTS.test(sentence) && !isRefusal) return true;
  return (
    STRONG_PRODUCTION.test(sentence) &&
    words <= 14 &&
    isFragment(sentence, language) &&
    !/^["“„«]/.test(sentence)
  );
}

/** "About 45 seconds." */
function isLength(part: string): boolean {
  return (
    part
      .replace(LENGTH_WORDS, '')
      .replace(/^(?:about|around|roughly|length|long|max(?:imum)?)$/i, '')
      .trim() === ''
  );
}

function isFragment(sentence: string, language: string): boolean {
  if (language !== 'en') return countWords(sentence) <= 8;
  return readClause(sentence).kind === 'phrase';
}
