import { z } from 'zod';
import { AutokinoError } from '../../errors/autokino-error.js';
import { VideoResource } from '../../schema/http/video-resource.js';
import { withAbsoluteLinks } from '../absolute-links.js';
import { callerOf } from '../auth.js';
import { errorAnswers } from '../openapi.js';
import { publicAddress } from '../public-address.js';
import type { ZodServer } from '../server.js';
import type { VideoService } from './video-service.js';

/** Routes of videos. */
export function registerVideos(server: ZodServer, service: VideoService): void {
  server.get(
    '/v3/videos/:video_id',
    {
      schema: {
        operationId: 'readVideo',
        summary: 'State of a film and, when it is done, its links.',
        description:
          'Each read signs the links anew; they open for 24 hours without a key. A film of a session fails ' +
          'together with it.',
        tags: ['Videos'],
        params: z.object({ video_id: z.string().min(1).meta({ description: 'Id of the film.' }) }),
        response: { 200: z.object({ data: VideoResource }), ...errorAnswers(401, 404, 503) },
      },
    },
    async (request, reply) => {
      const video = await service.read(callerOf(request), request.params.video_id);
      if (!video) throw new AutokinoError('video_not_found');
      void reply.header('Cache-Control', 'no-store');
      return { data: withAbsoluteLinks(video, publicAddress(request)) };
    },
  );
}
