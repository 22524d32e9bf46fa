import { z } from 'zod';
import { AutokinoError } from '../../errors/autokino-error.js';
import { pageBody } from '../../schema/http/page.js';
import { ShownResource } from '../../schema/http/shown-resource.js';
import { VideoResource } from '../../schema/http/video-resource.js';
import { withAbsoluteLinks } from '../absolute-links.js';
import { callerOf } from '../auth.js';
import { errorAnswers } from '../openapi.js';
import { pageAnswer, pageQuery, pageRequest } from '../pagination.js';
import { publicAddress } from '../public-address.js';
import type { ZodServer } from '../server.js';
import { noSuchSession, SessionParameters } from './session-parameters.js';
import type { SessionService } from './session-service.js';

/** Routes of what a session holds: its films, and what its messages show. */
export function registerSessionContents(server: ZodServer, service: SessionService): void {
  registerVideosOfSession(server, service);
  registerResource(server, service);
}

function registerVideosOfSession(server: ZodServer, service: SessionService): void {
  server.get(
    '/v3/video-agents/:session_id/videos',
    {
      schema: {
        operationId: 'listVideoAgentSessionVideos',
        summary: 'Every film of a session, newest first.',
        tags: ['Video Agent'],
        params: SessionParameters,
        querystring: pageQuery(),
        response: { 200: pageBody(VideoResource), ...errorAnswers(400, 401, 404, 503) },
      },
    },
    async (request, reply) => {
      const { params, query } = request;
      const page = await service.videos(callerOf(request), params.session_id, pageRequest(query));
      if (!page) throw noSuchSession();
      void reply.header('Cache-Control', 'no-store');
      return withAbsoluteLinks(
        pageAnswer(page, (video) => video),
        publicAddress(request),
      );
    },
  );
}

function registerResource(server: ZodServer, service: SessionService): void {
  server.get(
    '/v3/video-agents/:session_id/resources/:resource_id',
    {
      schema: {
        operationId: 'readVideoAgentResource',
        summary: 'Something that a message of the session shows: a storyboard, a film, a file that was sent.',
        tags: ['Video Agent'],
        params: SessionParameters.extend({
          resource_id: z.string().min(1).meta({ description: 'Id from a message of the session.' }),
        }),
        response: { 200: z.object({ data: ShownResource }), ...errorAnswers(401, 404, 503) },
      },
    },
    async (request, reply) => {
      const { session_id, resource_id } = request.params;
      const resource = await service.resource(callerOf(request), session_id, resource_id);
      if (!resource) {
        throw new AutokinoError('resource_not_found', 'There is no such resource in this session.');
      }
      void reply.header('Cache-Control', 'no-store');
      return { data: withAbsoluteLinks(resource, publicAddress(request)) };
    },
  );
}
