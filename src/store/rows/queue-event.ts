import type { Transaction } from 'kysely';
import type { EventFacts } from '../contract/webhooks.js';
import type { Tables } from '../tables.js';
import type { Writing } from './write-session.js';

/** An event that is about to be queued. */
export interface NewEvent {
  accountId: string;
  type: string;
  facts: EventFacts;
  /** Address that came with the request and hears of this event alone; null: none came. */
  callbackUrl: string | null;
  at: Date;
  newId: () => string;
}

/** How a run of a session ended, as far as receivers are concerned. */
export type SessionOutcome =
  | { type: 'video_agent.success'; durationSeconds: number }
  | { type: 'video_agent.fail'; code: string; message: string };

/**
 * Queues the event of a run that ended, within the transaction that ends it: told at least once if the run's end is
 * recorded, never if it is not. Called once for each finished film and each failure.
 */
export async function queueSessionEvent(
  transaction: Transaction<Tables>,
  { session, at, newId }: Writing,
  outcome: SessionOutcome,
): Promise<void> {
  const { callbackUrl, callbackId } = callbackOf(session.request);
  const video = await transaction
    .selectFrom('videos')
    .select('video_id')
    .where('session_id', '=', session.id)
    .where('run', '=', session.run)
    .executeTakeFirst();
  const isSuccess = outcome.type === 'video_agent.success';
  await queueEvent(transaction, {
    accountId: session.accountId,
    type: outcome.type,
    facts: {
      sessionId: session.id,
      videoId: video?.video_id ?? null,
      callbackId,
      title: session.title,
      durationSeconds: isSuccess ? outcome.durationSeconds : null,
      failure: isSuccess ? null : { code: outcome.code, message: outcome.message },
    },
    callbackUrl,
    at,
    newId,
  });
}

/** Queues an event for the request's own address and every registered endpoint that wants it. */
export async function queueEvent(transaction: Transaction<Tables>, event: NewEvent): Promise<void> {
  const { accountId, type, facts, at } = event;
  const eventId = event.newId();
  const owner = { account_id: accountId, event_id: eventId, created_at: at };
  await transaction
    .insertInto('webhook_events')
    .values({
      ...owner,
      type,
      session_id: facts.sessionId,
      video_id: facts.videoId,
      facts: JSON.stringify(facts),
    })
    .execute();
  const receivers = await receiversOf(transaction, event);
  if (receivers.length === 0) return;
  const deliveries = receivers.map(({ endpointId, url }) => ({
    ...owner,
    delivery_id: event.newId(),
    endpoint_id: endpointId,
    url,
    status: 'pending' as const,
    attempts: 0,
    turn: 0,
    due_at: at,
  }));
  await transaction.insertInto('webhook_deliveries').values(deliveries).execute();
}

async function receiversOf(
  transaction: Transaction<Tables>,
  { accountId, type, facts, callbackUrl }: NewEvent,
): Promise<{ endpointId: string | null; url: string }[]> {
  const endpoints = await transaction
    .selectFrom('webhook_endpoints')
    .select(['endpoint_id', 'url', 'events', 'entity_id'])
    .where('account_id', '=', accountId)
    .orderBy('created_at')
    .execute();
  const wanting = endpoints.filter(
    ({ events, entity_id: entity }) =>
      (events === null || events.includes(type)) &&
      (entity === null || entity === facts.sessionId || entity === facts.videoId),
  );
  return [
    ...(callbackUrl === null ? [] : [{ endpointId: null, url: callbackUrl }]),
    ...wanting.map(({ endpoint_id: endpointId, url }) => ({ endpointId, url })),
  ];
}

/** The receiver that a request named, as it is kept with its session; a storyboard's request names none. */
function callbackOf(request: unknown): { callbackUrl: string | null; callbackId: string | null } {
  const { request: fields } = (request ?? {}) as { request?: Record<string, unknown> };
  const text = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);
  return { callbackUrl: text(fields?.['callbackUrl']), callbackId: text(fields?.['callbackId']) };
}
