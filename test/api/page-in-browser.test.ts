import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Window } from 'happy-dom';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serve, type ServedAutokino } from '../../src/api/serve.js';
import { readConfig } from '../../src/config.js';
import { openAutokino } from '../../src/main.js';
import type { Autokino } from '../../src/workflow/autokino.js';
import { createFakeParts } from '../workflow/fake-parts.js';

const KEY = 'a-key-of-the-page';
const PATIENCE = { timeout: 20_000 };

let home: string;
let autokino: Autokino;
let server: ServedAutokino;
let page: Window;
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'autokino-page-'));
  const config = readConfig({ AUTOKINO_HOME: home, AUTOKINO_RENDER_PROCESSES: '1', AUTOKINO_API_KEY: KEY });
  autokino = await openAutokino(config, { ...createFakeParts(), onLog: () => undefined });
  server = await serve(autokino, { host: '127.0.0.1', port: 0, version: '0.0.0' });
  page = await openPage();
});
afterAll(async () => {
  await page.happyDOM.close();
  await server.close();
  await autokino.close();
  await rm(home, { recursive: true, force: true });
});

/** Loads the page as a browser would; its modules find the browser's names as globals. */
async function openPage(): Promise<Window> {
  const window = new Window({ url: `${server.url}/` });
  const html = await (await fetch(server.url)).text();
  window.document.write(html.replace(/<script.*<\/script>|<link.*>/g, ''));
  const names = ['document', 'location', 'history', 'localStorage'] as const;
  for (const name of names)
    Object.defineProperty(globalThis, name, { value: window[name], configurable: true });
  const realFetch = globalThis.fetch;
  Object.assign(globalThis, {
    fetch: (path: string, options: RequestInit) => realFetch(new URL(path, server.url), options),
    addEventListener: window.addEventListener.bind(window),
    confirm: () => true,
  });
  await import('../../src/api/page/browser/main.js' as string);
  return window;
}

interface Field {
  value: string;
  checked: boolean;
}

const element = (selector: string) => {
  const found = page.document.querySelector(selector);
  if (!found) throw new Error(`The page has no ${selector}.`);
  return found;
};
const isShown = (id: string): boolean => !element(`#${id}`).hasAttribute('hidden');
const textOf = (selector: string): string => element(selector).textContent;
const fill = (id: string, value: string): void => {
  (element(`#${id}`) as unknown as Field).value = value;
};
const press = (selector: string): void => (element(selector) as unknown as { click(): void }).click();
const submit = (id: string): void => {
  element(`#${id}`).dispatchEvent(new page.Event('submit', { cancelable: true }));
};

describe('a person at the page', () => {
  it('is asked for the key, again when the server does not know it, and then never more', async () => {
    expect([isShown('key-form'), isShown('create-form')]).toEqual([true, false]);
    fill('key', 'not the key');
    submit('key-form');
    await expect
      .poll(() => isShown('notice') && textOf('#notice'), PATIENCE)
      .toContain('does not know this key');
    expect(isShown('key-form')).toBe(true);
    fill('key', KEY);
    submit('key-form');
    await expect
      .poll(() => page.document.querySelectorAll('#style option').length, PATIENCE)
      .toBeGreaterThan(1);
    expect([isShown('key-form'), isShown('create-form'), isShown('notice')]).toEqual([false, true, false]);
    expect(page.localStorage.getItem('autokino-key')).toBe(KEY);
  });

  it('asks for a storyboard, sees its scenes with stills, and approves it', async () => {
    fill('prompt', 'Why cities plant trees');
    (element('input[value="chat"]') as unknown as Field).checked = true;
    submit('create-form');
    await expect.poll(() => isShown('board'), PATIENCE).toBe(true);
    expect(textOf('#session-status')).toContain('approval');
    const stills = [...page.document.querySelectorAll('#board-scenes img')];
    expect(stills).toHaveLength(2);
    for (const still of stills)
      expect((await fetch(still.getAttribute('src') ?? '')).headers.get('content-type')).toMatch(/^image\//);
    expect(textOf('#board-scenes')).toContain('Why cities plant trees');
    press('#approve');
    await expect.poll(() => isShown('player'), PATIENCE).toBe(true);
    expect([isShown('board'), isShown('work'), isShown('versions')]).toEqual([false, false, false]);
    const film = await fetch(element('#player').getAttribute('src') ?? '');
    expect(film.headers.get('content-type')).toBe('video/mp4');
  }, 60_000);

  it('says a change in the conversation and gets a second version, with the first to go back to', async () => {
    const first = element('#player').getAttribute('src');
    fill('message', 'scene 2: Leaves give shade');
    submit('message-form');
    await expect.poll(() => isShown('versions'), PATIENCE).toBe(true);
    expect(element('#player').getAttribute('src')).not.toBe(first);
    expect(textOf('#messages')).toContain('Leaves give shade');
    press('#version-list li:last-child button');
    expect(element('#player').getAttribute('src')?.split('?')[0]).toBe(first?.split('?')[0]);
  }, 60_000);

  it('finds the film in the list, and deletes it', async () => {
    await expect.poll(() => page.document.querySelectorAll('#history-list li').length, PATIENCE).toBe(1);
    expect(element('#history-list a').getAttribute('aria-current')).toBe('page');
    press('#delete');
    await expect.poll(() => isShown('history'), PATIENCE).toBe(false);
    expect([isShown('session'), isShown('create-form')]).toEqual([false, true]);
  });
});
