import type { FastifyRequest } from 'fastify';
import { AutokinoError } from '../errors/autokino-error.js';
import type { KeyRows } from '../store/contract.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** Who asks; set by the search for the caller, null on open routes. */
    caller: Caller | null;
  }
}

/** Who asks. */
export interface Caller {
  accountId: string;
}

/** Tells callers by their keys. */
export interface AuthService {
  /** Account behind a key, or null when there is none. */
  authenticate(key: string): Promise<Caller | null>;
}

/** Callers of the keys that are stored. */
export function createAuthService(keys: KeyRows): AuthService {
  return {
    async authenticate(key) {
      const found = await keys.findBySecret(key);
      return found && { accountId: found.accountId };
    },
  };
}

/** Finds out by its key who sends a request, before its body is read. */
export function createCallerSearch(service: AuthService) {
  return async (request: FastifyRequest): Promise<void> => {
    const key = keyOf(request);
    request.caller = key === null ? null : await service.authenticate(key);
  };
}

/** Refuses a request without a valid key. */
export async function requireCaller(request: FastifyRequest): Promise<void> {
  callerOf(request);
}

/** The caller of a request. @throws AutokinoError `unauthorized` when it has no valid key */
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
