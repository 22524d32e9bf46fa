import type { ContentHash } from '../schema/identifiers.js';
import type { DurableEngine, DurableWorkflow } from './engine/durable-engine.js';
import { isWorthRetrying } from './failure.js';
import type { FilmParts } from './film-parts.js';
import type { FilmFrames } from './progress.js';
import type { SegmentJob } from './segment-job.js';
import { SessionDesk } from './session-desk.js';

/** Queue of the segments to be rendered. */
export const RENDER_QUEUE = 'render';

/** A segment of a session's film. */
export interface SegmentOrder {
  film: FilmFrames;
  job: SegmentJob;
}

/** One segment rendered, as a workflow of its own: it waits in a queue and is taken up after a crash by itself. */
export type RenderSegment = DurableWorkflow<SegmentOrder, ContentHash>;

const ATTEMPTS = 3;

/** Declares the workflow `render-segment`. */
export function declareRenderSegment(engine: DurableEngine, parts: FilmParts): RenderSegment {
  return engine.workflow('render-segment', RENDER_QUEUE, ({ film, job }: SegmentOrder) =>
    engine.step('render', (signal) => renderOnce(new SessionDesk(parts, film), film, job, signal), {
      attempts: ATTEMPTS,
      isRetryable: isWorthRetrying,
    }),
  );
}

/** Renders a segment unless the same one was rendered before. */
async function renderOnce(
  desk: SessionDesk,
  film: FilmFrames,
  job: SegmentJob,
  signal: AbortSignal,
): Promise<ContentHash> {
  const { blob, isReused } = await desk.artefact(job.key, () => renderNow(desk, film, job, signal));
  await desk.leave('render', `segments/${job.name}.mp4`, blob);
  await desk.record(`segment:${job.key}:${job.name}`, {
    type: 'segment-completed',
    segment: job.name,
    frames: job.frames,
    isReused,
  });
  await desk.parts.progress.frames(film, job.name, job.frames);
  return blob;
}

async function renderNow(
  desk: SessionDesk,
  film: FilmFrames,
  job: SegmentJob,
  signal: AbortSignal,
): Promise<ContentHash> {
  const { renderer, progress, store } = desk.parts;
  const output = await desk.workFile('.mp4');
  const onFrame = (framesDone: number): void => {
    // Only shown, never needed: when the database fails, the step itself meets it.
    progress.frames(film, job.name, framesDone).catch(() => undefined);
  };
  if (job.kind === 'scene')
    await renderer.renderScene(await desk.read(job.plan), output, { signal, onFrame });
  else await renderer.renderTransition(await desk.read(job.plan), output, { signal, onFrame });
  return store.blobs.putFile(output);
}
