import type { Transaction } from 'kysely';
import type { SessionChange } from '../contract.js';
import type { Tables } from '../tables.js';
import { endRun } from './end-run.js';
import { insertMessage, insertResource, updateSession, updateVideo, type Writing } from './write-session.js';

/** Carries a recorded change over to the rows that people read: session, messages, videos, resources, runs. */
export async function applyChange(
  transaction: Transaction<Tables>,
  writing: Writing,
  change: SessionChange,
): Promise<void> {
  const { session } = writing;
  switch (change.type) {
    case 'message-posted': {
      const { role, messageType, content, resourceIds } = change;
      return insertMessage(transaction, writing, { role, type: messageType, content, resourceIds });
    }
    case 'title-chosen':
      await updateSession(transaction, session, { title: change.title });
      return updateVideo(transaction, session, { title: change.title });
    case 'progress-changed':
      // Thinking has no measure; what is counted is the making of a film.
      if (session.status === 'thinking') return;
      return updateSession(transaction, session, {
        progress: Math.max(session.progress, Math.min(100, Math.round(change.progress))),
      });
    case 'storyboard-versioned':
      return addStoryboard(transaction, writing, change);
    case 'resource-added':
      return insertResource(transaction, writing, change.resource);
    case 'state-kept':
      return updateSession(transaction, session, { state: JSON.stringify(change.state) });
    case 'render-started':
      return startRender(transaction, writing, change.videoId);
    case 'step-started':
    case 'step-completed':
    case 'segment-completed':
      return;
    default:
      return endRun(transaction, writing, change);
  }
}

type ChangeOf<Type extends SessionChange['type']> = Extract<SessionChange, { type: Type }>;

async function addStoryboard(
  transaction: Transaction<Tables>,
  { session, at }: Writing,
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
    .onConflict((conflict) => conflict.columns(['session_id', 'version']).doUpdateSet({ blob: change.blob }))
    .execute();
}

/** In generate mode the film's row is there from the start; in chat mode each render brings its own. */
async function startRender(
  transaction: Transaction<Tables>,
  { session, at }: Writing,
  videoId: string,
): Promise<void> {
  const existing = await transaction
    .selectFrom('videos')
    .select('video_id')
    .where('session_id', '=', session.id)
    .where('run', '=', session.run)
    .executeTakeFirst();
  if (existing === undefined) {
    await transaction
      .insertInto('videos')
      .values({
        video_id: videoId,
        account_id: session.accountId,
        session_id: session.id,
        run: session.run,
        status: 'processing',
        title: session.title,
        created_at: at,
      })
      .execute();
  }
  await updateVideo(transaction, session, { status: 'processing' });
  await updateSession(transaction, session, {
    status: 'generating',
    video_id: existing?.video_id ?? videoId,
  });
}
