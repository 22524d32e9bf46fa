import { z } from 'zod';
import { errorAnswers } from '../openapi.js';
import type { ZodServer } from '../server.js';
import type { LinkService } from './link-service.js';
import { sendFile } from './send-file.js';

/** Signed links to files: open to whoever holds one, until it expires. */
export function registerLinks(server: ZodServer, service: LinkService): void {
  server.route({
    method: ['GET', 'HEAD'],
    url: '/files/*',
    schema: {
      operationId: 'readFile',
      summary: 'A file by its signed link; takes HEAD and byte ranges, and needs no key.',
      tags: ['Files'],
      security: [],
      params: z.object({ '*': z.string().meta({ description: 'The rest of the link.' }) }),
      response: {
        200: {
          description: 'The bytes of the file.',
          content: {
            'application/octet-stream': { schema: z.any().meta({ contentEncoding: 'binary' }) },
          },
        },
        ...errorAnswers(403, 416),
      },
    },
    handler: async (request, reply) => sendFile(request, reply, await service.open(request.url)),
  });
}
