import type { Transaction } from 'kysely';
import type { SessionChange, SessionStatus } from '../contract.js';
import type { Tables } from '../tables.js';
import { queueSessionEvent } from './queue-event.js';
import { insertMessage, insertResource, updateSession, updateVideo, type Writing } from './write-session.js';

/** The changes that end a run. */
export type RunEnding = Extract<
  SessionChange,
  {
    type:
      | 'question-asked'
      | 'draft-shown'
      | 'run-answered'
      | 'run-yielded'
      | 'session-completed'
      | 'session-failed'
      | 'session-stopped';
  }
>;

/** Ends the newest run of a session, with all that this changes for its readers. */
export async function endRun(
  transaction: Transaction<Tables>,
  writing: Writing,
  ending: RunEnding,
): Promise<void> {
  const say = (content: string): Promise<void> =>
    insertMessage(transaction, writing, { role: 'model', type: 'text', content });
  switch (ending.type) {
    case 'question-asked':
      await say(ending.question);
      await setStatus(transaction, writing, 'waiting_for_input');
      break;
    case 'draft-shown':
      await showDraft(transaction, writing, ending);
      break;
    case 'run-answered':
      await say(ending.message);
      await setStatus(transaction, writing, ending.status);
      break;
    case 'run-yielded':
      break;
    case 'session-completed':
      await complete(transaction, writing, ending);
      break;
    case 'session-failed':
      await fail(transaction, writing, ending);
      break;
    case 'session-stopped':
      await stop(transaction, writing, ending);
      break;
  }
  await transaction
    .updateTable('runs')
    .set({ status: 'ended', ended_at: writing.at })
    .where('session_id', '=', writing.session.id)
    .where('number', '=', writing.session.run)
    .execute();
}

type EndingOf<Type extends RunEnding['type']> = Extract<RunEnding, { type: Type }>;

async function setStatus(
  transaction: Transaction<Tables>,
  { session, at }: Writing,
  status: SessionStatus,
): Promise<void> {
  const isEnd = status === 'completed' || status === 'failed';
  await updateSession(transaction, session, { status, completed_at: isEnd ? at : null });
}

async function showDraft(
  transaction: Transaction<Tables>,
  writing: Writing,
  { resource, message }: EndingOf<'draft-shown'>,
): Promise<void> {
  await insertResource(transaction, writing, resource);
  await insertMessage(transaction, writing, {
    role: 'model',
    type: 'resource',
    content: message,
    resourceIds: [resource.id],
  });
  await setStatus(transaction, writing, 'reviewing');
}

async function complete(
  transaction: Transaction<Tables>,
  writing: Writing,
  { film, resourceId, message }: EndingOf<'session-completed'>,
): Promise<void> {
  const { session, at } = writing;
  await updateVideo(transaction, session, {
    status: 'completed',
    film: film.film,
    thumbnail: film.thumbnail,
    subtitles_srt: film.subtitlesSrt,
    subtitles_webvtt: film.subtitlesWebVtt,
    duration_seconds: film.durationSeconds,
    completed_at: at,
  });
  await insertResource(transaction, writing, {
    id: resourceId,
    type: 'video',
    source: 'generated',
    content: { blob: film.film, mediaType: 'video/mp4' },
    thumbnail: film.thumbnail === null ? null : { blob: film.thumbnail, mediaType: 'image/jpeg' },
    videoId: session.videoId,
    metadata: { duration_seconds: film.durationSeconds, title: session.title },
  });
  await insertMessage(transaction, writing, {
    role: 'model',
    type: 'resource',
    content: message,
    resourceIds: [resourceId],
  });
  await updateSession(transaction, session, { status: 'completed', progress: 100, completed_at: at });
  await queueSessionEvent(transaction, writing, {
    type: 'video_agent.success',
    durationSeconds: film.durationSeconds,
  });
}

async function fail(
  transaction: Transaction<Tables>,
  writing: Writing,
  { code, message }: { code: string; message: string },
): Promise<void> {
  const { session, at } = writing;
  await updateSession(transaction, session, {
    status: 'failed',
    error_code: code,
    error_message: message,
    completed_at: at,
  });
  await failVideo(transaction, writing, { code, message });
  await insertMessage(transaction, writing, { role: 'model', type: 'error', content: message });
  await queueSessionEvent(transaction, writing, { type: 'video_agent.fail', code, message });
}

/** A chat goes on after a stop; a session that makes one film has nothing to go on with. */
async function stop(
  transaction: Transaction<Tables>,
  writing: Writing,
  stopped: { code: string; message: string },
): Promise<void> {
  await withdrawQueuedRuns(transaction, writing);
  if (writing.session.mode === 'generate') return fail(transaction, writing, stopped);
  await failVideo(transaction, writing, stopped);
  await insertMessage(transaction, writing, { role: 'model', type: 'text', content: stopped.message });
  await setStatus(transaction, writing, 'waiting_for_input');
}

/** The run's film, unless it is finished. */
async function failVideo(
  transaction: Transaction<Tables>,
  { session, at }: Writing,
  { code, message }: { code: string; message: string },
): Promise<void> {
  await updateVideo(transaction, session, {
    status: 'failed',
    failure_code: code,
    failure_message: message,
    completed_at: at,
  });
}

/** Whoever stops the agent does not want it to begin with the next message at once. */
async function withdrawQueuedRuns(transaction: Transaction<Tables>, { session, at }: Writing): Promise<void> {
  await transaction
    .updateTable('runs')
    .set({ status: 'ended', ended_at: at })
    .where('session_id', '=', session.id)
    .where('status', '=', 'queued')
    .execute();
}
