import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RealServer, startRealServer } from './support/start-real-server.js';

let server: RealServer;
beforeAll(async () => {
  server = await startRealServer();
});
afterAll(() => server.close());

const PATH = '/v3/video-agents';
const create = (key: string, prompt: string, more: Record<string, string> = {}) =>
  server.send(PATH, { body: { prompt }, headers: { 'Idempotency-Key': key, ...more } });
const countSessions = async (): Promise<number> =>
  (await server.autokino.store.sessions.list('default', { limit: 100, after: null })).items.length;

describe('a request with an Idempotency-Key', () => {
  it('sent fifty times at once makes one session', async () => {
    const before = await countSessions();
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => create('fifty-at-once', 'Why do cats purr?')),
    );
    expect(await countSessions()).toBe(before + 1);
    expect(answers.filter(({ status }) => status === 200).length).toBeGreaterThan(0);
    for (const answer of answers.filter(({ status }) => status !== 200)) {
      expect(answer.status).toBe(409);
      expect(answer.error.code).toBe('request_in_progress');
    }
    const ids = answers.filter(({ status }) => status === 200).map(({ data }) => data['session_id']);
    expect(new Set(ids).size).toBe(1);
    const later = await create('fifty-at-once', 'Why do cats purr?');
    expect(later.data['session_id']).toBe(ids[0]);
  });

  it('gets the first answer again, word for word, with a request id of its own', async () => {
    const first = await create('again', 'Why do dogs bark?');
    const second = await create('again', 'Why do dogs bark?');
    expect(first.status).toBe(200);
    expect(second.text).toBe(first.text);
    expect(second.headers.get('content-type')).toBe(first.headers.get('content-type'));
    expect(second.headers.get('idempotency-replayed')).toBe('true');
    expect(first.headers.get('idempotency-replayed')).toBeNull();
    expect(second.headers.get('x-request-id')).toMatch(/.{30}/);
    expect(second.headers.get('x-request-id')).not.toBe(first.headers.get('x-request-id'));
    expect(server.warnings).toEqual([]);
  });

  it('gets it also for another body, even one that is no JSON, and the operator is warned', async () => {
    const first = await create('other-body', 'Why do owls hoot?');
    const second = await create('other-body', 'Why do owls sleep?');
    const broken = await server.send(PATH, {
      body: '{"prompt": ',
      headers: { 'Idempotency-Key': 'other-body', 'Content-Type': 'application/json' },
    });
    expect(second.text).toBe(first.text);
    expect(broken.text).toBe(first.text);
    await expect.poll(() => server.warnings.length).toBe(2);
    expect(server.warnings[0]).toMatch(/another body/);
  });

  it('is another request under another route, path or account', async () => {
    const first = await create('shared', 'Why is the sky blue?');
    const sessionId = String(first.data['session_id']);
    const headers = { 'Idempotency-Key': 'shared' };
    const stopped = await server.send(`${PATH}/${sessionId}/stop`, { method: 'POST', headers });
    expect(stopped.headers.get('idempotency-replayed')).toBeNull();
    const elsewhere = await server.send(`${PATH}/nowhere/stop`, { method: 'POST', headers });
    expect(elsewhere.status).toBe(404);

    const account = await server.send('/v3/accounts', { body: { name: 'Someone else' } });
    const path = `/v3/accounts/${String(account.data['account_id'])}/keys`;
    const { secret } = (await server.send(path, { body: { name: 'key' } })).data;
    const foreign = await create('shared', 'Why is the sky blue?', { 'x-api-key': String(secret) });
    expect(foreign.status).toBe(200);
    expect(foreign.data['session_id']).not.toBe(sessionId);
  });

  it('keeps refusals of the request itself', async () => {
    const headers = { 'Idempotency-Key': 'refused' };
    const first = await server.send(PATH, { body: { prompt: '' }, headers });
    const second = await server.send(PATH, { body: { prompt: 'Now with words' }, headers });
    expect(first.status).toBe(400);
    expect(second.text).toBe(first.text);
  });

  it('is done anew after an answer from 500 up', async () => {
    const { workflow } = server.autokino;
    const headers = { 'Idempotency-Key': 'after-a-fault' };
    const works = workflow.stopSession;
    workflow.stopSession = async () => Promise.reject(new Error('The disk is gone.'));
    const path = `${PATH}/anything/stop`;
    expect((await server.send(path, { method: 'POST', headers })).status).toBe(500);
    workflow.stopSession = works;
    expect((await server.send(path, { method: 'POST', headers })).status).toBe(404);
    expect(server.faults.splice(0)).toHaveLength(1);
  });

  it.each(['', 'with space', 'ä', 'a'.repeat(256), 'semi;colon'])(
    'is refused with the header named when the key is ill-formed: %j',
    async (key) => {
      const answer = await server.send(PATH, {
        body: { prompt: 'Why?' },
        headers: { 'Idempotency-Key': Buffer.from(key, 'utf8').toString('latin1') },
      });
      expect(answer.status).toBe(400);
      expect(answer.error).toMatchObject({ code: 'invalid_parameter', param: 'Idempotency-Key' });
    },
  );

  it('takes keys of 255 characters of every kind that is allowed', async () => {
    const key = 'azAZ09_-:.'.repeat(26).slice(0, 255);
    expect((await create(key, 'A long key')).status).toBe(200);
  });

  it('keeps the answer to an upload, and looks at the key before the body', async () => {
    const upload = (bytes: string, key: string) => {
      const form = new FormData();
      form.append('file', new Blob([Buffer.from(bytes, 'base64')], { type: 'image/png' }), 'dot.png');
      return server.send('/v3/assets', { body: form, headers: { 'Idempotency-Key': key } });
    };
    const png =
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNkYAAAAAYAAjCB0C8AAAAASUVORK5CYII=';
    const first = await upload(png, 'an-upload');
    expect(first.status, first.text).toBe(200);
    const again = await upload('bm90IGEgcGljdHVyZQ==', 'an-upload');
    expect(again.text).toBe(first.text);
    expect(again.headers.get('idempotency-replayed')).toBe('true');
    expect((await upload(png, 'not a good key')).error.param).toBe('Idempotency-Key');
    expect((await upload(png, 'another-upload')).data['asset_id']).not.toBe(first.data['asset_id']);
  });

  it('is not asked for on requests that only read', async () => {
    const answer = await server.send(PATH, { headers: { 'Idempotency-Key': 'not a good one' } });
    expect(answer.status).toBe(200);
  });

  it('is free again when its body broke off on the way', async () => {
    const { hostname, port } = new URL(server.url);
    const socket = connect(Number(port), hostname);
    const head = [
      `POST ${PATH} HTTP/1.1`,
      'Host: localhost',
      `x-api-key: ${server.key}`,
      'Content-Type: application/json',
      'Content-Length: 1000',
      'Idempotency-Key: broken-off',
    ];
    socket.write(`${head.join('\r\n')}\r\n\r\n{"prompt":`);
    const inProgress = () => create('broken-off', 'Whole this time');
    await expect.poll(async () => (await reservations()).includes('running')).toBe(true);
    expect((await inProgress()).status).toBe(409);
    socket.destroy();
    await expect.poll(async () => (await inProgress()).status).toBe(200);
  });

  it('keeps secrets that an answer shows once out of the database', async () => {
    const headers = { 'Idempotency-Key': 'a-key-to-a-key' };
    const first = await server.send('/v3/keys', { body: { name: 'once' }, headers });
    const second = await server.send('/v3/keys', { body: { name: 'once' }, headers });
    const secret = String(first.data['secret']);
    expect(second.data['secret']).toBe(secret);
    const rows = await allRows();
    expect(rows.length).toBeGreaterThan(5);
    expect(JSON.stringify(rows)).not.toContain(secret);
    expect(JSON.stringify(rows)).not.toContain('a-key-to-a-key');
  });
});

describe('a restart', () => {
  it('forgets no answer, frees what was under way, and then gives it the same session', async () => {
    const kept = await create('kept-over-restart', 'Kept');
    const { home } = server;
    await server.close({ keepHome: true });

    server = await startRealServer({ home });
    expect((await create('kept-over-restart', 'Kept')).text).toBe(kept.text);

    // The process dies between the effect and the keeping of the answer: nothing is ever kept or released.
    const { idempotency } = server.autokino.store;
    idempotency.keep = () => new Promise(() => undefined);
    void create('dies-in-between', 'Only once').catch(() => undefined);
    const newest = async () =>
      (await server.autokino.store.sessions.list('default', { limit: 1, after: null })).items[0]?.id;
    await expect
      .poll(async () => (await titlesOfPrompts()).filter((one) => one === 'Only once').length)
      .toBe(1);
    const made = await newest();
    expect((await create('dies-in-between', 'Only once')).status).toBe(409);
    await server.close({ keepHome: true });

    server = await startRealServer({ home });
    const again = await create('dies-in-between', 'Only once');
    expect(again.status).toBe(200);
    expect(again.data['session_id']).toBe(made);
    expect((await titlesOfPrompts()).filter((one) => one === 'Only once')).toHaveLength(1);
  });
});

interface Row {
  state: string;
}

async function allRows(): Promise<Row[]> {
  const { store } = server.autokino as unknown as {
    store: { pool: { query(text: string): Promise<{ rows: Row[] }> } };
  };
  return (await store.pool.query('select * from idempotency')).rows;
}

async function reservations(): Promise<string[]> {
  return (await allRows()).map(({ state }) => state);
}

async function titlesOfPrompts(): Promise<string[]> {
  const { items } = await server.autokino.store.sessions.list('default', { limit: 100, after: null });
  const messages = await Promise.all(
    items.map(({ id }) => server.autokino.store.sessions.messages('default', id, 40)),
  );
  return messages.flatMap((all) => all.map(({ content }) => content));
}
