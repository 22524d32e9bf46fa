import type { SceneKind } from '../../schema/storyboard.js';
import { classOf, type Picture } from '../pictures/picture.js';

/** A scene with all ways to show it. */
export interface SceneOptions {
  pictures: Picture[];
  /** About how long the scene lasts. */
  seconds: number;
  isFirst: boolean;
}

/** Limits of the whole film. */
export interface ChoiceRules {
  /** False: host and host-panel are out. */
  hasPresenter: boolean;
  /** Share of time that the presenter is to be seen, from and to; null: as it comes. */
  presenterShare: [number, number] | null;
}

const SAME_KIND_PENALTY = 6;
const THIRD_OF_CLASS_PENALTY = 2;
const REPEATED_KIND_PENALTY = 0.35;
/** A film is named once: a second title card looks like a second film. */
const SECOND_OPENER_PENALTY = 3;
/** A presenter who comes back every second scene looks like a rule. */
const HOST_AGAIN_PENALTY = 0.8;
/** How much a host beside the first scene is worth less: type is read at once, a face has yet to speak. */
const HOST_FIRST_PENALTY = 2.5;
/** A first scene is taken in at a glance: a list or a title card takes longer than a sentence. */
const SLOW_FIRST_PENALTY = 0.8;

/**
 * One picture for each scene so that the film as a whole is varied: never a kind twice running, never three scenes of a
 * class in a row when there is a presenter, and the presenter on screen for about the wished share of the time. The best
 * path is found by dynamic programming; the share is met by raising or lowering the worth of a face until it fits.
 */
export function choosePictures(scenes: SceneOptions[], rules: ChoiceRules): Picture[] {
  if (rules.presenterShare === null || !rules.hasPresenter) return bestPath(scenes, rules, 0);
  const [from, to] = rules.presenterShare;
  const middle = (from + to) / 2;
  let best: { path: Picture[]; distance: number } | null = null;
  for (const bonus of [0, 0.3, -0.3, 0.6, -0.6, 0.9, -0.9, 1.3, -1.3, 1.7, -1.7, 2.2, -2.2, 3, -3, 4, 5]) {
    const path = bestPath(scenes, rules, bonus);
    const share = presenterShareOf(path, scenes);
    if (share >= from && share <= to) return path;
    const distance = Math.abs(share - middle);
    if (best === null || distance < best.distance) best = { path, distance };
  }
  return best?.path ?? bestPath(scenes, rules, 0);
}

/** Share of the film's time that shows the presenter, 0–1. */
export function presenterShareOf(pictures: Picture[], scenes: { seconds: number }[]): number {
  const total = scenes.reduce((sum, scene) => sum + scene.seconds, 0);
  const shown = pictures.reduce(
    (sum, { content }, index) => sum + (isPresenter(content.kind) ? (scenes[index]?.seconds ?? 0) : 0),
    0,
  );
  return total === 0 ? 0 : shown / total;
}

function isPresenter(kind: SceneKind): boolean {
  return kind === 'host' || kind === 'host-panel';
}

interface Path {
  pictures: Picture[];
  score: number;
}

/** Best path; its state is the last two kinds, so the search is exact. */
function bestPath(scenes: SceneOptions[], rules: ChoiceRules, presenterBonus: number): Picture[] {
  let paths = new Map<string, Path>([['', { pictures: [], score: 0 }]]);
  for (const scene of scenes) {
    const next = new Map<string, Path>();
    for (const path of paths.values()) {
      for (const picture of usable(scene, rules)) {
        const score = path.score + worth(picture, path.pictures, scene, rules, presenterBonus);
        const pictures = [...path.pictures, picture];
        const state = pictures
          .slice(-2)
          .map(({ content }) => content.kind)
          .join(' ');
        const known = next.get(state);
        if (known === undefined || score > known.score + 1e-9) next.set(state, { pictures, score });
      }
    }
    paths = next;
  }
  let best: Path = { pictures: [], score: -Infinity };
  for (const path of paths.values()) if (path.score > best.score) best = path;
  return best.pictures;
}

function usable(scene: SceneOptions, rules: ChoiceRules): Picture[] {
  const pictures = rules.hasPresenter
    ? scene.pictures
    : scene.pictures.filter(({ content }) => !isPresenter(content.kind));
  if (pictures.length === 0) throw new Error('A scene has no picture that the film can show.');
  return pictures;
}

function worth(
  picture: Picture,
  before: Picture[],
  scene: SceneOptions,
  rules: ChoiceRules,
  presenterBonus: number,
): number {
  const { kind } = picture.content;
  const [second, first] = [before.at(-2)?.content.kind, before.at(-1)?.content.kind];
  let score = picture.score;
  if (isPresenter(kind)) score += presenterBonus * Math.min(scene.seconds, 8) * 0.25;
  if (kind === first) score -= SAME_KIND_PENALTY;
  if (kind === second) score -= REPEATED_KIND_PENALTY;
  if (kind === 'host' && second === 'host') score -= HOST_AGAIN_PENALTY;
  const isNamed = before.some(({ content }) => content.kind === 'opener');
  if (kind === 'opener' && isNamed) score -= SECOND_OPENER_PENALTY;
  const isThird =
    first !== undefined &&
    second !== undefined &&
    classOf(first) === classOf(kind) &&
    classOf(second) === classOf(kind);
  if (isThird && rules.hasPresenter) score -= THIRD_OF_CLASS_PENALTY;
  if (scene.isFirst && isPresenter(kind)) score -= HOST_FIRST_PENALTY;
  if (scene.isFirst && (kind === 'list' || kind === 'flow' || kind === 'opener')) score -= SLOW_FIRST_PENALTY;
  if (kind === 'host' && scene.seconds > 12) score -= 1.5;
  return score;
}
