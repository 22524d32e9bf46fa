import type { FastifyInstance } from 'fastify';
import { errorReference, type ErrorReferenceEntry } from '../../errors/error-reference.js';

/** Page that the `doc_url` of every error leads to. */
export const ERROR_HELP_PATH = '/docs/errors';

/** `GET /docs/errors`: what each error means, with an anchor for each. */
export function registerErrorHelp(server: FastifyInstance): void {
  const page = renderPage(errorReference());
  server.get(ERROR_HELP_PATH, { schema: { hide: true } }, async (_request, reply) =>
    reply.type('text/html; charset=utf-8').serializer(String).send(page),
  );
}

function renderPage(entries: ErrorReferenceEntry[]): string {
  const rows = entries.map(
    (entry) =>
      `<h2 id="${entry.anchor}">${entry.code}</h2>` +
      `<p>HTTP ${entry.status}${entry.isRetryable ? ', worth trying again' : ''}. ${escapeHtml(entry.message)}</p>`,
  );
  return (
    '<!doctype html><html lang="en"><meta charset="utf-8"><title>Errors of Autokino</title>' +
    '<meta name="viewport" content="width=device-width"><style>body{font:16px/1.5 sans-serif;max-width:42em;' +
    'margin:2em auto;padding:0 1em}:target{background:#fe8}</style><h1>Errors</h1>' +
    `${rows.join('')}</html>`
  );
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
