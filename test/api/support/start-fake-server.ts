import { createServer, type ServerOptions } from '../../../src/api/server.js';
import { FakeFilms, KEY } from './fake-films.js';

/** A server on a free port of this machine, with the fake film-maker behind it. */
export interface RunningServer {
  service: FakeFilms;
  url: string;
  /** Sends a request with the right key; `key: null` sends none. */
  send(path: string, options?: SendOptions): Promise<Answer>;
  close(): Promise<void>;
}

/** How a request differs from a plain GET with the right key. */
export interface SendOptions {
  method?: string;
  key?: string | null;
  headers?: Record<string, string>;
  /** Sent as it is when a string, as JSON otherwise. */
  body?: unknown;
}

/** An answer with its body read. */
export interface Answer {
  status: number;
  headers: Headers;
  text: string;
  /** The body as JSON; undefined when it is none. */
  json: Envelope | undefined;
}

/** The parts of JSON bodies that tests look at. */
export interface Envelope {
  data?: Record<string, unknown>;
  error?: { code: string; message: string; param?: string; doc_url?: string };
  [field: string]: unknown;
}

export async function startFakeServer(options: Partial<ServerOptions> = {}): Promise<RunningServer> {
  const service = new FakeFilms();
  const server = await createServer({ services: service.services(), version: '1.2.3', ...options });
  const url = await server.listen({ port: 0, host: '127.0.0.1' });
  return {
    service,
    url,
    send: (path, sending) => send(`${url}${path}`, sending),
    async close() {
      await server.close();
      service.dispose();
    },
  };
}

async function send(address: string, options: SendOptions = {}): Promise<Answer> {
  const key = options.key === undefined ? KEY : options.key;
  const isText = typeof options.body === 'string';
  const answer = await fetch(address, {
    method: options.method ?? 'GET',
    headers: {
      ...(key === null ? {} : { 'x-api-key': key }),
      ...(options.body === undefined || isText ? {} : { 'Content-Type': 'application/json' }),
      ...options.headers,
    },
    body:
      options.body === undefined ? null : isText ? (options.body as string) : JSON.stringify(options.body),
  });
  const text = await answer.text();
  return { status: answer.status, headers: answer.headers, text, json: parse(text) };
}

function parse(text: string): Envelope | undefined {
  try {
    return JSON.parse(text) as Envelope;
  } catch {
    return undefined;
  }
}
