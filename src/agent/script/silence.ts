import type { Brief } from '../../schema/brief.js';
import type { Script } from '../../schema/script.js';
import { isLatin } from '../language/detect-language.js';
import { countWords } from '../language/words.js';
import type { PictureContext } from '../pictures/picture.js';
import { picturesOf } from '../pictures/pictures-of.js';
import { textsOf } from '../pictures/literal-texts.js';
import { choosePictures } from '../storyboard/choose-pictures.js';

/**
 * A script in letters that the voices cannot read, as a film to be read: no scene is spoken, each stands as long as its
 * texts take to be read. Other scripts stay as they are.
 */
export function withoutUnreadableSpeech(script: Script, brief: Brief, context: PictureContext): Script {
  if (isLatin(`${brief.topic} ${brief.body}`)) return script;
  const options = script.sections.map((section, index) => ({
    pictures: section.fixed
      ? [{ content: section.idea, score: 1 }]
      : [
          ...picturesOf(
            { narration: section.narration, literals: section.literals, headline: null, sides: null },
            context,
          ),
          { content: section.idea, score: 1 },
        ],
    seconds: 4,
    isFirst: index === 0,
  }));
  const pictures = choosePictures(options, { hasPresenter: false, presenterShare: null });
  const sections = script.sections.map((section, index) => {
    const idea = pictures[index]?.content ?? section.idea;
    return {
      ...section,
      idea,
      narration: '',
      fixed: true,
      askedSeconds: Math.max(section.askedSeconds ?? 0, readingSeconds(textsOf(idea))),
    };
  });
  return { ...script, sections, reserve: [] };
}

/** Scripts without blanks between words are read by their letters. */
function readingSeconds(texts: string[]): number {
  const text = texts.join(' ');
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  return Math.min(9, Math.max(3, 1.2 + Math.max(countWords(text) * 0.35, letters * 0.07)));
}
