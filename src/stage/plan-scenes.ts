import type { Scene, SceneContent, Storyboard } from '../schema/storyboard.js';
import type { SceneTiming, Timeline } from '../schema/timeline.js';
import { hashOf } from '../util/content-hash.js';
import type { IconData, ScenePlan, TransitionPlan } from './scene-plan.js';

/**
 * Cuts a film into jobs that can be drawn one by one: a plan for each scene's body and one for each transition.
 * @param findIcon Drawing of an icon by its name; null when there is none, and the scene is drawn without it
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
  const { id, narration, content, literals } = scene;
  return {
    width: timeline.width,
    height: timeline.height,
    framesPerSecond: timeline.framesPerSecond,
    language: storyboard.language,
    styleId: storyboard.styleId,
    brandColors: storyboard.brand?.colors ?? null,
    presenterId: storyboard.presenterId,
    captions: storyboard.captions,
    seed: sceneSeed(storyboard.seed, scene.id),
    scene: { id, narration, content, literals },
    timing,
    icons: iconsOf(content, findIcon),
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
  const names = [...new Set(iconNames(content))];
  return Object.fromEntries(
    names.flatMap((name) => {
      const icon = findIcon(name);
      return icon === null ? [] : [[name, icon] as const];
    }),
  );
}

/** Every icon name anywhere in a content: they all stand in fields called `icon`. */
function iconNames(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(iconNames);
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, field]) =>
    key === 'icon' && typeof field === 'string' ? [field] : iconNames(field),
  );
}
