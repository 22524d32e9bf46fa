import type { Brief } from '../../schema/brief.js';
import type { MediaProvider } from '../../providers/contract/media.js';
import { lexiconOf } from '../language/lexicon.js';
import { capitalize, keyOf, splitWords, stemOf } from '../language/words.js';
import { topicForms } from '../language/ask-question.js';
import { DIFFERENCE, sidesOf } from '../reading/read-comparison.js';
import { shorten } from '../wording/shorten.js';
import { findIconFor, topicThingOf } from './find-icon.js';
import { hardCut } from './list-pictures.js';
import type { PictureContext } from './picture.js';

const TITLE_CHARACTERS = 42;

/** The shared context of a film's pictures. */
export function createContext(
  brief: Pick<Brief, 'language' | 'orientation' | 'topic' | 'body'>,
  media: MediaProvider,
): PictureContext {
  const lexicon = lexiconOf(brief.language);
  const content = splitWords(brief.topic).filter((word) => !lexicon.stopWords.has(keyOf(word)));
  const topic = new Set(content.map(stemOf));
  const topicThing = topicThingOf(brief.topic, brief.language);
  return {
    language: brief.language,
    lexicon,
    orientation: brief.orientation,
    title: shortTitle(brief.topic, brief.language),
    topic,
    findIcon: (text) => findIconFor(text, media, brief.language, topicThing),
  };
}

/** The film's title on the screen: the topic, whole or shortened, at most 42 characters. */
export function shortTitle(topic: string, language: string): string {
  const lexicon = lexiconOf(language);
  if (topic.length <= TITLE_CHARACTERS) return capitalize(topic);
  const sides = DIFFERENCE.test(topic) ? sidesOf(topic) : null;
  if (sides !== null && `${sides[0]} vs ${sides[1]}`.length <= TITLE_CHARACTERS)
    return capitalize(`${sides[0]} vs ${sides[1]}`);
  const short = shorten(topic, { characters: TITLE_CHARACTERS }, language);
  if (short !== null) return short;
  const statement = language === 'en' ? topicForms(topic).statement : null;
  const main = statement === null ? null : shorten(statement, { characters: TITLE_CHARACTERS }, language);
  return main ?? hardCut(topic, TITLE_CHARACTERS, { lexicon });
}
