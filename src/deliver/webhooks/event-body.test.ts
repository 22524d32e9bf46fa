import { describe, expect, it } from 'vitest';
import type { EventFacts, WebhookEvent } from '../../store/contract.js';
import { createLinkSigner } from '../link-signer.js';
import { eventBody, eventData } from './event-body.js';

const createdAt = new Date('2026-09-21T14:13:20Z');
const address = 'https://films.autokino-server.org';
let seconds = 0;
const links = createLinkSigner(Buffer.from('secret'), () => new Date(createdAt.getTime() + seconds * 1000));

function event(type: string, facts: Partial<EventFacts>): WebhookEvent {
  const all = {
    sessionId: 's1',
    videoId: 'v1',
    callbackId: 'order-17',
    title: 'Trees',
    durationSeconds: null,
    failure: null,
    ...facts,
  };
  return { id: 'e1', accountId: 'a1', type, facts: all, createdAt };
}

describe('what an event says', () => {
  it('is the film of a success, by links that open and are signed anew each time', () => {
    const success = event('video_agent.success', { durationSeconds: 30.2 });
    seconds = 0;
    const first = eventData(success, links, address);
    seconds = 3600;
    const later = eventData(success, links, address);
    expect(first).toMatchObject({
      session_id: 's1',
      video_id: 'v1',
      callback_id: 'order-17',
      title: 'Trees',
      duration: 30.2,
      url: first['video_url'],
    });
    const expiries = [first, later].map(({ video_url }) => {
      const url = new URL(String(video_url));
      expect(url.origin).toBe(address);
      expect(links.verify(url.pathname, Object.fromEntries(url.searchParams))).toBe(true);
      return Number(url.searchParams.get('expires'));
    });
    expect((expiries[1] ?? 0) - (expiries[0] ?? 0)).toBe(3600);
  });

  it('is the reason of a failure, and no link', () => {
    const failure = { code: 'render_failed', message: 'Scene 3 could not be drawn.' };
    expect(eventData(event('video_agent.fail', { videoId: null, failure }), links, address)).toEqual({
      session_id: 's1',
      video_id: null,
      callback_id: 'order-17',
      title: 'Trees',
      msg: failure.message,
      failure_message: failure.message,
      failure_code: 'render_failed',
    });
  });

  it('stands in a body with the id of the event, its type and its time', () => {
    const body = JSON.parse(eventBody(event('video_agent.success', {}), { session_id: 's1' })) as unknown;
    expect(body).toEqual({
      event_id: 'e1',
      event_type: 'video_agent.success',
      event: 'video_agent.success',
      event_data: { session_id: 's1' },
      created_at: '2026-09-21T14:13:20.000Z',
      session_id: 's1',
      video_id: 'v1',
      callback_id: 'order-17',
    });
  });
});
