import type { Obstacle } from '../schema/conversation.js';
import type { Brief } from '../schema/brief.js';
import type { FitProblem } from '../schema/fit-problem.js';
import type { FilmSteps, Draft } from './film-steps.js';
import type { JsonRef } from './json-ref.js';
import { produce, type Making } from './produce.js';
import type { RunTask, SessionState, Work } from './run-task.js';

/** Most times the director may change the script for its length, and the texts for their places. */
const MOST_FITTINGS = 3;
const MOST_REPAIRS = 3;

/** One run of a session, from a request or a message to a film, a storyboard for review, or an answer. */
export async function makeVideo(making: Making): Promise<void> {
  const { steps } = making;
  const task = await steps.task();
  const { work, state } = task;
  switch (work.type) {
    case 'film':
      return filmRequest(making, task);
    case 'storyboard':
      return filmStoryboard(making, task);
    case 'draft':
      return produce(making, { ...state, draft: work.draft }, work.draft);
    case 'edits':
      return filmEdits(making, task, work);
    case 'question':
      return steps.ask({ ...state, question: work.question }, work.question);
    case 'talk':
      return steps.answer(work.text, state);
  }
}

/** material → brief → draft → repairs, then to its reader or to the film. */
async function filmRequest(making: Making, task: RunTask): Promise<void> {
  const { steps } = making;
  const state = await withMaterials(steps, task);
  const { brief, obstacle } = await steps.brief(state, task.mayStop);
  if (obstacle !== null) return steps.halt({ ...state, question: obstacle.question }, obstacle, task.mayAsk);
  const written = await directDraft(steps, brief, state.version + 1);
  await finish(making, task, { ...state, brief, isFilmed: false }, await repaired(steps, written));
}

/** A ready storyboard: the same steps without the director's. */
async function filmStoryboard(making: Making, task: RunTask): Promise<void> {
  const { steps } = making;
  const version = task.state.version + 1;
  const storyboard = await steps.givenStoryboard();
  const voice = await steps.storyboardSpeech(storyboard, version);
  const timeline = await steps.timeline(storyboard, voice, version);
  const draft = { script: null, storyboard, voice, timeline };
  await finish(making, task, task.state, { draft, version, problems: [] });
}

/** edit → speech → timeline → repairs: what the changes do not name stays as it is, to the byte. */
async function filmEdits(making: Making, task: RunTask, work: Work & { type: 'edits' }): Promise<void> {
  const { steps } = making;
  const before = await withMaterials(steps, task);
  const version = task.state.version + 1;
  const storyboard = await steps.edit(work, task.state.brief, version);
  const voice = await steps.storyboardSpeech(storyboard, version);
  const timeline = await steps.timeline(storyboard, voice, version);
  const edited = { draft: { script: null, storyboard, voice, timeline }, version };
  await finish(making, task, { ...before, isFilmed: false }, await repaired(steps, edited));
}

async function withMaterials(steps: FilmSteps, { state, hasFiles }: RunTask): Promise<SessionState> {
  return hasFiles ? { ...state, materials: await steps.material(state.materials) } : state;
}

interface Versioned {
  draft: Draft;
  version: number;
}

interface Checked extends Versioned {
  /** Texts that still do not fit after all repairs. */
  problems: FitProblem[];
}

/** script → [speech → storyboard → timeline → fit-script]: the speech tells the script its true length. */
async function directDraft(
  steps: FilmSteps,
  brief: JsonRef<Brief>,
  firstVersion: number,
): Promise<Versioned> {
  let script = await steps.script(brief);
  for (let version = firstVersion; ; version++) {
    const voice = await steps.speech(brief, script, version);
    const storyboard = await steps.storyboard({ brief, script, voice }, version);
    const timeline = await steps.timeline(storyboard, voice, version);
    const draft = { script, voice, storyboard, timeline };
    if (version - firstVersion >= MOST_FITTINGS) return { draft, version };
    const fitted = await steps.fitScript(brief, script, timeline, version);
    if (fitted === null) return { draft, version };
    script = fitted;
  }
}

/** [repair → speech → timeline]: the stage sends back what does not fit, and the film is timed anew. */
async function repaired(steps: FilmSteps, written: Versioned): Promise<Checked> {
  let { draft, version } = written;
  for (let repairs = 0; ; repairs++) {
    const { storyboard, problems } = await steps.repair(draft.storyboard, version, repairs < MOST_REPAIRS);
    if (storyboard === null) return { draft, version, problems };
    version += 1;
    const voice = await steps.storyboardSpeech(storyboard, version);
    const timeline = await steps.timeline(storyboard, voice, version);
    draft = { ...draft, storyboard, voice, timeline };
  }
}

/** A draft is halted at when it is not fit to be filmed, shown when it awaits approval, and filmed otherwise. */
async function finish(
  making: Making,
  task: RunTask,
  before: SessionState,
  { draft, version, problems }: Checked,
): Promise<void> {
  const state: SessionState = { ...before, draft, version };
  const tellsNotes = task.work.type !== 'edits';
  if (problems.length > 0 && task.mayStop) {
    const obstacle = misfit(problems);
    return making.steps.halt({ ...state, question: obstacle.question }, obstacle, task.mayAsk);
  }
  if (task.isReviewed) return making.steps.showDraft(state, draft, tellsNotes);
  await produce(making, state, draft, tellsNotes);
}

function misfit(problems: FitProblem[]): Obstacle {
  const texts = [...new Set(problems.map(({ text }) => `"${text}"`))].slice(0, 3).join(', ');
  return {
    reason: 'checks-failed',
    explanation: `After ${MOST_REPAIRS} repairs there is still text that does not fit the picture: ${texts}.`,
    question: 'Shall I film it as it stands, or how may I shorten it?',
  };
}
