import type { Brief } from '../../schema/brief.js';
import { Script } from '../../schema/script.js';
import type { MediaProvider } from '../../providers/contract/media.js';
import { addSources } from './add-sources.js';
import { keepBounds } from './keep-bounds.js';
import { createContext } from '../pictures/create-context.js';
import type { PictureContext } from '../pictures/picture.js';
import { writeScenesScript } from './scenes-script.js';
import { withoutUnreadableSpeech } from './silence.js';
import { writeTextScript } from './text-script.js';
import { writeTopicScript } from './topic-script.js';
import { writeVerbatimScript } from './verbatim-script.js';

/** Writes what the film says, by the form of the prompt. */
export function writeScript(brief: Brief, media: MediaProvider): Script {
  const context = createContext(brief, media);
  const written = keepBounds(scriptOf(brief, context), context);
  const script = withoutUnreadableSpeech(written, brief, context);
  return Script.parse(addSources(script, brief.body));
}

function scriptOf(brief: Brief, context: PictureContext): Script {
  switch (brief.form) {
    case 'scenes':
      return writeScenesScript(brief, context);
    case 'script':
      return writeVerbatimScript(brief, context);
    case 'text':
      return writeTextScript(brief, context);
    case 'topic':
      return writeTopicScript(brief, context);
  }
}
