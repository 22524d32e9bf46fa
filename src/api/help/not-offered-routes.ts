import type { FastifyInstance } from 'fastify';
import { AutokinoError } from '../../errors/autokino-error.js';
import { notOfferedEndpoints } from '../contract-endpoints.js';

/** Endpoints of the contract that are known but not offered: 501, whatever the body, for who has a key. */
export function registerNotOffered(server: FastifyInstance): void {
  for (const { method, path } of notOfferedEndpoints) {
    server.route({
      method,
      url: path,
      schema: { hide: true },
      onRequest: async () => {
        throw new AutokinoError('not_implemented', `Autokino does not offer ${method} ${path} yet.`);
      },
      handler: async () => undefined,
    });
  }
}
