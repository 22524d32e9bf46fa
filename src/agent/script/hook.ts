import { topicForms } from '../language/ask-question.js';
import { capitalize, countWords, endSentence, lowerFirst, splitWords } from '../language/words.js';
import type { PictureContext } from '../pictures/picture.js';
import { DIFFERENCE } from '../reading/read-comparison.js';
import type { Reading } from '../reading/read-sentence.js';
import { draftSection } from './draft-section.js';
import type { Passage } from './parse-body.js';
import type { SectionDraft } from './sections.js';

/** The first scene, and the passage it took from the text, if any. */
export interface Hook {
  draft: SectionDraft;
  /** Index of the passage that the hook has used up; null when it stands beside the text. */
  used: number | null;
  /** True when the hook names the topic, so that no title card is needed. */
  namesTopic: boolean;
}

/** What a hook is made from. */
export interface HookSource {
  topic: string;
  /** Sentence that the prompt wants first. */
  opening: string | null;
  sides: [string, string] | null;
  passages: Passage[];
  isTestimonial: boolean;
}

/**
 * Chooses how the film begins: the sentence asked for, the question the topic poses, or the most striking sentence that
 * can stand alone; else the topic itself.
 */
export function chooseHook(source: HookSource, context: PictureContext): Hook {
  const { topic, opening, sides, passages } = source;
  const spoken = (narration: string, used: number | null, namesTopic: boolean): Hook => ({
    draft: draftSection({ role: 'hook', narration, weight: 1 }, context),
    used,
    namesTopic,
  });
  if (opening !== null) return spoken(opening, null, false);
  const [start] = passages;
  const asksItself = start?.kind === 'sentence' && start.reading.isQuestion;
  if (sides !== null && asksItself) return spoken(start.reading.text, 0, true);
  if (sides !== null && DIFFERENCE.test(topic) && countWords(topic) <= 11)
    return spoken(`What is ${lowerFirst(topic.replace(/^(?!the\s)/i, 'the '), () => false)}?`, null, true);
  if (sides !== null)
    return spoken(
      `${capitalize(sides[0])} ${context.lexicon.frames.or} ${lowerFirst(sides[1], (word) => /^\p{Lu}.*\p{Lu}/u.test(word))}?`,
      null,
      true,
    );
  // A list that is announced by number is its own promise: "Five ways to save water at home."
  if (COUNTED.test(topic)) return spoken(endSentence(capitalize(topic)), null, true);
  const question = topicQuestion(topic, passages, context);
  if (question !== null) return spoken(question, null, true);
  const strongest = strongestSentence(source, context);
  // A fragment at the start ("Friday at nine, Pier 4") needs the name of what it is about before it.
  const isFragment =
    start?.kind === 'sentence' && !start.reading.isWhole && !standsAsHook(start.reading, context);
  const isTitleHook = start === undefined || start.kind === 'list' || isFragment;
  if (strongest !== null && !isTitleHook)
    return spoken(strongest.text, strongest.index, namesTopic(strongest.text, context));
  return spoken(endSentence(capitalize(topic)), null, true);
}

const COUNTED =
  /^(?:\d{1,2}|two|three|four|five|six|seven|eight|nine|ten)\s+(?:\p{L}+\s)?(?:ways|tips|reasons|things|steps|facts|mistakes|rules|habits|ideas|tricks|myths|signs|lessons|questions)\b/iu;

/** "Why do cities plant trees?" A plain noun is asked about only when the text goes on to define it. */
function topicQuestion(topic: string, passages: Passage[], context: PictureContext): string | null {
  if (context.language !== 'en') return /\?$/.test(topic) ? capitalize(topic) : null;
  if (/^(?:why|how|when|where|what)\b/i.test(topic)) {
    const { question } = topicForms(topic);
    return question === null || countWords(question) > 12 ? null : question;
  }
  const [first] = passages;
  const term = first?.kind === 'sentence' ? (first.reading.definition?.term ?? '') : '';
  const noun = topic.toLowerCase().replace(/^(?:an?|the)\s/, '');
  if (first?.kind !== 'sentence' || !term.toLowerCase().includes(noun)) return null;
  const isName = /^\p{Lu}/u.test(topic) && !/^(?:an?|the)\s/i.test(first.reading.text);
  if (isName) return null;
  // The sentence that answers knows the article: "A heat island is …", "Phishing is …".
  const [, article = '', verb = 'is'] = first.reading.text.match(/^(an?\s|the\s)?.*?\s(is|are)\s/i) ?? [];
  return capitalize(`what ${verb} ${article.toLowerCase()}${noun}?`);
}

function strongestSentence(
  { passages, isTestimonial }: HookSource,
  context: PictureContext,
): { text: string; index: number } | null {
  let best: { text: string; index: number; score: number } | null = null;
  let firstScore = -Infinity;
  for (const [index, passage] of passages.entries()) {
    if (passage.kind !== 'sentence' || !standsAsHook(passage.reading, context, isTestimonial)) continue;
    const next = passages[index + 1];
    const hasFollower = next?.kind === 'sentence' && next.reading.isAnaphoric;
    if (index > 0 && hasFollower) continue;
    const score = strike(passage.reading, isTestimonial) + (index === 0 ? 2.5 : 0);
    if (index === 0) firstScore = score;
    if (best === null || score > best.score) best = { text: passage.reading.text, index, score };
  }
  const first = passages[0];
  // The order of the text is worth something: a later sentence must be clearly stronger.
  const keepsFirst =
    best !== null && best.index > 0 && first?.kind === 'sentence' && best.score - firstScore < 2;
  return keepsFirst ? { text: first.reading.text, index: 0 } : best;
}

function standsAsHook(reading: Reading, context: PictureContext, isTestimonial = false): boolean {
  // Somebody's own words are what a testimonial is for, even when they are long.
  if (isTestimonial && reading.quote !== null && reading.wordCount <= 34) return true;
  if (reading.isAnaphoric || reading.isCall || reading.wordCount > 22 || reading.wordCount < 3) return false;
  if (context.lexicon.connective.test(reading.text)) return false;
  // A fragment ("Serves 8") needs a share or a price to stand alone.
  if (!reading.isWhole && !reading.quantities.some(({ unit }) => /[%€$£]/.test(unit))) return false;
  return !/^(?:in the end|within|by then|since then|later|then|after that|before that|for example|for instance|as a result|danach|später|después|luego|ensuite)\b/i.test(
    reading.text,
  );
}

function strike(reading: Reading, isTestimonial: boolean): number {
  const numbers = reading.quantities.some(
    ({ unit, value, total, becomes }) => unit === '%' || value > 999 || total !== null || becomes !== null,
  );
  return (
    (reading.quote !== null ? (isTestimonial ? 9 : 1) : 0) +
    (numbers ? 2.5 : reading.quantities.length > 0 ? 1 : 0) +
    (reading.isQuestion ? 3 : 0) +
    (reading.isNegated ? 0.8 : 0) +
    (/\b(?:you|your)\b/i.test(reading.text) ? 1 : 0) +
    (reading.wordCount <= 10 ? 1 : 0) -
    (reading.definition !== null ? 0.5 : 0) -
    Math.max(0, reading.wordCount - 12) * 0.2
  );
}

/** Whether a text says the topic's main words. */
export function namesTopic(text: string, context: PictureContext): boolean {
  const words = splitWords(text.toLowerCase()).join(' ');
  const wanted = [...context.topic].filter((stem) => stem.length > 2);
  return (
    wanted.length > 0 &&
    wanted.filter((stem) => words.includes(stem)).length >= Math.ceil(wanted.length * 0.6)
  );
}
