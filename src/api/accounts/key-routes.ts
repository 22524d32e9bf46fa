import { z } from 'zod';
import { CreatedKey, CreateKeyBody, KeyResource, RevokedKey } from '../../schema/http/key.js';
import { pageBody } from '../../schema/http/page.js';
import { callerOf } from '../auth.js';
import { errorAnswers } from '../openapi.js';
import { pageAnswer, pageQuery, pageRequest } from '../pagination.js';
import type { ZodServer } from '../server.js';
import { createdKey, keyResource } from './account-resources.js';
import type { AccountService } from './account-service.js';

const TAGS = ['Accounts'];
const EXTENSION = 'An extension of Autokino.';
const ONCE = `The secret is shown in this answer and never again; only its hash is kept. ${EXTENSION}`;
const AT_ONCE =
  'It is refused from then on. The last key of the operator stays, and so does the one that AUTOKINO_API_KEY sets: ' +
  `both answer 409. ${EXTENSION}`;

const accountParameter = z.string().min(1).meta({ description: 'Id of the account.' });
const keyParameter = z.string().min(1).meta({ description: 'Id of the key.' });
const OfAccount = z.object({ account_id: accountParameter });

/** Keys of the caller's own account, and of any account for the operator. */
export function registerKeys(server: ZodServer, service: AccountService): void {
  registerOwnKeys(server, service);
  registerAccountKeys(server, service);
}

function registerOwnKeys(server: ZodServer, service: AccountService): void {
  server.get(
    '/v3/keys',
    { schema: listSchema('listKeys', 'Keys of your account, newest first; never their secrets.') },
    async (request) => {
      const { accountId } = callerOf(request);
      return pageAnswer(await service.keys(accountId, pageRequest(request.query)), keyResource);
    },
  );
  server.post(
    '/v3/keys',
    { schema: createSchema('createKey', 'A further key for your account.') },
    async (request) => {
      const { accountId } = callerOf(request);
      const options = { name: request.body.name, id: request.reservedId };
      return { data: createdKey(await service.createKey(accountId, options)) };
    },
  );
  server.delete(
    '/v3/keys/:key_id',
    {
      schema: {
        ...revokeSchema('revokeKey', 'Revoke a key of your account.'),
        params: z.object({ key_id: keyParameter }),
      },
    },
    async (request) => {
      const { key_id } = request.params;
      await service.revokeKey(callerOf(request).accountId, key_id);
      return { data: { key_id, deleted: true as const } };
    },
  );
}

function registerAccountKeys(server: ZodServer, service: AccountService): void {
  const path = '/v3/accounts/:account_id/keys';
  server.get(
    path,
    { schema: { ...listSchema('listAccountKeys', 'Keys of an account, newest first.'), params: OfAccount } },
    async (request) => {
      const { id } = await service.managed(callerOf(request), request.params.account_id);
      return pageAnswer(await service.keys(id, pageRequest(request.query)), keyResource);
    },
  );
  server.post(
    path,
    { schema: { ...createSchema('createAccountKey', 'A key for an account.'), params: OfAccount } },
    async (request) => {
      const { id } = await service.managed(callerOf(request), request.params.account_id);
      const options = { name: request.body.name, id: request.reservedId };
      return { data: createdKey(await service.createKey(id, options)) };
    },
  );
  server.delete(
    `${path}/:key_id`,
    {
      schema: {
        ...revokeSchema('revokeAccountKey', 'Revoke a key of an account.'),
        params: OfAccount.extend({ key_id: keyParameter }),
      },
    },
    async (request) => {
      const { account_id, key_id } = request.params;
      const { id } = await service.managed(callerOf(request), account_id);
      await service.revokeKey(id, key_id);
      return { data: { key_id, deleted: true as const } };
    },
  );
}

function listSchema(operationId: string, summary: string) {
  return {
    ...{ operationId, summary, description: EXTENSION, tags: TAGS, querystring: pageQuery() },
    response: { 200: pageBody(KeyResource), ...errorAnswers(400, 401, 404, 429, 503) },
  };
}

function createSchema(operationId: string, summary: string) {
  return {
    ...{ operationId, summary, description: ONCE, tags: TAGS, body: CreateKeyBody },
    response: { 200: z.object({ data: CreatedKey }), ...errorAnswers(400, 401, 404, 429, 503) },
  };
}

function revokeSchema(operationId: string, summary: string) {
  return {
    ...{ operationId, summary, description: AT_ONCE, tags: TAGS },
    response: { 200: z.object({ data: RevokedKey }), ...errorAnswers(401, 404, 409, 429, 503) },
  };
}
