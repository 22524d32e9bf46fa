import type { TransitionPlan } from '../scene-plan.js';
import { fade } from './fade.js';
import { TRANSITIONS } from './registry.js';
import type { TransitionDrawing } from './transition.js';
import { stageOf } from './transition-stage.js';

/** The drawing of a transition between two scenes. Any frame can be drawn alone and in any order. */
export function createTransition(plan: TransitionPlan): TransitionDrawing {
  const make = plan.to.motion === 'reduced' ? fade : TRANSITIONS[plan.name];
  return make(stageOf(plan));
}
