import { beforeAll, describe, expect } from 'vitest';
import { type Answer, call, type Json, poll } from './support/call.js';
import { check, expectError, expectPage, expectSuccess, notChecked } from './support/check.js';
import { target } from './support/target.js';

const SESSIONS = '/v3/video-agents';
const PROMPT = 'Make a 6-second film on rain: rain feeds rivers. No presenter.';
const isAtWork = ({ json }: Answer): boolean =>
  json.data.status === 'thinking' || json.data.status === 'generating';
const settled = (id: string, onAnswer?: (answer: Answer) => void): Promise<Answer> =>
  poll(`${SESSIONS}/${id}`, (answer) => !isAtWork(answer), onAnswer);
const create = (body: object): Promise<Answer> =>
  call('POST', SESSIONS, { body: { prompt: PROMPT, ...body } });

describe('generate mode', () => {
  let created: Answer;
  let ended: Answer;
  let firstVideo: Answer;
  const seen: string[] = [];
  const progress: number[] = [];

  beforeAll(async () => {
    created = await create({});
    firstVideo = await call('GET', `/v3/videos/${created.json.data.video_id}`);
    ended = await settled(created.json.data.session_id, ({ json }) => {
      seen.push(json.data.status);
      progress.push(json.data.progress);
    });
  });

  check(
    'POST /v3/video-agents',
    'shape',
    'a create answers 200 without an error key',
    async () => {
      expectSuccess(created);
      expect(typeof created.json.data.session_id).toBe('string');
      expect(Number.isInteger(created.json.data.created_at)).toBe(true);
      expect(['generating', 'thinking', 'completed', 'failed']).toContain(created.json.data.status);
    },
    1,
  );
  check(
    'POST /v3/video-agents',
    'flow',
    'gives the video_id at once, and it can be read at once',
    async () => {
      expect(typeof created.json.data.video_id).toBe('string');
      expectSuccess(firstVideo);
      expect(firstVideo.json.data.id).toBe(created.json.data.video_id);
      expect(['pending', 'processing', 'completed']).toContain(firstVideo.json.data.status);
    },
    2,
  );
  check(
    'GET /v3/video-agents/{session_id}',
    'flow',
    'never waits for anybody and ends completed',
    async () => {
      expect(seen).not.toContain('waiting_for_input');
      expect(seen).not.toContain('reviewing');
      expect(ended.json.data.status).toBe('completed');
    },
    3,
  );
  check(
    'GET /v3/video-agents/{session_id}',
    'shape',
    'progress is a whole number that never falls, 100 at the end',
    async () => {
      expect(progress.every((value) => Number.isInteger(value) && value >= 0 && value <= 100)).toBe(true);
      expect(progress).toEqual([...progress].sort((first, second) => first - second));
      expect(ended.json.data.progress).toBe(100);
    },
  );
  check(
    'GET /v3/video-agents/{session_id}',
    'shape',
    'carries title, video_id, video_url and messages, newest first',
    async () => {
      const { data } = ended.json;
      expect(data.video_id).toBe(created.json.data.video_id);
      expect(typeof data.title).toBe('string');
      expect(typeof data.video_url).toBe('string');
      expect(data.error ?? null).toBeNull();
      expectMessages(data.messages);
      expect(data.messages.at(-1)).toMatchObject({ role: 'user', type: 'text', content: PROMPT });
    },
    5,
  );
  check(
    'POST /v3/video-agents/{session_id}',
    'errors',
    'a session in generate mode takes no message',
    async () => {
      const answer = await call('POST', `${SESSIONS}/${created.json.data.session_id}`, {
        body: { message: 'Hello' },
      });
      expectError(answer, 400, 'invalid_parameter', 'session_id');
    },
  );
  check(
    'GET /v3/videos/{video_id}',
    'shape',
    'a finished film has its links, its length and no failure',
    async () => {
      const { data } = (await call('GET', `/v3/videos/${created.json.data.video_id}`)).json;
      expect(data).toMatchObject({ status: 'completed', failure_code: null, failure_message: null });
      expect(data.duration).toBeGreaterThan(1);
      for (const link of [data.video_url, data.thumbnail_url]) expect(URL.canParse(link)).toBe(true);
    },
  );
  check(
    'GET /v3/videos/{video_id}',
    'flow',
    'the link opens without a key, with 200 and a Content-Type',
    async () => {
      const { data } = (await call('GET', `/v3/videos/${created.json.data.video_id}`)).json;
      const answer = await fetch(data.video_url);
      expect(answer.status).toBe(200);
      expect(answer.headers.get('content-type')).toMatch(/^video\/mp4/);
      expect((await answer.arrayBuffer()).byteLength).toBeGreaterThan(10_000);
    },
    12,
  );
  check(
    'GET /v3/videos/{video_id}',
    'safety',
    'a link whose expiry was changed is refused with 403',
    async () => {
      const { data } = (await call('GET', `/v3/videos/${created.json.data.video_id}`)).json;
      const changed = data.video_url.replace(/\d{9,}/, (time: string) => String(Number(time) - 1_000_000));
      expect(changed).not.toBe(data.video_url);
      expect((await fetch(changed)).status).toBe(403);
    },
    12,
  );
  check(
    'GET /v3/videos/{video_id}',
    'flow',
    'links are signed at each read',
    async () => {
      const read = async (): Promise<string> =>
        (await call('GET', `/v3/videos/${created.json.data.video_id}`)).json.data.video_url;
      const first = await read();
      let next = await read();
      while (next === first) next = await read();
      expect((await fetch(next, { method: 'HEAD' })).status).toBe(200);
    },
    12,
  );
});

describe('a stop', () => {
  let stopped: Json;
  beforeAll(async () => {
    stopped = (await create({ prompt: 'Make a 60-second film on the history of bridges.' })).json.data;
  });

  check(
    'POST /v3/video-agents/{session_id}/stop',
    'flow',
    'works without body and Content-Type, within two seconds, and twice',
    async () => {
      const began = performance.now();
      const answer = await call('POST', `${SESSIONS}/${stopped.session_id}/stop`);
      expectSuccess(answer);
      expect(performance.now() - began).toBeLessThan(2000);
      expect(answer.json.data.session_id).toBe(stopped.session_id);
      expectSuccess(await call('POST', `${SESSIONS}/${stopped.session_id}/stop`, { body: {} }));
    },
    6,
  );
  check(
    'POST /v3/video-agents/{session_id}/stop',
    'flow',
    'the session and its video fail together, with a reason',
    async () => {
      const session = (await settled(stopped.session_id)).json.data;
      expect(session.status).toBe('failed');
      expect(session.error).toMatchObject({ code: 'stopped' });
      const video = (await call('GET', `/v3/videos/${stopped.video_id}`)).json.data;
      expect(video.status).toBe('failed');
      expect(video.failure_code).toBeTruthy();
      expect(video.failure_message).toBeTruthy();
    },
    2,
  );
});

describe('chat mode', () => {
  let session: string;
  let created: Answer;
  let reviewing: Answer;
  let approval: Answer;
  let first: Answer;
  let second: Answer;

  beforeAll(async () => {
    created = await create({ mode: 'chat' });
    session = created.json.data.session_id;
    reviewing = await settled(session);
    approval = await call('POST', `${SESSIONS}/${session}`, { body: { message: 'Looks good, go ahead' } });
    first = await settled(session);
    await call('POST', `${SESSIONS}/${session}`, {
      body: { message: 'Scene 1 should say: Rain fills every river.', auto_proceed: true },
    });
    second = await settled(session);
  });

  check('POST /v3/video-agents', 'flow', 'a chat thinks first, without a video', async () => {
    expect(created.json.data).toMatchObject({ status: 'thinking', video_id: null });
  });
  check(
    'GET /v3/video-agents/{session_id}',
    'flow',
    'waits in reviewing with a draft that a message names',
    async () => {
      expect(reviewing.json.data).toMatchObject({ status: 'reviewing', video_id: null });
      expect(draftOf(reviewing)).toMatch(/^draft_/);
    },
    5,
  );
  check(
    'GET /v3/video-agents/{session_id}/resources/{resource_id}',
    'shape',
    'a storyboard is a draft with its scenes',
    async () => {
      const answer = await call('GET', `${SESSIONS}/${session}/resources/${draftOf(reviewing)}`);
      expectSuccess(answer);
      expect(answer.json.data).toMatchObject({ resource_type: 'draft', source_type: 'generated' });
      const { scenes } = answer.json.data.metadata;
      expect(scenes.length).toBeGreaterThan(0);
      for (const scene of scenes) {
        expect(scene).toMatchObject({ narration: expect.any(String), kind: expect.any(String) });
        const still = await fetch(scene.thumbnail_url);
        expect(still.status).toBe(200);
        expect(still.headers.get('content-type')).toMatch(/^image\//);
      }
    },
    5,
  );
  check(
    'POST /v3/video-agents/{session_id}',
    'shape',
    'a message answers with session_id and run_id',
    async () => {
      expectSuccess(approval);
      expect(approval.json.data).toMatchObject({ session_id: session, run_id: expect.any(String) });
    },
    4,
  );
  check(
    'POST /v3/video-agents/{session_id}',
    'flow',
    'an approval leads to a film, a change to another one',
    async () => {
      expect(first.json.data).toMatchObject({ status: 'completed', video_id: expect.any(String) });
      expect(second.json.data.status).toBe('completed');
      expect(second.json.data.video_id).not.toBe(first.json.data.video_id);
    },
    4,
  );
  check('GET /v3/video-agents/{session_id}/videos', 'paging', 'lists every film, newest first', async () => {
    const answer = await call('GET', `${SESSIONS}/${session}/videos?limit=1`);
    expectPage(answer);
    expect(answer.json.data.map(({ id }: Json) => id)).toEqual([second.json.data.video_id]);
    const next = await call('GET', `${SESSIONS}/${session}/videos?token=${answer.json.next_token}`);
    expect(next.json.data.map(({ id }: Json) => id)).toEqual([first.json.data.video_id]);
    expect(next.json.has_more).toBe(false);
  });
  check(
    'GET /v3/video-agents/{session_id}',
    'shape',
    'messages stay newest first over several runs',
    async () => {
      expectMessages(second.json.data.messages);
      const said = second.json.data.messages
        .filter(({ role }: Json) => role === 'user')
        .map(({ content }: Json) => content);
      expect(said.at(-1)).toBe(PROMPT);
      expect(said[0]).toContain('Rain fills every river');
    },
    5,
  );
  check(
    'POST /v3/video-agents/{session_id}',
    'errors',
    'a message must not be empty, too long or missing',
    async () => {
      for (const body of [
        {},
        { message: '' },
        { message: 7 },
        { message: 'x'.repeat(10_001) },
        { content: 'Hello' },
      ]) {
        expectError(
          await call('POST', `${SESSIONS}/${session}`, { body }),
          400,
          'invalid_parameter',
          'message',
        );
      }
    },
  );
  check(
    'POST /v3/video-agents/{session_id}/stop',
    'flow',
    'nothing running: 200 and nothing changes',
    async () => {
      expectSuccess(await call('POST', `${SESSIONS}/${session}/stop`));
      expect((await call('GET', `${SESSIONS}/${session}`)).json.data.status).toBe('completed');
    },
    6,
  );
  if (target.isOwn) {
    check(
      'DELETE /v3/video-agents/{session_id}',
      'flow',
      'removes a session with its films (extension)',
      async () => {
        const { data } = (await create({ mode: 'chat' })).json;
        expectSuccess(await call('DELETE', `${SESSIONS}/${data.session_id}`));
        expectError(await call('GET', `${SESSIONS}/${data.session_id}`), 404);
        expectError(await call('DELETE', `${SESSIONS}/${data.session_id}`), 404);
      },
    );
  }
});

describe('an agent that stops by itself', () => {
  check(
    'POST /v3/video-agents',
    'flow',
    'generate mode fails with a reason where there is no subject',
    async () => {
      const { data } = (await create({ prompt: 'asdf qwer' })).json;
      const ended = (await settled(data.session_id)).json.data;
      expect(ended).toMatchObject({
        status: 'failed',
        error: { code: expect.any(String), message: expect.any(String) },
      });
      expect((await call('GET', `/v3/videos/${data.video_id}`)).json.data.status).toBe('failed');
    },
    2,
  );
  check('POST /v3/video-agents', 'flow', 'chat mode asks instead', async () => {
    const { data } = (await create({ prompt: 'asdf qwer', mode: 'chat' })).json;
    const asked = (await settled(data.session_id)).json.data;
    expect(asked.status).toBe('waiting_for_input');
    expect(asked.messages[0]).toMatchObject({ role: 'model', type: 'text' });
  });
});

describe('requests', () => {
  check('POST /v3/video-agents', 'errors', 'names the field that is wrong', async () => {
    const cases: [object, string][] = [
      [{ prompt: undefined }, 'prompt'],
      [{ prompt: '' }, 'prompt'],
      [{ prompt: 'x'.repeat(10_001) }, 'prompt'],
      [{ prompt: ['a'] }, 'prompt'],
      [{ mode: 'dream' }, 'mode'],
      [{ orientation: 'diagonal' }, 'orientation'],
      [{ style_id: 'no-such-style' }, 'style_id'],
      [{ voice_id: 'no-such-voice' }, 'voice_id'],
      [{ avatar_id: 'no-such-avatar' }, 'avatar_id'],
      [{ auto_proceed: 'yes' }, 'auto_proceed'],
      [
        { files: Array.from({ length: 21 }, () => ({ type: 'url', url: 'https://example.com/a.png' })) },
        'files',
      ],
      [{ files: [{ type: 'url', url: 'http://example.com/a.png' }] }, 'files.0.url'],
    ];
    for (const [body, parameter] of cases) {
      const answer = await create(body);
      expectError(answer, 400, 'invalid_parameter');
      expect(answer.json.error.param, JSON.stringify(body).slice(0, 80)).toMatch(new RegExp(`^${parameter}`));
    }
  });
  check('POST /v3/video-agents', 'errors', 'a body that is not JSON is refused', async () => {
    const headers = { 'content-type': 'application/json' };
    expectError(await call('POST', SESSIONS, { raw: '{"prompt":', headers }), 400, 'invalid_parameter');
    expectError(await call('POST', SESSIONS, { body: [PROMPT] }), 400, 'invalid_parameter');
  });
  check('POST /v3/video-agents', 'shape', 'unknown fields are ignored', async () => {
    const answer = await create({ duration_sec: 10, mode: 'chat' });
    expectSuccess(answer);
    await call('POST', `${SESSIONS}/${answer.json.data.session_id}/stop`);
  });
  check(
    'POST /v3/video-agents',
    'flow',
    'avatar_id is a look; a group stands for its default look',
    async () => {
      const look = process.env['CONFORMANCE_LOOK'] ?? 'maren';
      const answer = await create({ avatar_id: look, mode: 'chat' });
      if (target.isOwn) expectSuccess(answer);
      else expect([200, 400]).toContain(answer.status);
    },
    11,
  );
  check(
    'GET /v3/video-agents',
    'paging',
    'pages lie beside the data and never overlap',
    async () => {
      const seen: string[] = [];
      let token: string | null = null;
      for (let page = 0; page < 3; page++) {
        const answer: Answer = await call(
          'GET',
          `${SESSIONS}?limit=2${token ? `&token=${encodeURIComponent(token)}` : ''}`,
        );
        expectPage(answer);
        for (const item of answer.json.data) {
          expect(item).toMatchObject({ session_id: expect.any(String), created_at: expect.any(Number) });
          seen.push(item.session_id);
        }
        token = answer.json.next_token;
        if (token === null) break;
      }
      expect(new Set(seen).size).toBe(seen.length);
    },
    1,
  );
  check('GET /v3/video-agents', 'errors', 'a limit or token out of range is refused by name', async () => {
    for (const limit of ['0', '101', 'ten', '-1']) {
      expectError(await call('GET', `${SESSIONS}?limit=${limit}`), 400, 'invalid_parameter', 'limit');
    }
    expectError(await call('GET', `${SESSIONS}?token=not-a-token`), 400, 'invalid_parameter', 'token');
  });
  check(
    'GET /v3/video-agents/styles',
    'shape',
    'is matched before an id, and lists styles',
    async () => {
      const answer = await call('GET', `${SESSIONS}/styles`);
      expectPage(answer);
      for (const style of answer.json.data) {
        expect(style).toMatchObject({ style_id: expect.any(String), name: expect.any(String) });
      }
    },
    7,
  );
  check('GET /v3/video-agents/styles', 'paging', 'an unknown tag gives an empty list', async () => {
    expect((await call('GET', `${SESSIONS}/styles?tag=no-such-tag`)).json).toMatchObject({
      data: [],
      has_more: false,
    });
  });
  for (const [method, path] of [
    ['GET', `${SESSIONS}/unknown`],
    ['POST', `${SESSIONS}/unknown/stop`],
    ['GET', `${SESSIONS}/unknown/videos`],
    ['GET', `${SESSIONS}/unknown/resources/unknown`],
    ['GET', '/v3/videos/unknown'],
  ] as const) {
    check(
      `${method} ${path.replace('resources/unknown', 'resources/{resource_id}').replace('videos/unknown', 'videos/{video_id}').replace('unknown', '{session_id}')}`,
      'errors',
      'an unknown id answers 404',
      async () => {
        expectError(await call(method, path), 404);
      },
    );
  }
  if (target.otherKey === null)
    notChecked(
      'GET /v3/video-agents/{session_id}',
      'safety',
      'of another account answers as unknown',
      'no --other-key was given',
    );
  else
    check(
      'GET /v3/video-agents/{session_id}',
      'safety',
      'of another account answers as unknown',
      async () => {
        const { data } = (await create({ mode: 'chat' })).json;
        const answer = await call('GET', `${SESSIONS}/${data.session_id}`, { key: target.otherKey });
        expectError(answer, 404);
        expectError(await call('POST', `${SESSIONS}/${data.session_id}/stop`, { key: target.otherKey }), 404);
        await call('POST', `${SESSIONS}/${data.session_id}/stop`);
      },
    );
});

function draftOf({ json }: Answer): string {
  return json.data.messages.find(({ type }: Json) => type === 'resource')?.resource_ids?.[0] ?? '';
}

function expectMessages(messages: Json[]): void {
  expect(messages.length).toBeLessThanOrEqual(40);
  const times = messages.map(({ created_at: time }) => time ?? 0);
  expect(times).toEqual([...times].sort((first, second) => second - first));
  for (const message of messages) {
    expect(['user', 'model']).toContain(message.role);
    expect(['text', 'resource', 'error']).toContain(message.type);
    expect(typeof message.content).toBe('string');
  }
}
