import type { ContentHash } from '../../schema/identifiers.js';
import { writeSrt, writeWebVtt } from '../../stage/captions/subtitles.js';
import type { PublishedFilm } from '../../store/contract.js';
import type { Production } from '../film-steps.js';
import type { SessionDesk } from '../session-desk.js';

const THUMBNAIL_WIDTH_PIXELS = 1280;
/** Where in a scene everything has arrived and nothing leaves yet. */
export const SETTLED_SHARE = 0.7;

/** Step `deliver`: thumbnail and subtitles, all that belongs to the finished film. */
export async function deliverFilm(
  desk: SessionDesk,
  production: Production,
  film: ContentHash,
): Promise<PublishedFilm> {
  const { blobs } = desk.parts.store;
  const timeline = await desk.read(production.draft.timeline);
  const subtitlesSrt = await blobs.put(Buffer.from(writeSrt(timeline)));
  await desk.leave('deliver', 'subtitles.srt', subtitlesSrt);
  const subtitlesWebVtt = await blobs.put(Buffer.from(writeWebVtt(timeline)));
  await desk.leave('deliver', 'subtitles.vtt', subtitlesWebVtt);
  return {
    film,
    thumbnail: await makeThumbnail(desk, production),
    subtitlesSrt,
    subtitlesWebVtt,
    durationSeconds: timeline.frameCount / timeline.framesPerSecond,
  };
}

/** A still of the first scene once it stands. */
async function makeThumbnail(desk: SessionDesk, production: Production): Promise<ContentHash | null> {
  const first = production.segments.map(({ job }) => job).find((job) => job.kind === 'scene');
  if (first?.kind !== 'scene') return null;
  const output = await desk.workFile('.jpg');
  const frame = Math.floor(first.frames * SETTLED_SHARE);
  await desk.parts.renderer.renderStill(await desk.read(first.plan), frame, output, {
    width: THUMBNAIL_WIDTH_PIXELS,
  });
  const blob = await desk.parts.store.blobs.putFile(output);
  await desk.leave('deliver', 'thumbnail.jpg', blob);
  return blob;
}
