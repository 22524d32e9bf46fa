import type { Brief } from '../../schema/brief.js';
import type { Script } from '../../schema/script.js';
import { topicForms } from '../language/ask-question.js';
import { capitalize, endSentence, lowerFirst } from '../language/words.js';
import { listPictures } from '../pictures/list-pictures.js';
import { NO_EXTRAS, type PictureContext } from '../pictures/picture.js';
import { sidesOf } from '../reading/read-comparison.js';
import { splitLine } from '../wording/split-line.js';
import { attachLiterals } from './attach-literals.js';
import { callSection, titleSection } from './closing.js';
import { draftSection } from './draft-section.js';
import { withIds, type SectionDraft } from './sections.js';
import { titleOf } from './text-script.js';

/** From this length on the questions are asked one by one before they stand together. */
const LONG_FILM_SECONDS = 24;

/**
 * A film of a bare topic. It has no facts, so it states none: it asks the topic's question, invites the viewer to think,
 * and says where to go on. All words but the short questions are the prompt's own.
 */
export function writeTopicScript(brief: Brief, context: PictureContext): Script {
  const question = openQuestion(brief, context);
  const hook = draftSection(
    {
      role: 'hook',
      narration: question ?? endSentence(capitalize(brief.topic)),
      weight: 1,
      askedSeconds: 3.2,
    },
    context,
  );
  const isLong = (brief.askedSeconds ?? 0) >= LONG_FILM_SECONDS;
  const [first, ...others] = context.lexicon.frames.openQuestions;
  // A language without word lists has no questions to ask.
  const canAsk = context.lexicon.stopWords.size > 0;
  const asked =
    isLong && canAsk ? [draftSection({ role: 'breather', narration: first, weight: 0.4 }, context)] : [];
  const ending = brief.ending !== null ? callSection(brief.ending, context) : findOut(brief, context);
  const sections = withIds([
    hook,
    ...(isLong || question === null ? [titleCard(brief, context)] : []),
    ...asked,
    ...(canAsk ? [questionList(isLong ? others : [first, ...others], context)] : []),
    canAsk || brief.ending !== null ? ending : titleSection(context),
  ]);
  return {
    title: titleOf(brief),
    verbatim: false,
    sections: attachLiterals(sections, brief.literals, context),
    reserve: [],
    pacing: { speed: 1, pauseSeconds: 0.3 },
    notes: [],
  };
}

function openQuestion(brief: Brief, context: PictureContext): string | null {
  const sides = sidesOf(brief.topic);
  const keep = (word: string): boolean => /^\p{Lu}.*\p{Lu}/u.test(word);
  if (sides !== null)
    return `${capitalize(sides[0])} ${context.lexicon.frames.or} ${lowerFirst(sides[1], keep)}?`;
  if (/\?$/.test(brief.topic)) return capitalize(brief.topic);
  return context.language === 'en' ? topicForms(brief.topic).question : null;
}

/** The title in silence: its words have just been asked. */
function titleCard(brief: Brief, context: PictureContext): SectionDraft {
  return {
    role: 'opener',
    narration: '',
    idea: {
      ...NO_EXTRAS,
      kind: 'opener',
      title: context.title.replace(/\?$/, ''),
      subtitle: null,
      icon: context.findIcon(brief.topic),
    },
    weight: 0.5,
    askedSeconds: 2.6,
  };
}

function questionList(questions: string[], context: PictureContext): SectionDraft {
  const narration = questions.join(' ');
  const [panel] = listPictures(
    { headline: context.title, items: questions, isOrdered: false, isGiven: true },
    narration,
    context,
  );
  if (panel === undefined) return draftSection({ role: 'point', narration, weight: 0.8 }, context);
  return { role: 'point', narration, idea: panel.content, weight: 0.8 };
}

const ACTION_CHARACTERS = 28;
const QUESTION_WORD = 'how|why|what|when|where|who';

/** "Find out how bees find home": the topic itself as the next step, when it can be said so. */
function findOut(brief: Brief, context: PictureContext): SectionDraft {
  const topic = brief.topic.replace(/\?$/, '');
  const { findOut: general } = context.lexicon.frames;
  const isInverted = new RegExp(
    `^(?:${QUESTION_WORD})\\s+(?:is|are|do|does|did|can|was|were|will|should)\\b`,
    'i',
  ).test(topic);
  const isClause =
    context.language === 'en' && new RegExp(`^(?:${QUESTION_WORD})\\b`, 'i').test(topic) && !isInverted;
  const own = isClause ? `Find out ${topic.replace(/^\p{Lu}/u, (letter) => letter.toLowerCase())}` : null;
  const lines = own === null ? null : splitLine(own, { text: ACTION_CHARACTERS, sub: 40 }, context.language);
  const action = lines?.text ?? general;
  const detail = lines !== null ? lines.sub : context.title.length > 40 ? null : context.title;
  return {
    role: 'call-to-action',
    narration: endSentence(lines === null ? general : (own ?? general)),
    idea: {
      ...NO_EXTRAS,
      kind: 'cta',
      action: action.slice(0, ACTION_CHARACTERS),
      address: null,
      detail,
      icon: context.findIcon(topic),
      cueWord: 0,
    },
    weight: 1,
    fixed: true,
    askedSeconds: 4,
  };
}
