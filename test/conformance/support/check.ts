import { expect, it } from 'vitest';
import type { Answer } from './call.js';

/** What a check is about: the columns of the table. */
export type Category = 'shape' | 'errors' | 'keys' | 'paging' | 'flow' | 'safety';

/** One point of the contract's checklist, from 1 to 12. */
export type Point = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12;

/** A check of one endpoint; its title carries what the table needs. */
export function check(
  endpoint: string,
  category: Category,
  what: string,
  run: () => Promise<void>,
  point?: Point,
): void {
  it(titleOf(endpoint, category, what, point), run);
}

/** A check that this target does not allow to be made; it is listed with its reason, never counted as passed. */
export function notChecked(
  endpoint: string,
  category: Category,
  what: string,
  reason: string,
  point?: Point,
): void {
  it(titleOf(endpoint, category, what, point), ({ skip }) => skip(reason));
}

function titleOf(endpoint: string, category: Category, what: string, point?: Point): string {
  return `${endpoint} | ${category} | ${point ?? ''} | ${what}`;
}

/** A success: status 200, `data`, and no `error` at the top. */
export function expectSuccess(answer: Answer): void {
  expect(answer.status, JSON.stringify(answer.json)).toBe(200);
  expect(answer.json).toHaveProperty('data');
  expect(answer.json).not.toHaveProperty('error');
  expect(answer.headers.get('x-request-id')).toBeTruthy();
}

/** A page: an array, with the paging fields beside it. */
export function expectPage(answer: Answer): void {
  expectSuccess(answer);
  expect(Array.isArray(answer.json.data)).toBe(true);
  expect(typeof answer.json.has_more).toBe('boolean');
  if (answer.json.has_more) expect(typeof answer.json.next_token).toBe('string');
  else expect(answer.json.next_token ?? null).toBeNull();
}

/** An error in its envelope. */
export function expectError(answer: Answer, status: number, code?: string, parameter?: string): void {
  expect(answer.status, JSON.stringify(answer.json)).toBe(status);
  const { error } = answer.json;
  expect(typeof error?.code).toBe('string');
  expect(typeof error?.message).toBe('string');
  expect(answer.headers.get('x-request-id')).toBeTruthy();
  if (code !== undefined) expect(error.code).toBe(code);
  if (parameter !== undefined) expect(error.param).toBe(parameter);
}
