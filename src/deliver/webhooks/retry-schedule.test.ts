import { describe, expect, it } from 'vitest';
import { nextAttempt, RETRY_SCHEDULE, type RetrySchedule } from './retry-schedule.js';

const createdAt = new Date('2026-09-21T00:00:00Z');
const delivery = { id: 'd1', createdAt };
const even: RetrySchedule = { ...RETRY_SCHEDULE, jitter: 0 };

/** Seconds between the attempts of a delivery whose receiver never answers, each attempt taking no time. */
function waits(schedule: RetrySchedule, id = 'd1'): number[] {
  const seconds: number[] = [];
  let now = createdAt;
  for (;;) {
    const next = nextAttempt(schedule, { id, createdAt }, seconds.length + 1, now);
    if (next === null) return seconds;
    seconds.push((next.getTime() - now.getTime()) / 1000);
    now = next;
  }
}

describe('the schedule of retries', () => {
  it('doubles the wait from ten seconds up to two hours', () => {
    expect(waits(even).slice(0, 12)).toEqual([10, 20, 40, 80, 160, 320, 640, 1280, 2560, 5120, 7200, 7200]);
  });

  it('goes on for almost 24 hours and not beyond', () => {
    for (const id of ['d1', 'd2', 'd3', 'd4']) {
      const hours = waits(RETRY_SCHEDULE, id).reduce((sum, seconds) => sum + seconds, 0) / 3600;
      expect(hours).toBeLessThanOrEqual(24);
      expect(hours).toBeGreaterThan(21);
    }
  });

  it('varies by a fifth at most, for each delivery and attempt in its own way, and always the same way', () => {
    const plain = waits(even);
    const varied = waits(RETRY_SCHEDULE);
    for (const [index, seconds] of varied.entries()) {
      const part = seconds / (plain[index] ?? 7200);
      expect(part).toBeGreaterThanOrEqual(0.8);
      expect(part).toBeLessThanOrEqual(1.2);
    }
    expect(waits(RETRY_SCHEDULE)).toEqual(varied);
    expect(waits(RETRY_SCHEDULE, 'd2')).not.toEqual(varied);
  });

  it('gives up after an attempt that was made when the time was over', () => {
    const dayAfter = new Date(createdAt.getTime() + 24 * 3600 * 1000);
    expect(nextAttempt(RETRY_SCHEDULE, delivery, 3, dayAfter)).toBeNull();
  });
});
