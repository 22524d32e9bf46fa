import { readFile } from 'node:fs/promises';
import { hashOf } from '../../util/content-hash.js';
import type { ZodServer } from '../server.js';

/** Files of the page beside this module, and what they are. */
const FILES: Record<string, string> = {
  'index.html': 'text/html; charset=utf-8',
  'icon.svg': 'image/svg+xml',
  'style.css': 'text/css; charset=utf-8',
  'session.css': 'text/css; charset=utf-8',
  'main.js': 'text/javascript; charset=utf-8',
  'client.js': 'text/javascript; charset=utf-8',
  'board.js': 'text/javascript; charset=utf-8',
  'dom.js': 'text/javascript; charset=utf-8',
  'history.js': 'text/javascript; charset=utf-8',
  'player.js': 'text/javascript; charset=utf-8',
  'conversation.js': 'text/javascript; charset=utf-8',
  'session-view.js': 'text/javascript; charset=utf-8',
};

/** The page loads its own files and the films of this server, and speaks to nobody else. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "media-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** `GET /`: a page to make films with, and its files under `/page/`. */
export async function registerPage(server: ZodServer): Promise<void> {
  for (const [name, contentType] of Object.entries(FILES)) {
    const content = await readFile(new URL(`browser/${name}`, import.meta.url), 'utf8');
    const entityTag = `"${hashOf(content)}"`;
    server.get(
      name === 'index.html' ? '/' : `/page/${name}`,
      { schema: { hide: true } },
      async (request, reply) => {
        void reply
          .header('Content-Security-Policy', CONTENT_SECURITY_POLICY)
          .header('X-Content-Type-Options', 'nosniff')
          .header('Referrer-Policy', 'no-referrer')
          .header('Cache-Control', 'no-cache')
          .header('ETag', entityTag);
        if (request.headers['if-none-match'] === entityTag) return reply.code(304).send();
        return reply.type(contentType).serializer(String).send(content);
      },
    );
  }
}
