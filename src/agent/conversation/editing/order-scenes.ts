import type { Storyboard } from '../../../schema/storyboard.js';
import { findScene, unchanged, type Change, type FilmEdit } from './film-edit.js';

/** Takes a scene out; the last one left stays. */
export function removeScene(number: number, storyboard: Storyboard, edit: FilmEdit): Change {
  const found = findScene(number, storyboard, edit);
  if ('missing' in found) return unchanged(storyboard, found.missing);
  if (storyboard.scenes.length === 1)
    return unchanged(storyboard, 'A film needs at least one scene; the last one stays.');
  return unchanged({
    ...storyboard,
    scenes: storyboard.scenes.filter((_scene, index) => index !== found.index),
  });
}

/** Brings a scene to a place; places count the scenes as the user saw them. */
export function moveScene(number: number, to: number, storyboard: Storyboard, edit: FilmEdit): Change {
  const found = findScene(number, storyboard, edit);
  if ('missing' in found) return unchanged(storyboard, found.missing);
  const others = storyboard.scenes.filter((_scene, index) => index !== found.index);
  const place =
    to === -1 ? others.length : Math.min(others.length, Math.max(0, placeNow(to, storyboard, edit)));
  const scenes = [...others.slice(0, place), found.scene, ...others.slice(place)];
  return unchanged({ ...storyboard, scenes });
}

/** Index of a seen place, after what earlier operations of the round took out or put in before it. */
function placeNow(to: number, storyboard: Storyboard, { seen }: FilmEdit): number {
  const now = new Set(storyboard.scenes.map((scene) => scene.id));
  const known = new Set(seen.scenes.map((scene) => scene.id));
  const gone = seen.scenes.slice(0, Math.max(0, to - 1)).filter((scene) => !now.has(scene.id)).length;
  const added = storyboard.scenes
    .slice(0, Math.max(0, to - 1))
    .filter((scene) => !known.has(scene.id)).length;
  return to - 1 - gone + added;
}
