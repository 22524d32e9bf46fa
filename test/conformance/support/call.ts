import { target } from './target.js';

/** How a request differs from a plain one with the key of the target. */
export interface CallOptions {
  /** Sent as JSON. */
  body?: unknown;
  /** Sent as it is, in the place of `body`. */
  raw?: RequestInit['body'];
  headers?: Record<string, string>;
  /** Null sends no key. */
  key?: string | null;
  url?: string;
}

/** An answer, read to its end. */
export interface Answer {
  status: number;
  headers: Headers;
  /** Parsed body; null when it is not JSON. */
  json: Json;
}

/** JSON of unknown shape that can be looked into without checks; what is missing is undefined. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- the shape is what the suite finds out
export type Json = any;

/** Sends a request to the target. A path is put behind its base URL; an address is taken as it is. */
export async function call(method: string, path: string, options: CallOptions = {}): Promise<Answer> {
  const { body, raw, headers = {}, key = target.key, url = target.url } = options;
  const answer = await fetch(/^https?:/.test(path) ? path : `${url}${path}`, {
    method,
    headers: {
      ...(key === null ? {} : { 'x-api-key': key }),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body === undefined ? (raw === undefined ? {} : { body: raw }) : { body: JSON.stringify(body) }),
    redirect: 'manual',
  });
  const text = await answer.text();
  return { status: answer.status, headers: answer.headers, json: parse(text) };
}

function parse(text: string): Json {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Asks again until a condition holds, and gives the last answer. The server's own pace decides how long it takes. */
export async function poll(
  path: string,
  isDone: (answer: Answer) => boolean,
  onAnswer: (answer: Answer) => void = () => undefined,
): Promise<Answer> {
  for (;;) {
    const answer = await call('GET', path);
    onAnswer(answer);
    if (answer.status !== 200 || isDone(answer)) return answer;
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
}
