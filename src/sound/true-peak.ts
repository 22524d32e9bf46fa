import { windowedSinc } from '../util/resample.js';

/** Samples on each side that an interpolated sample is made of. */
const REACH = 12;
/** Points between two samples: four times oversampling, as ITU-R BS.1770-4, annex 2, asks for 48 kHz. */
const BETWEEN = [0.25, 0.5, 0.75];

const KERNELS = BETWEEN.map((share) =>
  Float32Array.from({ length: 2 * REACH }, (_, tap) => windowedSinc(tap - REACH + 1 - share, 1, REACH + 1)),
);
/** An interpolated sample cannot exceed its neighbourhood by more than this factor. */
const HIGHEST_GAIN = Math.max(
  ...KERNELS.map((kernel) => kernel.reduce((sum, tap) => sum + Math.abs(tap), 0)),
);

/** Samples that are looked at, or passed over, together. */
const BLOCK = 16;

/** Highest true peak of a channel as a linear value: 1 is 0 dBTP. */
export function truePeak(channel: Float32Array): number {
  let peak = loudestBetween(channel, 0, channel.length);
  for (let start = 0; start < channel.length; start += BLOCK) {
    if (loudestBetween(channel, start - REACH, start + BLOCK + REACH) * HIGHEST_GAIN <= peak) continue;
    for (let at = start; at < start + BLOCK; at++) peak = Math.max(peak, peakAfter(channel, at));
  }
  return peak;
}

function loudestBetween(channel: Float32Array, start: number, end: number): number {
  let loudest = 0;
  for (let at = Math.max(0, start); at < Math.min(channel.length, end); at++) {
    loudest = Math.max(loudest, Math.abs(channel[at] as number));
  }
  return loudest;
}

/** Highest value at a sample and at the three points between it and the next. */
export function peakAfter(channel: Float32Array, at: number): number {
  const first = at - REACH + 1;
  const from = Math.max(0, -first);
  const to = Math.min(2 * REACH, channel.length - first);
  let peak = Math.abs(channel[at] ?? 0);
  for (const kernel of KERNELS) {
    let sum = 0;
    for (let tap = from; tap < to; tap++) sum += (channel[first + tap] as number) * (kernel[tap] as number);
    peak = Math.max(peak, Math.abs(sum));
  }
  return peak;
}
