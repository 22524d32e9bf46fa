import { afterEach } from 'vitest';

/** Canvases lie outside the heap, so their weight alone never makes the collector run; a worker must not grow by them. */
const MOST_BYTES = 600 * 1024 * 1024;

afterEach(() => {
  if (process.memoryUsage.rss() > MOST_BYTES) globalThis.gc?.();
});
