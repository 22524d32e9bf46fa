import { createHmac } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CreatedSession } from '../../src/schema/http/create-session.js';
import type { WebhookEndpointResource } from '../../src/schema/http/webhook-endpoint.js';
import type { WebhookEventItem } from '../../src/schema/http/webhook-event.js';
import { DEFAULT_ACCOUNT_ID } from '../../src/store/contract.js';
import { SessionRequest } from '../../src/workflow/session-request.js';
import { Receiver, type ReceivedEvent } from './support/receiver.js';
import { type RunningAutokino, startAutokino } from './support/running-autokino.js';

type Attempts = WebhookEventItem['deliveries'][number]['attempts'];

let home: string;
let receiver: Receiver;
let running: RunningAutokino;

beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'autokino-webhooks-'));
  receiver = new Receiver();
  await receiver.open();
});
afterEach(async () => {
  await running.close();
  await receiver.close();
  await rm(home, { recursive: true, force: true });
});

async function register(path: string, more: object = {}): Promise<WebhookEndpointResource> {
  const body = { url: receiver.url(path), ...more };
  const answer = await running.send<{ data: WebhookEndpointResource }>('POST', '/v3/webhooks/endpoints', {
    body,
  });
  expect(answer.status).toBe(200);
  return answer.body.data;
}

async function createSession(prompt: string, more: object = {}): Promise<CreatedSession> {
  const body = { prompt, ...more };
  const answer = await running.send<{ data: CreatedSession }>('POST', '/v3/video-agents', { body });
  expect(answer.status).toBe(200);
  return answer.body.data;
}

async function history(query = ''): Promise<WebhookEventItem[]> {
  const path = `/v3/webhooks/events${query}`;
  return (await running.send<{ data: WebhookEventItem[] }>('GET', path)).body.data;
}

/** The first event of the history once all its deliveries have ended. */
const settled = (): Promise<WebhookEventItem> =>
  running.until(async () => {
    const [event] = await history();
    const isSettled =
      event?.deliveries.length && event.deliveries.every(({ status }) => status !== 'pending');
    return isSettled ? event : undefined;
  });

/** Attempts of the first event's only delivery, once they are as wanted. */
const attemptsUntil = (isEnough: (attempts: Attempts) => boolean): Promise<Attempts> =>
  running.until(async () => {
    const made = (await history())[0]?.deliveries[0]?.attempts ?? [];
    return isEnough(made) ? made : undefined;
  });

/** The signature as a receiver works it out for itself. */
const signatureOf = ({ raw }: ReceivedEvent, secret: string): string =>
  createHmac('sha256', secret).update(raw).digest('hex');

const idsOf = (events: ReceivedEvent[]): Set<string> =>
  new Set(events.flatMap(({ headers, body }) => [String(headers['heygen-event-id']), body.event_id]));

describe('a finished film', () => {
  it('is told to the address of the request, unsigned, and to every endpoint that wants it, signed', async () => {
    running = await startAutokino(home);
    const { secret } = await register('/all');
    await register('/failures', { events: ['video_agent.fail'] });
    const session = await createSession('Why cities plant trees', {
      callback_url: receiver.url('/callback'),
      callback_id: 'order-17',
    });

    const [signed] = await receiver.until('/all', 1);
    const [unsigned] = await receiver.until('/callback', 1);
    if (!signed || !unsigned) throw new Error('Both must have been told.');
    expect(signed.headers['heygen-signature']).toBe(signatureOf(signed, secret ?? ''));
    expect(signed.headers['signature']).toBe(signed.headers['heygen-signature']);
    expect(unsigned.headers).not.toHaveProperty('heygen-signature');
    expect(unsigned.headers).not.toHaveProperty('signature');
    expect(idsOf([signed, unsigned]).size).toBe(1);
    expect(signed.headers['content-type']).toBe('application/json');
    expect(Math.abs(Number(signed.headers['heygen-timestamp']) - Date.now() / 1000)).toBeLessThan(60);
    expect(signed.body).toMatchObject({
      event_type: 'video_agent.success',
      event: 'video_agent.success',
      event_data: {
        session_id: session.session_id,
        video_id: session.video_id,
        callback_id: 'order-17',
        title: 'Why cities plant trees',
      },
    });
    expect(signed.body.event_data['duration']).toBeGreaterThan(2);

    const film = await fetch(String(signed.body.event_data['video_url']));
    expect(film.status).toBe(200);
    expect(await film.text()).toMatch(/^Why cities plant trees\n/);
    await settled();
    expect(receiver.received.map(({ path }) => path).sort()).toEqual(['/all', '/callback']);
  });

  it('gets through to a receiver that fails twice, is slow once and is down while Autokino starts again', async () => {
    running = await startAutokino(home);
    const { secret } = await register('/hook');
    receiver.behave(500, 503, 'silence', ...Array.from({ length: 100 }, () => 500));
    await createSession('Told in the end');
    await attemptsUntil(({ length }) => length >= 3);
    await receiver.close();
    const attempts = await attemptsUntil((made) => made.at(-1)?.error === 'The connection was refused.');
    expect(attempts.slice(0, 3).map(({ status_code, error }) => [status_code, error])).toEqual([
      [500, 'The receiver answered 500.'],
      [503, 'The receiver answered 503.'],
      [null, 'There was no answer within 0.3 s.'],
    ]);
    await running.close();

    running = await startAutokino(home);
    await attemptsUntil(({ length }) => length > attempts.length);
    receiver.behaveWell();
    await receiver.open();
    const received = await receiver.until('/hook', receiver.received.length + 1);
    expect(idsOf(received).size).toBe(1);
    for (const event of received)
      expect(event.headers['heygen-signature']).toBe(signatureOf(event, secret ?? ''));
    const { deliveries } = await settled();
    expect(deliveries).toMatchObject([{ status: 'delivered', next_attempt_at: null }]);
    expect(deliveries[0]?.attempts.at(-1)).toMatchObject({ status_code: 200, error: null });
  });

  it('is not told again once a receiver has answered, and a redirect is no answer', async () => {
    running = await startAutokino(home);
    receiver.behave(302, 204);
    await createSession('Told once', { callback_url: receiver.url('/callback') });
    const { deliveries } = await settled();
    expect(deliveries[0]?.attempts.map(({ status_code, error }) => [status_code, error])).toEqual([
      [302, 'The receiver answered 302; redirects are not followed.'],
      [204, null],
    ]);
    expect(receiver.received).toHaveLength(2);
  });

  it('is told by what an endpoint is when the attempt is made: address and secret can change in between', async () => {
    running = await startAutokino(home);
    const endpoint = await register('/before');
    receiver.behave(500);
    await createSession('A change in between');
    const [first] = await receiver.until('/before', 1);
    const path = `/v3/webhooks/endpoints/${endpoint.endpoint_id}`;
    await receiver.close();
    const rotated = await running.send<{ data: { secret: string } }>('POST', `${path}/rotate-secret`);
    await running.send('PATCH', path, { body: { url: receiver.url('/after') } });
    await receiver.open();
    const [second] = await receiver.until('/after', 1);
    if (!first || !second) throw new Error('Both must have been told.');
    const { secret } = rotated.body.data;
    expect(secret).not.toBe(endpoint.secret);
    expect(second.headers['heygen-signature']).toBe(signatureOf(second, secret));
    expect(second.headers['heygen-signature']).not.toBe(signatureOf(second, endpoint.secret ?? ''));
    expect(idsOf([first, second]).size).toBe(1);
  });

  it('is given up when the time is over, and the history says so', async () => {
    const schedule = {
      firstMilliseconds: 10,
      factor: 2,
      longestMilliseconds: 50,
      jitter: 0,
      giveUpMilliseconds: 800,
    };
    running = await startAutokino(home, { webhooks: { schedule } });
    await receiver.close();
    await createSession('Never told', { callback_url: receiver.url('/callback') });
    const { deliveries } = await settled();
    expect(deliveries).toMatchObject([{ endpoint_id: null, status: 'failed', next_attempt_at: null }]);
    expect(deliveries[0]?.attempts.at(-1)).toMatchObject({
      status_code: null,
      error: 'The connection was refused.',
    });
  });

  it('is not told to an endpoint that was removed in the meantime', async () => {
    running = await startAutokino(home);
    const { endpoint_id } = await register('/hook');
    await receiver.close();
    await createSession('Nobody listens any more');
    await running.until(async () => (await history())[0]?.deliveries[0]?.attempts[0]);
    const removed = await running.send('DELETE', `/v3/webhooks/endpoints/${endpoint_id}`);
    expect(removed).toEqual({ status: 200, body: { data: {} } });
    const { deliveries } = await settled();
    expect(deliveries).toMatchObject([{ endpoint_id, status: 'cancelled' }]);
  });
});

describe('an address on a private network', () => {
  it('gets nothing even when it comes to be called, and the history says why', async () => {
    running = await startAutokino(home, { environment: { AUTOKINO_ALLOWED_HOSTS: '' } });
    const request = SessionRequest.parse({ prompt: 'Private', callbackUrl: receiver.url('/callback') });
    await running.autokino.workflow.createSession(DEFAULT_ACCOUNT_ID, request);
    const attempt = await running.until(async () => (await history())[0]?.deliveries[0]?.attempts[0]);
    expect(attempt).toMatchObject({ status_code: null, error: expect.stringContaining('not allowed') });
    expect(receiver.received).toEqual([]);
  });
});

describe('a session without a film', () => {
  it('is told as a failure with its reason', async () => {
    running = await startAutokino(home, {
      films: {
        onRender: async () => {
          throw new Error('the brush broke');
        },
      },
    });
    const session = await createSession('A failure', {
      callback_url: receiver.url('/callback'),
      callback_id: 'order-18',
    });
    const [told] = await receiver.until('/callback', 1);
    expect(told?.body).toMatchObject({
      event_type: 'video_agent.fail',
      event_data: {
        session_id: session.session_id,
        video_id: session.video_id,
        callback_id: 'order-18',
        failure_code: 'internal_error',
      },
    });
    expect(told?.body.event_data['msg']).toBe(told?.body.event_data['failure_message']);
    expect(String(told?.body.event_data['msg']).length).toBeGreaterThan(10);
  });

  it('is told as stopped when somebody stops it', async () => {
    let reached: () => void = () => undefined;
    const hasReached = new Promise<void>((resolve) => (reached = resolve));
    running = await startAutokino(home, {
      films: {
        onRender: (_name, signal) =>
          new Promise((_, reject) => {
            signal?.addEventListener('abort', () => reject(new Error('stopped')));
            reached();
          }),
      },
    });
    const session = await createSession('Stop me', { callback_url: receiver.url('/callback') });
    await hasReached;
    await running.send('POST', `/v3/video-agents/${session.session_id}/stop`);
    const [told] = await receiver.until('/callback', 1);
    expect(told?.body).toMatchObject({
      event_type: 'video_agent.fail',
      event_data: { session_id: session.session_id, failure_code: 'stopped' },
    });
  });
});
