import type { Readable } from 'node:stream';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { AutokinoError } from '../../errors/autokino-error.js';
import { errorAnswers } from '../openapi.js';
import type { ZodServer } from '../server.js';
import type { DirectUploads } from './direct-uploads.js';

/** Upload links: open to whoever holds one, until it expires. */
export async function registerUploadLinks(server: ZodServer, uploads: DirectUploads): Promise<void> {
  await server.register(async (scope) => {
    // Whatever the type, the body is bytes on their way to the disk.
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', (_request, payload, done) => done(null, payload));
    scope.withTypeProvider<ZodTypeProvider>().put(
      '/uploads/:asset_id',
      {
        schema: {
          operationId: 'putUpload',
          summary: 'The bytes of an upload, to the link that was given for it; needs no key.',
          tags: ['Assets'],
          security: [],
          params: z.object({ asset_id: z.string().min(1) }),
          response: {
            200: z.object({ data: z.object({ asset_id: z.string() }) }),
            ...errorAnswers(400, 403, 404, 409, 413, 503),
          },
        },
      },
      async (request, reply) => {
        const { 'content-type': contentType, 'content-length': length } = request.headers;
        const bytes = request.body as Readable | undefined;
        if (bytes === undefined) throw noBody();
        try {
          const contentLength = length === undefined ? null : Number(length);
          await uploads.receive({ link: request.url, contentType, contentLength, bytes });
        } catch (error) {
          // The answer comes before the rest of the body, which nobody reads.
          void reply.header('Connection', 'close');
          bytes.resume();
          throw error;
        }
        return { data: { asset_id: request.params.asset_id } };
      },
    );
  });
}

function noBody(): AutokinoError {
  return new AutokinoError('invalid_parameter', 'Send the bytes of the file as the body.', {
    parameter: 'body',
  });
}
