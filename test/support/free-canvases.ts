import { setImmediate as turn } from 'node:timers/promises';
import { afterEach } from 'vitest';

/**
 * Canvases lie outside the heap: their weight alone never makes the collector run, and they are let go of only when
 * the event loop turns. Tests that draw one after another would grow by every frame.
 */
const MOST_BYTES = 600 * 1024 * 1024;

afterEach(async () => {
  if (process.memoryUsage.rss() > MOST_BYTES) globalThis.gc?.();
  await turn();
});
