import { catalogue } from '../../errors/catalogue.js';
import type { Obstacle } from '../../schema/conversation.js';
import type { PublishedFilm } from '../../store/contract.js';
import type { Draft } from '../film-steps.js';
import type { SessionState } from '../run-task.js';
import type { SessionDesk } from '../session-desk.js';
import { sessionOf } from '../stored-request.js';
import { tellNotes } from './direct.js';

/** Step `ask`: the run ends with a question. */
export async function askUser(desk: SessionDesk, state: SessionState, question: string): Promise<void> {
  await desk.record('state', { type: 'state-kept', state });
  await desk.record('question-asked', { type: 'question-asked', question });
}

/**
 * Step `halt`: no film could come of this, so none is drawn. The user is asked where that is possible; otherwise the
 * session fails and says why.
 */
export async function halt(
  desk: SessionDesk,
  state: SessionState,
  obstacle: Obstacle,
  mayAsk: boolean,
): Promise<void> {
  if (mayAsk) return askUser(desk, state, `${obstacle.explanation} ${obstacle.question}`);
  await desk.record('state', { type: 'state-kept', state });
  await desk.record('session-failed', {
    type: 'session-failed',
    code: 'agent_stopped',
    message: `${obstacle.explanation} ${catalogue.agent_stopped.message}`,
  });
}

/** Step `answer`: the run ends with words; the session stands where it stood before. */
export async function answerUser(desk: SessionDesk, text: string, state: SessionState): Promise<void> {
  await desk.record('run-answered', { type: 'run-answered', message: text, status: restingStatus(state) });
}

function restingStatus({
  isFilmed,
  question,
  draft,
}: SessionState): 'completed' | 'reviewing' | 'waiting_for_input' {
  if (isFilmed) return 'completed';
  return question === null && draft !== null ? 'reviewing' : 'waiting_for_input';
}

/**
 * Step `begin-render`: the film gets its row and the session reads as generating. False when messages wait that came
 * while the agent thought: they go first, and find the draft.
 */
export async function beginRender(
  desk: SessionDesk,
  state: SessionState,
  draft: Draft,
  tellsNotes: boolean,
): Promise<boolean> {
  if (tellsNotes) await tellNotes(desk, draft);
  await desk.record('state', { type: 'state-kept', state });
  const session = await sessionOf(desk);
  const { accountId, sessionId } = desk.key;
  const isPlanned = session.mode === 'chat' && session.status === 'thinking';
  if (isPlanned && (await desk.parts.store.sessions.hasQueuedRuns(accountId, sessionId))) {
    await desk.record('run-yielded', { type: 'run-yielded' });
    return false;
  }
  await desk.record('render-started', { type: 'render-started', videoId: desk.parts.newId() });
  return true;
}

/** Step `complete`: the film is done. */
export async function completeFilm(
  desk: SessionDesk,
  film: PublishedFilm,
  state: SessionState,
): Promise<void> {
  await desk.record('state-filmed', { type: 'state-kept', state });
  await desk.record('session-completed', {
    type: 'session-completed',
    film,
    resourceId: `video_${desk.parts.newId()}`,
    message: `The film is ready: ${Math.round(film.durationSeconds)} seconds.`,
  });
}
