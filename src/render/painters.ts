import type { FitProblem } from '../schema/fit-problem.js';
import type { Storyboard } from '../schema/storyboard.js';
import { checkFit } from '../stage/checks/check-fit.js';
import type { PictureFacts } from '../schema/picture.js';
import { shelvePictures } from '../stage/draw/picture-shelf.js';
import { createScenePainter, createTransitionPainter, type Painter } from '../stage/render-frame.js';
import type { ScenePlan, TransitionPlan } from '../stage/scene-plan.js';

/** What a draw process draws with. A module that exports these can stand in for the stage. */
export interface Painters {
  /**
   * Gets ready whatever the painters of these plans need and cannot wait for: decodes their pictures.
   * @param readBytes Gives the bytes of a picture by its hash
   */
  prepare?(plans: ScenePlan[], readBytes: (blob: string) => Promise<Uint8Array>): Promise<void>;
  createScenePainter(plan: ScenePlan): Painter;
  createTransitionPainter(plan: TransitionPlan): Painter;
  checkFit(storyboard: Storyboard): FitProblem[];
}

/** The stage's own. */
export const painters: Painters = {
  prepare: (plans, readBytes) => shelvePictures(plans.flatMap(picturesOf), readBytes),
  createScenePainter,
  createTransitionPainter,
  checkFit,
};

function picturesOf({ pictures }: ScenePlan): PictureFacts[] {
  return Object.values(pictures ?? {});
}
