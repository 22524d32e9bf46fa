import { readConfig } from '../../../src/config.js';
import { serve, type ServedAutokino } from '../../../src/api/serve.js';
import { type Overrides, openAutokino } from '../../../src/main.js';
import type { EnginePoint } from '../../../src/workflow/engine/durable-engine.js';
import type { Autokino } from '../../../src/workflow/autokino.js';
import { createFakeParts, type FakeBehaviour } from '../../workflow/fake-parts.js';

/** Key of the default account in these tests. */
export const KEY = 'key-of-the-first-account';

/** Autokino with its HTTP face, films that are made in a moment, and deliveries that are tried again in a moment. */
export interface RunningAutokino {
  autokino: Autokino;
  url: string;
  /** Sends a request with a key and gives status and body; the caller says which shape it expects. */
  send<Body = ErrorBody>(
    method: string,
    path: string,
    options?: { body?: unknown; key?: string },
  ): Promise<Answer<Body>>;
  /** Resolves once the condition holds; it is looked at after every step of the engine. */
  until<Value>(look: () => Promise<Value | undefined>): Promise<Value>;
  log: string[];
  close(): Promise<void>;
}

/** An answer with its body read. */
export interface Answer<Body> {
  status: number;
  body: Body;
}

/** Body of an answer from 400 up. */
export interface ErrorBody {
  error: { code: string; message: string; param?: string };
}

/** Retries within fractions of a second, and receivers that have 300 ms. */
const TIMES = {
  schedule: {
    firstMilliseconds: 20,
    factor: 1.5,
    longestMilliseconds: 100,
    jitter: 0.2,
    giveUpMilliseconds: 60_000,
  },
  timeoutMilliseconds: 300,
  pollMilliseconds: 20,
};

/** Opens a home, or opens it again. */
export async function startAutokino(
  home: string,
  options: {
    films?: FakeBehaviour;
    webhooks?: Overrides['webhooks'];
    environment?: Record<string, string>;
  } = {},
): Promise<RunningAutokino> {
  const log: string[] = [];
  const watchers = new Set<() => void>();
  const onPoint = ({ moment }: EnginePoint): void => {
    if (moment !== 'recorded') return;
    for (const watcher of watchers) watcher();
  };
  const config = readConfig({
    AUTOKINO_HOME: home,
    AUTOKINO_API_KEY: KEY,
    AUTOKINO_RENDER_PROCESSES: '1',
    AUTOKINO_ALLOWED_HOSTS: '127.0.0.1',
    ...options.environment,
  });
  const autokino = await openAutokino(config, {
    ...createFakeParts(options.films),
    onPoint,
    onLog: (message) => log.push(message),
    webhooks: { ...TIMES, ...options.webhooks },
  });
  const served: ServedAutokino = await serve(autokino, { host: '127.0.0.1', port: 0, version: '1.2.3' });
  return {
    autokino,
    url: served.url,
    log,
    send: (method, path, { body, key = KEY } = {}) => send(served.url, method, path, body, key),
    async until(look) {
      for (;;) {
        let wake: () => void = () => undefined;
        const changed = new Promise<void>((resolve) => (wake = resolve));
        watchers.add(wake);
        try {
          const value = await look();
          if (value !== undefined) return value;
          await changed;
        } finally {
          watchers.delete(wake);
        }
      }
    },
    async close() {
      await served.close();
      await autokino.close();
    },
  };
}

async function send<Body>(
  url: string,
  method: string,
  path: string,
  body: unknown,
  key: string,
): Promise<Answer<Body>> {
  const answer = await fetch(`${url}${path}`, {
    method,
    headers: {
      'x-api-key': key,
      ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
    },
    body: body === undefined ? null : JSON.stringify(body),
  });
  return { status: answer.status, body: (await answer.json()) as Body };
}
