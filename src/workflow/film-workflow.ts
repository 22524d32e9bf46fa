import { setTimeout as wait } from 'node:timers/promises';
import { AutokinoError } from '../errors/autokino-error.js';
import type { NewSession, Run, RunKey, Session } from '../store/contract.js';
import type { Catalogue, FilmWorkflow } from './autokino.js';
import { checkStoryboard } from './check-storyboard.js';
import { resolveIds, sessionFromPrompt, sessionFromStoryboard } from './create-session.js';
import type { DurableEngine, DurableWorkflow } from './engine/durable-engine.js';
import { describeFailure } from './failure.js';
import type { FilmParts } from './film-parts.js';
import { createFilmSteps } from './film-steps.js';
import { makeVideo } from './make-video.js';
import { declareRenderSegment } from './render-segment.js';
import { RunDispatcher } from './run-dispatcher.js';
import type { RunInput } from './run-task.js';
import { admitMessage, runFromMessage } from './send-message.js';
import { SessionDesk } from './session-desk.js';
import { removeSession, stopRun } from './stop-session.js';

/** Queue of the runs of all sessions. */
export const FILM_QUEUE = 'film';

/**
 * Version of the workflows. Bump it when the order of the steps or the shape of what they record changes:
 * runs begun by another version are then begun anew at the next start, and find all that was made.
 */
export const WORKFLOW_VERSION = '2';

/** What the workflow is made of. */
export interface FilmWorkflowOptions {
  engine: DurableEngine;
  parts: FilmParts;
  catalogue: Catalogue;
  /** Messages that every new session gets, for example that no language model is used. */
  notes: string[];
  onLog: (message: string) => void;
}

/** The workflow, with what only the program's start needs. */
export interface RecoverableFilmWorkflow extends FilmWorkflow {
  /** Starts the work of runs that were accepted but never begun, or begun by another version. */
  recover(): Promise<void>;
}

/** A run as it is handed to the engine. */
interface RunOrder extends RunKey {
  input: RunInput;
}

/** Time between two looks at a session that somebody waits for, in milliseconds. */
const WAIT_MILLISECONDS = 100;

/** Declares the workflows and gives what begins and ends them. Called before the engine is launched. */
export function createFilmWorkflow(options: FilmWorkflowOptions): RecoverableFilmWorkflow {
  const { parts, catalogue, engine } = options;
  const { sessions, blobs } = parts.store;
  const dispatcher = new RunDispatcher(
    (accountId, sessionId) => beginNext(accountId, sessionId),
    options.onLog,
  );
  const makeFilm = declareMakeFilm(options, (key) => dispatcher.poke(key));
  const startWork = (run: Run): Promise<unknown> => makeFilm.start(workflowId(run), orderOf(run));
  const beginNext = async (accountId: string, sessionId: string): Promise<void> => {
    const run = await sessions.beginNextRun(accountId, sessionId);
    if (run !== null) await startWork(run);
  };
  const create = async (newSession: NewSession): Promise<Session> => {
    const session = await sessions.create(newSession);
    await beginNext(session.accountId, session.id);
    return session;
  };
  const newIds = (sessionId = parts.newId()) => ({ sessionId, videoId: parts.newId(), runId: parts.newId() });

  return {
    async createSession(accountId, request, { sessionId } = {}) {
      const resolved = resolveIds(request, catalogue);
      const context = { blobs, notes: options.notes };
      return create(await sessionFromPrompt(accountId, newIds(sessionId), resolved, context));
    },

    async createStoryboardSession(accountId, storyboard) {
      return create(sessionFromStoryboard(accountId, newIds(), checkStoryboard(storyboard, catalogue)));
    },

    async sendMessage(accountId, sessionId, request, { runId = parts.newId() } = {}) {
      const resolved = resolveIds({ ...request, styleId: null }, catalogue);
      const newRun = await runFromMessage(runId, { ...request, ...resolved }, blobs);
      const run = await sessions.queueRun(accountId, sessionId, newRun, admitMessage);
      if (run === null) return null;
      await beginNext(accountId, sessionId);
      const session = await sessions.find(accountId, sessionId);
      return session && { session, runId: run.id };
    },

    async stopSession(accountId, sessionId) {
      await stopRun({ engine, parts, workflowId }, accountId, sessionId);
      return sessions.find(accountId, sessionId);
    },

    removeSession: (accountId, sessionId) =>
      removeSession({ engine, parts, workflowId }, accountId, sessionId),

    async waitFor(accountId, sessionId) {
      for (;;) {
        const session = await sessions.find(accountId, sessionId);
        if (session === null) throw new AutokinoError('resource_not_found');
        const isAtWork = session.status === 'thinking' || session.status === 'generating';
        if (!isAtWork && !(await sessions.hasQueuedRuns(accountId, sessionId))) return session;
        await wait(WAIT_MILLISECONDS);
      }
    },

    async recover() {
      for (const { accountId, id } of await sessions.unfinished()) {
        const run = await sessions.beginNextRun(accountId, id);
        if (run !== null) await recoverRun(options, run, startWork);
      }
    },
  };
}

/** The workflow `make-film`: whatever happens in it, the run ends with a film, with words, or with a reason. */
function declareMakeFilm(
  options: FilmWorkflowOptions,
  onEnded: (key: RunKey) => void,
): DurableWorkflow<RunOrder, void> {
  const { engine, parts } = options;
  const renderSegment = declareRenderSegment(engine, parts);
  return engine.workflow('make-film', FILM_QUEUE, async ({ input, ...key }: RunOrder, id) => {
    const desk = new SessionDesk(parts, key);
    try {
      await makeVideo({ steps: createFilmSteps(engine, desk, input), renderSegment, id, key });
    } catch (error) {
      if (engine.isCancellation(error)) throw error;
      await engine.step('fail', () => fail(desk, error, options.onLog));
      await engine.cancelChildren(id);
    }
    parts.progress.forget(key);
    onEnded(key);
  });
}

async function fail(desk: SessionDesk, error: unknown, onLog: (message: string) => void): Promise<void> {
  const failure = describeFailure(error);
  const details = error instanceof Error ? (error.stack ?? error.message) : String(error);
  onLog(`Session ${desk.key.sessionId} failed (${failure.code}): ${details}`);
  await desk.record('session-failed', { type: 'session-failed', ...failure });
}

/** The id names the session, the run and its attempt: starting it again finds the one that runs. */
function workflowId({ sessionId, number, attempt }: Pick<Run, 'sessionId' | 'number' | 'attempt'>): string {
  return `film-${sessionId}-${number}-${attempt}`;
}

function orderOf({ accountId, sessionId, number, input }: Run): RunOrder {
  return { accountId, sessionId, run: number, input: input as RunInput };
}

async function recoverRun(
  { engine, parts }: FilmWorkflowOptions,
  run: Run,
  startWork: (run: Run) => Promise<unknown>,
): Promise<void> {
  const status = await engine.status(workflowId(run));
  if (status === null) {
    await startWork(run);
    return;
  }
  if (!status.isEnded && status.workflowVersion === WORKFLOW_VERSION) return;
  // Begun by another version, or ended without saying so in the session: another attempt takes over.
  if (!status.isEnded) await engine.cancel(workflowId(run));
  const { accountId, sessionId, number } = run;
  const restarted = await parts.store.sessions.restartRun({ accountId, sessionId, run: number });
  if (restarted !== null) await startWork(restarted);
}
