import { Health } from '../../schema/http/health.js';
import type { ZodServer } from '../server.js';

/** `GET /healthz`: answers 200 while the server takes requests. */
export function registerHealth(server: ZodServer, version: string): void {
  server.get(
    '/healthz',
    {
      schema: {
        operationId: 'readHealth',
        summary: 'Whether the server takes requests.',
        tags: ['Server'],
        security: [],
        response: { 200: Health },
      },
    },
    async () => ({ status: 'ok' as const, version }),
  );
}
