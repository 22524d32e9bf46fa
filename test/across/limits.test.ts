import { afterEach, describe, expect, it } from 'vitest';
import { type RealServer, startRealServer } from './support/start-real-server.js';

let server: RealServer;
afterEach(() => server.close());

const PATH = '/v3/video-agents';
const start = async (environment: Record<string, string>): Promise<void> => {
  server = await startRealServer({ environment });
};
const create = (prompt = 'Why?', more: Record<string, unknown> = {}) =>
  server.send(PATH, { body: { prompt, ...more } });

async function keyOfAnother(name: string): Promise<string> {
  const account = await server.send('/v3/accounts', { body: { name } });
  const path = `/v3/accounts/${String(account.data['account_id'])}/keys`;
  return String((await server.send(path, { body: { name: 'key' } })).data['secret']);
}

function expectRefusal(answer: Awaited<ReturnType<typeof create>>, code: string): void {
  expect(answer.status).toBe(429);
  expect(answer.error.code).toBe(code);
  expect(answer.headers.get('retry-after')).toMatch(/^[1-9]\d*$/);
  expect(answer.headers.get('x-request-id')).toMatch(/.{30}/);
}

describe('requests per minute', () => {
  it('are counted for an account whichever key it uses, apart from other accounts and from reading', async () => {
    await start({ AUTOKINO_REQUESTS_PER_MINUTE: '6' });
    const other = await keyOfAnother('Other');
    const second = String((await server.send('/v3/keys', { body: { name: 'second' } })).data['secret']);
    const stop = (key?: string) =>
      server.send(`${PATH}/none/stop`, { method: 'POST', ...(key === undefined ? {} : { key }) });
    const statuses = [];
    for (const key of [undefined, second, undefined, second]) statuses.push((await stop(key)).status);
    expect(statuses).toEqual([404, 404, 404, 429]);
    const refused = await stop();
    expectRefusal(refused, 'rate_limit_exceeded');
    expect(Number(refused.headers.get('retry-after'))).toBeLessThanOrEqual(60);
    expect((await stop(other)).status).toBe(404);
    const read = await Promise.all(Array.from({ length: 20 }, () => server.send(PATH)));
    expect(read.map(({ status }) => status)).toEqual(Array<number>(20).fill(200));
  });

  it('are counted by address for whoever has no valid key', async () => {
    await start({ AUTOKINO_REQUESTS_PER_MINUTE: '3' });
    const guess = (key: string | null) => server.send(`${PATH}/none/stop`, { method: 'POST', key });
    const statuses = [];
    for (const key of [null, 'wrong-1', 'wrong-2', 'wrong-3']) statuses.push((await guess(key)).status);
    expect(statuses).toEqual([401, 401, 401, 429]);
    expect((await server.send(`${PATH}/none/stop`, { method: 'POST' })).status).toBe(404);
    const probes = await Promise.all(
      Array.from({ length: 60 }, () => server.send('/healthz', { key: null })),
    );
    expect(probes.every(({ status }) => status === 200)).toBe(true);
  });

  it('do not use up an Idempotency-Key', async () => {
    await start({ AUTOKINO_REQUESTS_PER_MINUTE: '1' });
    expect((await server.send(`${PATH}/none/stop`, { method: 'POST' })).status).toBe(404);
    const headers = { 'Idempotency-Key': 'refused-for-now' };
    expectRefusal(await server.send(PATH, { body: { prompt: 'Why?' }, headers }), 'rate_limit_exceeded');
    const { home } = server;
    await server.close({ keepHome: true });
    server = await startRealServer({ home });
    const later = await server.send(PATH, { body: { prompt: 'Why?' }, headers });
    expect(later.status).toBe(200);
    expect(later.headers.get('idempotency-replayed')).toBeNull();
  });
});

describe('jobs at the same time', () => {
  it('are queued without a limit', async () => {
    await start({});
    const answers = await Promise.all(Array.from({ length: 12 }, () => create()));
    expect(answers.every(({ status }) => status === 200)).toBe(true);
  });

  it('are refused beyond the limit of the account, until one has ended', async () => {
    await start({ AUTOKINO_MAXIMUM_JOBS: '2' });
    const answers = await Promise.all(Array.from({ length: 10 }, () => create()));
    const taken = answers.filter(({ status }) => status === 200);
    expect(taken).toHaveLength(2);
    for (const answer of answers) if (answer.status !== 200) expectRefusal(answer, 'quota_exceeded');

    const other = await keyOfAnother('Other');
    expect((await server.send(PATH, { body: { prompt: 'Why?' }, key: other })).status).toBe(200);

    const headers = { 'Idempotency-Key': 'when-there-is-room' };
    const body = { prompt: 'Later' };
    expectRefusal(await server.send(PATH, { body, headers }), 'quota_exceeded');
    await server.send(`${PATH}/${String(taken[0]?.data['session_id'])}/stop`, { method: 'POST' });
    const admitted = await server.send(PATH, { body, headers });
    expect(admitted.status).toBe(200);
    expectRefusal(await create(), 'quota_exceeded');
    expect((await server.send(PATH, { body, headers })).data).toEqual(admitted.data);
  });

  it('count a message to a session that rests, and not to one that is at work', async () => {
    await start({ AUTOKINO_MAXIMUM_JOBS: '1' });
    const first = String((await create('First', { mode: 'chat', auto_proceed: true })).data['session_id']);
    const say = (session: string) => server.send(`${PATH}/${session}`, { body: { message: 'Shorter.' } });
    expect([200, 409]).toContain((await say(first)).status);
    await server.send(`${PATH}/${first}/stop`, { method: 'POST' });
    const second = await create('Second', { mode: 'chat', auto_proceed: true });
    expect(second.status).toBe(200);
    expectRefusal(await say(first), 'quota_exceeded');
    expect((await say('none')).status).toBe(404);
  });
});
