import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { KEY } from './support/fake-films.js';
import { startProgram, startScript } from './support/run-program.js';
import { type RunningServer, startFakeServer } from './support/start-fake-server.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'autokino-cli-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const run = (words: string[], environment: Record<string, string> = {}) =>
  startProgram(words, folder, environment).ended;

describe('the command line', () => {
  it('says its version and its commands', async () => {
    const version = await run(['--version']);
    expect(version).toMatchObject({ code: 0, output: expect.stringMatching(/^\d+\.\d+\.\d+\n$/) });
    const help = await run(['--help']);
    for (const command of ['make', 'serve', 'render', 'inspect', 'doctor'])
      expect(help.output).toContain(command);
  });

  it.each([
    ['an unknown command', ['dream']],
    ['no prompt', ['make']],
    ['an unknown option', ['make', 'x', '--colour', 'red']],
    ['an unknown orientation', ['make', 'x', '--orientation', 'diagonal']],
    ['a port that is none', ['serve', '--port', 'x']],
  ])('exits with 2 for %s, and says why', async (_title, words) => {
    const { code, output, errors } = await run(words);
    expect(code).toBe(2);
    expect(errors).toMatch(/error: /);
    expect(output).toBe('');
  });

  it.each([
    [
      'no server at AUTOKINO_URL',
      ['make', 'x'],
      { AUTOKINO_URL: 'http://127.0.0.1:9', AUTOKINO_API_KEY: KEY },
    ],
    ['a variable that is wrong', ['make', 'x'], { AUTOKINO_PORT: 'many' }],
    ['an output folder that does not exist', ['make', 'x', '--out', '/nowhere/film.mp4'], {}],
    ['an attachment that does not exist', ['make', 'x', '--file', 'nothing.png'], {}],
    ['a storyboard that does not exist', ['render', 'nothing.json'], {}],
    ['a film that does not exist', ['inspect', 'nothing.mp4'], {}],
  ])('exits with 1 for %s, in one plain sentence without a stack', async (_title, words, environment) => {
    const { code, errors } = await run(words, environment);
    expect(code).toBe(1);
    expect(errors).toMatch(/^autokino: [^\n]+\n$/);
  });

  it('names the field of a storyboard that is wrong', async () => {
    const path = join(folder, 'wrong.json');
    await writeFile(path, JSON.stringify({ title: 'T', language: 'en', orientation: 'round' }));
    const { code, errors } = await run(['render', path]);
    expect(code).toBe(1);
    expect(errors).toMatch(/^autokino: orientation: /);
  });

  it('gives an error as JSON when it is asked to', async () => {
    const { code, output } = await run(['render', 'nothing.json', '--json']);
    expect(code).toBe(1);
    expect(JSON.parse(output)).toMatchObject({ error: { code: 'ENOENT' } });
  });
});

describe('autokino make through a server that is already there', () => {
  let server: RunningServer;
  beforeAll(async () => {
    server = await startFakeServer();
    const { sessions } = server.service;
    const { create } = sessions;
    sessions.create = async (...given) => {
      const created = await create(...given);
      server.service.finish();
      return created;
    };
  });
  afterAll(() => server.close());

  it('sends what was asked, saves the film and says where it is', async () => {
    const words = ['make', 'Why?', '--out', 'mine.mp4', '--voice', 'v', '--orientation', 'portrait'];
    const file = ['--file', 'https://example.org/a.png'];
    const { code, output, errors } = await run([...words, ...file], {
      AUTOKINO_URL: server.url,
      AUTOKINO_API_KEY: KEY,
    });
    expect(errors).not.toContain('autokino:');
    expect(code).toBe(0);
    expect(output).toContain(join(folder, 'mine.mp4'));
    expect(output).toContain('0:12.5 long');
    expect(output).toContain('Where the time went');
    expect(server.service.films.at(-1)?.body).toMatchObject({
      ...{ prompt: 'Why?', voice_id: 'v', orientation: 'portrait', avatar_id: null },
      files: [{ type: 'url', url: 'https://example.org/a.png' }],
    });
  });

  it('prints one JSON object when it is asked to', async () => {
    const { code, output } = await run(['make', 'Why?', '--out', 'mine.mp4', '--json'], {
      AUTOKINO_URL: server.url,
      AUTOKINO_API_KEY: KEY,
    });
    expect(code).toBe(0);
    expect(JSON.parse(output)).toMatchObject({ file: join(folder, 'mine.mp4'), filmSeconds: 12.5 });
  });

  it('is what npm run demo calls, with whatever stands after it', async () => {
    const environment = { AUTOKINO_URL: server.url, AUTOKINO_API_KEY: KEY };
    const script = fileURLToPath(new URL('../../scripts/demo.js', import.meta.url));
    const { code, output, errors } = await startScript(
      script,
      ['Why do owls hoot?', '--style', 'night-shift'],
      folder,
      environment,
    ).ended;
    expect(code, errors).toBe(0);
    expect(output).toContain(join(folder, 'film.mp4'));
    expect(server.service.films.at(-1)?.body).toMatchObject({
      ...{ prompt: 'Why do owls hoot?', style_id: 'night-shift' },
    });
    const demo = await startScript(script, ['--out', 'demo.mp4'], folder, environment).ended;
    expect(demo.output).toContain(join(folder, 'demo.mp4'));
    const readme = await readFile(new URL('../../README.md', import.meta.url), 'utf8');
    expect(readme).toContain(server.service.films.at(-1)?.body.prompt);
  });

  it('exits with 3 for a wrong key', async () => {
    const { code, errors } = await run(['make', 'Why?'], {
      AUTOKINO_URL: server.url,
      AUTOKINO_API_KEY: 'wrong-key',
    });
    expect(code).toBe(3);
    expect(errors).toMatch(/^autokino: .*x-api-key/);
  });

  it('says what the server refuses, with the field', async () => {
    const { code, errors } = await run(['make', 'Why?', '--style', 'unknown'], {
      AUTOKINO_URL: server.url,
      AUTOKINO_API_KEY: KEY,
    });
    expect(code).toBe(1);
    expect(errors).toContain('(field: style_id)');
  });
});
