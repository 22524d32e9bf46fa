import { setTimeout as wait } from 'node:timers/promises';
import { AutokinoError } from '../errors/autokino-error.js';
import { catalogue as errors } from '../errors/catalogue.js';
import { Storyboard } from '../schema/storyboard.js';
import type { NewSession, Session } from '../store/contract.js';
import type { Catalogue, FilmWorkflow } from './autokino.js';
import { resolveIds, sessionFromPrompt, sessionFromStoryboard } from './create-session.js';
import type { DurableEngine, DurableWorkflow } from './engine/durable-engine.js';
import { describeFailure } from './failure.js';
import type { FilmParts } from './film-parts.js';
import { createFilmSteps } from './film-steps.js';
import { filmStoryboard, makeVideo } from './make-video.js';
import { declareRenderSegment } from './render-segment.js';
import { SessionDesk, type SessionKey } from './session-desk.js';
import type { StoredRequest } from './stored-request.js';

/** Queue of the films to be made. */
export const FILM_QUEUE = 'film';

/**
 * Version of the workflows. Bump it when the order of the steps or the shape of what they record changes:
 * sessions begun by another version are then begun anew at the next start, and find all that was made.
 */
export const WORKFLOW_VERSION = '1';

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
  /** Starts the work of sessions that were created but never begun, or begun by another version. */
  recover(): Promise<void>;
}

interface FilmOrder extends SessionKey {
  source: StoredRequest['type'];
}

/** Time between two looks at a session that somebody waits for, in milliseconds. */
const WAIT_MILLISECONDS = 100;

/** Declares the workflows and gives what begins and ends them. Called before the engine is launched. */
export function createFilmWorkflow(options: FilmWorkflowOptions): RecoverableFilmWorkflow {
  const { engine, parts, catalogue } = options;
  const { sessions, blobs } = parts.store;
  const makeFilm = declareMakeFilm(options);

  const begin = async (newSession: NewSession): Promise<Session> => {
    const session = await sessions.create(newSession);
    await startWork(makeFilm, session);
    return session;
  };
  const newIds = () => ({ sessionId: parts.newId(), videoId: parts.newId() });

  return {
    async createSession(accountId, request) {
      const resolved = resolveIds(request, catalogue);
      return begin(await sessionFromPrompt(accountId, newIds(), resolved, { blobs, notes: options.notes }));
    },
    async createStoryboardSession(accountId, storyboard) {
      return begin(sessionFromStoryboard(accountId, newIds(), checkStoryboard(storyboard, catalogue)));
    },
    async stopSession(accountId, sessionId) {
      const session = await sessions.find(accountId, sessionId);
      if (session === null) return null;
      await sessions.record(accountId, sessionId, 'session-failed', {
        type: 'session-failed',
        code: 'stopped',
        message: errors.stopped.message,
      });
      if ((await engine.status(workflowId(session))) !== null) await engine.cancel(workflowId(session));
      parts.progress.forget(sessionId);
      return sessions.find(accountId, sessionId);
    },
    async waitFor(accountId, sessionId) {
      for (;;) {
        const session = await sessions.find(accountId, sessionId);
        if (session === null) throw new AutokinoError('resource_not_found');
        if (session.completedAt !== null) return session;
        await wait(WAIT_MILLISECONDS);
      }
    },
    async recover() {
      for (const session of await sessions.unfinished()) await recoverSession(options, makeFilm, session);
    },
  };
}

/** The workflow `make-film`: whatever happens in it, the session ends as completed or as failed with a reason. */
function declareMakeFilm(options: FilmWorkflowOptions): DurableWorkflow<FilmOrder, void> {
  const { engine, parts } = options;
  const renderSegment = declareRenderSegment(engine, parts);
  return engine.workflow('make-film', FILM_QUEUE, async ({ source, ...key }: FilmOrder, id) => {
    const desk = new SessionDesk(parts, key);
    const making = { steps: createFilmSteps(engine, desk), renderSegment, id, ...key };
    try {
      await (source === 'prompt' ? makeVideo(making) : filmStoryboard(making));
    } catch (error) {
      if (engine.isCancellation(error)) throw error;
      await engine.step('fail', () => fail(desk, error, options.onLog));
      await engine.cancelChildren(id);
    }
    parts.progress.forget(key.sessionId);
  });
}

async function fail(desk: SessionDesk, error: unknown, onLog: (message: string) => void): Promise<void> {
  const failure = describeFailure(error);
  const details = error instanceof Error ? (error.stack ?? error.message) : String(error);
  onLog(`Session ${desk.key.sessionId} failed (${failure.code}): ${details}`);
  await desk.record('session-failed', { type: 'session-failed', ...failure });
}

/** The id names the session and its run: starting it again finds the one that runs. */
function workflowId({ id, run }: Pick<Session, 'id' | 'run'>): string {
  return `film-${id}-${run}`;
}

async function startWork(makeFilm: DurableWorkflow<FilmOrder, void>, session: Session): Promise<void> {
  await makeFilm.start(workflowId(session), {
    accountId: session.accountId,
    sessionId: session.id,
    source: (session.request as StoredRequest).type,
  });
}

async function recoverSession(
  { engine, parts }: FilmWorkflowOptions,
  makeFilm: DurableWorkflow<FilmOrder, void>,
  session: Session,
): Promise<void> {
  const status = await engine.status(workflowId(session));
  if (status === null) return startWork(makeFilm, session);
  if (!status.isEnded && status.workflowVersion === WORKFLOW_VERSION) return;
  // Begun by another version, or ended without saying so in the session: another run takes over.
  if (!status.isEnded) await engine.cancel(workflowId(session));
  const run = session.run + 1;
  await parts.store.sessions.record(session.accountId, session.id, `run:${run}`, {
    type: 'session-restarted',
    run,
  });
  await startWork(makeFilm, { ...session, run });
}

/** @throws AutokinoError `storyboard_invalid` with the path of the field */
function checkStoryboard(given: Storyboard, catalogue: Catalogue): Storyboard {
  const parsed = Storyboard.safeParse(given);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    const parameter = issue?.path.join('.') ?? '';
    throw new AutokinoError('storyboard_invalid', `${parameter}: ${issue?.message ?? 'is not valid'}`, {
      parameter,
    });
  }
  const { styleId, voiceId, presenterId } = parsed.data;
  resolveStoryboardId('styleId', styleId, catalogue.styles);
  resolveStoryboardId('voiceId', voiceId, catalogue.voices);
  if (presenterId !== null) resolveStoryboardId('presenterId', presenterId, catalogue.looks);
  return parsed.data;
}

function resolveStoryboardId(parameter: string, id: string, known: { id: string }[]): void {
  if (known.some((one) => one.id === id)) return;
  const choice = known.map((one) => one.id).join(', ');
  throw new AutokinoError('storyboard_invalid', `${parameter}: "${id}" is not one of ${choice}.`, {
    parameter,
  });
}
