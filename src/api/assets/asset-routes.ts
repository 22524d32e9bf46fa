import { z } from 'zod';
import { AutokinoError } from '../../errors/autokino-error.js';
import {
  AssetPage,
  AssetResource,
  AssetStatusPage,
  FoundAssetPage,
  MAXIMUM_BATCH_ITEMS,
} from '../../schema/http/asset.js';
import { withAbsoluteLinks } from '../absolute-links.js';
import { callerOf } from '../auth.js';
import { errorAnswers } from '../openapi.js';
import { pageAnswer, pageQuery, pageRequest } from '../pagination.js';
import { publicAddress } from '../public-address.js';
import type { ZodServer } from '../server.js';
import type { AssetService } from './asset-service.js';
import { registerDirectUploads } from './direct-upload-routes.js';
import { registerUpload } from './upload-routes.js';

const AssetParameters = z.object({ asset_id: z.string().min(1) });

/** Routes of assets that ask for a key. */
export async function registerAssets(server: ZodServer, service: AssetService): Promise<void> {
  await registerUpload(server, service);
  registerDirectUploads(server, service.direct);
  registerList(server, service);
  registerSearch(server, service);
  registerStatuses(server, service);
  registerOne(server, service);
}

function registerList(server: ZodServer, service: AssetService): void {
  server.get(
    '/v3/assets',
    {
      schema: {
        operationId: 'listAssets',
        summary: 'Uploaded files of the account, newest first.',
        description: 'Files that came along with a session are its resources and not listed here.',
        tags: ['Assets'],
        querystring: pageQuery().extend({
          username: z
            .string('is required')
            .min(1, 'must not be empty')
            .max(200)
            .meta({ description: 'Name of the account, as `/v3/users/me` gives it.' }),
          folder_id: z
            .string()
            .max(200)
            .optional()
            .meta({ description: 'There are no folders: left out or empty gives all, anything else none.' }),
        }),
        response: { 200: AssetPage, ...errorAnswers(400, 401, 429, 503) },
      },
    },
    async (request) => {
      const { username, folder_id, ...page } = request.query;
      const found = folder_id
        ? { items: [], next: null }
        : await service.list(callerOf(request), username, pageRequest(page));
      return withAbsoluteLinks(
        pageAnswer(found, (asset) => asset),
        publicAddress(request),
      );
    },
  );
}

function registerSearch(server: ZodServer, service: AssetService): void {
  server.get(
    '/v3/assets/search',
    {
      schema: {
        operationId: 'searchAssets',
        summary: 'Own pictures by the words of their names, newest first.',
        description:
          'There is no public catalogue: `scope` `public`, the default, finds nothing, nor do icons.',
        tags: ['Assets'],
        querystring: pageQuery({ maximumLimit: 50 }).extend({
          query: z.string('is required').min(1, 'must not be empty').max(500),
          type: z.enum(['image', 'icon']),
          scope: z.enum(['public', 'personal']).default('public'),
        }),
        response: { 200: FoundAssetPage, ...errorAnswers(400, 401, 429, 503) },
      },
    },
    async (request) => {
      const { query, type, scope, ...page } = request.query;
      const isEmpty = scope === 'public' || type === 'icon';
      const found = isEmpty
        ? { items: [], next: null }
        : await service.searchPictures(callerOf(request), query, pageRequest(page));
      const answer = pageAnswer(found, (asset) => asset);
      return withAbsoluteLinks(answer, publicAddress(request));
    },
  );
}

const IdList = z
  .string()
  .max(30_000)
  .default('')
  .transform((list) =>
    list
      .split(',')
      .map((id) => id.trim())
      .filter((id) => id !== ''),
  );

function registerStatuses(server: ZodServer, service: AssetService): void {
  server.get(
    '/v3/assets/statuses',
    {
      schema: {
        operationId: 'readAssetStatuses',
        summary: 'States of many assets at once.',
        description: 'An unknown id has an entry of its own with status `not_found`.',
        tags: ['Assets'],
        querystring: z.object({
          asset_ids: IdList.meta({ description: 'Ids, separated by commas.' }),
          batch_ids: IdList.meta({ description: 'Batches, separated by commas; each stands for its items.' }),
        }),
        response: { 200: AssetStatusPage, ...errorAnswers(400, 401, 429, 503) },
      },
    },
    async (request) => {
      const { asset_ids: assetIds, batch_ids: batchIds } = request.query;
      if (assetIds.length + batchIds.length > MAXIMUM_BATCH_ITEMS) {
        throw new AutokinoError('invalid_parameter', `Ask for at most ${MAXIMUM_BATCH_ITEMS} ids at once.`, {
          parameter: 'asset_ids',
        });
      }
      const data = await service.statuses(callerOf(request), { assetIds, batchIds });
      return { data, has_more: false, next_token: null };
    },
  );
}

function registerOne(server: ZodServer, service: AssetService): void {
  server.get(
    '/v3/assets/:asset_id',
    {
      schema: {
        operationId: 'readAsset',
        summary: 'An uploaded file, with a freshly signed link.',
        tags: ['Assets'],
        params: AssetParameters,
        response: { 200: z.object({ data: AssetResource }), ...errorAnswers(401, 404, 429, 503) },
      },
    },
    async (request, reply) => {
      const data = await service.read(callerOf(request), request.params.asset_id);
      if (data === null) throw new AutokinoError('asset_not_found');
      void reply.header('Cache-Control', 'no-store');
      return { data: withAbsoluteLinks(data, publicAddress(request)) };
    },
  );

  server.delete(
    '/v3/assets/:asset_id',
    {
      schema: {
        operationId: 'deleteAsset',
        summary: 'Delete a file for good. Sessions that have read it keep what they need.',
        tags: ['Assets'],
        params: AssetParameters,
        response: {
          200: z.object({ data: z.object({ id: z.string() }) }),
          ...errorAnswers(401, 404, 429, 503),
        },
      },
    },
    async (request) => {
      const { asset_id: id } = request.params;
      if (!(await service.remove(callerOf(request), id))) throw new AutokinoError('asset_not_found');
      return { data: { id } };
    },
  );
}
