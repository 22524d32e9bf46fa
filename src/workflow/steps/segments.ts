import { planScenes } from '../../stage/plan-scenes.js';
import type { ScenePlan, TransitionPlan } from '../../stage/scene-plan.js';
import type { Timeline } from '../../schema/timeline.js';
import type { Draft } from '../film-steps.js';
import { type SegmentJob, segmentKey } from '../segment-job.js';
import type { SessionDesk } from '../session-desk.js';

/** Step `segments`: what is to be drawn, one plan for each scene's body and each transition, in film order. */
export async function planSegments(desk: SessionDesk, draft: Draft): Promise<SegmentJob[]> {
  const [storyboard, timeline] = await Promise.all([desk.read(draft.storyboard), desk.read(draft.timeline)]);
  const planned = planScenes(storyboard, timeline, (name) => desk.parts.media.icon(name));
  const jobs: SegmentJob[] = [];
  for (const plan of inFilmOrder(planned, timeline)) jobs.push(await segmentJob(desk, plan, jobs.length + 1));
  return jobs;
}

type Plan = { kind: 'scene'; plan: ScenePlan } | { kind: 'transition'; plan: TransitionPlan };

/** Every scene, followed by the transition that leads out of it. */
function inFilmOrder(
  planned: { scenes: ScenePlan[]; transitions: TransitionPlan[] },
  timeline: Timeline,
): Plan[] {
  const transitionFrom = new Map(planned.transitions.map((plan) => [plan.from.scene.id, plan]));
  const planOf = new Map(planned.scenes.map((plan) => [plan.scene.id, plan]));
  return timeline.scenes.flatMap(({ sceneId }): Plan[] => {
    const scene = planOf.get(sceneId);
    if (scene === undefined) throw new Error(`Scene ${sceneId} of the timeline has no plan.`);
    const transition = transitionFrom.get(sceneId);
    const body: Plan = { kind: 'scene', plan: scene };
    return transition === undefined ? [body] : [body, { kind: 'transition', plan: transition }];
  });
}

async function segmentJob(desk: SessionDesk, { kind, plan }: Plan, place: number): Promise<SegmentJob> {
  const number = String(place).padStart(2, '0');
  const key = segmentKey(plan);
  if (kind === 'scene') {
    const name = `${number}-${plan.scene.content.kind}`;
    const ref = await desk.leaveJson('segments', `segments/${name}.json`, plan);
    return { kind, name, frames: plan.timing.frameCount, key, plan: ref };
  }
  const name = `${number}-${plan.name}`;
  const ref = await desk.leaveJson('segments', `segments/${name}.json`, plan);
  return { kind, name, frames: plan.frameCount, key, plan: ref };
}
