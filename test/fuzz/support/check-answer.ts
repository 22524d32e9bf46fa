import { expect } from 'vitest';
import { ErrorEnvelope } from '../../../src/schema/http/error-envelope.js';
import type { RawAnswer, RawRequest } from './send-raw.js';

const REQUEST_ID = /^[0-9a-f-]{36}$/;

/** What must hold of the answer to any request whatever. */
export function checkAnswer(request: RawRequest, answer: RawAnswer): void {
  const { status, headers, body } = answer;
  expect(headers.get('x-request-id'), `X-Request-Id of ${status}`).toMatch(REQUEST_ID);
  if (status < 400) {
    expect(status).toBeLessThan(300);
    return checkSuccess(headers, body);
  }
  expect(status === 501 || status < 500, `${status}: ${body}`).toBe(true);
  expect(headers.get('content-type')).toMatch(/^application\/json/);
  if (request.method === 'HEAD') return;
  const { error } = ErrorEnvelope.parse(JSON.parse(body));
  expect(error.message.length).toBeGreaterThan(5);
  if (status === 501) expect(error.code).toBe('not_implemented');
  if (status === 429) expect(headers.get('retry-after')).toMatch(/^\d+$/);
}

/** Clients take an `error` beside the data for a failure. */
function checkSuccess(headers: Map<string, string>, body: string): void {
  if (!headers.get('content-type')?.startsWith('application/json') || body === '') return;
  const answer = JSON.parse(body) as Record<string, unknown>;
  expect(Object.keys(answer)).not.toContain('error');
}

/** Ids that exist, by the name of the path parameter that takes them; the newest are kept. */
export class KnownIds {
  readonly #ids = new Map<string, string[]>();

  /** Remembers the ids that an answer holds. */
  learn(body: string): void {
    for (const [, name = '', id = ''] of body.matchAll(/"(\w*id)":"([\w.:-]+)"/g)) {
      // Videos and assets call themselves `id` when they are read.
      for (const parameter of name === 'id' ? ['video_id', 'asset_id'] : [name]) this.#add(parameter, id);
    }
  }

  /** An id for a path parameter, by any number. */
  pick(parameter: string, number: number): string {
    const ids = this.#ids.get(parameter) ?? ['unknown'];
    return ids[number % ids.length] ?? 'unknown';
  }

  #add(parameter: string, id: string): void {
    const ids = (this.#ids.get(parameter) ?? []).filter((known) => known !== id);
    this.#ids.set(parameter, [...ids, id].slice(-40));
  }
}
