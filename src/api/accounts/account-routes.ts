import { z } from 'zod';
import { AccountResource, CreateAccountBody } from '../../schema/http/account.js';
import { AccountUser } from '../../schema/http/account-user.js';
import { pageBody } from '../../schema/http/page.js';
import { callerOf } from '../auth.js';
import { errorAnswers } from '../openapi.js';
import { pageAnswer, pageQuery, pageRequest } from '../pagination.js';
import type { ZodServer } from '../server.js';
import { accountResource } from './account-resources.js';
import type { AccountService } from './account-service.js';
import { registerKeys } from './key-routes.js';

const TAGS = ['Accounts'];

/** Who one is, accounts and keys. */
export function registerAccounts(server: ZodServer, service: AccountService): void {
  registerUser(server, service);
  registerAccountList(server, service);
  registerKeys(server, service);
}

function registerUser(server: ZodServer, service: AccountService): void {
  server.get(
    '/v3/users/me',
    {
      schema: {
        operationId: 'readUser',
        summary: 'Who the key belongs to.',
        tags: TAGS,
        response: { 200: z.object({ data: AccountUser }), ...errorAnswers(401, 429, 503) },
      },
    },
    async (request) => ({ data: await service.user(callerOf(request)) }),
  );
}

function registerAccountList(server: ZodServer, service: AccountService): void {
  server.get(
    '/v3/accounts',
    {
      schema: {
        operationId: 'listAccounts',
        summary: 'Accounts of this server, newest first. For the operator.',
        description: 'An extension of Autokino.',
        tags: TAGS,
        querystring: pageQuery(),
        response: { 200: pageBody(AccountResource), ...errorAnswers(400, 401, 403, 429, 503) },
      },
    },
    async (request) =>
      pageAnswer(await service.list(callerOf(request), pageRequest(request.query)), accountResource),
  );
  server.post(
    '/v3/accounts',
    {
      schema: {
        operationId: 'createAccount',
        summary: 'A further account, which sees nothing of the others. For the operator.',
        description: 'It has no key yet: create one for it. An extension of Autokino.',
        tags: TAGS,
        body: CreateAccountBody,
        response: {
          200: z.object({ data: AccountResource }),
          ...errorAnswers(400, 401, 403, 409, 429, 503),
        },
      },
    },
    async (request) => {
      const options = { name: request.body.name, id: request.reservedId };
      return { data: accountResource(await service.create(callerOf(request), options)) };
    },
  );
}
