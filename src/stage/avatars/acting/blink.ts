import { seededRandom } from '../../../util/seeded-random.js';

const CLOSE_SECONDS = 0.075;
const HOLD_SECONDS = 0.035;
const OPEN_SECONDS = 0.15;
/** Pauses between blinks: at least this, plus an exponential with this mean, at most this. */
const SHORTEST_PAUSE_SECONDS = 1;
const MEAN_EXTRA_SECONDS = 2.6;
const LONGEST_PAUSE_SECONDS = 7;

/** Starts of all blinks from second 0 to `untilSeconds`, in order. The same seed gives the same blinks. */
export function blinkTimes(seed: number, untilSeconds: number): number[] {
  const random = seededRandom(seed);
  const times: number[] = [];
  let seconds = 0;
  while (seconds < untilSeconds) {
    const extra = -Math.log(1 - random()) * MEAN_EXTRA_SECONDS;
    seconds += Math.min(LONGEST_PAUSE_SECONDS, SHORTEST_PAUSE_SECONDS + extra);
    times.push(seconds);
  }
  return times;
}

/** How closed the eyes are, 0–1. */
export function blinkAt(times: readonly number[], seconds: number): number {
  const start = times.findLast((time) => time <= seconds);
  if (start === undefined) return 0;
  const passed = seconds - start;
  if (passed < CLOSE_SECONDS) return ease(passed / CLOSE_SECONDS);
  const opening = (passed - CLOSE_SECONDS - HOLD_SECONDS) / OPEN_SECONDS;
  return opening <= 0 ? 1 : 1 - ease(Math.min(1, opening));
}

const ease = (share: number): number => 0.5 - 0.5 * Math.cos(Math.PI * share);
