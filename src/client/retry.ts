/** Statuses after which the same request is sent again: the server said that nothing was done. */
const RETRIED_STATUSES = new Set([429, 503]);

const FIRST_WAIT_MILLISECONDS = 1000;
const LONGEST_WAIT_MILLISECONDS = 30_000;

/** Waits; ends early with the signal's reason when it is aborted. */
export type Sleep = (milliseconds: number, signal?: AbortSignal) => Promise<void>;

/**
 * How long to wait before a request is sent again, or null when it is not.
 * @param attempt Attempts made so far, from 1
 * @param status HTTP status of the answer
 * @param retryAfter Header of that name: whole seconds or an HTTP date
 * @param now Present time in milliseconds since the epoch
 */
export function retryWaitMilliseconds(
  attempt: number,
  status: number,
  retryAfter: string | null,
  now: number,
): number | null {
  if (!RETRIED_STATUSES.has(status)) return null;
  const doubling = FIRST_WAIT_MILLISECONDS * 2 ** (attempt - 1);
  const asked = retryAfter === null ? null : waitOfHeader(retryAfter, now);
  return Math.min(Math.max(asked ?? doubling, 0), LONGEST_WAIT_MILLISECONDS);
}

function waitOfHeader(header: string, now: number): number | null {
  if (/^\d+$/.test(header.trim())) return Number(header) * 1000;
  const date = Date.parse(header);
  return Number.isNaN(date) ? null : date - now;
}
