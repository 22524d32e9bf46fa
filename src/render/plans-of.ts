import type { ScenePlan } from '../stage/scene-plan.js';
import type { SegmentPlan } from './draw-jobs.js';

/** The scenes that a segment is drawn from. */
export function plansOf(segment: SegmentPlan): ScenePlan[] {
  return segment.type === 'scene' ? [segment.plan] : [segment.plan.from, segment.plan.to];
}
