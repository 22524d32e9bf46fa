import { AutokinoError } from '../../errors/autokino-error.js';
import { type GuardOptions, guardedFetch } from '../../network/guarded-fetch.js';

/** One POST to a receiver. */
export interface EventPost {
  url: string;
  body: string;
  headers: Record<string, string>;
  /** Time for the whole attempt, in milliseconds. */
  timeoutMilliseconds: number;
  allowedHosts: readonly string[];
  signal: AbortSignal;
  /** Resolver of host names; the system's by default. */
  lookup?: GuardOptions['lookup'];
}

/** What came of it. */
export interface PostResult {
  /** Null when there was no answer. */
  httpStatus: number | null;
  /** Why it does not count, in words; null for an answer from 200 to 299. */
  error: string | null;
}

/** Reasons that the network gives, in words. */
const NETWORK_REASONS: Record<string, string> = {
  ECONNREFUSED: 'The connection was refused.',
  ECONNRESET: 'The connection was cut.',
  UND_ERR_SOCKET: 'The connection was cut.',
  ENOTFOUND: 'The host name is not known.',
  EAI_AGAIN: 'The host name could not be looked up.',
  EHOSTUNREACH: 'The host cannot be reached.',
  ENETUNREACH: 'The network cannot be reached.',
};

/**
 * Sends an event to its receiver. Redirects are not followed, and of the answer only the status counts.
 * Throws only when the signal stops it.
 */
export async function postEvent(post: EventPost): Promise<PostResult> {
  try {
    const { status } = await guardedFetch(post.url, {
      method: 'POST',
      headers: post.headers,
      body: post.body,
      timeoutMilliseconds: post.timeoutMilliseconds,
      maximumBytes: 0,
      ignoresBody: true,
      maximumRedirects: 0,
      allowedHosts: post.allowedHosts,
      signal: post.signal,
      ...(post.lookup === undefined ? {} : { lookup: post.lookup }),
    });
    return { httpStatus: status, error: reasonOf(status) };
  } catch (error) {
    post.signal.throwIfAborted();
    return { httpStatus: null, error: inWords(error, post.timeoutMilliseconds) };
  }
}

function reasonOf(status: number): string | null {
  if (status >= 200 && status < 300) return null;
  if (status >= 300 && status < 400) return `The receiver answered ${status}; redirects are not followed.`;
  return `The receiver answered ${status}.`;
}

function inWords(error: unknown, timeoutMilliseconds: number): string {
  const isRefused = error instanceof AutokinoError && error.code === 'invalid_parameter';
  if (isRefused) return error.message;
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  if (cause instanceof Error && cause.name === 'TimeoutError')
    return `There was no answer within ${timeoutMilliseconds / 1000} s.`;
  const code = (cause as NodeJS.ErrnoException | undefined)?.code;
  if (typeof code !== 'string') return 'The receiver could not be reached.';
  return NETWORK_REASONS[code] ?? `The receiver could not be reached (${code}).`;
}
