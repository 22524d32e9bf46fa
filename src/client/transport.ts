import { setTimeout as delay } from 'node:timers/promises';
import { z } from 'zod';
import { ErrorEnvelope } from '../schema/http/error-envelope.js';
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

/** A request to the server. */
export interface ClientRequest {
  /** Default GET. */
  method?: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** Path below the server's address, with a leading slash; build it with `pathOf`. */
  path: string;
  /** Sent as JSON; nothing is sent when left out. */
  body?: unknown;
  signal?: AbortSignal | undefined;
}

const DEFAULT_ATTEMPTS = 3;

const sleepFor: Sleep = (milliseconds, signal) =>
  delay(milliseconds, undefined, signal === undefined ? {} : { signal });

/** Sends requests with the key, again after 429 and 503, and turns refusals into `ApiError`. */
export class Transport {
  readonly sleep: Sleep;
  readonly #address: string;
  readonly #key: string;
  readonly #attempts: number;
  readonly #fetch: typeof fetch;

  constructor(options: ClientOptions) {
    this.#address = options.url.replace(/\/+$/, '');
    this.#key = options.key;
    this.#attempts = options.maximumAttempts ?? DEFAULT_ATTEMPTS;
    this.#fetch = options.fetch ?? fetch;
    this.sleep = options.sleep ?? sleepFor;
  }

  /** The answer's body in a shape. @throws ApiError */
  async read<Shape>(shape: z.ZodType<Shape>, request: ClientRequest): Promise<Shape> {
    return parseAnswer(shape, await (await this.#send(request)).json());
  }

  /** The `data` of the answer. @throws ApiError */
  async readData<Data>(data: z.ZodType<Data>, request: ClientRequest): Promise<Data> {
    return (await this.read(z.object({ data }), request)).data;
  }

  /** Opens any address, without the key. @throws ApiError unless the answer is 200 with a body */
  async open(link: string, signal?: AbortSignal): Promise<ReadableStream<Uint8Array>> {
    const answer = await this.#fetch(link, signal ? { signal } : {}).catch((error: unknown) => {
      throw unreachable(link, error);
    });
    if (answer.status !== 200 || answer.body === null) throw await errorOf(answer);
    return answer.body;
  }

  async #send(request: ClientRequest): Promise<Response> {
    for (let attempt = 1; ; attempt++) {
      const answer = await this.#sendOnce(request);
      if (answer.ok) return answer;
      const retryAfter = answer.headers.get('retry-after');
      const wait = retryWaitMilliseconds(attempt, answer.status, retryAfter, Date.now());
      if (wait === null || attempt >= this.#attempts) throw await errorOf(answer);
      await answer.body?.cancel();
      await this.sleep(wait, request.signal);
    }
  }

  async #sendOnce({ method = 'GET', path, body, signal }: ClientRequest): Promise<Response> {
    const hasBody = body !== undefined;
    try {
      return await this.#fetch(`${this.#address}${path}`, {
        method,
        headers: { 'x-api-key': this.#key, ...(hasBody ? { 'Content-Type': 'application/json' } : {}) },
        ...(hasBody ? { body: JSON.stringify(body) } : {}),
        ...(signal ? { signal } : {}),
      });
    } catch (error) {
      throw unreachable(this.#address, error);
    }
  }
}

/**
 * A path with its parts encoded, and a query of what is given.
 * @example pathOf(['v3', 'videos', 'a/b']) // /v3/videos/a%2Fb
 */
export function pathOf(parts: string[], query: Record<string, string | number | undefined> = {}): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined) search.set(name, String(value));
  }
  const path = parts.map((part) => `/${encodeURIComponent(part)}`).join('');
  return search.size === 0 ? path : `${path}?${search}`;
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
