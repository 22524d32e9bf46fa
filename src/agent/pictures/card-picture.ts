import { countWords } from '../language/words.js';
import type { Reading } from '../reading/read-sentence.js';
import { shorten } from '../wording/shorten.js';
import { splitLine } from '../wording/split-line.js';
import { NO_EXTRAS, type Picture, type PictureContext } from './picture.js';

/** A term with its meaning, or any sentence whose opening is a title for the rest, as a title card. */
export function cardPicture(reading: Reading, context: PictureContext): Picture | null {
  const { definition } = reading;
  if (definition !== null && definition.term.length <= 42) {
    const meaning = shorten(definition.meaning, { characters: 60 }, context.language);
    if (meaning !== null) {
      return {
        content: {
          ...NO_EXTRAS,
          kind: 'opener',
          title: definition.term,
          subtitle: meaning,
          icon: context.findIcon(reading.text),
        },
        score: 2.9,
      };
    }
  }
  const plain = reading.text.replace(context.lexicon.connective, '');
  const lines = splitLine(plain, { text: 42, sub: 60 }, context.language);
  if (lines === null || countWords(lines.text) < 2) return null;
  const icon = context.findIcon(reading.text);
  return {
    content: { ...NO_EXTRAS, kind: 'opener', title: lines.text, subtitle: lines.sub, icon },
    score: 1.1 + (icon === null ? 0 : 0.4) + (lines.sub === null ? 0 : 0.2),
  };
}
