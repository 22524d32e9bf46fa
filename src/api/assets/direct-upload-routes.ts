import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { AutokinoError } from '../../errors/autokino-error.js';
import { checkAddress } from '../../network/guarded-fetch.js';
import {
  AssetBatchStatus,
  CompletedAsset,
  CompleteUploadBody,
  DirectUploadRequest,
  DirectUploadSlot,
  UploadBatch,
  UploadBatchRequest,
} from '../../schema/http/asset.js';
import { withAbsoluteLinks } from '../absolute-links.js';
import { callerOf } from '../auth.js';
import { errorAnswers } from '../openapi.js';
import { publicAddress } from '../public-address.js';
import type { ZodServer } from '../server.js';
import type { DirectUploads } from './direct-uploads.js';

const newId = (): string => randomUUID().replaceAll('-', '');

/** Routes of uploads by link. */
export function registerDirectUploads(server: ZodServer, uploads: DirectUploads): void {
  registerOpening(server, uploads);
  registerCompletion(server, uploads);
  registerBatches(server, uploads);
}

function registerOpening(server: ZodServer, uploads: DirectUploads): void {
  server.post(
    '/v3/assets/direct-uploads',
    {
      schema: {
        operationId: 'openDirectUpload',
        summary: 'Ask for a link to upload one file to.',
        description: 'PUT the bytes to `upload_url` with all of `upload_headers`, then complete the upload.',
        tags: ['Assets'],
        body: DirectUploadRequest,
        response: { 200: z.object({ data: DirectUploadSlot }), ...errorAnswers(400, 401, 409, 429, 503) },
      },
    },
    async (request) => {
      const slot = await uploads.open(callerOf(request), request.reservedId ?? newId(), request.body);
      return { data: withAbsoluteLinks(slot, publicAddress(request)) };
    },
  );

  server.post(
    '/v3/assets/direct-uploads/batches',
    {
      schema: {
        operationId: 'openDirectUploadBatch',
        summary: 'Ask for up to 100 upload links at once.',
        tags: ['Assets'],
        body: UploadBatchRequest,
        response: { 200: z.object({ data: UploadBatch }), ...errorAnswers(400, 401, 409, 429, 503) },
      },
    },
    async (request) => {
      const { body } = request;
      if (body.callback_url) checkAddress(body.callback_url, { parameter: 'callback_url' });
      const ids = { batchId: request.reservedId ?? newId(), newId };
      const batch = await uploads.openBatch(callerOf(request), ids, body);
      return { data: withAbsoluteLinks(batch, publicAddress(request)) };
    },
  );
}

function registerCompletion(server: ZodServer, uploads: DirectUploads): void {
  server.post(
    '/v3/assets/:asset_id/complete',
    {
      schema: {
        operationId: 'completeDirectUpload',
        summary: 'End an upload by link. May be repeated.',
        tags: ['Assets'],
        params: z.object({ asset_id: z.string().min(1) }),
        body: CompleteUploadBody,
        response: { 200: z.object({ data: CompletedAsset }), ...errorAnswers(400, 401, 404, 409, 429, 503) },
      },
    },
    async (request) => {
      const hash = request.body?.checksum_sha256 ?? null;
      const asset = await uploads.complete(callerOf(request), request.params.asset_id, hash);
      if (asset === null) throw new AutokinoError('asset_not_found');
      return { data: withAbsoluteLinks(asset, publicAddress(request)) };
    },
  );
}

const BatchAnswer = z.object({ data: z.object({ batch_id: z.string() }) });

const noSuchBatch = (): AutokinoError =>
  new AutokinoError('asset_not_found', 'There is no such batch in your account.');

/** Place of the first item of a page. */
const BatchToken = z
  .string()
  .regex(/^\d{1,6}$/, 'is not a token that this server gave')
  .transform(Number)
  .optional()
  .meta({ description: '`next_token` of the page before. Left out: from the first item.' });

function registerBatches(server: ZodServer, uploads: DirectUploads): void {
  server.post(
    '/v3/assets/complete/batches',
    {
      schema: {
        operationId: 'completeDirectUploadBatch',
        summary: 'End all uploads of a batch whose bytes have come. May be repeated.',
        tags: ['Assets'],
        body: z.object({ batch_id: z.string().min(1, 'must not be empty').max(200) }),
        response: { 202: BatchAnswer, ...errorAnswers(400, 401, 404, 409, 429, 503) },
      },
    },
    async (request, reply) => {
      const { batch_id } = request.body;
      if (!(await uploads.completeBatch(callerOf(request), batch_id))) throw noSuchBatch();
      return reply.code(202).send({ data: { batch_id } });
    },
  );

  server.get(
    '/v3/assets/batches/:batch_id',
    {
      schema: {
        operationId: 'readDirectUploadBatch',
        summary: 'State of a batch of uploads, with a page of its items in their order.',
        tags: ['Assets'],
        params: z.object({ batch_id: z.string().min(1) }),
        querystring: z.object({
          limit: z.coerce
            .number('must be a whole number')
            .int('must be a whole number')
            .min(1, 'must be at least 1')
            .max(100, 'must be at most 100')
            .default(100)
            .meta({ description: 'Most items of a page.' }),
          token: BatchToken,
        }),
        response: { 200: z.object({ data: AssetBatchStatus }), ...errorAnswers(400, 401, 404, 429, 503) },
      },
    },
    async (request) => {
      const { limit, token } = request.query;
      const page = { fromIndex: token ?? 0, limit };
      const data = await uploads.readBatch(callerOf(request), request.params.batch_id, page);
      if (data === null) throw noSuchBatch();
      return { data };
    },
  );
}
