import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createServer, type ServerOptions } from '../../../src/api/server.js';
import { createApiServices } from '../../../src/api/services.js';
import { readConfig } from '../../../src/config.js';
import { AutokinoError } from '../../../src/errors/autokino-error.js';
import { openAutokino } from '../../../src/main.js';
import type { Autokino } from '../../../src/workflow/autokino.js';
import { createFakeParts } from '../../workflow/fake-parts.js';

/** A server over real HTTP before the real store and workflow; drawing alone is faked, and never ends. */
export interface RealServer {
  autokino: Autokino;
  url: string;
  /** Key of the operator. */
  key: string;
  home: string;
  /** What the server said about faults of its own. */
  faults: unknown[];
  warnings: string[];
  send(path: string, options?: SendOptions): Promise<RealAnswer>;
  /** Ends the server. Its home stays for the next one unless told otherwise. */
  close(options?: { keepHome?: boolean }): Promise<void>;
}

/** How a request differs from a plain GET by the operator. */
export interface SendOptions {
  method?: string;
  key?: string | null;
  headers?: Record<string, string>;
  /** Sent as JSON, or as it is when a string or a form. */
  body?: unknown;
}

/** An answer with its body read. */
export interface RealAnswer {
  status: number;
  headers: Headers;
  text: string;
  data: Record<string, unknown>;
  error: { code?: string; message?: string; param?: string };
}

/** How a server is started. */
export interface StartOptions extends Partial<ServerOptions> {
  /** Home of an earlier server. Default: a new one. */
  home?: string;
  environment?: Record<string, string>;
}

export async function startRealServer(options: StartOptions = {}): Promise<RealServer> {
  const home = options.home ?? (await mkdtemp(join(tmpdir(), 'autokino-across-')));
  const faults: unknown[] = [];
  const warnings: string[] = [];
  const parts = createFakeParts({ onRender: (_name, signal) => untilStopped(signal) });
  const config = readConfig({ AUTOKINO_HOME: home, AUTOKINO_RENDER_PROCESSES: '1', ...options.environment });
  const autokino = await openAutokino(config, { ...parts, onLog: () => undefined });
  const server = await createServer({
    services: createApiServices(autokino),
    version: '1.2.3',
    requestsPerMinute: autokino.limits.requestsPerMinute,
    onServerError: (message, details) => faults.push({ message, details }),
    onWarning: (message) => warnings.push(message),
    ...options,
  });
  const url = await server.listen({ port: 0, host: '127.0.0.1' });
  const key = autokino.bootstrapKey?.secret ?? options.environment?.['AUTOKINO_API_KEY'] ?? '';
  return {
    ...{ autokino, url, key, home, faults, warnings },
    send: (path, sending = {}) => send(`${url}${path}`, key, sending),
    async close({ keepHome = false } = {}) {
      await server.close();
      await autokino.close();
      if (!keepHome) await rm(home, { recursive: true, force: true });
    },
  };
}

/** A render that goes on until it is stopped. */
function untilStopped(signal: AbortSignal | undefined): Promise<never> {
  return new Promise((_, reject) =>
    signal?.addEventListener('abort', () => reject(new AutokinoError('stopped'))),
  );
}

async function send(address: string, ownKey: string, options: SendOptions): Promise<RealAnswer> {
  const { body } = options;
  const key = options.key === undefined ? ownKey : options.key;
  const isRaw = typeof body === 'string' || body instanceof FormData;
  const answer = await fetch(address, {
    method: options.method ?? (body === undefined ? 'GET' : 'POST'),
    headers: {
      ...(key === null ? {} : { 'x-api-key': key }),
      ...(body === undefined || isRaw ? {} : { 'Content-Type': 'application/json' }),
      ...options.headers,
    },
    body: body === undefined ? null : isRaw ? (body as string | FormData) : JSON.stringify(body),
  });
  const text = await answer.text();
  return { status: answer.status, headers: answer.headers, text, ...parse(text) };
}

function parse(text: string): Pick<RealAnswer, 'data' | 'error'> {
  try {
    const { data = {}, error = {} } = JSON.parse(text) as Partial<RealAnswer>;
    return { data, error };
  } catch {
    return { data: {}, error: {} };
  }
}
