import type { Brief } from '../../schema/brief.js';
import { Storyboard } from '../../schema/storyboard.js';
import type { JsonRef } from '../json-ref.js';
import type { Work } from '../run-task.js';
import type { SessionDesk } from '../session-desk.js';
import { leaveStoryboard, sceneSeconds } from './direct.js';

/** Step `edit`: the director changes the storyboard as the message says, and the user is told what was done. */
export async function editStoryboard(
  desk: SessionDesk,
  { draft, operations, summary }: Work & { type: 'edits' },
  briefRef: JsonRef<Brief> | null,
  version: number,
): Promise<JsonRef<Storyboard>> {
  const [before, timeline] = await Promise.all([desk.read(draft.storyboard), desk.read(draft.timeline)]);
  const brief = briefRef === null ? null : await desk.read(briefRef);
  const edited = await desk.parts.director.editStoryboard(
    { storyboard: before, brief, sceneSeconds: sceneSeconds(timeline) },
    operations,
  );
  const storyboard = Storyboard.parse(edited.storyboard);
  await desk.leaveJson('edit', 'edits.json', { operations, notes: edited.notes });
  if (summary.length > 0) await desk.tell(summary.join('\n'));
  for (const note of edited.notes) await desk.tell(note);
  if (storyboard.title !== before.title)
    await desk.record('title', { type: 'title-chosen', title: storyboard.title });
  return leaveStoryboard(desk, storyboard, version);
}
