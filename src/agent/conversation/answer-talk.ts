import type { Storyboard } from '../../schema/storyboard.js';
import { textsOf } from '../pictures/literal-texts.js';
import { estimateTotal } from '../script/sections.js';
import type { ConversationMoment } from '../director.js';
import type { ConversationParts } from './reading/clause.js';
import { CAPTIONS, MUSIC, PRESENTER, STYLE, VOICE } from './reading/vocabulary.js';

const THANKS =
  /^(?:(?:many |lots of )?thanks?|thank you|thx|ty|cheers|danke|vielen dank|merci|gracias|muchas gracias|grazie|obrigad[oa]|dank je|bedankt|dziękuję|dzięki|great job|nice work|wow|awesome|love it)(?!\p{L})/iu;
const GREETING =
  /^(?:hi|hello|hey|hallo|hola|bonjour|salut|ciao|olá|hoi|cześć|good (?:morning|afternoon|evening)|guten (?:tag|morgen|abend))(?!\p{L})/iu;
const QUESTION =
  /\?\s*$|^(?:what|which|who|how|why|when|where|is|are|(?:does|do|did) (?:you|we|i|they|it|the|these|those|this|that|all|any)|was|were|welche\p{L}*|wer|wie|warum|wieso|wann|wo|qué|cuál\p{L}*|quién|cómo|por qué|cuánto|quel\p{L}*|qui|comment|pourquoi|combien|est-ce|che|quale|chi|come|perché|quanto|qual|quem|como|por que|wat|welke|wie|hoe|waarom|co|kto|jak|dlaczego|ile)(?!\p{L})/iu;

/** Whether a message asks about the film instead of asking for a change of it. */
export function isQuestion(message: string): boolean {
  const plain = message.trim();
  return (
    QUESTION.test(plain) &&
    !/^(?:can|could|would|will) (?:you|we|i)(?!\p{L})|^(?:what|how) about(?!\p{L})|^(?:kannst|könntest|könnten|puedes|podrías|peux-tu|pouvez-vous|pourrais|puoi|potresti|pode|kun je|możesz)(?!\p{L})|(?:could|can|may|should) the\s|^why (?:not|don['’]t)|(?:please|bitte|por favor)\s*\?*$/iu.test(
      plain,
    )
  );
}

/** Whether a message is only thanks or a greeting. */
export function isSmallTalk(message: string): boolean {
  const plain = message.trim();
  return (THANKS.test(plain) || GREETING.test(plain)) && plain.split(/\s+/).length <= 6;
}

/** What is answered to thanks, a greeting, or a question about the film. */
export function answerTalk(moment: ConversationMoment, parts: ConversationParts): string {
  const { message, storyboard, situation } = moment;
  if (storyboard === null) {
    return situation === 'stopped'
      ? 'The work was stopped before there was a storyboard. Say “go on” to plan the film as asked, or tell me what it should be.'
      : 'Tell me what the film should be about, and it will be planned.';
  }
  if (THANKS.test(message.trim()) && !isQuestion(message))
    return situation === 'draft'
      ? 'You are welcome. Say “go ahead” to have the film made, or tell me what to change.'
      : 'You are welcome. Tell me what to change, or what the next film should be about.';
  if (GREETING.test(message.trim()) && !isQuestion(message)) return `Hello. ${next(situation)}`;
  return `${answerAbout(moment, storyboard, parts)} ${next(situation)}`.trim();
}

function next(situation: ConversationMoment['situation']): string {
  return situation === 'draft'
    ? 'Say “go ahead” to have it made, or tell me what to change.'
    : 'Tell me if something shall change.';
}

function answerAbout(
  { message, situation }: ConversationMoment,
  storyboard: Storyboard,
  parts: ConversationParts,
): string {
  const named = (list: { id: string; name: string }[], id: string | null): string =>
    list.find((part) => part.id === id)?.name ?? id ?? 'none';
  const { scenes } = storyboard;
  if (
    /(?<!\p{L})(?:how long|length|duration|seconds|lang|länge|dauer\p{L}*|cuánto|duraci\p{L}+|durée|combien de temps|quanto dura|durata|hoe lang|jak długi)(?!\p{L})/iu.test(
      message,
    )
  ) {
    const seconds = Math.round(
      estimateTotal(
        scenes.map((scene) => ({ narration: scene.narration, askedSeconds: scene.minimumSeconds })),
      ),
    );
    return `“${storyboard.title}” has ${scenes.length} scenes and lasts about ${seconds} seconds.`;
  }
  if (/(?<!\p{L})why|warum|wieso|por qué|pourquoi|perché|waarom|dlaczego/iu.test(message)) {
    const notes = storyboard.notes.slice(0, 3).join(' ');
    return `It is in ${named(parts.styles, storyboard.styleId)}, ${storyboard.orientation}, read by ${named(parts.voices, storyboard.voiceId)}, as the request's words and fields suggest.${notes === '' ? '' : ` ${notes}`}`;
  }
  const number = Number(
    message.match(/(?<!\p{L})(?:scene|szene|escena|scène|scena|cena|slide)\s+(\d{1,2})/iu)?.[1] ?? 0,
  );
  const asked = scenes[number - 1];
  if (asked !== undefined)
    return `Scene ${number} ${asked.narration === '' ? 'is silent' : `says: “${asked.narration}”`}; on screen: ${
      textsOf(asked.content)
        .map((text) => `“${text}”`)
        .join(', ') || 'the presenter'
    }.`;
  if (
    /(?<!\p{L})(?:done|ready|finished|fertig|list[ao]|prêt|fini|pronto|klaar|gotow\p{L}*)(?!\p{L})/iu.test(
      message,
    )
  )
    return situation === 'film'
      ? 'Yes: the newest version is made.'
      : 'The storyboard is ready; the film is not made yet.';
  if (
    VOICE.test(message) ||
    /(?<!\p{L})(?:speak(?:s|ing)|talk(?:s|ing)|spricht|habla|parle|parla)(?!\p{L})/iu.test(message)
  )
    return `${named(parts.voices, storyboard.voiceId)} speaks. Voices to choose from: ${parts.voices.map(({ name, gender }) => `${name} (${gender})`).join(', ')}.`;
  if (PRESENTER.test(message))
    return `${storyboard.presenterId === null ? 'There is no presenter.' : `${named(parts.looks, storyboard.presenterId)} presents.`} Presenters to choose from: ${parts.looks.map(({ name }) => name).join(', ') || 'none'}.`;
  if (STYLE.test(message))
    return `The style is ${named(parts.styles, storyboard.styleId)}. Styles to choose from: ${parts.styles.map(({ name }) => name).join(', ')}.`;
  if (MUSIC.test(message))
    return storyboard.music.enabled ? "The style's own music plays." : 'There is no music.';
  if (CAPTIONS.test(message))
    return {
      off: 'There are no captions.',
      always: 'Captions stand in every scene.',
      auto: 'Captions stand where the scene itself does not show the words.',
    }[storyboard.captions.mode];
  if (/(?<!\p{L})(?:what can|was kann|what else|which changes|how do i|help)(?!\p{L})/iu.test(message))
    return 'You can change words, length, order and number of scenes, title and ending, voice and its speed, presenter, style, colours, format, captions and music, in plain words: “scene 2 should say …”, “shorter, and another voice”.';
  const list = scenes
    .map(
      (scene, index) =>
        `${index + 1}. ${scene.narration === '' ? `(${scene.content.kind})` : scene.narration}`,
    )
    .join(' ');
  return `“${storyboard.title}”, ${scenes.length} scenes, ${named(parts.styles, storyboard.styleId)}, ${storyboard.orientation}, read by ${named(parts.voices, storyboard.voiceId)}: ${list.length > 900 ? `${list.slice(0, 900)} …` : list}`;
}
