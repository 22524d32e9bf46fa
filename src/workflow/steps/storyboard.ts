import type { Storyboard } from '../../schema/storyboard.js';
import type { JsonRef } from '../json-ref.js';
import type { SessionDesk } from '../session-desk.js';
import { storyboardOf } from '../stored-request.js';
import { leaveStoryboard } from './direct.js';

/** Step `storyboard` of a session that was given one: it is taken as it stands. */
export async function receiveStoryboard(desk: SessionDesk): Promise<JsonRef<Storyboard>> {
  const storyboard = await storyboardOf(desk);
  await desk.record('title', { type: 'title-chosen', title: storyboard.title });
  return leaveStoryboard(desk, storyboard, 1);
}
