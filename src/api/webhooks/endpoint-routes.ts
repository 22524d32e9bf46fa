import { z } from 'zod';
import { pageBody } from '../../schema/http/page.js';
import {
  CreateWebhookEndpointBody,
  RotatedSecret,
  UpdateWebhookEndpointBody,
  WebhookEndpointResource,
} from '../../schema/http/webhook-endpoint.js';
import { callerOf } from '../auth.js';
import { errorAnswers } from '../openapi.js';
import { pageAnswer, pageQuery, pageRequest } from '../pagination.js';
import type { ZodServer } from '../server.js';
import type { WebhookService } from './webhook-service.js';

const TAGS = ['Webhooks'];
const PATH = '/v3/webhooks/endpoints';
const DEFAULT_LIMIT = 10;

const EndpointParameters = z.object({
  endpoint_id: z.string().min(1).meta({ description: 'Id of the endpoint.' }),
});

/** Routes of registered receivers. */
export function registerWebhookEndpoints(server: ZodServer, service: WebhookService): void {
  registerCreate(server, service);
  registerList(server, service);
  registerUpdate(server, service);
  registerRemove(server, service);
  registerRotation(server, service);
}

function registerCreate(server: ZodServer, service: WebhookService): void {
  server.post(
    PATH,
    {
      schema: {
        operationId: 'createWebhookEndpoint',
        summary: 'Register a receiver of events.',
        description:
          'The answer carries the secret with which deliveries are signed; only here and after a rotation. It must be ' +
          'a public https address, unless the operator has named its host in AUTOKINO_ALLOWED_HOSTS.',
        tags: TAGS,
        body: CreateWebhookEndpointBody,
        response: {
          200: z.object({ data: WebhookEndpointResource }),
          ...errorAnswers(400, 401, 409, 429, 503),
        },
      },
    },
    async (request, reply) => {
      void reply.header('Cache-Control', 'no-store');
      return { data: await service.create(callerOf(request), request.body, request.reservedId) };
    },
  );
}

function registerList(server: ZodServer, service: WebhookService): void {
  server.get(
    PATH,
    {
      schema: {
        operationId: 'listWebhookEndpoints',
        summary: 'Registered receivers, newest first; never their secrets.',
        tags: TAGS,
        querystring: pageQuery({ defaultLimit: DEFAULT_LIMIT }),
        response: { 200: pageBody(WebhookEndpointResource), ...errorAnswers(400, 401, 429, 503) },
      },
    },
    async (request) =>
      pageAnswer(await service.list(callerOf(request), pageRequest(request.query)), (endpoint) => endpoint),
  );
}

function registerUpdate(server: ZodServer, service: WebhookService): void {
  server.patch(
    `${PATH}/:endpoint_id`,
    {
      schema: {
        operationId: 'updateWebhookEndpoint',
        summary: 'Change the address of a receiver, or what it wants to hear of.',
        tags: TAGS,
        params: EndpointParameters,
        body: UpdateWebhookEndpointBody,
        response: {
          200: z.object({ data: WebhookEndpointResource }),
          ...errorAnswers(400, 401, 404, 409, 429, 503),
        },
      },
    },
    async (request) => ({
      data: await service.update(callerOf(request), request.params.endpoint_id, request.body),
    }),
  );
}

function registerRemove(server: ZodServer, service: WebhookService): void {
  server.delete(
    `${PATH}/:endpoint_id`,
    {
      schema: {
        operationId: 'deleteWebhookEndpoint',
        summary: 'Remove a receiver. What is on its way to it is not sent any more.',
        tags: TAGS,
        params: EndpointParameters,
        response: { 200: z.object({ data: z.object({}) }), ...errorAnswers(401, 404, 409, 429, 503) },
      },
    },
    async (request) => {
      await service.remove(callerOf(request), request.params.endpoint_id);
      return { data: {} };
    },
  );
}

function registerRotation(server: ZodServer, service: WebhookService): void {
  server.post(
    `${PATH}/:endpoint_id/rotate-secret`,
    {
      schema: {
        operationId: 'rotateWebhookSecret',
        summary: 'A new secret for a receiver; the former one ends at once.',
        tags: TAGS,
        params: EndpointParameters,
        response: { 200: z.object({ data: RotatedSecret }), ...errorAnswers(401, 404, 409, 429, 503) },
      },
    },
    async (request, reply) => {
      void reply.header('Cache-Control', 'no-store');
      return { data: await service.rotateSecret(callerOf(request), request.params.endpoint_id) };
    },
  );
}
