import type { FitProblem } from '../schema/fit-problem.js';
import type { Storyboard } from '../schema/storyboard.js';
import { checkFit } from '../stage/checks/check-fit.js';
import { createScenePainter, createTransitionPainter, type Painter } from '../stage/render-frame.js';
import type { ScenePlan, TransitionPlan } from '../stage/scene-plan.js';

/** What a draw process draws with. A module that exports these can stand in for the stage. */
export interface Painters {
  createScenePainter(plan: ScenePlan): Painter;
  createTransitionPainter(plan: TransitionPlan): Painter;
  checkFit(storyboard: Storyboard): FitProblem[];
}

/** The stage's own. */
export const painters: Painters = { createScenePainter, createTransitionPainter, checkFit };
