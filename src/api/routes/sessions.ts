import { z } from 'zod';
import { AutokinoError } from '../../errors/autokino-error.js';
import { checkAddress } from '../../network/guarded-fetch.js';
import { CreatedSession, CreateSessionBody } from '../../schema/http/create-session.js';
import { SessionResource } from '../../schema/http/session-resource.js';
import { callerOf } from '../auth.js';
import type { FilmService } from '../film-service.js';
import { errorAnswers } from '../openapi.js';
import { publicAddress } from '../public-address.js';
import type { ZodServer } from '../server.js';

const SessionParameters = z.object({ session_id: z.string().min(1) });

/** Routes of Video Agent sessions. */
export function registerSessions(server: ZodServer, service: FilmService): void {
  server.post(
    '/v3/video-agents',
    {
      schema: {
        operationId: 'createVideoAgentSession',
        summary: 'Open a session from a prompt and start making the film.',
        tags: ['Video Agent'],
        body: CreateSessionBody,
        response: { 200: z.object({ data: CreatedSession }), ...errorAnswers(400, 401, 413, 503) },
      },
    },
    async (request) => {
      const { body } = request;
      checkFileAddresses(body);
      return { data: await service.createSession(callerOf(request), body) };
    },
  );

  server.get(
    '/v3/video-agents/:session_id',
    {
      schema: {
        operationId: 'readVideoAgentSession',
        summary: 'State, progress, film and latest messages of a session.',
        tags: ['Video Agent'],
        params: SessionParameters,
        response: { 200: z.object({ data: SessionResource }), ...errorAnswers(401, 404, 503) },
      },
    },
    async (request, reply) => {
      const session = await service.readSession(callerOf(request), request.params.session_id);
      if (!session)
        throw new AutokinoError('resource_not_found', 'There is no such session in your account.');
      void reply.header('Cache-Control', 'no-store');
      return { data: withAbsoluteLink(session, publicAddress(request)) };
    },
  );
}

function withAbsoluteLink(session: SessionResource, address: string): SessionResource {
  return { ...session, video_url: session.video_url && new URL(session.video_url, address).href };
}

/** Refuses addresses of files that lead into private networks, before anything is created. */
function checkFileAddresses(body: CreateSessionBody): void {
  for (const [index, file] of (body.files ?? []).entries()) {
    if (file.type === 'url') checkAddress(file.url, { parameter: `files.${index}.url` });
  }
}
