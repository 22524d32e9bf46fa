import { peakAfter } from './true-peak.js';

/** Two channels at 48 kHz. */
export interface Stereo {
  left: Float32Array;
  right: Float32Array;
}

/** Samples the limiter sees a peak ahead of time: 5 ms at 48 kHz. */
const LOOKAHEAD = 240;
/** Share of the missing gain that comes back with each sample: a time constant of about 80 ms. */
const RECOVERY = 1 - Math.exp(-1 / (0.08 * 48_000));
/** Below this share of the ceiling no peak between samples can reach it in real programme. */
const QUIET_SHARE = 0.55;

/**
 * Lookahead limiter on true peaks: a sliding minimum of the needed gain, slow recovery, and a moving average as long
 * as the lookahead, so that gain is always down when a peak arrives and never jumps. In place; both channels share
 * one gain, so the stereo image stays.
 * @param gain Linear gain before limiting.
 * @param ceiling Highest true peak wanted, linear.
 */
export function limit({ left, right }: Stereo, gain: number, ceiling: number): void {
  const length = left.length;
  const needed = neededGains(left, right, gain, ceiling);
  const lowest = slidingMinimum(needed, LOOKAHEAD);
  let recovered = 1;
  for (let at = 0; at < length; at++) {
    recovered = Math.min(lowest[at] as number, recovered + (1 - recovered) * RECOVERY);
    lowest[at] = recovered;
  }
  let sum = 0;
  for (let at = -LOOKAHEAD; at < length; at++) {
    sum += lowest[Math.max(0, at)] ?? 1;
    if (at < 0) continue;
    sum -= lowest[Math.max(0, at - LOOKAHEAD)] as number;
    const applied = gain * (sum / LOOKAHEAD);
    left[at] = (left[at] as number) * applied;
    right[at] = (right[at] as number) * applied;
  }
}

/** Gain that each sample needs so that neither it nor the points up to the next one pass the ceiling. */
function neededGains(left: Float32Array, right: Float32Array, gain: number, ceiling: number): Float32Array {
  const needed = new Float32Array(left.length).fill(1);
  const quiet = (QUIET_SHARE * ceiling) / gain;
  for (let at = 0; at < left.length; at++) {
    let peak = 0;
    for (const channel of [left, right]) {
      const here = Math.abs(channel[at] as number);
      const isQuiet = here < quiet && Math.abs(channel[at + 1] ?? 0) < quiet;
      peak = Math.max(peak, isQuiet ? here : peakAfter(channel, at));
    }
    if (peak * gain > ceiling) needed[at] = ceiling / (peak * gain);
  }
  return needed;
}

/** For each place the lowest value from it to `reach` places ahead (a monotonic queue). */
function slidingMinimum(values: Float32Array, reach: number): Float32Array {
  const result = new Float32Array(values.length);
  const queue = new Int32Array(values.length);
  let head = 0;
  let tail = 0;
  for (let at = values.length - 1; at >= 0; at--) {
    while (tail > head && (values[queue[tail - 1] as number] as number) >= (values[at] as number)) tail--;
    queue[tail++] = at;
    while ((queue[head] as number) > at + reach) head++;
    result[at] = values[queue[head] as number] as number;
  }
  return result;
}
