import type { EditOperation } from '../../../schema/edit-operation.js';
import type { Scene, Storyboard } from '../../../schema/storyboard.js';
import { shortTitle } from '../../pictures/create-context.js';
import { unchanged, type Change, type FilmEdit } from './film-edit.js';

const SLOWEST = 0.8;
const FASTEST = 1.25;

type Setting<Type extends EditOperation['type']> = Extract<EditOperation, { type: Type }>;

/** Another voice for the whole film. */
export function setVoice(
  { voiceId }: Setting<'set-voice'>,
  storyboard: Storyboard,
  { parts }: FilmEdit,
): Change {
  const voice = parts.voices.find((one) => one.id === voiceId);
  if (voice === undefined) return unchanged(storyboard, `There is no voice “${voiceId}”; the voice stays.`);
  const look = parts.looks.find((one) => one.id === storyboard.presenterId);
  const notes: string[] = [];
  if (voice.language.split('-')[0] !== storyboard.language.split('-')[0])
    notes.push(
      `${voice.name} speaks ${nameOf(voice.language)}; the words are ${nameOf(storyboard.language)} and will have an accent.`,
    );
  if (look !== undefined && look.gender !== 'none' && look.gender !== voice.gender)
    notes.push(`${look.name} is shown with the voice ${voice.name}, as asked.`);
  return { storyboard: { ...storyboard, voiceId }, notes };
}

function nameOf(language: string): string {
  return (
    new Intl.DisplayNames(['en'], { type: 'language' }).of(language.split('-')[0] ?? language) ?? language
  );
}

/** Another label of the film's language; a voice of that language speaks when there is one. */
export function setLanguage(
  { language }: Setting<'set-language'>,
  storyboard: Storyboard,
  { parts }: FilmEdit,
): Change {
  let canonical: string;
  try {
    canonical = Intl.getCanonicalLocales(language)[0] ?? language;
  } catch {
    return unchanged(storyboard, `“${language}” is no language tag; the film's language stays.`);
  }
  const base = canonical.split('-')[0];
  const now = parts.voices.find((voice) => voice.id === storyboard.voiceId);
  const fitting = parts.voices.find((voice) => voice.language.split('-')[0] === base);
  const isFit = now?.language.split('-')[0] === base;
  const voiceId = isFit || fitting === undefined ? storyboard.voiceId : fitting.id;
  const notes =
    !isFit && fitting === undefined
      ? [`No ${nameOf(canonical)} voice is installed; ${now?.name ?? storyboard.voiceId} reads the words.`]
      : [];
  return { storyboard: { ...storyboard, language: canonical, voiceId }, notes };
}

/** Another style; what the scenes show stays. */
export function setStyle(
  { styleId }: Setting<'set-style'>,
  storyboard: Storyboard,
  { parts }: FilmEdit,
): Change {
  return parts.styles.some((style) => style.id === styleId)
    ? unchanged({ ...storyboard, styleId })
    : unchanged(storyboard, `There is no style “${styleId}”; the style stays.`);
}

/** The voice faster or slower, within what can still be understood. */
export function changeSpeed({ factor }: Setting<'change-speed'>, storyboard: Storyboard): Change {
  const wanted = storyboard.speechSpeed * factor;
  const speechSpeed = Math.round(Math.min(FASTEST, Math.max(SLOWEST, wanted)) * 100) / 100;
  const isLimited = Math.abs(speechSpeed - wanted) > 0.02;
  return unchanged(
    { ...storyboard, speechSpeed },
    ...(isLimited
      ? [
          `The voice now speaks at ${speechSpeed} of its own tempo; it cannot go ${factor > 1 ? 'faster' : 'slower'}.`,
        ]
      : []),
  );
}

/** Another title; a title card that shows the old one shows the new one. */
export function setTitle({ title }: Setting<'set-title'>, storyboard: Storyboard): Change {
  const shown = shortTitle(title, storyboard.language);
  const old = storyboard.title.toLowerCase();
  const scenes = storyboard.scenes.map((scene): Scene => {
    const { content } = scene;
    const isCard =
      content.kind === 'opener' &&
      (content.title.toLowerCase() === old ||
        old.startsWith(content.title.toLowerCase()) ||
        scene.narration === '');
    if (!isCard || content.kind !== 'opener') return scene;
    const literals = scene.literals.filter(
      (literal) => literal.toLowerCase() !== old && !content.title.includes(literal),
    );
    return {
      ...scene,
      content: { ...content, title: shown },
      literals: shown === title ? [...literals, title] : literals,
    };
  });
  const hasCut = shown !== title && scenes.some((scene, index) => scene !== storyboard.scenes[index]);
  return unchanged(
    { ...storyboard, title, scenes },
    ...(hasCut ? [`The title card shows “${shown}”: the whole title is too long for it.`] : []),
  );
}
