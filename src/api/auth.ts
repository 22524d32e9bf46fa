import type { FastifyRequest } from 'fastify';
import { AutokinoError } from '../errors/autokino-error.js';
import type { Caller, FilmService } from './film-service.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** Who asks; set by the key check, null on open routes. */
    caller: Caller | null;
  }
}

/** Checks the key of a request before its body is read. */
export function createKeyCheck(service: Pick<FilmService, 'authenticate'>) {
  return async (request: FastifyRequest): Promise<void> => {
    const key = keyOf(request);
    request.caller = key === null ? null : await service.authenticate(key);
    if (request.caller === null) throw new AutokinoError('unauthorized');
  };
}

/** The caller that the key check found. */
export function callerOf(request: FastifyRequest): Caller {
  if (request.caller === null) throw new AutokinoError('unauthorized');
  return request.caller;
}

/** Key of a request: `x-api-key` first, else a bearer token. */
function keyOf(request: FastifyRequest): string | null {
  const header = request.headers['x-api-key'];
  const key = Array.isArray(header) ? header[0] : header;
  if (key) return key.trim();
  const bearer = /^Bearer +(\S+) *$/i.exec(request.headers.authorization ?? '');
  return bearer?.[1] ?? null;
}
