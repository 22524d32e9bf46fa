import { z } from 'zod';
import { CreatedSession, CreateSessionBody } from '../../schema/http/create-session.js';
import { pageBody } from '../../schema/http/page.js';
import { DeletedSession } from '../../schema/http/session-answers.js';
import { SessionListItem, SessionResource } from '../../schema/http/session-resource.js';
import { withAbsoluteLinks } from '../absolute-links.js';
import { callerOf } from '../auth.js';
import { errorAnswers } from '../openapi.js';
import { pageAnswer, pageQuery, pageRequest } from '../pagination.js';
import { publicAddress } from '../public-address.js';
import type { ZodServer } from '../server.js';
import { unixSeconds } from '../unix-seconds.js';
import { checkFileAddresses } from './check-file-addresses.js';
import { registerSessionContents } from './content-routes.js';
import { registerConversation } from './conversation-routes.js';
import { noSuchSession, SessionParameters } from './session-parameters.js';
import type { SessionService } from './session-service.js';

/** Routes of Video Agent sessions. */
export function registerSessions(server: ZodServer, service: SessionService): void {
  registerCreate(server, service);
  registerList(server, service);
  registerRead(server, service);
  registerDelete(server, service);
  registerConversation(server, service);
  registerSessionContents(server, service);
}

function registerCreate(server: ZodServer, service: SessionService): void {
  server.post(
    '/v3/video-agents',
    {
      schema: {
        operationId: 'createVideoAgentSession',
        summary: 'Open a session from a prompt and start making the film.',
        description:
          'Answers at once; the film is made behind. Fields of the request beat the words of the prompt. In ' +
          'generate mode the session reads `generating` until it ends, and its film has an id from the start. In ' +
          'chat mode it starts as `thinking`, may ask, and shows a storyboard before it draws.',
        tags: ['Video Agent'],
        body: CreateSessionBody,
        response: { 200: z.object({ data: CreatedSession }), ...errorAnswers(400, 401, 413, 429, 503) },
      },
    },
    async (request) => {
      checkFileAddresses(request.body.files, service.allowedFileHosts);
      const { body, reservedId } = request;
      // The same request sent again after a crash finds the session that the first one made.
      const options = reservedId === null ? {} : { sessionId: reservedId };
      return { data: await service.create(callerOf(request), body, options) };
    },
  );
}

function registerList(server: ZodServer, service: SessionService): void {
  server.get(
    '/v3/video-agents',
    {
      schema: {
        operationId: 'listVideoAgentSessions',
        summary: 'Sessions of the account, newest first.',
        tags: ['Video Agent'],
        querystring: pageQuery(),
        response: { 200: pageBody(SessionListItem), ...errorAnswers(400, 401, 503) },
      },
    },
    async (request) =>
      pageAnswer(await service.list(callerOf(request), pageRequest(request.query)), (session) => ({
        session_id: session.id,
        title: session.title,
        created_at: unixSeconds(session.createdAt),
      })),
  );
}

function registerRead(server: ZodServer, service: SessionService): void {
  server.get(
    '/v3/video-agents/:session_id',
    {
      schema: {
        operationId: 'readVideoAgentSession',
        summary: 'State, progress, film and latest messages of a session.',
        description: 'Cheap enough to be read every few seconds. `completed` and `failed` end a run.',
        tags: ['Video Agent'],
        params: SessionParameters,
        response: { 200: z.object({ data: SessionResource }), ...errorAnswers(401, 404, 503) },
      },
    },
    async (request, reply) => {
      const session = await service.read(callerOf(request), request.params.session_id);
      if (!session) throw noSuchSession();
      void reply.header('Cache-Control', 'no-store');
      return { data: withAbsoluteLinks(session, publicAddress(request)) };
    },
  );
}

function registerDelete(server: ZodServer, service: SessionService): void {
  server.delete(
    '/v3/video-agents/:session_id',
    {
      schema: {
        operationId: 'deleteVideoAgentSession',
        summary: 'Stop a session and remove it with its films and files. An extension of Autokino.',
        tags: ['Video Agent'],
        params: SessionParameters,
        response: { 200: z.object({ data: DeletedSession }), ...errorAnswers(401, 404, 503) },
      },
    },
    async (request) => {
      const { session_id } = request.params;
      if (!(await service.remove(callerOf(request), session_id))) throw noSuchSession();
      return { data: { session_id, deleted: true as const } };
    },
  );
}
