import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Check, type NamedResult, present, runChecks } from './check.js';
import { homeChecks } from './home-checks.js';
import { checkNode, checkPlatform } from './machine-checks.js';

const run = (checks: Check[]): Promise<NamedResult[]> => runChecks(checks, () => undefined);

describe('the doctor', () => {
  it('goes on after a check that throws, and calls its thing missing', async () => {
    const results = await run([
      { name: 'broken', look: async () => Promise.reject(new Error('cannot load')) },
      { name: 'fine', look: async () => present('here') },
    ]);
    expect(results.map(({ name, state }) => `${name} ${state}`)).toEqual(['broken missing', 'fine present']);
    expect(results[0]).toMatchObject({ detail: 'cannot load', remedy: expect.stringContaining('npm ci') });
  });

  it.each([
    ['20.19.0', 'present'],
    ['22.1.0', 'present'],
    ['20.18.3', 'missing'],
    ['18.20.0', 'missing'],
  ])('takes Node.js %s as %s', (version, state) => {
    expect(checkNode(version).state).toBe(state);
  });

  it.each([
    ['linux-x64', 'present'],
    ['darwin-arm64', 'degraded'],
    ['win32-x64', 'missing'],
  ])('takes the platform %s as %s', (platform, state) => {
    expect(checkPlatform(platform).state).toBe(state);
  });

  it('looks at a home that does not exist yet and leaves nothing behind', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'autokino-doctor-'));
    const results = await run(homeChecks({ home: join(folder, 'deep', 'home') }));
    expect(results.map(({ name }) => name)).toEqual(['home folder', 'disk space', 'home lock']);
    expect(results[0]).toMatchObject({ state: 'present' });
    expect(results[2]).toMatchObject({ state: 'present', detail: 'free' });
    expect(await readdir(folder)).toEqual([]);
    await rm(folder, { recursive: true });
  });
});
