import { Brief, type FilmRequest } from '../../schema/brief.js';
import type { Orientation } from '../../schema/identifiers.js';
import type { StyleSummary } from '../../schema/style-summary.js';
import type { AvatarLook } from '../../providers/contract/avatar.js';
import type { Voice } from '../../providers/contract/voice.js';
import { detectLanguage, isLatin } from '../language/detect-language.js';
import { capitalize, countWords, dropFullStop, endSentence, splitWords, tidy } from '../language/words.js';
import { chooseCast } from './choose-cast.js';
import { chooseStyle } from './choose-style.js';
import { calmCapitals, cleanPrompt } from './clean-prompt.js';
import { deriveTopic, nameBehind } from './derive-topic.js';
import { LITERAL_NOTE, readDirections } from './read-directions.js';
import { OPENING_MARK } from './marks.js';
import { quotedTexts } from './read-literals.js';
import { recogniseForm, type RecognisedForm } from './recognise-form.js';
import {
  readCaptions,
  readColors,
  readLength,
  readMusicWish,
  readOrientation,
  readPresenterWish,
  readTone,
  soundsSocial,
} from './read-settings.js';
import { separateInstructions, type SeparatedPrompt } from './separate-instructions.js';
import { parseSceneList } from '../script/scene-list.js';
import { bareTopic } from './bare-topic.js';
import { findObstacle } from './find-obstacle.js';
import { tellMaterial } from './tell-material.js';
import { unmetWishes } from './unmet-wishes.js';
import { picturesOfMaterials } from '../pictures/user-pictures.js';

/** What a director can choose from. */
export interface Choices {
  styles: StyleSummary[];
  voices: Voice[];
  looks: AvatarLook[];
  /** False: no language model is configured. */
  hasLanguageModel: boolean;
}

/** Reads a request. The request's own fields beat the words of the prompt. */
export function writeBrief(request: FilmRequest, choices: Choices): Brief {
  const { text, hadPictographs } = cleanPrompt(request.prompt);
  const written = detectLanguage(text);
  const outer = recogniseForm(text, written);
  const { form, prompt, language, isTold, notes } = tellMaterial(request, text, {
    form: outer,
    prompt: readForm(outer, text, written),
    language: written,
  });
  const topic = topicOf(prompt, form, text, language);
  const wishes = readWishes(request, prompt, form);
  const isTopic = form.form === 'text' && prompt.content.trim() === '' && prompt.opening === null;
  const { instructions } = wishes;
  const style = chooseStyle(choices.styles, {
    requestedId: request.styleId,
    instructions,
    subject: topic,
    tone: wishes.tone,
  });
  const { looks, voices } = choices;
  const isReadable = isLatin(isTold ? prompt.content : text);
  const cast = chooseCast({
    request,
    instructions,
    language,
    isReadable,
    wantsPresenter: wishes.presenter,
    looks,
    voices,
  });
  const body = bodyOf(prompt);
  const { askedSeconds } = wishes;
  const literals = [...new Set([...titleLiterals(prompt.title, form, text), ...prompt.literals])];
  return Brief.parse({
    form: isTopic ? 'topic' : form.form,
    language,
    topic,
    askedSeconds: wishes.askedSeconds,
    orientation: wishes.orientation,
    wantsPresenter: request.avatarId !== null ? true : wishes.presenter,
    wantsMusic: readMusicWish(instructions),
    captions: readCaptions(instructions),
    styleId: style.styleId,
    presenterId: cast.presenterId,
    voiceId: cast.voiceId,
    tone: wishes.tone,
    colors: wishes.colors.colors,
    literals,
    ending: prompt.ending === null || prompt.ending === '' ? null : endSentence(capitalize(prompt.ending)),
    pictures: picturesOfMaterials(request.materials).slice(0, 40),
    body,
    obstacle: findObstacle({
      request,
      text,
      prompt,
      form: form.form,
      askedSeconds,
      body,
      tellsMaterial: isTold,
    }),
    notes: [
      ...notes,
      ...orientationNotes(request, wishes.direction),
      ...style.notes,
      ...cast.notes,
      ...colorNotes(wishes.colors.named),
      ...(hadPictographs ? ['Emoji cannot be spoken or drawn yet; they were left out.'] : []),
      ...prompt.unwritten.map(unwrittenNote),
      ...(isTopic ? [choices.hasLanguageModel ? TOPIC_MODEL_NOTE : TOPIC_NOTE] : []),
      ...longLiteralNotes(literals),
      ...unmetWishes(wishes.direction),
    ],
  });
}

/** What the prompt asks of the film as a whole. */
interface Wishes {
  instructions: string;
  /** Everything that may speak of the film: inside a list of scenes directions stand everywhere. */
  direction: string;
  askedSeconds: number | null;
  orientation: Orientation;
  presenter: boolean | null;
  tone: string[];
  colors: ReturnType<typeof readColors>;
}

function readWishes(request: FilmRequest, prompt: SeparatedPrompt, form: RecognisedForm): Wishes {
  const instructions = prompt.instructions.join('\n');
  const direction = form.form === 'scenes' ? `${instructions}\n${form.body}` : instructions;
  const askedSeconds = readLength(instructions);
  return {
    instructions,
    direction,
    askedSeconds,
    orientation: orientationOf(request, instructions, askedSeconds),
    presenter: readPresenterWish(direction),
    tone: readTone(instructions),
    colors: readColors(direction),
  };
}

function bodyOf(prompt: SeparatedPrompt): string {
  const opening =
    prompt.opening === null ? '' : `${OPENING_MARK}${endSentence(capitalize(prompt.opening))}\n\n`;
  return `${opening}${prompt.content}`.trim();
}

function unwrittenNote(wanted: string): string {
  return `“${wanted}”: without a language model nothing can be written about this; give the facts and they will be told.`;
}

function topicOf(prompt: SeparatedPrompt, form: RecognisedForm, text: string, language: string): string {
  const own = prompt.title ?? prompt.topic;
  const named = own === null || prompt.title !== null ? null : nameBehind(own, prompt.content, language);
  const shown =
    form.form === 'scenes'
      ? (form.body.match(/(?:title|headline)\b[^"“\n]{0,40}["“]([^"”\n]{3,42})["”]/i)?.[1] ?? null)
      : null;
  const spoken =
    form.form === 'scenes'
      ? parseSceneList(form.body)
          .map((scene) => scene.narration)
          .join(' ')
      : prompt.content;
  const topic = tidy(named ?? own ?? shown ?? deriveTopic(spoken, text, language)).slice(0, 110);
  return /[\p{L}\p{N}]/u.test(topic) ? topic : 'Untitled';
}

const TOPIC_NOTE =
  "No language model is configured and the prompt is only a topic, so there are no facts to tell: this film asks instead, in the prompt's own words. Add facts or a text to the prompt, or configure a language model, for a film that explains.";
const TOPIC_MODEL_NOTE =
  "The prompt is only a topic and the built-in director adds no facts: this film asks instead, in the prompt's own words.";

/** Instructions and content of each form; a script and a list of scenes stay word for word. */
function readForm(form: RecognisedForm, text: string, language: string): SeparatedPrompt {
  if (form.form === 'text') {
    // "News:" says what kind of text follows, and is not read out.
    const calm = calmCapitals(text).replace(/^(?:breaking\s)?news:\s+/i, '');
    return bareTopic(calm, language) ?? separateInstructions(calm, language);
  }
  const separated = separateInstructions(form.head, language);
  const directions = form.form === 'script' ? readDirections(form.body) : { body: form.body, literals: [] };
  // What stands beside a script or a list is about the film; a stray sentence there is not spoken.
  const stray =
    separated.content === '' ? [] : separated.content.split('\n').filter((line) => line.trim() !== '');
  return {
    ...separated,
    instructions: [...separated.instructions, ...stray],
    content: directions.body,
    opening: null,
    literals: [...new Set([...quoteWishes(separated, directions.body), ...directions.literals])],
  };
}

/** "Put the customer quote on screen" names no words: the script's own quotation is meant. */
function quoteWishes(prompt: SeparatedPrompt, script: string): string[] {
  const wantsQuote = prompt.instructions.some(
    (line) =>
      /\bquote\b|\btestimonial\b|\bzitat\b|\bcita\b|\bcitation\b/i.test(line) &&
      /\bscreen\b|\bshow\b|\bdisplay\b|\bliterally\b|\bpantalla\b|\bécran\b|\bbild\b/i.test(line),
  );
  const spoken = quotedTexts(script).filter((quote) => countWords(quote) >= 3);
  const hasQuote = prompt.literals.some((literal) =>
    spoken.some((quote) => quote.includes(literal) || literal.includes(dropFullStop(quote))),
  );
  return wantsQuote && !hasQuote && spoken[0] !== undefined
    ? [...prompt.literals, spoken[0]]
    : prompt.literals;
}

/** A title that was asked for is shown as it stands; one that only names a text's subject is not demanded. */
function titleLiterals(title: string | null, form: RecognisedForm, text: string): string[] {
  if (title === null) return [];
  const isQuoted = text.includes(`"${title}"`) || text.includes(`“${title}”`);
  return form.form !== 'text' || isQuoted || /^\s*(?:title|titel|título|titre)\s*[:=]/im.test(text)
    ? [title]
    : [];
}

function orientationOf(request: FilmRequest, instructions: string, askedSeconds: number | null): Orientation {
  if (request.orientation !== null) return request.orientation;
  const named = readOrientation(instructions);
  if (named !== null) return named;
  return soundsSocial(instructions) && (askedSeconds ?? 30) <= 45 ? 'portrait' : 'landscape';
}

function orientationNotes(request: FilmRequest, instructions: string): string[] {
  const named = readOrientation(instructions);
  if (request.orientation === null || named === null || named === request.orientation) return [];
  return [`The request's orientation field (${request.orientation}) beats the prompt (${named}).`];
}

function colorNotes(named: string[]): string[] {
  return named.length === 0
    ? []
    : [
        `Colours named without a code (${named.join(', ')}) were read as common tones; give hex codes for exact ones.`,
      ];
}

function longLiteralNotes(literals: string[]): string[] {
  return literals
    .filter((literal) => literal.length > 140 || splitWords(literal).length > 26)
    .map(() => LITERAL_NOTE);
}
