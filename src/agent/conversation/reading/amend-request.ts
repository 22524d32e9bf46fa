import { cleanPrompt } from '../../brief/clean-prompt.js';
import { conflictsIn } from '../../brief/find-conflicts.js';
import { isNonsense, MATERIAL_WORDS, namesNoSubject } from '../../brief/find-obstacle.js';
import { splitSentences } from '../../language/split-sentences.js';
import { countWords, endSentence } from '../../language/words.js';

const POINTS_AT_FILE =
  /^(?:here (?:it is|you (?:go|are))|(?:now )?attached(?: now| it)?|(?:see |in |it['’]s in )?(?:the )?(?:file|attachment)(?: attached)?|hier(?: ist sie)?|angehängt|aquí está|le voici|voilà|done|sent|uploaded)[.!]?$/iu;
const LEAD =
  /^(?:(?:oh|ah|ok(?:ay)?|sorry|yes|well|hm+)[,.!]?\s+)*(?:(?:the |its |our |my )?(?:subject|topic|theme)(?: of (?:it|the film|the video))? (?:is|should be|shall be)\s+|(?:it|the (?:film|video)|this)\s+(?:should|shall|must|is|was meant)\s+(?:to be\s+)?(?:be\s+)?about\s+|(?:i mean|i meant|i want|i['’]d like|make it|let['’]s (?:say|do|take)|it['’]s|about|on)(?:\s+(?:it|one|a (?:film|video))\s+about)?\s+(?:about\s+)?|(?:es (?:soll|geht) um|über)\s+|(?:sobre|acerca de|trata de)\s+|(?:sur|à propos de)\s+)/iu;

/**
 * The request with the answer to a question worked in, so that the question need not come again: what was in the way
 * goes, what still holds stays.
 */
export function amendRequest(prompt: string, answer: string): string {
  const said = answer.trim();
  if (POINTS_AT_FILE.test(said)) return prompt;
  const { text } = cleanPrompt(prompt);
  const plain = said.replace(LEAD, '');
  const subject = plain === '' ? said : plain;
  if (text === '' || isNonsense(text)) return subject;
  const withoutConflicts = conflictsIn(text).reduce(
    (kept, conflict) => conflict.parts.reduce((rest, part) => rest.replace(part, ' '), kept),
    text,
  );
  if (withoutConflicts !== text) return joined(tidyHoles(withoutConflicts), endSentence(said));
  if (namesNoSubject(text)) return withSubject(text, subject);
  const sentences = splitSentences(text.replace(/\n+/g, ' '), 'en');
  const others = sentences.filter((sentence) => !MATERIAL_WORDS.test(sentence));
  if (others.length < sentences.length) return joined(others.join(' '), subject);
  return joined(text, said);
}

/** "Make a video." with the answer "bees" reads "Make a video about bees." */
function withSubject(text: string, subject: string): string {
  const isPhrase = countWords(subject) <= 12 && !/[.!?:;\n]/.test(subject.replace(/[.!?]$/, ''));
  const request = text
    .replace(/[.!?\s]+$/, '')
    .replace(/\s+(?:about|on|of)\s+(?:something|anything|whatever|stuff|it|this|that)$/i, '');
  const isRequest = /(?:video|film|clip|reel|short|vídeo|vidéo|explainer|movie)s?(?:\s|$)/iu.test(request);
  return isPhrase && isRequest && !/\n/.test(request)
    ? `${request} about ${subject.replace(/[.!]$/, '')}.`
    : joined(isRequest ? text : '', subject);
}

function tidyHoles(text: string): string {
  return text
    .replace(/[ \t]{2,}/g, ' ')
    .replace(/\s+([,.;:!?])/g, '$1')
    .replace(/,\s*(?:and|or|und|y|et)?\s*([.;!?]|$)/g, '$1')
    .trim();
}

function joined(first: string, second: string): string {
  return [first, second].filter((part) => part.trim() !== '').join('\n\n');
}
