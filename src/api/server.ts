import { randomUUID } from 'node:crypto';
import swagger from '@fastify/swagger';
import fastify, {
  type FastifyBaseLogger,
  type FastifyInstance,
  type RawReplyDefaultExpression,
  type RawRequestDefaultExpression,
  type RawServerDefault,
} from 'fastify';
import { serializerCompiler, validatorCompiler, type ZodTypeProvider } from 'fastify-type-provider-zod';
import { addDraining } from './across/draining.js';
import { addIdempotency } from './across/idempotency.js';
import { takeOddRequests } from './across/odd-requests.js';
import { createRateLimits } from './across/rate-limits.js';
import { createCallerSearch, requireCaller } from './auth.js';
import { answerMalformedRequest } from './client-error.js';
import { sendError } from './error-response.js';
import { KnownPaths } from './known-paths.js';
import { openApiOptions } from './openapi.js';
import { KEYED_AREAS, OPEN_AREAS } from './routes.js';
import type { ApiServices } from './services.js';
import { checkText } from './text-check.js';
import { tidyOpenApi } from './tidy-openapi.js';

/** Fastify with zod as the source of types. */
export type ZodServer = FastifyInstance<
  RawServerDefault,
  RawRequestDefaultExpression,
  RawReplyDefaultExpression,
  FastifyBaseLogger,
  ZodTypeProvider
>;

/** What the HTTP face is made from. */
export interface ServerOptions {
  services: ApiServices;
  /** Version of Autokino, for `/healthz` and `/openapi.json`. */
  version: string;
  /** Address under which people reach the server, when it stands behind a proxy. Default: each request's own. */
  publicAddress?: string | null;
  /** Largest body in bytes. Default 48 MiB: one inline file of 32 MB with room to spare. */
  maximumBodyBytes?: number;
  /** Requests that change something, per minute and account; reading has ten times as much. Default: no limit. */
  requestsPerMinute?: number | null;
  /** Called with errors that are the server's own fault. Default: a line on standard error. */
  onServerError?: (message: string, details: unknown) => void;
  /** Called with what the operator may want to know. Default: a line on standard error. */
  onWarning?: (message: string) => void;
}

/** Time a request may take to arrive: an upload of 32 MB over a slow line, not a body that never ends. */
const LONGEST_REQUEST_MILLISECONDS = 15 * 60_000;

const DEFAULT_MAXIMUM_BODY_BYTES = 48 * 1024 * 1024;

/** Builds the HTTP face. It listens once `listen()` is called on it. */
export async function createServer(options: ServerOptions): Promise<ZodServer> {
  const server = createBareServer(options);
  const knownPaths = new KnownPaths();
  knownPaths.watch(server);
  server.setErrorHandler((error, request, reply) => void sendError(error, request, reply));
  server.setNotFoundHandler((request, reply) => {
    const error = knownPaths.errorFor(request, (methods) => void reply.header('Allow', methods));
    void sendError(error, request, reply);
  });
  addDraining(server);
  takeOddRequests(server);
  await server.register(swagger, openApiOptions(options.version));
  const countRequest = await createRateLimits(server, options.requestsPerMinute ?? null);
  await server.register(async (guarded) => {
    guarded.addHook('onRequest', createCallerSearch(options.services.auth));
    guarded.addHook('onRequest', countRequest);
    guarded.addHook('onRequest', requireCaller);
    guarded.addHook('preValidation', async ({ params, query, body }) => {
      for (const part of [params, query, body]) checkText(part);
    });
    const zodServer = guarded.withTypeProvider<ZodTypeProvider>();
    addIdempotency(zodServer, options.services.idempotency, options.onWarning ?? writeToStandardError);
    for (const registerArea of KEYED_AREAS) await registerArea(zodServer, options);
  });
  await server.register(async (open) => {
    open.addHook('onRequest', countRequest);
    const zodServer = open.withTypeProvider<ZodTypeProvider>();
    for (const registerArea of OPEN_AREAS) await registerArea(zodServer, options);
    open.get('/openapi.json', { schema: { hide: true } }, async () => tidyOpenApi(server.swagger()));
  });
  await server.ready();
  return server;
}

function createBareServer(options: ServerOptions): ZodServer {
  const server = fastify({
    logger: false,
    bodyLimit: options.maximumBodyBytes ?? DEFAULT_MAXIMUM_BODY_BYTES,
    genReqId: () => randomUUID(),
    requestIdHeader: false,
    return503OnClosing: false,
    requestTimeout: LONGEST_REQUEST_MILLISECONDS,
    // A field that plays with prototypes is an unknown field like any other: dropped.
    onProtoPoisoning: 'remove',
    onConstructorPoisoning: 'remove',
    clientErrorHandler: answerMalformedRequest,
    frameworkErrors: (error, request, reply) => void sendError(error, request, reply),
  }).withTypeProvider<ZodTypeProvider>();
  server.setValidatorCompiler(validatorCompiler);
  server.setSerializerCompiler(serializerCompiler);
  server.decorate('reportError', options.onServerError ?? writeToStandardError);
  server.decorate('configuredAddress', options.publicAddress?.replace(/\/+$/, '') ?? null);
  server.decorateRequest('caller', null);
  server.addHook('onRequest', async (request, reply) => void reply.header('X-Request-Id', request.id));
  return server;
}

function writeToStandardError(message: string, ...details: unknown[]): void {
  console.error(message, ...details);
}
