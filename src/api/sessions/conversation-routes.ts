import { z } from 'zod';
import { SendMessageBody, SentMessage } from '../../schema/http/send-message.js';
import { StoppedSession } from '../../schema/http/session-answers.js';
import { callerOf } from '../auth.js';
import { errorAnswers } from '../openapi.js';
import type { ZodServer } from '../server.js';
import { checkFileAddresses } from './check-file-addresses.js';
import { noSuchSession, SessionParameters } from './session-parameters.js';
import type { SessionService } from './session-service.js';

/** Routes by which a user speaks to the agent of a session. */
export function registerConversation(server: ZodServer, service: SessionService): void {
  registerSend(server, service);
  void server.register(async (scope) => {
    // Clients send nothing here, `{}`, or nothing with a media type beside it: all of it means the same.
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, _body, done) => done(null, undefined));
    registerStop(scope, service);
  });
}

function registerSend(server: ZodServer, service: SessionService): void {
  server.post(
    '/v3/video-agents/:session_id',
    {
      schema: {
        operationId: 'sendVideoAgentMessage',
        summary: 'Say something to the agent: an answer, an approval, a change, the wish for another film.',
        description:
          'For sessions in chat mode, and for those in generate mode that have failed. While the agent thinks, ' +
          'messages wait their turn; while it draws they are refused with 409. A change keeps what it does not name ' +
          'and leads to a new `video_id`.',
        tags: ['Video Agent'],
        params: SessionParameters,
        body: SendMessageBody,
        response: {
          200: z.object({ data: SentMessage }),
          ...errorAnswers(400, 401, 404, 409, 413, 429, 503),
        },
      },
    },
    async (request) => {
      const { body, params, reservedId } = request;
      const options = reservedId === null ? {} : { runId: reservedId };
      checkFileAddresses(body.files, service.allowedFileHosts);
      const sent = await service.send(callerOf(request), params.session_id, body, options);
      if (!sent) throw noSuchSession();
      return { data: sent };
    },
  );
}

function registerStop(server: ZodServer, service: SessionService): void {
  server.post(
    '/v3/video-agents/:session_id/stop',
    {
      schema: {
        operationId: 'stopVideoAgentSession',
        summary: 'Stop what the agent is doing. Needs no body.',
        description:
          'What exists is kept. A session in chat mode then waits for input, one in generate mode has failed ' +
          'with the code `stopped`. Where nothing runs, nothing happens.',
        tags: ['Video Agent'],
        params: SessionParameters,
        response: { 200: z.object({ data: StoppedSession }), ...errorAnswers(401, 404, 503) },
      },
    },
    async (request) => {
      const { session_id } = request.params;
      if (!(await service.stop(callerOf(request), session_id))) throw noSuchSession();
      return { data: { session_id } };
    },
  );
}
