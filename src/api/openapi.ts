import type { FastifyDynamicSwaggerOptions } from '@fastify/swagger';
import { jsonSchemaTransform, jsonSchemaTransformObject } from 'fastify-type-provider-zod';
import { ErrorEnvelope } from '../schema/http/error-envelope.js';

const STATUS_MEANINGS = {
  400: 'A field does not fit; `param` names it. Nothing was created.',
  401: 'The key is missing or wrong.',
  403: 'The link is forged or has expired.',
  404: 'There is no such thing in this account.',
  413: 'The body is too large.',
  416: 'The range is outside the file.',
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
        { name: 'Files', description: 'Bytes behind signed links.' },
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
    transform: jsonSchemaTransform,
    transformObject: jsonSchemaTransformObject,
  };
}
