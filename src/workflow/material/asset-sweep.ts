import type { Store } from '../../store/contract.js';

const DAY_MILLISECONDS = 24 * 60 * 60 * 1000;
/** Time between two sweeps. */
const SWEEP_MILLISECONDS = 60 * 60 * 1000;
/** An upload link opens for a day; twice that long its asset is kept, so that a late client can learn what happened. */
const PENDING_DAYS = 2;

/** What is swept, and when now is. */
export interface SweepOptions {
  /** Days after which uploaded assets go; null: never. */
  retentionDays: number | null;
  now: () => Date;
  onLog: (message: string) => void;
}

/** Removes expired assets and unused upload links, with the blobs that nothing else names. Gives how many blobs went. */
export async function sweepAssets(
  { assets, blobs }: Pick<Store, 'assets' | 'blobs'>,
  { retentionDays, now }: Pick<SweepOptions, 'retentionDays' | 'now'>,
): Promise<number> {
  const daysAgo = (days: number): Date => new Date(now().getTime() - days * DAY_MILLISECONDS);
  const unused = await assets.sweep({
    createdBefore: retentionDays === null ? null : daysAgo(retentionDays),
    pendingBefore: daysAgo(PENDING_DAYS),
  });
  for (const blob of unused) await blobs.remove(blob);
  return unused.length;
}

/** Sweeps now and every hour. Gives what ends it: a sweep under way is waited for. */
export function startAssetSweep(
  store: Pick<Store, 'assets' | 'blobs'>,
  options: SweepOptions,
): () => Promise<void> {
  const sweep = (): Promise<unknown> =>
    sweepAssets(store, options).catch((error: unknown) =>
      options.onLog(`Expired assets could not be removed: ${String(error)}`),
    );
  let running = sweep();
  const timer = setInterval(() => (running = running.then(sweep)), SWEEP_MILLISECONDS);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await running;
  };
}
