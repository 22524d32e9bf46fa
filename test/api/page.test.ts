import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningServer, startFakeServer } from './support/start-fake-server.js';

let server: RunningServer;
beforeAll(async () => {
  server = await startFakeServer();
});
afterAll(() => server.close());

const read = (path: string, headers: Record<string, string> = {}) =>
  server.send(path, { key: null, headers });

/** Addresses that a text of the page names. */
function linksIn(text: string): string[] {
  const found = text.matchAll(/(?:src|href)="([^"#]+)"|from '(\.\/[^']+)'/g);
  return [...found].map(([, attribute, module]) => attribute ?? `/page/${module?.slice(2)}`);
}

describe('the page at /', () => {
  it('is plain HTML that needs no key', async () => {
    const answer = await read('/');
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(answer.text).toMatch(/^<!doctype html>\n<html lang="en">/);
  });

  it('loads nothing but files of this server, and all of them are there', async () => {
    const seen = new Set(['/']);
    for (const path of seen) {
      const { status, text, headers } = await read(path);
      expect(status, path).toBe(200);
      if (!path.startsWith('/docs')) {
        expect(text.replaceAll('http://www.w3.org/2000/svg', ''), path).not.toMatch(/https?:\/\//);
        expect(headers.get('content-security-policy'), path).toMatch(
          /^default-src 'none'; script-src 'self';/,
        );
        for (const link of linksIn(text)) seen.add(link);
      }
    }
    expect([...seen]).toEqual(
      expect.arrayContaining(['/page/main.js', '/page/client.js', '/page/style.css', '/docs']),
    );
  });

  it('may load no script that stands in the page, and be shown in no other page', async () => {
    const answer = await read('/');
    const policy = answer.headers.get('content-security-policy') ?? '';
    expect(policy).not.toContain('unsafe');
    expect(policy).toContain("frame-ancestors 'none'");
    expect(answer.text).not.toMatch(/<script(?![^>]*src=)|\son\w+=|style="/);
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(answer.headers.get('referrer-policy')).toBe('no-referrer');
  });

  it('names every field that it has', async () => {
    const { text } = await read('/');
    const fields = [
      ...text.matchAll(/<(?:textarea|select|input(?![^>]*radio)|progress)[^>]*\sid="([\w-]+)"/g),
    ];
    expect(fields.length).toBeGreaterThan(4);
    for (const [, id] of fields) expect(text, id).toContain(`for="${id}"`);
  });

  it('is not sent again to a browser that has it', async () => {
    const first = await read('/page/main.js');
    const second = await read('/page/main.js', { 'If-None-Match': first.headers.get('etag') ?? '' });
    expect(second.status).toBe(304);
    expect(second.text).toBe('');
  });

  it('gives no other file', async () => {
    for (const path of ['/page/', '/page/index.html', '/page/nothing.js', '/page/..%2fpage-routes.js'])
      expect((await read(path)).status, path).toBe(404);
  });
});

describe('the page /docs', () => {
  it('shows the description of the interface with files of this server alone', async () => {
    const page = await read('/docs');
    expect(page.status).toBe(200);
    expect(page.headers.get('content-type')).toContain('text/html');
    expect(page.headers.get('content-security-policy')).toMatch(/^default-src 'none'; script-src 'self';/);
    for (const link of linksIn(page.text)) expect((await read(link)).status, link).toBe(200);
    const description = await read('/docs/json');
    expect(description.json).toEqual((await read('/openapi.json')).json);
  });

  it('asks no checker on the internet', async () => {
    expect((await read('/docs/static/swagger-initializer.js')).text).toContain('validatorUrl: null');
  });

  it('leaves the page of errors where it is', async () => {
    expect((await read('/docs/errors')).text).toContain('id="not-implemented"');
    expect((await read('/docs/nothing')).json?.error?.code).toBe('not_found');
  });
});
