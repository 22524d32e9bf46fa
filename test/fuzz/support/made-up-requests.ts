import fc, { type Arbitrary } from 'fast-check';
import { type MadeUpBody, madeUpBodies } from './made-up-bodies.js';
import { type Description, type Operation, operationsOf } from './operations.js';
import { schemaValues } from './schema-values.js';
import type { RawRequest } from './send-raw.js';

/** A request that is put together when it is sent: only then it is known which ids exist. */
export interface MadeUpRequest {
  /** Method and path of the endpoint that it is meant for. */
  meant: string;
  /** @param knownId Gives an id that an earlier answer held, for a path parameter, by any number */
  compose: (key: string, knownId: (parameter: string, number: number) => string) => RawRequest;
}

type Parts = { id: IdChoice; query: [string, string][]; headers: [string, string][]; body: MadeUpBody };

/** A given text, or the number of an id that exists. */
type IdChoice = { text: string | null; number: number };

const METHODS = [
  'GET',
  'POST',
  'PUT',
  'PATCH',
  'DELETE',
  'HEAD',
  'OPTIONS',
  'TRACE',
  'PURGE',
  'CONNECT',
  'get',
];

const oddIds = fc.oneof(
  fc.constantFrom('unknown', '0', '-1', 'null', '%00', '%F0%9F%90%88', '..%2f..%2fetc', '%', '%zz', '*'),
  fc.constantFrom('a'.repeat(101), 'a'.repeat(3000), 'styles', 'statuses', '%20', '%C3', "'", '{id}'),
  fc.string({ unit: 'grapheme', maxLength: 20 }).map((text) => encodeURIComponent(lone(text))),
);

const ids: Arbitrary<IdChoice> = fc.record({
  text: fc.oneof({ weight: 2, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: oddIds }),
  number: fc.nat({ max: 10_000 }),
});

const queryValues = fc.oneof(
  fc.constantFrom('', '0', '-1', '1', '101', '1e9', '1.5', 'NaN', '%00', '%FF', 'WzEsImEiXQ', 'ä', '[]'),
  fc.string({ unit: 'grapheme', maxLength: 30 }).map(encodeURIComponent),
);
const queryNames = fc.constantFrom(
  'limit',
  'token',
  'tag',
  'username',
  'ids',
  'limit[]',
  '__proto__',
  '%00',
  '',
);

const oddHeaders: Arbitrary<[string, string]> = fc.oneof(
  fc.tuple(
    fc.constantFrom('Idempotency-Key'),
    fc.constantFrom('once', 'twice', 'three', 'with space', '', 'x'.repeat(300), 'é', 'a,b'),
  ),
  fc.tuple(fc.constantFrom('Range', 'If-Range', 'If-None-Match'), fc.constantFrom('bytes=0-', 'x', '*', '')),
  fc.tuple(fc.constantFrom('Expect'), fc.constantFrom('100-continue', '200-ok')),
  fc.tuple(
    fc.constantFrom('Accept', 'Accept-Encoding', 'Origin', 'X-Forwarded-For', 'X-Request-Id', 'Cookie'),
    fc.constantFrom('*/*', 'null', '"', 'é', '\x80\xff', '1.2.3.4, ::1', 'a=b; a=c', 'x'.repeat(4000)),
  ),
  fc.tuple(fc.constantFrom('Content-Encoding'), fc.constantFrom('gzip', 'br', 'identity', 'nonsense')),
  fc.tuple(fc.constantFrom('Upgrade'), fc.constantFrom('h2c', 'websocket')),
  fc.tuple(
    fc.constantFrom('Authorization', 'X-API-KEY', 'x-api-key'),
    fc.constantFrom('Bearer', 'Bearer wrong', 'Basic YTpi', '', ' ', '\x01', 'é'.repeat(50)),
  ),
  fc.tuple(fc.constantFrom('Transfer-Encoding'), fc.constantFrom('chunked', 'gzip', 'identity')),
  // A length that promises more than comes would rightly be waited for.
  fc.tuple(fc.constantFrom('Content-Length'), fc.constantFrom('-1', 'abc', '', '0, 0')),
  fc.tuple(fc.constantFrom('Host', 'Bad Name', 'X-\x01'), fc.constantFrom('5', 'abc', '')),
);

/** Requests to every endpoint of a description, valid ones and all kinds of invalid ones. */
export function madeUpRequests(description: Description): Arbitrary<MadeUpRequest> {
  const { schemas } = description.components;
  const perOperation = operationsOf(description).map((operation) => {
    const queries = fc.oneof(
      { weight: 3, arbitrary: rightQueries(operation, description) },
      { weight: 1, arbitrary: fc.array(fc.tuple(queryNames, queryValues), { maxLength: 3 }) },
    );
    return fc
      .record({
        method: fc.oneof(
          { weight: 9, arbitrary: fc.constant(operation.method) },
          { weight: 1, arbitrary: fc.constantFrom(...METHODS) },
        ),
        isKeyed: fc.constantFrom(true, true, true, true, true, true, true, true, true, false),
        parts: fc.record({
          id: ids,
          query: queries,
          headers: fc.oneof(
            { weight: 4, arbitrary: fc.constant<[string, string][]>([]) },
            { weight: 1, arbitrary: fc.array(oddHeaders, { minLength: 1, maxLength: 3 }) },
          ),
          body: madeUpBodies(operation, schemas),
        }),
      })
      .map(({ method, isKeyed, parts }) => composed(operation, method, isKeyed, parts));
  });
  return fc.oneof(...perOperation);
}

function rightQueries(operation: Operation, description: Description): Arbitrary<[string, string][]> {
  const known = operation.parameters.filter((parameter) => parameter.in === 'query');
  return fc
    .record(
      Object.fromEntries(
        known.map(({ name, schema }) => [name, schemaValues(schema ?? {}, description.components.schemas)]),
      ),
      { requiredKeys: [] },
    )
    .map((query) => Object.entries(query).map(([name, value]) => [name, encodeURIComponent(lone(value))]));
}

/** Text that can stand in an address: halves of surrogate pairs cannot. */
function lone(value: unknown): string {
  return String(value).replaceAll(/\p{Surrogate}/gu, '');
}

function composed(operation: Operation, method: string, isKeyed: boolean, parts: Parts): MadeUpRequest {
  const takesBody = !['GET', 'HEAD'].includes(operation.method) || parts.headers.length > 2;
  return {
    meant: `${operation.method} ${operation.path}`,
    compose(key, knownId) {
      const path = operation.path.replaceAll(/\{(\w+)\}/g, (_, parameter: string) =>
        (parts.id.text ?? knownId(parameter, parts.id.number)).replaceAll(/[\s#?]/g, ''),
      );
      const query = parts.query.map(([name, value]) => `${name}=${value}`).join('&');
      const { mediaType, bytes } = parts.body;
      return {
        method,
        target: Buffer.from(query === '' ? path : `${path}?${query}`, 'utf8').toString('latin1'),
        headers: [
          ...(isKeyed ? [['x-api-key', key] as [string, string]] : []),
          ...(takesBody && mediaType !== null ? [['Content-Type', mediaType] as [string, string]] : []),
          ...parts.headers,
        ],
        body: takesBody ? bytes : Buffer.alloc(0),
      };
    },
  };
}
