import type { Insertable, Transaction } from 'kysely';
import type { Message, NewResource, Session, SessionEvent } from '../contract.js';
import type { MessageTable, SessionTable, Tables, VideoTable } from '../tables.js';

/** Whose rows are written, when, and where their ids come from. */
export interface Writing {
  session: Session;
  at: Date;
  newId: () => string;
}

/** Adds a line to the conversation. */
export async function insertMessage(
  transaction: Transaction<Tables>,
  { session, at, newId }: Writing,
  message: Pick<Message, 'role' | 'type' | 'content'> & { resourceIds?: string[] | undefined },
): Promise<void> {
  const row: Insertable<MessageTable> = {
    message_id: newId(),
    account_id: session.accountId,
    session_id: session.id,
    role: message.role,
    type: message.type,
    content: message.content,
    resource_ids: message.resourceIds === undefined ? null : JSON.stringify(message.resourceIds),
    created_at: at,
  };
  await transaction.insertInto('messages').values(row).execute();
}

/** Adds something that the session shows. */
export async function insertResource(
  transaction: Transaction<Tables>,
  { session, at }: Writing,
  resource: NewResource,
): Promise<void> {
  const json = (value: object | null): string | null => (value === null ? null : JSON.stringify(value));
  await transaction
    .insertInto('resources')
    .values({
      resource_id: resource.id,
      account_id: session.accountId,
      session_id: session.id,
      type: resource.type,
      source: resource.source,
      content: json(resource.content),
      thumbnail: json(resource.thumbnail),
      video_id: resource.videoId,
      metadata: JSON.stringify(resource.metadata),
      created_at: at,
    })
    .execute();
}

/** Adds an event unless its key is there already, and says whether it was added. */
export async function insertEvent(
  transaction: Transaction<Tables>,
  event: {
    accountId: string;
    sessionId: string;
    run: number;
    key: string;
    change: SessionEvent['change'];
    at: Date;
  },
): Promise<boolean> {
  const inserted = await transaction
    .insertInto('events')
    .values({
      account_id: event.accountId,
      session_id: event.sessionId,
      run: event.run,
      event_key: event.key,
      change: JSON.stringify(event.change),
      created_at: event.at,
    })
    .onConflict((conflict) => conflict.columns(['session_id', 'run', 'event_key']).doNothing())
    .returning('sequence')
    .executeTakeFirst();
  return inserted !== undefined;
}

/** Changes the session's own row. */
export async function updateSession(
  transaction: Transaction<Tables>,
  session: Session,
  values: Partial<Omit<Insertable<SessionTable>, 'session_id' | 'account_id' | 'created_at'>>,
): Promise<void> {
  await transaction.updateTable('sessions').set(values).where('session_id', '=', session.id).execute();
}

/** Changes the film that the session's newest run makes; nothing when it makes none. */
export async function updateVideo(
  transaction: Transaction<Tables>,
  session: Session,
  values: Partial<Omit<Insertable<VideoTable>, 'video_id' | 'account_id' | 'created_at'>>,
): Promise<void> {
  await transaction
    .updateTable('videos')
    .set(values)
    .where('session_id', '=', session.id)
    .where('run', '=', session.run)
    .execute();
}
