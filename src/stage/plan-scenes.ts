import { AutokinoError } from '../errors/autokino-error.js';
import type { PictureFacts } from '../schema/picture.js';
import type { Scene, SceneContent, Storyboard } from '../schema/storyboard.js';
import { namesIn } from '../schema/scenes/names-in.js';
import type { SceneTiming, Timeline } from '../schema/timeline.js';
import { hashOf } from '../util/content-hash.js';
import { brandColorsOf, hasWatermark } from './scene-frame.js';
import type { IconData, ScenePlan, TransitionPlan } from './scene-plan.js';

/**
 * Cuts a film into jobs that can be drawn one by one: a plan for each scene's body and one for each transition.
 * @param findIcon Drawing of an icon by its name; null when there is none, and the scene is drawn without it
 * @throws AutokinoError `storyboard_invalid` when a scene names a picture that the storyboard does not have
 */
export function planScenes(
  storyboard: Storyboard,
  timeline: Timeline,
  findIcon: (name: string) => IconData | null,
): { scenes: ScenePlan[]; transitions: TransitionPlan[] } {
  const scenes = storyboard.scenes.map((scene) =>
    planScene(storyboard, timeline, scene, timingOf(timeline, scene), findIcon),
  );
  const planOf = (sceneId: string): ScenePlan => {
    const index = storyboard.scenes.findIndex((scene) => scene.id === sceneId);
    const plan = scenes[index];
    if (plan === undefined) throw new Error(`The timeline names an unknown scene "${sceneId}".`);
    return plan;
  };
  const transitions = timeline.transitions.map((transition) => ({
    name: transition.name,
    frameCount: transition.frameCount,
    from: planOf(transition.fromSceneId),
    to: planOf(transition.toSceneId),
  }));
  return { scenes, transitions };
}

function planScene(
  storyboard: Storyboard,
  timeline: Timeline,
  scene: Scene,
  timing: ScenePlan['timing'],
  findIcon: (name: string) => IconData | null,
): ScenePlan {
  const { id, narration, content, literals, motion, camera } = scene;
  return {
    width: timeline.width,
    height: timeline.height,
    framesPerSecond: timeline.framesPerSecond,
    language: storyboard.language,
    styleId: storyboard.styleId,
    brandColors: brandColorsOf(storyboard.brand),
    ...(hasWatermark(storyboard.brand, content) ? { watermark: storyboard.brand?.watermark } : {}),
    presenterId: storyboard.presenterId,
    captions: storyboard.captions,
    seed: sceneSeed(storyboard.seed, scene.id),
    ...(storyboard.motion === undefined ? {} : { motion: storyboard.motion }),
    scene: {
      id,
      narration,
      content,
      literals,
      ...(motion === undefined ? {} : { motion }),
      ...(camera === undefined ? {} : { camera }),
    },
    timing,
    icons: iconsOf(content, findIcon),
    ...picturesOf(storyboard, scene),
  };
}

function timingOf(timeline: Timeline, scene: Scene): ScenePlan['timing'] {
  const found = timeline.scenes.find((timing) => timing.sceneId === scene.id);
  if (found === undefined) throw new Error(`The timeline lacks the scene "${scene.id}".`);
  const { startFrame, ...timing }: SceneTiming = found;
  void startFrame;
  return timing;
}

/** A seed of the scene's own, so that moving it in the film changes nothing. */
function sceneSeed(seed: number, sceneId: string): number {
  return Number.parseInt(hashOf({ seed, sceneId }).slice(0, 8), 16);
}

function iconsOf(
  content: SceneContent,
  findIcon: (name: string) => IconData | null,
): Record<string, IconData> {
  const names = [...new Set(namesIn(content, 'icon'))];
  return Object.fromEntries(
    names.flatMap((name) => {
      const icon = findIcon(name);
      return icon === null ? [] : [[name, icon] as const];
    }),
  );
}

/**
 * The facts of the pictures that a scene shows. Absent where it shows none, so that a scene without pictures has the
 * same plan whatever pictures the film has.
 */
function picturesOf(
  { pictures }: Pick<Storyboard, 'pictures'>,
  { id, content }: Scene,
): Pick<ScenePlan, 'pictures'> {
  const named = [...new Set(namesIn(content, 'picture'))];
  if (named.length === 0) return {};
  return { pictures: Object.fromEntries(named.map((name) => [name, factsOf(pictures, name, id)])) };
}

function factsOf(pictures: Storyboard['pictures'], name: string, sceneId: string): PictureFacts {
  const found = pictures.find((picture) => picture.id === name);
  if (found === undefined) {
    throw new AutokinoError(
      'storyboard_invalid',
      `Scene "${sceneId}" shows the picture "${name}", which is not among the storyboard's pictures.`,
      { parameter: 'pictures' },
    );
  }
  const { blob, width, height } = found;
  return { blob, width, height };
}
