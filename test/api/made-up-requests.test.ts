import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CreateSessionBody } from '../../src/schema/http/create-session.js';
import { ErrorEnvelope } from '../../src/schema/http/error-envelope.js';
import { type RunningServer, startFakeServer } from './support/start-fake-server.js';

let server: RunningServer;
const faults: unknown[] = [];
beforeAll(async () => {
  server = await startFakeServer({ onServerError: (_message, details) => faults.push(details) });
});
afterAll(() => server.close());

const fields = Object.keys(CreateSessionBody.shape);
const bodies = fc.oneof(
  fc.record(
    {
      prompt: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 }),
      style_id: fc.option(fc.string({ unit: 'grapheme-ascii', minLength: 1 })),
      callback_url: fc.option(fc.webUrl()),
      auto_proceed: fc.boolean(),
    },
    { requiredKeys: ['prompt'] },
  ),
  fc.jsonValue({ noUnicodeString: false }),
  fc.dictionary(fc.constantFrom(...fields, 'type', '__proto__'), fc.jsonValue(), { maxKeys: 6 }),
  fc.record(
    {
      prompt: fc.string({ unit: 'binary', minLength: 1 }),
      mode: fc.constantFrom('generate', 'chat', 'dream'),
      orientation: fc.constantFrom('landscape', null, 'round'),
      files: fc.array(fc.jsonValue(), { maxLength: 3 }),
      callback_url: fc.oneof(fc.webUrl(), fc.string()),
      incognito_mode: fc.oneof(fc.boolean(), fc.string()),
    },
    { requiredKeys: ['prompt'] },
  ),
);

describe('whatever JSON is sent', () => {
  it('is answered with a session or with an envelope that names a field, never with a fault', async () => {
    await fc.assert(
      fc.asyncProperty(bodies, async (body) => {
        const before = server.service.films.length;
        const answer = await server.send('/v3/video-agents', {
          method: 'POST',
          body: JSON.stringify(body),
          headers: { 'Content-Type': 'application/json' },
        });
        if (answer.status === 200) {
          expect(server.service.films.length).toBe(before + 1);
          return;
        }
        expect(answer.status).toBe(400);
        const { error } = ErrorEnvelope.parse(answer.json);
        expect(error.code).toBe('invalid_parameter');
        expect(error.param).toMatch(/./);
        expect(server.service.films.length).toBe(before);
      }),
      { numRuns: 300, seed: 20_261 },
    );
    expect(faults).toEqual([]);
    expect(server.service.films.length).toBeGreaterThan(20);
  });

  it('any path is answered with an envelope or with what it holds', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('/v3/videos/', '/v3/video-agents/', '/files/', '/v3/', '/'),
        fc.string({ unit: 'binary', maxLength: 30 }),
        async (start, rest) => {
          const answer = await server.send(
            `${start}${encodeURIComponent(rest.replaceAll(/\p{Surrogate}/gu, ''))}`,
          );
          expect([200, 400, 403, 404, 405, 501]).toContain(answer.status);
          if (answer.status !== 200) ErrorEnvelope.parse(answer.json);
        },
      ),
      { numRuns: 200, seed: 20_262 },
    );
    expect(faults).toEqual([]);
  });
});
