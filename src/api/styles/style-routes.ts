import { z } from 'zod';
import { pageBody } from '../../schema/http/page.js';
import { StyleItem } from '../../schema/http/style-item.js';
import { withAbsoluteLinks } from '../absolute-links.js';
import { errorAnswers } from '../openapi.js';
import { pageAnswer, pageQuery, pageRequest } from '../pagination.js';
import { publicAddress } from '../public-address.js';
import type { ZodServer } from '../server.js';
import type { StyleService } from './style-service.js';

const StyleQuery = pageQuery().extend({
  tag: z
    .string()
    .max(100)
    .optional()
    .meta({ description: 'Only styles on this shelf. A shelf that does not exist is empty.' }),
});

/** `GET /v3/video-agents/styles` */
export function registerStyles(server: ZodServer, service: StyleService): void {
  server.get(
    '/v3/video-agents/styles',
    {
      schema: {
        operationId: 'listVideoAgentStyles',
        summary: 'Visual styles that a session can use.',
        tags: ['Video Agent'],
        querystring: StyleQuery,
        response: { 200: pageBody(StyleItem), ...errorAnswers(400, 401, 503) },
      },
    },
    async (request) => {
      const page = await service.list(request.query.tag ?? null, pageRequest(request.query));
      return withAbsoluteLinks(
        pageAnswer(page, (style) => style),
        publicAddress(request),
      );
    },
  );
}
