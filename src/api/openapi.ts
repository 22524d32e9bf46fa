import type { FastifyDynamicSwaggerOptions } from '@fastify/swagger';
import { jsonSchemaTransform, jsonSchemaTransformObject } from 'fastify-type-provider-zod';
import { ErrorEnvelope } from '../schema/http/error-envelope.js';

const STATUS_MEANINGS = {
  400: 'A field does not fit; `param` names it. Nothing was created.',
  401: 'The key is missing or wrong.',
  403: 'The link is forged or has expired.',
  404: 'There is no such thing in this account.',
  409: 'The state does not allow it now.',
  413: 'The body is too large.',
  416: 'The range is outside the file.',
  429: 'Too many requests or jobs; try again after `Retry-After` seconds.',
  503: 'The server is starting or shutting down; try again after `Retry-After` seconds.',
} as const;

/** Declared error answers of a route. */
export function errorAnswers(...statuses: (keyof typeof STATUS_MEANINGS)[]) {
  return Object.fromEntries(
    statuses.map((status) => [
      status,
      {
        description: STATUS_MEANINGS[status],
        content: { 'application/json': { schema: ErrorEnvelope } },
      },
    ]),
  );
}

/** The header by which a client may send a request again without doing twice what it asks for. */
const IDEMPOTENCY_KEY = {
  type: 'string',
  pattern: '^[A-Za-z0-9_\\-:.]{1,255}$',
  description:
    'Chosen by the client. For 24 hours the same key on the same path gets the first answer again; while the ' +
    'first request is under way, 409.',
};

/** The body of every multipart route. Its bytes are read by the route, not by a schema. */
const UPLOAD_BODY = {
  type: 'object',
  required: ['file'],
  properties: { file: { type: 'string', format: 'binary', description: 'The file, 32 MB at most.' } },
};

/** The schema of a route as the description shows it: what its zod schema says, and what no zod schema checks. */
const describeRoute: typeof jsonSchemaTransform = (input) => {
  const { schema, url } = jsonSchemaTransform(input);
  const methods = [input.route.method].flat();
  const isChange = methods.some((method) => !['GET', 'HEAD', 'OPTIONS'].includes(method));
  const isUpload = input.schema?.consumes?.includes('multipart/form-data') ?? false;
  if (!schema || schema.hide) return { schema, url };
  return {
    url,
    schema: {
      ...schema,
      ...(isChange && url.startsWith('/v3/')
        ? { headers: { type: 'object', properties: { 'Idempotency-Key': IDEMPOTENCY_KEY } } }
        : {}),
      ...(isUpload ? { body: UPLOAD_BODY } : {}),
    },
  };
};

/** How the OpenAPI 3.1 description is made from the routes' own schemas. */
export function openApiOptions(version: string): FastifyDynamicSwaggerOptions {
  return {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Autokino',
        version,
        description:
          'A self-hosted video agent: one prompt in, a finished, narrated film out. Every answer carries ' +
          '`X-Request-Id`; every error has the same envelope. Times are Unix seconds unless stated otherwise.',
        license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
      },
      tags: [
        { name: 'Video Agent', description: 'From a prompt to a film.' },
        { name: 'Videos', description: 'Films and their links.' },
        { name: 'Assets', description: 'Files that are sent in: uploads, and what became of them.' },
        { name: 'Files', description: 'Bytes behind signed links.' },
        { name: 'Webhooks', description: 'Who is told when a film is done or has failed.' },
        { name: 'Accounts', description: 'Who may use the server: accounts and their keys.' },
        { name: 'Server', description: 'The server itself.' },
      ],
      components: {
        securitySchemes: {
          apiKey: { type: 'apiKey', name: 'x-api-key', in: 'header' },
          bearer: { type: 'http', scheme: 'bearer' },
        },
      },
      security: [{ apiKey: [] }, { bearer: [] }],
    },
    transform: describeRoute,
    transformObject: jsonSchemaTransformObject,
  };
}
