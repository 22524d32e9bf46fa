import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SentMessage } from '../../src/schema/http/send-message.js';
import { type RunningServer, startFakeServer } from './support/start-fake-server.js';

let server: RunningServer;
beforeEach(async () => {
  server = await startFakeServer();
  await server.send('/v3/video-agents', { method: 'POST', body: { prompt: 'Why?', mode: 'chat' } });
});
afterEach(() => server.close());

const SESSION = '/v3/video-agents/session-1';
const say = (body: unknown, path = SESSION) =>
  server.send(path, { method: 'POST', body, headers: { 'Content-Type': 'application/json' } });
const said = () => server.service.films[0]?.messages ?? [];

const EVERY_FIELD = {
  message: 'Shorter, please.',
  files: [
    { type: 'url', url: 'https://files.example.org/a.png' },
    { type: 'asset_id', asset_id: 'asset-1' },
  ],
  avatar_id: 'maren',
  voice_id: 'slt',
  brand_kit_id: 'kit',
  auto_proceed: true,
  skip_agentic_stop: true,
};

describe('a message', () => {
  it('is answered with 200, the session and the id of its run', async () => {
    const answer = await say({ message: 'Looks good.' });
    expect(answer.status).toBe(200);
    expect(answer.json).not.toHaveProperty('error');
    expect(SentMessage.parse(answer.json?.data)).toEqual({
      ...{ session_id: 'session-1', run_id: 'run-1', title: null },
    });
  });

  it('takes every field of the contract, and ignores those it does not know', async () => {
    expect((await say({ ...EVERY_FIELD, content: 'x', edit_plan: [] })).status).toBe(200);
    expect(said()).toEqual([EVERY_FIELD]);
  });

  it('leaves switches open that are not given, so that those of the session hold', async () => {
    await say({ message: 'Yes.' });
    expect(said()).toEqual([{ message: 'Yes.' }]);
  });

  it('takes 10,000 emoji, each of which counts once', async () => {
    expect((await say({ message: '🌳'.repeat(10_000) })).status).toBe(200);
  });

  it.each<[string, string, unknown]>([
    ['no message', 'message', {}],
    ['the name of an older interface', 'message', { content: 'Yes.' }],
    ['an empty message', 'message', { message: ' \n' }],
    ['10,001 characters', 'message', { message: 'x'.repeat(10_001) }],
    ['a number as message', 'message', { message: 1 }],
    ['twenty-one files', 'files', { message: 'Yes.', files: Array(21).fill(EVERY_FIELD.files[0]) }],
    [
      'a file in a private network',
      'files.1.url',
      { message: 'Yes.', files: [EVERY_FIELD.files[0], { type: 'url', url: 'https://10.0.0.1/a' }] },
    ],
    ['a number as voice', 'voice_id', { message: 'Yes.', voice_id: 1 }],
    ['a text as switch', 'auto_proceed', { message: 'Yes.', auto_proceed: 'yes' }],
    ['a list as body', 'body', ['Yes.']],
    ['an empty body', 'body', ''],
  ])('is refused with 400 for %s, naming `%s`, and reaches nobody', async (_title, parameter, body) => {
    const answer = await say(body);
    expect(answer.status).toBe(400);
    expect(answer.json?.error).toMatchObject({ code: 'invalid_parameter', param: parameter });
    expect(said()).toEqual([]);
  });

  it('to a session that is not there, or of another account, is answered with 404', async () => {
    const unknown = await say({ message: 'Yes.' }, '/v3/video-agents/nothing');
    expect(unknown.status).toBe(404);
    expect(unknown.json?.error?.code).toBe('resource_not_found');
    const key = 'key-of-another-account';
    expect((await server.send(SESSION, { method: 'POST', body: { message: 'Yes.' }, key })).status).toBe(404);
    expect(said()).toEqual([]);
  });
});

describe('stopping a session', () => {
  it.each<[string, { body?: unknown; headers?: Record<string, string> }]>([
    ['neither a body nor a media type', {}],
    ['an empty JSON object', { body: {} }],
    ['a media type and no body', { headers: { 'Content-Type': 'application/json' } }],
    ['a body of another kind', { body: 'stop', headers: { 'Content-Type': 'text/plain' } }],
  ])('needs no body: it takes %s', async (_title, options) => {
    const answer = await server.send(`${SESSION}/stop`, { method: 'POST', ...options });
    expect(answer.status).toBe(200);
    expect(answer.json).toEqual({ data: { session_id: 'session-1' } });
    expect(server.service.films[0]?.isStopped).toBe(true);
  });

  it('can be done again', async () => {
    for (const time of [1, 2])
      expect((await server.send(`${SESSION}/stop`, { method: 'POST' })).status, String(time)).toBe(200);
  });

  it('is answered with 404 when it is not there', async () => {
    const answer = await server.send('/v3/video-agents/nothing/stop', { method: 'POST' });
    expect(answer.status).toBe(404);
    expect(answer.json?.error?.code).toBe('resource_not_found');
  });
});

describe('deleting a session', () => {
  it('says so once, then that there is no such session', async () => {
    const first = await server.send(SESSION, { method: 'DELETE' });
    expect(first.status).toBe(200);
    expect(first.json).toEqual({ data: { session_id: 'session-1', deleted: true } });
    const second = await server.send(SESSION, { method: 'DELETE' });
    expect(second.status).toBe(404);
    expect((await server.send(SESSION)).status).toBe(404);
  });

  it('does nothing for another account', async () => {
    const answer = await server.send(SESSION, { method: 'DELETE', key: 'key-of-another-account' });
    expect(answer.status).toBe(404);
    expect((await server.send(SESSION)).status).toBe(200);
  });
});

describe('literal paths', () => {
  it('are no ids of sessions: styles is a list', async () => {
    const answer = await server.send('/v3/video-agents/styles?limit=0');
    expect(answer.json?.error).toMatchObject({ code: 'invalid_parameter', param: 'limit' });
  });
});
