import { describeFilm } from '../../encode/film-notes.js';
import type { ContentHash } from '../../schema/identifiers.js';
import type { Production } from '../film-steps.js';
import type { SessionDesk } from '../session-desk.js';

/** Step `join`: puts the segments behind each other without encoding them again, and the sound under them. */
export async function joinFilm(desk: SessionDesk, production: Production): Promise<ContentHash> {
  const { blobs } = desk.parts.store;
  const storyboard = await desk.read(production.draft.storyboard);
  const timeline = await desk.read(production.draft.timeline);
  const output = await desk.workFile('.mp4');
  await desk.parts.joiner.joinFilm({
    segments: await Promise.all(
      production.segments.map(async ({ job, blob }) => ({
        path: await blobs.localPath(blob),
        frameCount: job.frames,
      })),
    ),
    framesPerSecond: timeline.framesPerSecond,
    sound: await blobs.localPath(production.sound),
    output,
    title: storyboard.title,
    notes: describeFilm(storyboard, timeline),
  });
  const film = await blobs.putFile(output);
  await desk.leave('join', 'film.mp4', film);
  return film;
}
