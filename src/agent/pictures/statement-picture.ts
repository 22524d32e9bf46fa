import { readClause } from '../language/read-clause.js';
import { countWords, dropFullStop, splitWords, stemOf } from '../language/words.js';
import { breakIntoBeats, emphasisOf } from '../wording/beats.js';
import { createCueFinder } from '../wording/cue.js';
import { keyPhrase } from '../wording/key-phrase.js';
import { shorten } from '../wording/shorten.js';
import { mostWords, NO_EXTRAS, type Picture, type PictureContext } from './picture.js';

/** Large type: the sentence itself when it is short, its shortened form, or the thing it is about. */
export function statementPicture(text: string, narration: string, context: PictureContext): Picture | null {
  const words = mostWords(context.orientation);
  const plain = text.replace(/^["“„«]|["”“»]$/g, '');
  const whole = dropFullStop(plain.replace(context.lexicon.connective, ''));
  const short = shorten(whole, { characters: 90, words }, context.language);
  const line = short ?? clauseOf(whole, words, context);
  const beats = line === null ? null : breakIntoBeats(line, context.language);
  if (beats !== null) {
    const isWhole = short !== null && countWords(short) >= countWords(whole) - 2;
    return { content: statement(beats, text, narration, context), score: isWhole ? 2 : 1.5 };
  }
  const phrase = keyPhrase(text, 32, context.language, context.topic);
  if (phrase === null || splitWords(phrase).length > 5) return null;
  return { content: statement([phrase], text, narration, context), score: 0.3 };
}

/** One clause of a long sentence that can stand on the screen alone. */
function clauseOf(text: string, words: number, context: PictureContext): string | null {
  if (context.language !== 'en') return null;
  const parts = text.split(/;\s+|,\s+(?:and|but|so)\s+|\s[–—]\s|:\s+/).filter((part) => part.trim() !== '');
  const fitting = parts
    .map((part) => shorten(part, { characters: 90, words }, 'en'))
    .filter(
      (part): part is string =>
        part !== null &&
        countWords(part) >= 3 &&
        readClause(part).kind !== 'phrase' &&
        !context.lexicon.anaphor.test(part),
    );
  return fitting.sort((first, second) => topicScore(second, context) - topicScore(first, context))[0] ?? null;
}

function topicScore(text: string, context: PictureContext): number {
  return (
    splitWords(text).filter((word) => context.topic.has(stemOf(word))).length + (/\d/.test(text) ? 1.5 : 0)
  );
}

/** A statement of the given beats, cued to the narration. */
export function statement(
  beats: string[],
  text: string,
  narration: string,
  context: PictureContext,
): Extract<Picture['content'], { kind: 'statement' }> {
  const cues = createCueFinder(narration, context.lexicon.stopWords);
  const emphasis = emphasisOf(beats, context.language, context.topic, stemOf);
  const found = beats.map((beat) => cues.find(beat));
  const isRising = found.every(
    (cue, index) => cue !== null && (index === 0 || cue > (found[index - 1] ?? -1)),
  );
  return {
    ...NO_EXTRAS,
    kind: 'statement',
    beats: beats.map((beat, index) => ({ text: beat, cueWord: isRising ? (found[index] ?? null) : null })),
    emphasis: beats.length === 1 && splitWords(beats[0] ?? '').length === 1 ? null : emphasis,
    // What is read decides; the rest of the sentence only helps out.
    icon: context.findIcon(beats.join(' ')) ?? context.findIcon(text),
  };
}
