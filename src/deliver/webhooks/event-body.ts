import type { WebhookEvent } from '../../store/contract.js';
import { filmPath } from '../film-path.js';
import type { LinkSigner } from '../link-signer.js';

/** What an event says, in the words of the HTTP contract. */
export type EventData = Record<string, string | number | null>;

/**
 * The data of an event, with links signed now.
 * @param address Address under which people reach the server, without a trailing slash
 */
export function eventData({ facts }: WebhookEvent, links: LinkSigner, address: string): EventData {
  const { sessionId, videoId, callbackId, title, durationSeconds, failure } = facts;
  const about = { session_id: sessionId, video_id: videoId, callback_id: callbackId, title };
  if (failure !== null) {
    const { code, message } = failure;
    return { ...about, msg: message, failure_message: message, failure_code: code };
  }
  const link = (name: string): string | null =>
    videoId === null ? null : `${address}${links.sign(filmPath(videoId, name))}`;
  const film = link('film.mp4');
  return {
    ...about,
    video_url: film,
    url: film,
    thumbnail_url: link('thumbnail.jpg'),
    duration: durationSeconds,
  };
}

/**
 * The body of a delivery as JSON. `event` repeats the type and the ids stand at the top as well, because receivers
 * differ in where they look for them.
 */
export function eventBody(event: WebhookEvent, data: EventData): string {
  return JSON.stringify({
    event_id: event.id,
    event_type: event.type,
    event: event.type,
    event_data: data,
    created_at: event.createdAt.toISOString(),
    session_id: event.facts.sessionId,
    video_id: event.facts.videoId,
    callback_id: event.facts.callbackId,
  });
}
