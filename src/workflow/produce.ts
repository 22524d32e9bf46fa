import type { ContentHash } from '../schema/identifiers.js';
import type { RunKey } from '../store/contract.js';
import type { DurableHandle } from './engine/durable-engine.js';
import type { Draft, FilmSteps, Production } from './film-steps.js';
import type { RenderSegment } from './render-segment.js';
import type { SessionState } from './run-task.js';
import type { RenderedSegment, SegmentJob } from './segment-job.js';

/** What a run works with. Everything it does happens in recorded steps; its own code is deterministic. */
export interface Making {
  steps: FilmSteps;
  renderSegment: RenderSegment;
  /** Id of this workflow; the segments' ids begin with it. */
  id: string;
  key: RunKey;
}

/**
 * begin-render → segments → one render each, while the sound is mixed → join → deliver → complete. Messages that came
 * in the meantime go first: then the draft is kept and nothing is drawn.
 */
export async function produce(
  making: Making,
  state: SessionState,
  draft: Draft,
  tellsNotes = false,
): Promise<void> {
  const { steps } = making;
  if (!(await steps.beginRender(state, draft, tellsNotes))) return;
  const jobs = await steps.segments(draft);
  const renders = await startRenders(making, jobs);
  const sound = await steps.sound(draft);
  const production: Production = { draft, segments: await rendered(jobs, renders), sound };
  const film = await steps.join(production);
  await steps.complete(await steps.deliver(production, film), { ...state, isFilmed: true, question: null });
}

/** The longest first, so that no long one is left over for a single process at the end. */
async function startRenders(
  { renderSegment, id, key }: Making,
  jobs: SegmentJob[],
): Promise<Map<SegmentJob, DurableHandle<ContentHash>>> {
  const totalFrames = jobs.reduce((sum, job) => sum + job.frames, 0);
  const renders = new Map<SegmentJob, DurableHandle<ContentHash>>();
  for (const job of jobs.toSorted((first, second) => second.frames - first.frames)) {
    const film = { ...key, totalFrames };
    renders.set(job, await renderSegment.start(`${id}-${job.name}`, { film, job }));
  }
  return renders;
}

async function rendered(
  jobs: SegmentJob[],
  renders: Map<SegmentJob, DurableHandle<ContentHash>>,
): Promise<RenderedSegment[]> {
  const segments: RenderedSegment[] = [];
  for (const job of jobs) {
    const render = renders.get(job);
    if (render === undefined) throw new Error(`Segment ${job.name} was never started.`);
    segments.push({ job, blob: await render.result() });
  }
  return segments;
}
