import { Readable } from 'node:stream';
import type { InjectOptions } from 'fastify';
import type { Autokino } from '../workflow/autokino.js';
import { createServer, type ZodServer } from './server.js';
import { createApiServices } from './services.js';

/** The HTTP face for one program alone: nothing listens, requests are handed over in memory. */
export interface InsideFace {
  /** Address that requests are written to; only `fetch` below knows it. */
  url: string;
  /** Takes the same requests as the server would over the network, and gives the same answers. */
  fetch: typeof fetch;
  close(): Promise<void>;
}

const INSIDE_ADDRESS = 'http://autokino.inside';

/** Puts the HTTP face before a running Autokino without opening a port. */
export async function openInsideFace(autokino: Autokino, version: string): Promise<InsideFace> {
  const server = await createServer({
    services: createApiServices(autokino),
    version,
    publicAddress: INSIDE_ADDRESS,
  });
  return { url: INSIDE_ADDRESS, fetch: fetchFrom(server), close: () => server.close() };
}

function fetchFrom(server: ZodServer): typeof fetch {
  return async (input, options = {}) => {
    options.signal?.throwIfAborted();
    const request = new Request(input, options);
    const { pathname, search } = new URL(request.url);
    const body = await request.text();
    const answer = await server.inject({
      method: request.method as NonNullable<InjectOptions['method']>,
      url: pathname + search,
      headers: Object.fromEntries(request.headers),
      ...(body === '' ? {} : { payload: body }),
      payloadAsStream: true,
    });
    const headers = new Headers();
    for (const [name, value] of Object.entries(answer.headers)) {
      if (value !== undefined) headers.set(name, String(value));
    }
    const stream = Readable.toWeb(answer.stream()) as ReadableStream<Uint8Array>;
    return new Response(stream, { status: answer.statusCode, headers });
  };
}
