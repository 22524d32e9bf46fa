import type { FastifyRequest } from 'fastify';

declare module 'fastify' {
  interface FastifyInstance {
    /** Address under which people reach the server; null: the one each request was sent to. */
    configuredAddress: string | null;
  }
}

/** Scheme and host that links in the answer to this request start with, without a slash at the end. */
export function publicAddress(request: FastifyRequest): string {
  return request.server.configuredAddress ?? `${request.protocol}://${request.host}`;
}
