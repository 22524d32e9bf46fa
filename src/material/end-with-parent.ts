import { Worker } from 'node:worker_threads';

/**
 * Ends this process when its parent goes, also while it is busy with a file that keeps its one thread from noticing:
 * a thread of its own looks every second.
 */
export function endWithParent(): void {
  process.on('disconnect', () => process.kill(process.pid, 'SIGKILL'));
  const watch = `setInterval(() => {
    if (process.ppid !== ${process.ppid}) process.kill(process.pid, 'SIGKILL');
  }, 1000);`;
  new Worker(watch, { eval: true, resourceLimits: { maxOldGenerationSizeMb: 16 } }).unref();
}
