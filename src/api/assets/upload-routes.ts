import { randomUUID } from 'node:crypto';
import multipart from '@fastify/multipart';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { AutokinoError } from '../../errors/autokino-error.js';
import { type UploadedAsset, UploadedAsset as UploadedAssetSchema } from '../../schema/http/asset.js';
import { MAXIMUM_FILE_BYTES } from '../../schema/http/file-input.js';
import { withAbsoluteLinks } from '../absolute-links.js';
import { callerOf } from '../auth.js';
import { errorAnswers } from '../openapi.js';
import { publicAddress } from '../public-address.js';
import type { ZodServer } from '../server.js';
import type { AssetService } from './asset-service.js';
import { tooLarge } from './receive-upload.js';

/** A body that says it is larger than this is not read at all; a smaller one is read to its end before it is refused. */
const READ_TO_THE_END_BYTES = MAXIMUM_FILE_BYTES * 2;

/** The upload of one file in one request. */
export async function registerUpload(server: ZodServer, service: AssetService): Promise<void> {
  await server.register(async (scope) => {
    await scope.register(multipart, {
      limits: {
        files: 1,
        fields: 20,
        fieldSize: 10_000,
        parts: 21,
        headerPairs: 50,
        fileSize: MAXIMUM_FILE_BYTES + 1,
      },
    });
    scope.post(
      '/v3/assets',
      {
        schema: {
          operationId: 'uploadAsset',
          summary: 'Upload one file of at most 32 MB.',
          description:
            'A multipart body with one part named `file`. What the file is, its bytes decide; the type that the part ' +
            'declares does not count.',
          tags: ['Assets'],
          consumes: ['multipart/form-data'],
          response: {
            200: z.object({ data: UploadedAssetSchema }),
            ...errorAnswers(400, 401, 409, 413, 429, 503),
          },
        },
      },
      async (request, reply) => {
        const data = await takeUpload(request, reply, service);
        return { data: withAbsoluteLinks(data, publicAddress(request)) };
      },
    );
  });
}

async function takeUpload(
  request: FastifyRequest,
  reply: FastifyReply,
  service: AssetService,
): Promise<UploadedAsset> {
  if (Number(request.headers['content-length'] ?? 0) > READ_TO_THE_END_BYTES) {
    void reply.header('Connection', 'close');
    throw tooLarge(MAXIMUM_FILE_BYTES);
  }
  if (!request.isMultipart()) throw noFile('Send the file as multipart/form-data, in a part named `file`.');
  const id = request.reservedId ?? randomUUID().replaceAll('-', '');
  let uploaded: UploadedAsset | null = null;
  try {
    for await (const part of request.parts()) {
      if (part.type !== 'file') continue;
      if (part.fieldname !== 'file')
        throw noFile(`The part is named \`${part.fieldname}\`; it must be \`file\`.`);
      const name = cleanName(part.filename);
      uploaded = await service.upload(callerOf(request), { id, name, bytes: part.file });
    }
  } catch (error) {
    // The answer comes before the rest of the body, which nobody reads any more.
    request.raw.resume();
    throw asUploadError(error);
  }
  if (uploaded === null) throw noFile('There is no part named `file`.');
  return uploaded;
}

/** The name without what cannot be shown or kept. A part may come without one, whatever the reader's types say. */
function cleanName(name: string | undefined): string {
  return (name ?? '').slice(0, 255).replaceAll(/\p{C}/gu, '').trim() || 'file';
}

function noFile(message: string): AutokinoError {
  return new AutokinoError('invalid_parameter', message, { parameter: 'file' });
}

/** What the multipart reader raises, in our words. */
function asUploadError(error: unknown): unknown {
  if (error instanceof AutokinoError || !(error instanceof Error)) return error;
  const code = 'code' in error ? String(error.code) : '';
  if (code === 'FST_REQ_FILE_TOO_LARGE') return tooLarge(MAXIMUM_FILE_BYTES);
  if (code === 'FST_FILES_LIMIT') return noFile('Send one file only.');
  const isBroken =
    code.startsWith('FST_') || /multipart|boundary|unexpected end|premature/i.test(error.message);
  if (!isBroken) return error;
  return new AutokinoError('invalid_parameter', 'The multipart body is not well-formed.', {
    parameter: 'body',
    cause: error,
  });
}
