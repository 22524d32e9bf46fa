import { z } from 'zod';
import type { FilmService } from '../film-service.js';
import { errorAnswers } from '../openapi.js';
import { sendFile } from '../send-file.js';
import type { ZodServer } from '../server.js';

/** Signed links to files: open to whoever holds one, until it expires. */
export function registerFiles(server: ZodServer, service: Pick<FilmService, 'openLink'>): void {
  server.route({
    method: ['GET', 'HEAD'],
    url: '/files/*',
    schema: {
      operationId: 'readFile',
      summary: 'A file by its signed link; takes HEAD and byte ranges, and needs no key.',
      tags: ['Files'],
      security: [],
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
    handler: async (request, reply) => sendFile(request, reply, await service.openLink(request.url)),
  });
}
