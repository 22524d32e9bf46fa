import type { Brief } from '../../../schema/brief.js';
import type { Scene, SceneContent, SceneKind, Storyboard } from '../../../schema/storyboard.js';
import type { AvatarLook } from '../../../providers/contract/avatar.js';
import type { MediaProvider } from '../../../providers/contract/media.js';
import type { Voice } from '../../../providers/contract/voice.js';
import type { StyleSummary } from '../../../schema/style-summary.js';
import { createContext } from '../../pictures/create-context.js';
import type { PictureContext } from '../../pictures/picture.js';

/** What a changed storyboard is made with. */
export interface EditParts {
  styles: StyleSummary[];
  voices: Voice[];
  looks: AvatarLook[];
  media: MediaProvider;
}

/** One round of changes: the storyboard that the user saw, and what is known of it. */
export interface FilmEdit {
  /** Numbers of operations count its scenes. */
  seen: Storyboard;
  brief: Brief | null;
  /** Length of the body of each seen scene, in seconds. */
  sceneSeconds: Record<string, number>;
  parts: EditParts;
}

/** What one operation makes of a storyboard, with what could not be done. */
export interface Change {
  storyboard: Storyboard;
  notes: string[];
}

/** A storyboard as it is, with a note on why. */
export function unchanged(storyboard: Storyboard, ...notes: string[]): Change {
  return { storyboard, notes };
}

/** Id of the scene that a number of an operation means; -1 is the last. Null when there was none. */
export function idOf(number: number, { seen }: FilmEdit): string | null {
  return (number === -1 ? seen.scenes.at(-1) : seen.scenes[number - 1])?.id ?? null;
}

/** The named scene and its place now, or a note on why there is none. */
export function findScene(
  number: number,
  storyboard: Storyboard,
  edit: FilmEdit,
): { scene: Scene; index: number } | { missing: string } {
  const id = idOf(number, edit);
  if (id === null)
    return { missing: `There is no scene ${number}: the film has ${edit.seen.scenes.length} scenes.` };
  const index = storyboard.scenes.findIndex((one) => one.id === id);
  const scene = storyboard.scenes[index];
  return scene === undefined
    ? { missing: `Scene ${number} has been removed; nothing more was changed in it.` }
    : { scene, index };
}

/** The storyboard with one scene in the place of another. */
export function withScene(storyboard: Storyboard, index: number, scene: Scene): Storyboard {
  return { ...storyboard, scenes: storyboard.scenes.map((one, at) => (at === index ? scene : one)) };
}

/** What pictures of the film share, as when it was planned. */
export function contextOf(storyboard: Storyboard, { brief, parts }: FilmEdit): PictureContext {
  const topic = brief?.topic ?? storyboard.title;
  return createContext(
    { language: storyboard.language, orientation: storyboard.orientation, topic, body: brief?.body ?? '' },
    parts.media,
  );
}

/** Whether a kind of scene shows the presenter. */
export function showsPresenter(kind: SceneKind): boolean {
  return kind === 'host' || kind === 'host-panel';
}

/** Content without the moments at which words bring its elements in: the stage spreads them evenly. */
export function withoutCues(content: SceneContent): SceneContent {
  return JSON.parse(JSON.stringify(content), (key, value: unknown) =>
    /cueWord$/i.test(key) ? null : value,
  ) as SceneContent;
}
