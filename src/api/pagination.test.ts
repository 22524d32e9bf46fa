import { describe, expect, it } from 'vitest';
import { pageAnswer, pageOfList, pageQuery, pageRequest } from './pagination.js';

const query = pageQuery({ defaultLimit: 10, maximumLimit: 50 });
const list = ['a', 'b', 'c', 'd', 'e'].map((id) => ({ id }));

/** All pages of a list, by the tokens that each page gives. */
function readAll(limit: number): { ids: string[][]; tokens: (string | null)[] } {
  const ids: string[][] = [];
  const tokens: (string | null)[] = [];
  let token: string | undefined;
  do {
    const given = query.parse({ limit: String(limit), ...(token === undefined ? {} : { token }) });
    const answer = pageAnswer(pageOfList(list, pageRequest(given)), ({ id }) => id);
    ids.push(answer.data);
    tokens.push(answer.next_token);
    expect(answer.has_more).toBe(answer.next_token !== null);
    token = answer.next_token ?? undefined;
  } while (token !== undefined);
  return { ids, tokens };
}

describe('the query of a list', () => {
  it('has the default of the list when nothing is said', () => {
    expect(pageRequest(query.parse({}))).toEqual({ limit: 10, after: null });
  });

  it.each(['1', '50'])('takes a limit of %s', (limit) => {
    expect(query.parse({ limit }).limit).toBe(Number(limit));
  });

  it.each(['0', '-1', '51', '1.5', '', 'many', ['1', '2']])('refuses a limit of %j', (limit) => {
    expect(query.safeParse({ limit }).error?.issues[0]?.path).toEqual(['limit']);
  });

  it.each([
    ['nothing', ''],
    ['plain text', 'next'],
    ['JSON of another shape', Buffer.from('{"id":"a"}').toString('base64url')],
    ['an id that is none of ours', Buffer.from('[1,"a b"]').toString('base64url')],
    ['an id with a NUL character', Buffer.from('[1,"a\\u0000"]').toString('base64url')],
    ['a time that is none', Buffer.from('[1e99,"a"]').toString('base64url')],
    ['a time before 1970', Buffer.from('[-1,"a"]').toString('base64url')],
    ['a thousand characters', 'A'.repeat(1001)],
  ])('refuses %s as a token', (_title, token) => {
    expect(query.safeParse({ token }).error?.issues[0]?.path).toEqual(['token']);
  });
});

describe('pages', () => {
  it.each([
    [1, ['a', 'b', 'c', 'd', 'e'].map((id) => [id])],
    [2, [['a', 'b'], ['c', 'd'], ['e']]],
    [5, [['a', 'b', 'c', 'd', 'e']]],
    [50, [['a', 'b', 'c', 'd', 'e']]],
  ])('of %i together give each item once, in order, and the last has no token', (limit, ids) => {
    const all = readAll(limit);
    expect(all.ids).toEqual(ids);
    expect(all.tokens.at(-1)).toBeNull();
  });

  it('give a token that means a place: the moment and the id of the last item', () => {
    const createdAt = new Date(1_700_000_000_123);
    const { next_token } = pageAnswer({ items: [], next: { createdAt, id: 'x-1' } }, String);
    expect(query.parse({ token: next_token }).token).toEqual({ createdAt, id: 'x-1' });
  });

  it('of a list in memory refuse a token whose item is not in it', () => {
    const after = { createdAt: new Date(0), id: 'gone' };
    expect(() => pageOfList(list, { limit: 2, after })).toThrow(/token/);
  });
});
