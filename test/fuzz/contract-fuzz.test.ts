import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CreateSessionBody } from '../../src/schema/http/create-session.js';
import { type RealServer, startRealServer } from '../across/support/start-real-server.js';
import { checkAnswer, KnownIds } from './support/check-answer.js';
import { madeUpRequests } from './support/made-up-requests.js';
import { type Description, operationsOf } from './support/operations.js';
import { type RawRequest, sendRaw } from './support/send-raw.js';

/** `npm run test:fuzz` sends ten times as many, from another seed each time. */
const REQUESTS = Number(process.env['FUZZ_REQUESTS'] ?? 600);
const SEED = Number(process.env['FUZZ_SEED'] ?? 20_261);

/** A key of the environment: made-up requests cannot revoke it. */
const KEY = 'key-of-the-fuzz';

let server: RealServer;
let description: Description;
const unhandled: unknown[] = [];
const noteUnhandled = (reason: unknown): void => void unhandled.push(reason);

beforeAll(async () => {
  process.on('unhandledRejection', noteUnhandled);
  server = await startRealServer({ environment: { AUTOKINO_API_KEY: KEY } });
  const answer = await fetch(`${server.url}/openapi.json`);
  description = (await answer.json()) as Description;
});
afterAll(async () => {
  process.off('unhandledRejection', noteUnhandled);
  await server.close();
}, 10 * 60_000);

describe('made-up requests', () => {
  it(
    `get an answer or the envelope, never a fault: ${REQUESTS} of them, seed ${SEED}`,
    async () => {
      const known = new KnownIds();
      const counts = new Map<string, number>();
      const count = (name: string): void => void counts.set(name, (counts.get(name) ?? 0) + 1);
      const requests = madeUpRequests(description);
      await fc.assert(
        fc.asyncProperty(requests, async ({ meant, compose }) => {
          const request = compose(KEY, (parameter, number) => known.pick(parameter, number));
          const answer = await sendRaw(server.url, request).catch((error: unknown) => {
            throw new Error(`No answer to ${wordsOf(request)}`, { cause: error });
          });
          try {
            checkAnswer(request, answer);
            expect([...server.faults, ...unhandled]).toEqual([]);
          } catch (error) {
            throw new Error(`${wordsOf(request)} was answered ${answer.status} ${answer.body}`, {
              cause: error,
            });
          }
          count(meant);
          count(String(answer.status));
          known.learn(answer.body);
        }),
        { numRuns: REQUESTS, seed: SEED },
      );
      report(counts);
      for (const { method, path } of operationsOf(description)) {
        expect(counts.get(`${method} ${path}`), `${method} ${path}`).toBeGreaterThan(0);
      }
      for (const status of ['200', '400', '401', '404', '405']) {
        expect(counts.get(status), `answers of ${status}`).toBeGreaterThan(0);
      }
      expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
    },
    60 * 60_000,
  );

  it('to any path get what it holds or the envelope', async () => {
    const starts = fc.constantFrom('/v3/videos/', '/v3/video-agents/', '/files/', '/docs/', '/v3/', '/');
    const rests = fc.string({ unit: 'binary', maxLength: 30 });
    await fc.assert(
      fc.asyncProperty(starts, rests, async (start, rest) => {
        const path = `${start}${encodeURIComponent(rest.replaceAll(/\p{Surrogate}/gu, ''))}`;
        const headers: [string, string][] = [['x-api-key', KEY]];
        const request = { method: 'GET', target: path, headers, body: Buffer.alloc(0) };
        checkAnswer(request, await sendRaw(server.url, request));
      }),
      { numRuns: Math.round(REQUESTS / 6), seed: SEED },
    );
    expect([...server.faults, ...unhandled]).toEqual([]);
  });

  it('that are JSON make a session or name the field that is wrong', async () => {
    const fields = Object.keys(CreateSessionBody.shape);
    const bodies = fc.oneof(
      fc.jsonValue({ noUnicodeString: false }),
      fc.dictionary(fc.constantFrom(...fields, 'type', '__proto__'), fc.jsonValue(), { maxKeys: 6 }),
      fc.record({ prompt: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 }) }),
    );
    const newest = async (): Promise<string | undefined> =>
      (await server.autokino.store.sessions.list('default', { limit: 1, after: null })).items[0]?.id;
    await fc.assert(
      fc.asyncProperty(bodies, async (body) => {
        const before = await newest();
        const answer = await server.send('/v3/video-agents', {
          body: JSON.stringify(body),
          headers: { 'Content-Type': 'application/json' },
        });
        if (answer.status === 200) {
          expect(await newest()).toBe(answer.data['session_id']);
          return;
        }
        expect(answer.status).toBe(400);
        expect(answer.error.code).toBe('invalid_parameter');
        expect(answer.error.param).toMatch(/./);
        expect(await newest()).toBe(before);
      }),
      { numRuns: Math.round(REQUESTS / 6), seed: SEED },
    );
    expect(server.faults).toEqual([]);
  });
});

/** A request in words, so that a failure can be read. */
function wordsOf({ method, target, headers, body }: RawRequest): string {
  const lines = headers.map(([name, value]) => `${name}: ${value}`).join('; ');
  return `${method} ${target} [${lines}] ${body.toString('utf8').slice(0, 2000)}`;
}

/** What was sent and answered, as a table. */
function report(counts: Map<string, number>): void {
  const lines = [...counts].sort(([first], [second]) => (first < second ? -1 : 1));
  console.log(`Made-up requests, seed ${SEED} (FUZZ_SEED):`);
  for (const [name, count] of lines) console.log(`  ${name.padEnd(60)}${String(count).padStart(6)}`);
}
