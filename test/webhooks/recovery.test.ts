import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createLinkSigner } from '../../src/deliver/link-signer.js';
import { createSecretVault } from '../../src/deliver/webhooks/secret-vault.js';
import { DEFAULT_ACCOUNT_ID, type WebhookRows } from '../../src/store/contract.js';
import { type EmbeddedStore, openStore } from '../../src/store/open-store.js';
import { WEBHOOK_QUEUE } from '../../src/workflow/deliver-webhook.js';
import { createEngine, type DurableEngine } from '../../src/workflow/engine/durable-engine.js';
import { createWebhookRelay, type WebhookRelay } from '../../src/workflow/webhook-relay.js';
import { Receiver } from './support/receiver.js';

let home: string;
let store: EmbeddedStore;
let receiver: Receiver;
let open: { engine: DurableEngine; relay: WebhookRelay } | null = null;
let attempted: () => void = () => undefined;
const log: string[] = [];
/** How far the clock of the product is ahead of this machine's, in milliseconds. */
let ahead = 0;
const now = (): Date => new Date(Date.now() + ahead);

beforeEach(async () => {
  ahead = 0;
  attempted = () => undefined;
  home = await mkdtemp(join(tmpdir(), 'autokino-recovery-'));
  store = await openStore(home, { now, newId: () => crypto.randomUUID() });
  receiver = new Receiver();
  await receiver.open();
});
afterEach(async () => {
  await close();
  await receiver.close();
  await store.close();
  await rm(home, { recursive: true, force: true });
});

/** A session that fails, with an address to be told. */
async function failedSession(id: string): Promise<void> {
  const callbackUrl = receiver.url(`/${id}`);
  await store.sessions.create({
    id,
    accountId: DEFAULT_ACCOUNT_ID,
    videoId: null,
    runId: `${id}-run`,
    mode: 'chat',
    status: 'thinking',
    prompt: 'A film',
    title: null,
    request: { type: 'prompt', request: { prompt: 'A film', callbackUrl, callbackId: `callback of ${id}` } },
    input: {},
    notes: [],
  });
  await store.sessions.beginNextRun(DEFAULT_ACCOUNT_ID, id);
  const key = { accountId: DEFAULT_ACCOUNT_ID, sessionId: id, run: 1 };
  const failure = { type: 'session-failed', code: 'agent_stopped', message: 'No subject.' } as const;
  expect(await store.sessions.record(key, 'end', failure)).toBe(true);
  expect(await store.sessions.record(key, 'end', failure)).toBe(false);
}

async function start(
  options: { version?: string; firstMilliseconds?: number; webhooks?: WebhookRows } = {},
): Promise<void> {
  const engine = createEngine({
    pool: store.pool,
    executorId: 'test',
    workflowVersion: options.version ?? '1',
    queues: [{ name: WEBHOOK_QUEUE, concurrency: 4, pollMilliseconds: 20 }],
    onLog: (message) => log.push(message),
    onPoint: ({ step, moment }) => {
      if (step === 'attempt' && moment === 'recorded') attempted();
    },
  });
  const relay = createWebhookRelay({
    engine,
    pollMilliseconds: 20,
    parts: {
      webhooks: options.webhooks ?? store.webhooks,
      vault: createSecretVault('test'),
      links: createLinkSigner(Buffer.from('test'), now),
      address: () => 'http://127.0.0.1:1',
      allowedHosts: ['127.0.0.1'],
      schedule: {
        firstMilliseconds: options.firstMilliseconds ?? 20,
        factor: 1,
        longestMilliseconds: 3_600_000,
        jitter: 0,
        giveUpMilliseconds: 24 * 3_600_000,
      },
      timeoutMilliseconds: 1000,
      now,
      elapsedMilliseconds: () => performance.now(),
      onLog: (message) => log.push(message),
    },
  });
  await engine.launch();
  relay.start();
  open = { engine, relay };
}

async function close(): Promise<void> {
  await open?.relay.close();
  await open?.engine.close();
  open = null;
}

describe('deliveries', () => {
  it('that were queued when the process died are begun at the next start, once each', async () => {
    await failedSession('first');
    await failedSession('second');
    await start();
    const [first] = await receiver.until('/first', 1);
    await receiver.until('/second', 1);
    expect(first?.body).toMatchObject({
      event_type: 'video_agent.fail',
      event_data: {
        session_id: 'first',
        video_id: null,
        callback_id: 'callback of first',
        failure_code: 'agent_stopped',
        failure_message: 'No subject.',
      },
    });
    expect(receiver.received).toHaveLength(2);
  });

  it('that wait for their next attempt are found again by another version of the workflows', async () => {
    receiver.behave(500);
    await failedSession('waiting');
    const firstAttempt = new Promise<void>((resolve) => (attempted = resolve));
    await start({ version: '1', firstMilliseconds: 1500 });
    await firstAttempt;
    await close();

    await start({ version: '2' });
    const [first, second] = await receiver.until('/waiting', 2);
    expect(second?.body.event_id).toBe(first?.body.event_id);
  });

  it('are tried again after a fault of the server itself', async () => {
    let faults = 0;
    const faulty: WebhookRows = {
      ...store.webhooks,
      openDelivery: async (...order) => {
        faults += 1;
        if (faults === 1) throw new Error('the database is away');
        return store.webhooks.openDelivery(...order);
      },
    };
    await failedSession('fault');
    await start({ webhooks: faulty });
    await receiver.until('/fault', 1);
    expect(faults).toBeGreaterThan(1);
  });

  it('carry the time of each attempt and the id of the event', async () => {
    receiver.behave(500);
    await failedSession('hourly');
    attempted = () => (ahead += 3_600_000);
    await start();
    const [first, second] = await receiver.until('/hourly', 2);
    const timeOf = (headers = first?.headers): number => Number(headers?.['heygen-timestamp']);
    expect(timeOf(second?.headers) - timeOf()).toBeGreaterThanOrEqual(3600);
    expect(second?.headers['heygen-event-id']).toBe(first?.headers['heygen-event-id']);
  });

  it('leave no journal behind but that of their last turns, however often they are tried', async () => {
    receiver.behave(...Array.from({ length: 8 }, () => 500));
    await failedSession('often');
    await start();
    await receiver.until('/often', 9);
    const { rows } = await store.pool.query(
      `select count(*) as count from dbos.workflow_status where workflow_uuid like 'webhook-%'`,
    );
    expect(Number(rows[0]?.['count'])).toBeLessThanOrEqual(3);
  });

  it('are forgotten with their event, unless they are still on their way', async () => {
    await failedSession('told');
    const told = new Promise<void>((resolve) => (attempted = resolve));
    await start();
    await told;
    await receiver.close();
    receiver.behave(500);
    await failedSession('open');
    const later = new Date(Date.now() + 60_000);
    expect(await store.webhooks.forgetEventsBefore(later)).toBe(1);
    const { items } = await store.webhooks.history(
      DEFAULT_ACCOUNT_ID,
      { type: null, entityId: null },
      { limit: 10, after: null },
    );
    expect(items.map(({ facts }) => facts.sessionId)).toEqual(['open']);
  });
});
