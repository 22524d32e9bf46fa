import { Storyboard } from '../../schema/storyboard.js';
import type { JsonRef, SessionDesk } from '../session-desk.js';
import { leaveStoryboard } from './direct.js';

/** Step `repair`: the stage says which texts do not fit, the director shortens or splits them. */
export async function repairStoryboard(
  desk: SessionDesk,
  storyboardRef: JsonRef<Storyboard>,
  version: number,
): Promise<JsonRef<Storyboard> | null> {
  const storyboard = await desk.read(storyboardRef);
  const problems = await desk.parts.renderer.checkFit(storyboard);
  if (problems.length === 0) return null;
  const repaired = Storyboard.parse(await desk.parts.director.repairStoryboard(storyboard, problems));
  return leaveStoryboard(desk, repaired, version + 1);
}
