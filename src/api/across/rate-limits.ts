import rateLimit from '@fastify/rate-limit';
import type { FastifyRequest } from 'fastify';
import { AutokinoError } from '../../errors/autokino-error.js';
import type { ZodServer } from '../server.js';

/** Reading is cheap and clients poll: so many times more of it is allowed. */
export const READING_FACTOR = 10;

/** Whoever looks after the server asks here all the time, without a key. */
const UNCOUNTED_ROUTES = new Set(['/healthz']);

const MINUTE_MILLISECONDS = 60_000;
const READING_METHODS = new Set(['GET', 'HEAD']);

/** Counts a request; throws when there were too many. */
export type CountRequest = (request: FastifyRequest) => Promise<void>;

/**
 * Makes the counter of requests. Requests of an account are counted together, whichever key they carry; those
 * without a valid key by their address. Counts live in memory and begin anew at each start.
 * @param requestsPerMinute Of those that change something; reading has ten times as much. Null: no limit
 */
export async function createRateLimits(
  server: ZodServer,
  requestsPerMinute: number | null,
): Promise<CountRequest> {
  if (requestsPerMinute === null) return async () => undefined;
  await server.register(rateLimit, { global: false });
  const byAccount = (request: FastifyRequest): string => request.caller?.accountId ?? '';
  const limiters = [requestsPerMinute, requestsPerMinute * READING_FACTOR].map((max) => ({
    account: server.createRateLimit({ max, timeWindow: MINUTE_MILLISECONDS, keyGenerator: byAccount }),
    // Without a generator the plugin goes by address, IPv6 by network.
    address: server.createRateLimit({ max, timeWindow: MINUTE_MILLISECONDS }),
  }));
  return async (request) => {
    if (UNCOUNTED_ROUTES.has(request.routeOptions.url ?? '')) return;
    const limiter = limiters[READING_METHODS.has(request.method) ? 1 : 0];
    const count = await limiter?.[request.caller === null ? 'address' : 'account'](request);
    if (!count || count.isAllowed || !count.isExceeded) return;
    throw new AutokinoError(
      'rate_limit_exceeded',
      `More than ${count.max} requests in a minute. Wait ${count.ttlInSeconds} seconds.`,
      { retryAfterSeconds: count.ttlInSeconds },
    );
  };
}
