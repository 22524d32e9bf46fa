import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setTimeout as delay } from 'node:timers/promises';
import { z } from 'zod';
import { CreatedSession, type CreateSessionInput } from '../schema/http/create-session.js';
import { ErrorEnvelope } from '../schema/http/error-envelope.js';
import { Health } from '../schema/http/health.js';
import { SessionResource } from '../schema/http/session-resource.js';
import { VideoResource } from '../schema/http/video-resource.js';
import { ApiError } from './api-error.js';
import { retryWaitMilliseconds, type Sleep } from './retry.js';

/** How to reach a server. */
export interface ClientOptions {
  /** Address of the server, for example `http://127.0.0.1:4600`. */
  url: string;
  key: string;
  /** Times a request is sent at most while the server answers 429 or 503. Default 3. */
  maximumAttempts?: number;
  fetch?: typeof fetch;
  sleep?: Sleep;
}

/** How to wait for a film. */
export interface WaitOptions {
  /** Called with each reading of the session, the last one included. */
  onProgress?: (session: SessionResource) => void;
  /** Time between two readings, in milliseconds. Default 500. */
  pollMilliseconds?: number;
  signal?: AbortSignal;
}

/** A film that is done. */
export interface FinishedFilm {
  session: SessionResource;
  video: VideoResource;
}

const DEFAULT_ATTEMPTS = 3;
const DEFAULT_POLL_MILLISECONDS = 500;

const sleepFor: Sleep = (milliseconds, signal) =>
  delay(milliseconds, undefined, signal === undefined ? {} : { signal });

/** Typed client of the HTTP interface. Every method throws `ApiError` when the server refuses or is not there. */
export class AutokinoClient {
  readonly #address: string;
  readonly #key: string;
  readonly #attempts: number;
  readonly #fetch: typeof fetch;
  readonly #sleep: Sleep;

  constructor(options: ClientOptions) {
    this.#address = options.url.replace(/\/+$/, '');
    this.#key = options.key;
    this.#attempts = options.maximumAttempts ?? DEFAULT_ATTEMPTS;
    this.#fetch = options.fetch ?? fetch;
    this.#sleep = options.sleep ?? sleepFor;
  }

  /** Opens a session; the film is made in the background. */
  async createSession(body: CreateSessionInput, signal?: AbortSignal): Promise<CreatedSession> {
    return this.#read('POST', '/v3/video-agents', z.object({ data: CreatedSession }), { body, signal });
  }

  /** State, progress and messages of a session. */
  async readSession(sessionId: string, signal?: AbortSignal): Promise<SessionResource> {
    const path = `/v3/video-agents/${encodeURIComponent(sessionId)}`;
    return this.#read('GET', path, z.object({ data: SessionResource }), { signal });
  }

  /** State and links of a film. */
  async readVideo(videoId: string, signal?: AbortSignal): Promise<VideoResource> {
    const path = `/v3/videos/${encodeURIComponent(videoId)}`;
    return this.#read('GET', path, z.object({ data: VideoResource }), { signal });
  }

  /** Whether a server is there and takes requests; needs no valid key. */
  async readHealth(signal?: AbortSignal): Promise<Health> {
    const answer = await this.#send('GET', '/healthz', { signal });
    return parseAnswer(Health, await answer.json());
  }

  /**
   * Opens a session and waits until its film is done.
   * @throws ApiError with the session's own error code when the film could not be made
   */
  async createAndWait(body: CreateSessionInput, options: WaitOptions = {}): Promise<FinishedFilm> {
    const created = await this.createSession(body, options.signal);
    return this.waitForFilm(created.session_id, options);
  }

  /** Waits until the film of a session is done. @throws ApiError when it could not be made */
  async waitForFilm(sessionId: string, options: WaitOptions = {}): Promise<FinishedFilm> {
    const { signal, onProgress } = options;
    for (;;) {
      const session = await this.readSession(sessionId, signal);
      onProgress?.(session);
      if (session.status === 'failed') throw failureOf(session);
      if (session.status === 'completed' && session.video_id !== null) {
        return { session, video: await this.readVideo(session.video_id, signal) };
      }
      await this.#sleep(options.pollMilliseconds ?? DEFAULT_POLL_MILLISECONDS, signal);
    }
  }

  /** Saves what a signed link leads to. The file appears under its name only when it is whole. */
  async download(link: string, path: string, signal?: AbortSignal): Promise<void> {
    const answer = await this.#fetch(link, signal ? { signal } : {}).catch((error: unknown) => {
      throw unreachable(link, error);
    });
    if (answer.status !== 200 || answer.body === null) throw await errorOf(answer);
    const partial = `${path}.partial-${process.pid}`;
    try {
      await pipeline(Readable.fromWeb(answer.body), createWriteStream(partial));
      await rename(partial, path);
    } finally {
      await rm(partial, { force: true });
    }
  }

  async #read<Data>(
    method: string,
    path: string,
    shape: z.ZodType<{ data: Data }>,
    options: { body?: unknown; signal?: AbortSignal | undefined },
  ): Promise<Data> {
    const answer = await this.#send(method, path, options);
    return parseAnswer(shape, await answer.json()).data;
  }

  async #send(
    method: string,
    path: string,
    options: { body?: unknown; signal?: AbortSignal | undefined },
  ): Promise<Response> {
    const url = `${this.#address}${path}`;
    for (let attempt = 1; ; attempt++) {
      const answer = await this.#fetch(url, {
        method,
        headers: {
          'x-api-key': this.#key,
          ...(options.body === undefined ? {} : { 'Content-Type': 'application/json' }),
        },
        ...(options.body === undefined ? {} : { body: JSON.stringify(options.body) }),
        ...(options.signal ? { signal: options.signal } : {}),
      }).catch((error: unknown) => {
        throw unreachable(this.#address, error);
      });
      if (answer.ok) return answer;
      const retryAfter = answer.headers.get('retry-after');
      const wait = retryWaitMilliseconds(attempt, answer.status, retryAfter, Date.now());
      if (wait === null || attempt >= this.#attempts) throw await errorOf(answer);
      await answer.body?.cancel();
      await this.#sleep(wait, options.signal);
    }
  }
}

function failureOf(session: SessionResource): ApiError {
  return new ApiError(session.error?.message ?? 'The film could not be made.', {
    status: 200,
    code: session.error?.code ?? 'unknown',
  });
}

async function errorOf(answer: Response): Promise<ApiError> {
  const requestId = answer.headers.get('x-request-id');
  const envelope = ErrorEnvelope.safeParse(await answer.json().catch(() => null));
  if (!envelope.success) {
    return new ApiError(`The server answered ${answer.status}.`, {
      status: answer.status,
      code: 'unknown',
      requestId,
    });
  }
  const { code, message, param } = envelope.data.error;
  return new ApiError(message, { status: answer.status, code, parameter: param ?? null, requestId });
}

function unreachable(address: string, cause: unknown): unknown {
  if (cause instanceof Error && cause.name === 'AbortError') return cause;
  return new ApiError(`No server answers at ${address}; start one there, or check the address.`, {
    status: 0,
    code: 'unreachable',
    cause,
  });
}

function parseAnswer<Shape>(shape: z.ZodType<Shape>, answer: unknown): Shape {
  const parsed = shape.safeParse(answer);
  if (parsed.success) return parsed.data;
  throw new ApiError('The server answered in a shape this client does not know; are both of one version?', {
    status: 200,
    code: 'unknown',
    cause: parsed.error,
  });
}
