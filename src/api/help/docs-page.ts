import swaggerUi from '@fastify/swagger-ui';
import type { ZodServer } from '../server.js';
import { tidyOpenApi } from '../tidy-openapi.js';

/** What the page may load: its own files, and pictures and styles that lie inside them. Nothing from outside. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** `GET /docs`: the interface for people, made from `/openapi.json`, to read and to try out. */
export async function registerDocsPage(server: ZodServer): Promise<void> {
  await server.register(async (scope) => {
    scope.addHook('onSend', async (_request, reply) => {
      void reply.header('X-Content-Type-Options', 'nosniff').header('Referrer-Policy', 'no-referrer');
    });
    await scope.register(swaggerUi, {
      routePrefix: '/docs',
      staticCSP: CONTENT_SECURITY_POLICY,
      // Also keeps the page from asking a checker on the internet about our description.
      validatorUrl: false,
      theme: { title: 'Autokino: HTTP interface' },
      uiConfig: {
        layout: 'BaseLayout',
        deepLinking: true,
        docExpansion: 'list',
        displayRequestDuration: true,
      },
      transformSpecification: tidyOpenApi,
    });
  });
}
