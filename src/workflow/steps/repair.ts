import type { FitProblem } from '../../schema/fit-problem.js';
import { Storyboard } from '../../schema/storyboard.js';
import type { JsonRef } from '../json-ref.js';
import type { SessionDesk } from '../session-desk.js';
import { leaveStoryboard } from './direct.js';

/** What a check of a storyboard led to. */
export interface Repaired {
  /** The storyboard with other texts; null when all fit or no repair is allowed any more. */
  storyboard: JsonRef<Storyboard> | null;
  /** Texts that did not fit before. */
  problems: FitProblem[];
}

/** Step `repair`: the stage says which texts do not fit, the director shortens or splits them. */
export async function repairStoryboard(
  desk: SessionDesk,
  storyboardRef: JsonRef<Storyboard>,
  version: number,
  mayRepair: boolean,
): Promise<Repaired> {
  const storyboard = await desk.read(storyboardRef);
  const problems = await desk.parts.renderer.checkFit(storyboard);
  if (problems.length === 0 || !mayRepair) return { storyboard: null, problems };
  const repaired = Storyboard.parse(await desk.parts.director.repairStoryboard(storyboard, problems));
  return { storyboard: await leaveStoryboard(desk, repaired, version + 1), problems };
}
