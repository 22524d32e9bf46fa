import type { Reading } from '../reading/read-sentence.js';
import { shorten } from '../wording/shorten.js';
import { sharesStem } from './list-pictures.js';
import { NO_EXTRAS, type Picture, type PictureContext } from './picture.js';

/** What the film is about with its meaning, as a title card; a card that names anything else would open a second film. */
export function cardPicture(reading: Reading, context: PictureContext): Picture | null {
  const { definition } = reading;
  if (definition !== null && definition.term.length <= 42 && sharesStem(definition.term, context.topic)) {
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
  return null;
}
