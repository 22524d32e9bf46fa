import type { Scene, SceneContent, SceneKind, Storyboard } from '../../../schema/storyboard.js';
import { isLatin } from '../../language/detect-language.js';
import { countWords, dropFullStop } from '../../language/words.js';
import { callPicture } from '../../pictures/call-picture.js';
import { showsLiteral, textsOf } from '../../pictures/literal-texts.js';
import { classOf, NO_EXTRAS, type Picture } from '../../pictures/picture.js';
import { picturesOf } from '../../pictures/pictures-of.js';
import { contextOf, showsPresenter, withoutCues, type FilmEdit } from './film-edit.js';

const SAME_KIND_BONUS = 1.6;
const SAME_CLASS_BONUS = 0.5;
const NEIGHBOUR_PENALTY = 3;
/** Words that the voices cannot read are shown for this long at least, in seconds. */
const READING_SECONDS = 3;

/**
 * A scene with other words and a picture made of them: of the same kind where the words allow it, else of the same
 * class. Texts that were demanded stay demanded as far as the new picture shows them.
 * @param index Place that the scene has or will have
 */
export function withNewWords(
  scene: Scene,
  narration: string,
  storyboard: Storyboard,
  index: number,
  edit: FilmEdit,
): Scene {
  const content = newContent({ narration, old: scene.content, literals: [] }, storyboard, index, edit);
  const literals = scene.literals.filter((literal) => showsLiteral(content, literal));
  return spoken({ ...scene, narration, content, literals, minimumSeconds: 0 });
}

/** A scene of its own for new words. */
export function newScene(
  narration: string,
  id: string,
  storyboard: Storyboard,
  index: number,
  edit: FilmEdit,
): Scene {
  const style = edit.parts.styles.find((one) => one.id === storyboard.styleId);
  const content = newContent({ narration, old: null, literals: [] }, storyboard, index, edit);
  return spoken({
    id,
    narration,
    content,
    transition: index === 0 ? 'cut' : (style?.primaryTransition ?? 'cut'),
    minimumSeconds: 0,
    literals: [],
  });
}

/** Words in letters that no voice reads are shown in silence, for as long as they take to be read. */
function spoken(scene: Scene): Scene {
  if (isLatin(scene.narration)) return scene;
  const words = textsOf(scene.content).join(' ');
  const letters = words.match(/\p{L}/gu)?.length ?? 0;
  const seconds = Math.min(
    9,
    Math.max(READING_SECONDS, 1.2 + Math.max(countWords(words) * 0.35, letters * 0.07)),
  );
  return {
    ...scene,
    narration: '',
    content: withoutCues(scene.content),
    minimumSeconds: Math.round(seconds * 100) / 100,
  };
}

interface Wanted {
  narration: string;
  /** What the scene showed before; null for a new scene. */
  old: SceneContent | null;
  literals: string[];
}

function newContent(
  { narration, old, literals }: Wanted,
  storyboard: Storyboard,
  index: number,
  edit: FilmEdit,
): SceneContent {
  const context = contextOf(storyboard, edit);
  const hasPresenter = storyboard.presenterId !== null;
  if (old?.kind === 'host' && hasPresenter) return old;
  if (old?.kind === 'cta') return callPicture(narration, narration, context).content;
  const title = dropFullStop(narration);
  if (old?.kind === 'opener' && title.length <= 42) return { ...old, title, subtitle: null, source: null };
  const others = storyboard.scenes.filter((scene) => scene.content !== old);
  const near = [others[index - 1], others[index]].map((scene) => scene?.content.kind);
  const pictures = picturesOf({ narration, literals, headline: null, sides: null }, context).filter(
    ({ content }) => hasPresenter || !showsPresenter(content.kind),
  );
  const [best] = pictures.toSorted(
    (one, other) => worth(other, old, near, index) - worth(one, old, near, index),
  );
  return best === undefined ? plainCard(narration, context.title) : staged(best.content, old, index);
}

function worth(
  { content, score }: Picture,
  old: SceneContent | null,
  near: (SceneKind | undefined)[],
  index: number,
): number {
  const isSame = old?.kind === content.kind;
  const isAlike = old !== null && classOf(old.kind) === classOf(content.kind);
  return (
    score +
    (isSame ? SAME_KIND_BONUS : isAlike ? SAME_CLASS_BONUS : 0) -
    (!isSame && near.includes(content.kind) ? NEIGHBOUR_PENALTY : 0) -
    (index === 0 && showsPresenter(content.kind) && !isSame ? 2.5 : 0)
  );
}

/** The presenter's side stays where it was. */
function staged(content: SceneContent, old: SceneContent | null, index: number): SceneContent {
  if (content.kind !== 'host-panel') return content;
  return {
    ...content,
    presenterSide: old?.kind === 'host-panel' ? old.presenterSide : index % 2 === 0 ? 'right' : 'left',
  };
}

/** The film's title, when words give no picture at all. */
export function plainCard(narration: string, title: string): SceneContent {
  const text = dropFullStop(narration);
  return {
    ...NO_EXTRAS,
    kind: 'opener',
    title: (text !== '' && text.length <= 42 ? text : title).slice(0, 42),
    subtitle: null,
    icon: null,
  };
}
