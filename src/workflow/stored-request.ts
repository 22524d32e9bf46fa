import type { FilmRequest } from '../schema/brief.js';
import type { Storyboard } from '../schema/storyboard.js';
import type { SessionDesk } from './session-desk.js';
import type { SessionRequest } from './session-request.js';

/** A request as it is kept with its session; bytes of attached files are kept as blobs. */
export type StoredRequest =
  { type: 'prompt'; request: SessionRequest } | { type: 'storyboard'; storyboard: Storyboard };

/** The director's part of the request. */
export async function promptOf(desk: SessionDesk): Promise<FilmRequest> {
  const stored = await storedRequest(desk);
  if (stored.type !== 'prompt') throw new Error('This session was given a storyboard, not a prompt.');
  const { prompt, orientation, avatarId, voiceId, styleId } = stored.request;
  return { prompt, orientation, avatarId, voiceId, styleId };
}

/** The storyboard that came with the request. */
export async function storyboardOf(desk: SessionDesk): Promise<Storyboard> {
  const stored = await storedRequest(desk);
  if (stored.type !== 'storyboard') throw new Error('This session was given a prompt, not a storyboard.');
  return stored.storyboard;
}

async function storedRequest({ parts, key }: SessionDesk): Promise<StoredRequest> {
  const session = await parts.store.sessions.find(key.accountId, key.sessionId);
  if (session === null) throw new Error(`Session ${key.sessionId} is not in the store.`);
  return session.request as StoredRequest;
}
