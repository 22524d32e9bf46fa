import type { Transaction } from 'kysely';
import type { Session, SessionChange } from '../contract.js';
import type { Tables } from '../tables.js';

interface Change {
  session: Session;
  change: SessionChange;
  at: Date;
  newId: () => string;
}

/** Carries a recorded change over to the rows that people read: session, messages, video, storyboards. */
export async function applyChange(transaction: Transaction<Tables>, context: Change): Promise<void> {
  const { change, session } = context;
  switch (change.type) {
    case 'message-posted':
      return postMessage(transaction, context, change);
    case 'title-chosen':
      await updateSession(transaction, session, { title: change.title });
      return updateVideo(transaction, session, { title: change.title });
    case 'progress-changed':
      return updateSession(transaction, session, {
        progress: Math.max(session.progress, Math.min(100, Math.round(change.progress))),
      });
    case 'storyboard-versioned':
      return addStoryboard(transaction, context, change);
    case 'render-started':
      return updateVideo(transaction, session, { status: 'processing' });
    case 'session-restarted':
      return updateSession(transaction, session, { run: change.run });
    case 'session-completed':
      return completeSession(transaction, context, change);
    case 'session-failed':
      return failSession(transaction, context, change);
    case 'step-started':
    case 'step-completed':
    case 'segment-completed':
      return;
  }
}

type ChangeOf<Type extends SessionChange['type']> = Extract<SessionChange, { type: Type }>;

async function postMessage(
  transaction: Transaction<Tables>,
  { session, at, newId }: Change,
  change: Omit<ChangeOf<'message-posted'>, 'type'>,
): Promise<void> {
  await transaction
    .insertInto('messages')
    .values({
      message_id: newId(),
      account_id: session.accountId,
      session_id: session.id,
      role: change.role,
      type: change.messageType,
      content: change.content,
      created_at: at,
    })
    .execute();
}

async function addStoryboard(
  transaction: Transaction<Tables>,
  { session, at }: Change,
  change: ChangeOf<'storyboard-versioned'>,
): Promise<void> {
  await transaction
    .insertInto('storyboards')
    .values({
      account_id: session.accountId,
      session_id: session.id,
      version: change.version,
      blob: change.blob,
      created_at: at,
    })
    .execute();
}

async function completeSession(
  transaction: Transaction<Tables>,
  { session, at }: Change,
  change: ChangeOf<'session-completed'>,
): Promise<void> {
  await updateSession(transaction, session, { status: 'completed', progress: 100, completed_at: at });
  await updateVideo(transaction, session, {
    status: 'completed',
    film: change.film.film,
    thumbnail: change.film.thumbnail,
    subtitles_srt: change.film.subtitlesSrt,
    subtitles_webvtt: change.film.subtitlesWebVtt,
    duration_seconds: change.film.durationSeconds,
    completed_at: at,
  });
}

async function failSession(
  transaction: Transaction<Tables>,
  context: Change,
  change: ChangeOf<'session-failed'>,
): Promise<void> {
  const { session, at } = context;
  const { code, message } = change;
  await updateSession(transaction, session, {
    status: 'failed',
    error_code: code,
    error_message: message,
    completed_at: at,
  });
  await updateVideo(transaction, session, {
    status: 'failed',
    failure_code: code,
    failure_message: message,
    completed_at: at,
  });
  await postMessage(transaction, context, { role: 'model', messageType: 'error', content: message });
}

async function updateSession(
  transaction: Transaction<Tables>,
  session: Session,
  values: Partial<{
    status: Session['status'];
    title: string;
    progress: number;
    run: number;
    error_code: string;
    error_message: string;
    completed_at: Date;
  }>,
): Promise<void> {
  await transaction.updateTable('sessions').set(values).where('session_id', '=', session.id).execute();
}

async function updateVideo(
  transaction: Transaction<Tables>,
  session: Session,
  values: Partial<Omit<Tables['videos'], 'video_id' | 'account_id' | 'created_at'>>,
): Promise<void> {
  if (session.videoId === null) return;
  await transaction.updateTable('videos').set(values).where('video_id', '=', session.videoId).execute();
}
