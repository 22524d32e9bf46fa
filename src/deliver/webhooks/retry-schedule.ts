import { createHash } from 'node:crypto';
import { seededRandom } from '../../util/seeded-random.js';

/** When a delivery is tried again. All times in milliseconds. */
export interface RetrySchedule {
  /** Wait after the first attempt; each further one is `factor` times as long. */
  firstMilliseconds: number;
  factor: number;
  /** Longest wait. */
  longestMilliseconds: number;
  /** Part of a wait by which it may be longer or shorter, 0 to 1. */
  jitter: number;
  /** Time after which no further attempt is begun, from the moment the event was queued. */
  giveUpMilliseconds: number;
}

const SECOND = 1000;
const HOUR = 3600 * SECOND;

/** 10 s, 20 s, 40 s … up to every two hours, a fifth more or less, for 24 hours: about twenty attempts. */
export const RETRY_SCHEDULE: RetrySchedule = {
  firstMilliseconds: 10 * SECOND,
  factor: 2,
  longestMilliseconds: 2 * HOUR,
  jitter: 0.2,
  giveUpMilliseconds: 24 * HOUR,
};

/**
 * When a delivery is to be tried again after an attempt that failed, or null when it is given up.
 * @param delivery Its id seeds the jitter, so that deliveries which failed together do not come back together
 * @param attempts Attempts so far, at least 1
 */
export function nextAttempt(
  schedule: RetrySchedule,
  delivery: { id: string; createdAt: Date },
  attempts: number,
  now: Date,
): Date | null {
  const plain = Math.min(
    schedule.longestMilliseconds,
    schedule.firstMilliseconds * schedule.factor ** (attempts - 1),
  );
  const chance = seededRandom(seedOf(`${delivery.id}:${attempts}`))();
  const wait = plain * (1 + schedule.jitter * (2 * chance - 1));
  const at = new Date(now.getTime() + Math.round(wait));
  return at.getTime() - delivery.createdAt.getTime() > schedule.giveUpMilliseconds ? null : at;
}

function seedOf(text: string): number {
  return createHash('sha256').update(text).digest().readUInt32LE(0);
}
