import { once } from 'node:events';
import { clearInterval, setInterval } from 'node:timers';
import { AutokinoError } from '../../errors/autokino-error.js';
import type { ZodServer } from '../server.js';

/** Time that answers under way get to end, in milliseconds; container hosts kill after ten seconds. */
const GRACE_MILLISECONDS = 8000;

/** How often connections that have become idle are closed in the end, in milliseconds. */
const IDLE_CHECK_MILLISECONDS = 100;

/**
 * Lets the server close gracefully: from the call of `close()` on, new requests are sent away with 503 and
 * `Retry-After`; answers under way end; then connections close. What is still under way after eight seconds is cut.
 */
export function addDraining(server: ZodServer): void {
  let isClosing = false;
  const underWay = new Set<object>();
  const ended = new EventTarget();
  server.addHook('onRequest', async (_request, reply) => {
    if (isClosing) {
      void reply.header('Connection', 'close');
      throw new AutokinoError('service_unavailable');
    }
    underWay.add(reply.raw);
    for (const end of ['finish', 'close']) {
      reply.raw.once(end, () => {
        underWay.delete(reply.raw);
        if (underWay.size === 0) ended.dispatchEvent(new Event('all'));
      });
    }
  });
  server.addHook('preClose', async () => {
    isClosing = true;
    const cut = AbortSignal.timeout(GRACE_MILLISECONDS);
    if (underWay.size > 0) await once(ended, 'all', { signal: cut }).catch(() => undefined);
    closeConnections(server, cut);
  });
}

/** Connections on which an answer has just ended count as busy for another moment. */
function closeConnections({ server }: ZodServer, cut: AbortSignal): void {
  const timer = setInterval(() => {
    if (cut.aborted) server.closeAllConnections();
    else server.closeIdleConnections();
  }, IDLE_CHECK_MILLISECONDS).unref();
  server.once('close', () => clearInterval(timer));
}
