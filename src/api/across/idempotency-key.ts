import { createHash } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { AutokinoError } from '../../errors/autokino-error.js';

const MUTATING_METHODS = new Set(['POST', 'PUT', 'PATCH', 'DELETE']);
const WELL_FORMED = /^[\w\-:.]{1,255}$/;

/**
 * The Idempotency-Key of a request that changes something; null when it has none or changes nothing.
 * @throws AutokinoError `invalid_parameter` (`Idempotency-Key`) when it is ill-formed
 */
export function idempotencyKeyOf(request: FastifyRequest): string | null {
  if (!MUTATING_METHODS.has(request.method)) return null;
  const header = request.headers['idempotency-key'];
  if (header === undefined) return null;
  const key = [header].flat().join(', ');
  if (WELL_FORMED.test(key)) return key;
  throw new AutokinoError(
    'invalid_parameter',
    'The header Idempotency-Key takes 1 to 255 of the characters A-Z a-z 0-9 _ - : . and nothing else.',
    { parameter: 'Idempotency-Key' },
  );
}

/** What makes two requests of an account the same: method, route, path parameters and key; not the body. */
export function requestHash(request: FastifyRequest, idempotencyKey: string): string {
  const { method, routeOptions, params } = request;
  const same = JSON.stringify([method, routeOptions.url, params, idempotencyKey]);
  return createHash('sha256').update(same).digest('hex');
}
