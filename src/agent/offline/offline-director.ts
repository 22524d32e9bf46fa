import type { AvatarLook } from '../../providers/contract/avatar.js';
import type { LanguageProvider } from '../../providers/contract/language.js';
import type { MediaProvider } from '../../providers/contract/media.js';
import type { Voice } from '../../providers/contract/voice.js';
import type { StyleSummary } from '../../schema/style-summary.js';
import { writeBrief } from '../brief/write-brief.js';
import { editStoryboard } from '../conversation/editing/edit-storyboard.js';
import { readMessage } from '../conversation/read-message.js';
import type { Director } from '../director.js';
import { fitScript } from '../fit/fit-script.js';
import { repairStoryboard } from '../repair/repair-storyboard.js';
import { writeScript } from '../script/write-script.js';
import { planStoryboard } from '../storyboard/plan-storyboard.js';

/** What the offline director works with. */
export interface OfflineDirectorParts {
  /** At least one; the default is `quiet-harbor` when it is among them. */
  styles: StyleSummary[];
  /** At least one. */
  voices: Voice[];
  /** May be empty: then films are voice-overs. */
  looks: AvatarLook[];
  media: MediaProvider;
  /** Only told to the user so far; the offline director adds no words of a model. */
  language: LanguageProvider | null;
}

/**
 * A director that needs no language model: it reads the prompt with rules and a tagger, and films the prompt's own
 * words. It never states a fact that the prompt does not give. Every method is pure: the same input gives the same
 * output on every machine.
 */
export function createOfflineDirector({
  styles,
  voices,
  looks,
  media,
  language,
}: OfflineDirectorParts): Director {
  return {
    writeBrief: async (request) =>
      writeBrief(request, { styles, voices, looks, hasLanguageModel: language !== null }),
    writeScript: async (brief) => writeScript(brief, media),
    fitScript: async (brief, script, measured) => fitScript(brief, script, measured),
    planStoryboard: async (brief, script, voice) =>
      planStoryboard(brief, script, voice, { styles, looks, media }),
    repairStoryboard: async (storyboard, problems) => repairStoryboard(storyboard, problems),
    readMessage: async (moment) => readMessage(moment, { styles, voices, looks }),
    editStoryboard: async (context, operations) =>
      editStoryboard(context, operations, { styles, voices, looks, media }),
  };
}
