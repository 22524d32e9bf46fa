import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Running, startProgram } from './support/run-program.js';

let folder: string;
let first: Running;
let url: string;
let key: string;
let page: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'autokino-serve-'));
  first = startProgram(['serve', '--port', '0'], folder);
  url = (await first.says(/serves at (\S+)/))[1] ?? '';
  key = (await first.says(/^ {2}(ak_\S+)$/m))[1] ?? '';
  page = (await first.says(/^ {2}(http\S+)$/m))[1] ?? '';
}, 60_000);
afterAll(async () => {
  first.child.kill('SIGKILL');
  await first.ended;
  await rm(folder, { recursive: true, force: true });
});

const read = (path: string) => fetch(`${url}${path}`, { headers: { 'x-api-key': key } });

describe('autokino serve', () => {
  it('says where it serves, and answers there', async () => {
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
  });

  it('prints a key at its first start that opens the API, and keeps it for its owner alone', async () => {
    expect((await read('/v3/videos/none')).status).toBe(404);
    const path = join(folder, 'home', 'api-key');
    expect((await readFile(path, 'utf8')).trim()).toBe(key);
    expect((await stat(path)).mode & 0o077).toBe(0);
  });

  it('prints the address of the page that brings the key along, behind a # that stays in the browser', async () => {
    expect(page).toBe(`${url}/#key=${key}`);
    expect((await fetch(page)).headers.get('content-type')).toContain('text/html');
  });

  it('is the only one on its home: a second one says so in a sentence', async () => {
    const { code, errors } = await startProgram(['serve', '--port', '0'], folder).ended;
    expect(code).toBe(1);
    expect(errors).toMatch(/^autokino: .*in use by process \d+[^\n]*\n$/);
  });

  it('is found by autokino make on the same home, without an address or a key', async () => {
    const { code, errors } = await startProgram(['make', 'Why?', '--style', 'no-such-style'], folder).ended;
    expect(code).toBe(1);
    expect(errors).toMatch(/^autokino: .*no-such-style.*\(field: style_id\)/);
  });

  it('says in a sentence that a port is taken', async () => {
    const port = new URL(url).port;
    const other = { AUTOKINO_HOME: join(folder, 'other') };
    const { code, errors } = await startProgram(['serve', '--port', port], folder, other).ended;
    expect(code).toBe(1);
    expect(errors).toMatch(/^autokino: .*--port[^\n]*\n$/);
  });

  it('stops on SIGTERM with 0, and prints no key at its next start', async () => {
    first.child.kill('SIGTERM');
    expect((await first.ended).code).toBe(0);
    const second = startProgram(['serve', '--port', '0'], folder);
    url = (await second.says(/serves at (\S+)/))[1] ?? '';
    expect((await read('/v3/videos/none')).status).toBe(404);
    second.child.kill('SIGINT');
    const { code, output } = await second.ended;
    expect(code).toBe(0);
    expect(output).not.toContain(key);
  });
});
