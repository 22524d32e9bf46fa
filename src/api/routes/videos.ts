import { z } from 'zod';
import { AutokinoError } from '../../errors/autokino-error.js';
import { VideoResource } from '../../schema/http/video-resource.js';
import { callerOf } from '../auth.js';
import type { FilmService } from '../film-service.js';
import { errorAnswers } from '../openapi.js';
import { publicAddress } from '../public-address.js';
import type { ZodServer } from '../server.js';

const LINKS = ['video_url', 'captioned_video_url', 'subtitle_url', 'thumbnail_url', 'gif_url'] as const;

/** Routes of videos. */
export function registerVideos(server: ZodServer, service: FilmService): void {
  server.get(
    '/v3/videos/:video_id',
    {
      schema: {
        operationId: 'readVideo',
        summary: 'State of a film and, when it is done, its links.',
        tags: ['Videos'],
        params: z.object({ video_id: z.string().min(1) }),
        response: { 200: z.object({ data: VideoResource }), ...errorAnswers(401, 404, 503) },
      },
    },
    async (request, reply) => {
      const video = await service.readVideo(callerOf(request), request.params.video_id);
      if (!video) throw new AutokinoError('video_not_found');
      void reply.header('Cache-Control', 'no-store');
      return { data: withAbsoluteLinks(video, publicAddress(request)) };
    },
  );
}

function withAbsoluteLinks(video: VideoResource, address: string): VideoResource {
  const absolute = { ...video };
  for (const name of LINKS) {
    const link = absolute[name];
    if (link) absolute[name] = new URL(link, address).href;
  }
  return absolute;
}
