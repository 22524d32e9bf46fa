import type { Scene, SceneContent, Storyboard } from '../../../schema/storyboard.js';
import type { AvatarLook } from '../../../providers/contract/avatar.js';
import { showsLiteral } from '../../pictures/literal-texts.js';
import { NO_EXTRAS, type Picture } from '../../pictures/picture.js';
import { picturesOf } from '../../pictures/pictures-of.js';
import { choosePictures } from '../../storyboard/choose-pictures.js';
import {
  contextOf,
  showsPresenter,
  unchanged,
  withoutCues,
  type Change,
  type FilmEdit,
} from './film-edit.js';
import { secondsOf } from './film-length.js';
import { plainCard } from './new-picture.js';

/** Presenter time of a film that gets one, as a share of the whole. */
const PRESENTER_SHARE: [number, number] = [0.25, 0.45];

/** Another presenter, one at all, or none: then her scenes show what she said. */
export function setPresenter(presenterId: string | null, storyboard: Storyboard, edit: FilmEdit): Change {
  if (presenterId === null) return unchanged(withoutPresenter(storyboard, edit));
  const look =
    edit.parts.looks.find((one) => one.id === presenterId) ??
    edit.parts.looks.find((one) => one.groupId === presenterId);
  if (look === undefined)
    return unchanged(storyboard, `There is no presenter “${presenterId}”; the film stays as it is.`);
  const before = edit.parts.looks.find((one) => one.id === storyboard.presenterId) ?? null;
  const named = {
    ...storyboard,
    presenterId: look.id,
    scenes: storyboard.scenes.map((scene) => renamed(scene, before, look)),
  };
  const isShown = named.scenes.some(({ content }) => showsPresenter(content.kind));
  const staged = isShown ? named : withHosts(named, look, edit);
  const voice = edit.parts.voices.find((one) => one.id === storyboard.voiceId);
  const clashes = look.gender !== 'none' && voice !== undefined && voice.gender !== look.gender;
  const hasFace = staged.scenes.some(({ content }) => showsPresenter(content.kind));
  return unchanged(
    staged,
    ...(clashes ? [`${look.name} is shown with the voice ${voice.name}, as asked.`] : []),
    ...(hasFace ? [] : [`No scene of this film can be spoken by a presenter; ${look.name} is not seen.`]),
  );
}

/** A strap with the old presenter's name gets the new one's. */
function renamed(scene: Scene, before: AvatarLook | null, look: AvatarLook): Scene {
  const { content } = scene;
  if (
    content.kind !== 'host' ||
    content.strap === null ||
    before === null ||
    content.strap.name !== before.name
  )
    return scene;
  const strap = look.name.length <= 28 ? { name: look.name, role: look.role } : null;
  return { ...scene, content: { ...content, strap } };
}

function withHosts(storyboard: Storyboard, look: AvatarLook, edit: FilmEdit): Storyboard {
  const options = storyboard.scenes.map((scene, index) => ({
    pictures: [{ content: scene.content, score: 2.6 }, ...hostOf(scene, index, storyboard.scenes.length)],
    seconds: secondsOf(scene, storyboard, edit),
    isFirst: index === 0,
  }));
  const chosen = choosePictures(options, { hasPresenter: true, presenterShare: PRESENTER_SHARE });
  let isNamed = false;
  const scenes = storyboard.scenes.map((scene, index): Scene => {
    const content = chosen[index]?.content ?? scene.content;
    if (content.kind !== 'host') return scene;
    const strap = isNamed || look.name.length > 28 ? null : { name: look.name, role: look.role };
    isNamed = true;
    return { ...scene, content: { ...content, strap } };
  });
  return { ...storyboard, scenes };
}

/** A face can take over a scene that is spoken, demands no text, and is neither the first nor the last. */
function hostOf(scene: Scene, index: number, count: number): Picture[] {
  const isOpen = scene.narration !== '' && scene.literals.length === 0 && index > 0 && index < count - 1;
  return isOpen
    ? [{ content: { ...NO_EXTRAS, kind: 'host', framing: 'medium', strap: null }, score: 1.8 }]
    : [];
}

function withoutPresenter(storyboard: Storyboard, edit: FilmEdit): Storyboard {
  const bare = { ...storyboard, presenterId: null };
  const context = contextOf(bare, edit);
  let kind: string | undefined;
  const scenes = bare.scenes.map((scene, index): Scene => {
    const before = kind;
    const after = bare.scenes[index + 1]?.content.kind;
    const content = showsPresenter(scene.content.kind)
      ? faceless(scene, [before, after], context)
      : scene.content;
    kind = content.kind;
    return content === scene.content
      ? scene
      : { ...scene, content: scene.narration === '' ? withoutCues(content) : content };
  });
  return { ...bare, scenes };
}

/** What a presenter's scene shows without the presenter. */
function faceless(
  { content, narration, literals }: Scene,
  near: (string | undefined)[],
  context: ReturnType<typeof contextOf>,
): SceneContent {
  if (content.kind === 'host-panel') {
    const { kicker, source, headline, items, figure } = content;
    return figure !== null
      ? { kicker, source, kind: 'stat', figure }
      : { kicker, source, kind: 'list', headline, items, numbered: false };
  }
  const options = picturesOf({ narration, literals, headline: null, sides: null }, context)
    .filter((picture) => !showsPresenter(picture.content.kind))
    .map((picture) => ({
      ...picture,
      score: picture.score - (near.includes(picture.content.kind) ? 1.5 : 0),
    }))
    .sort((one, other) => other.score - one.score);
  const shown =
    options.find((picture) => literals.every((literal) => showsLiteral(picture.content, literal))) ??
    options[0];
  return shown?.content ?? plainCard(narration, context.title);
}
