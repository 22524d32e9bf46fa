import type { ContentHash } from '../schema/identifiers.js';
import type { DurableHandle } from './engine/durable-engine.js';
import type { Draft, FilmSteps, Production } from './film-steps.js';
import type { RenderSegment } from './render-segment.js';
import type { RenderedSegment, SegmentJob } from './segment-job.js';

/** Most times the director may change the script for its length, and the texts for their places. */
const MOST_FITTINGS = 3;
const MOST_REPAIRS = 3;

/** What `makeVideo` works with. Everything it does happens in recorded steps; its own code is deterministic. */
export interface Making {
  steps: FilmSteps;
  renderSegment: RenderSegment;
  /** Id of this workflow; the segments' ids begin with it. */
  id: string;
  accountId: string;
  sessionId: string;
}

/** From a prompt to a film: the order of the steps. */
export async function makeVideo(making: Making): Promise<void> {
  const written = await directDraft(making.steps);
  const draft = await repairedDraft(making.steps, written);
  await produce(making, draft);
}

/** From a ready storyboard to a film: the same steps without the director's. */
export async function filmStoryboard(making: Making): Promise<void> {
  const { steps } = making;
  const storyboard = await steps.givenStoryboard();
  const voice = await steps.storyboardSpeech(storyboard, null, 1);
  const timeline = await steps.timeline(storyboard, voice, 1);
  await produce(making, { script: null, storyboard, voice, timeline });
}

interface Versioned {
  draft: Draft;
  version: number;
}

/** brief → script → [speech → storyboard → timeline → fit-script]: the speech tells the script its true length. */
async function directDraft(steps: FilmSteps): Promise<Versioned> {
  const brief = await steps.brief();
  let script = await steps.script(brief);
  for (let version = 1; ; version++) {
    const voice = await steps.speech(brief, script, version);
    const storyboard = await steps.storyboard({ brief, script, voice }, version);
    const timeline = await steps.timeline(storyboard, voice, version);
    const draft = { script, voice, storyboard, timeline };
    if (version > MOST_FITTINGS) return { draft, version };
    const fitted = await steps.fitScript(brief, script, timeline, version);
    if (fitted === null) return { draft, version };
    script = fitted;
  }
}

/** [repair → speech → timeline]: the stage sends back what does not fit, and the film is timed anew. */
async function repairedDraft(steps: FilmSteps, written: Versioned): Promise<Draft> {
  let { draft, version } = written;
  for (let repairs = 0; repairs < MOST_REPAIRS; repairs++) {
    const storyboard = await steps.repair(draft.storyboard, version);
    if (storyboard === null) return draft;
    version += 1;
    const voice = await steps.storyboardSpeech(storyboard, draft.voice, version);
    const timeline = await steps.timeline(storyboard, voice, version);
    draft = { ...draft, storyboard, voice, timeline };
  }
  return draft;
}

/** segments → one render each, while the sound is mixed → join → deliver → complete. */
async function produce(making: Making, draft: Draft): Promise<void> {
  const { steps } = making;
  const jobs = await steps.segments(draft);
  const renders = await startRenders(making, jobs);
  const sound = await steps.sound(draft);
  const production: Production = { draft, segments: await rendered(jobs, renders), sound };
  const film = await steps.join(production);
  await steps.complete(await steps.deliver(production, film));
}

/** The longest first, so that no long one is left over for a single process at the end. */
async function startRenders(
  { renderSegment, id, accountId, sessionId }: Making,
  jobs: SegmentJob[],
): Promise<Map<SegmentJob, DurableHandle<ContentHash>>> {
  const totalFrames = jobs.reduce((sum, job) => sum + job.frames, 0);
  const renders = new Map<SegmentJob, DurableHandle<ContentHash>>();
  for (const job of jobs.toSorted((first, second) => second.frames - first.frames)) {
    const film = { accountId, sessionId, totalFrames };
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
