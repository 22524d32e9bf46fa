import type { Storyboard } from '../schema/storyboard.js';
import type { Session } from '../store/contract.js';
import type { SessionDesk } from './session-desk.js';
import type { SessionRequest } from './session-request.js';

/** A request as it is kept with its session; bytes of attached files are kept as blobs. */
export type StoredRequest =
  { type: 'prompt'; request: SessionRequest } | { type: 'storyboard'; storyboard: Storyboard };

/** The session that a step works for. */
export async function sessionOf({ parts, key }: SessionDesk): Promise<Session> {
  const session = await parts.store.sessions.find(key.accountId, key.sessionId);
  if (session === null) throw new Error(`Session ${key.sessionId} is not in the store.`);
  return session;
}

/** What a session was created with. */
export function storedRequestOf(session: Session): StoredRequest {
  return session.request as StoredRequest;
}

/** The request of a session that was created with a prompt. */
export function promptRequestOf(session: Session): SessionRequest {
  const stored = storedRequestOf(session);
  if (stored.type !== 'prompt') throw new Error('This session was given a storyboard, not a prompt.');
  return stored.request;
}

/** The storyboard that came with the request. */
export async function storyboardOf(desk: SessionDesk): Promise<Storyboard> {
  const stored = storedRequestOf(await sessionOf(desk));
  if (stored.type !== 'storyboard') throw new Error('This session was given a prompt, not a storyboard.');
  return stored.storyboard;
}
