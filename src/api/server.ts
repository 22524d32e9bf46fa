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
import { AutokinoError } from '../errors/autokino-error.js';
import { createKeyCheck } from './auth.js';
import { answerMalformedRequest } from './client-error.js';
import { sendError } from './error-response.js';
import type { FilmService } from './film-service.js';
import { KnownPaths } from './known-paths.js';
import { openApiOptions } from './openapi.js';
import { registerErrorHelp } from './routes/error-help.js';
import { registerFiles } from './routes/files.js';
import { registerHealth } from './routes/health.js';
import { registerNotOffered } from './routes/not-offered.js';
import { registerSessions } from './routes/sessions.js';
import { registerVideos } from './routes/videos.js';
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
  service: FilmService;
  /** Version of Autokino, for `/healthz` and `/openapi.json`. */
  version: string;
  /** Address under which people reach the server, when it stands behind a proxy. Default: each request's own. */
  publicAddress?: string | null;
  /** Largest body in bytes. Default 48 MiB: one inline file of 32 MB with room to spare. */
  maximumBodyBytes?: number;
  /** Called with errors that are the server's own fault. Default: a line on standard error. */
  onServerError?: (message: string, details: unknown) => void;
}

/** Time that answers under way get to end when the server closes, in milliseconds. */
const CLOSING_GRACE_MILLISECONDS = 2000;

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
  refuseWhileClosing(server);
  await server.register(swagger, openApiOptions(options.version));
  await server.register(async (guarded) => {
    guarded.addHook('onRequest', createKeyCheck(options.service));
    guarded.addHook('preValidation', async ({ params, body }) => {
      checkText(params);
      checkText(body);
    });
    const zodServer = guarded.withTypeProvider<ZodTypeProvider>();
    registerSessions(zodServer, options.service);
    registerVideos(zodServer, options.service);
    registerNotOffered(guarded);
  });
  await server.register(async (open) => {
    const zodServer = open.withTypeProvider<ZodTypeProvider>();
    registerHealth(zodServer, options.version);
    registerFiles(zodServer, options.service);
    registerErrorHelp(open);
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

/**
 * Once the server is closing, requests on connections that are still open are sent away with 503, and downloads
 * that are under way get a few seconds to end.
 */
function refuseWhileClosing(server: ZodServer): void {
  let isClosing = false;
  server.addHook('preClose', async () => {
    isClosing = true;
    setTimeout(() => server.server.closeAllConnections(), CLOSING_GRACE_MILLISECONDS).unref();
  });
  server.addHook('onRequest', async (_request, reply) => {
    if (!isClosing) return;
    void reply.header('Connection', 'close');
    throw new AutokinoError('service_unavailable');
  });
}

function writeToStandardError(message: string, details: unknown): void {
  console.error(message, details);
}
