import type { Biquad } from '../util/biquad.js';

/** Samples per second that all sound of a film has; the filters below are for this rate. */
export const SAMPLE_RATE = 48_000;
/** Loudness that stands for silence: the absolute gate of the standard. */
export const SILENCE_LUFS = -70;

/** Samples of one step of measurement, 100 ms. A block of the standard is four steps. */
export const STEP_SAMPLES = SAMPLE_RATE / 10;

const STEPS_IN_BLOCK = 4;
const RELATIVE_GATE_LU = -10;
const OFFSET_LUFS = -0.691;

/** Both stages of the K weighting at 48 kHz: ITU-R BS.1770-4, tables 1 and 2. */
const HEAD_FILTER: Biquad = {
  b0: 1.53512485958697,
  b1: -2.69169618940638,
  b2: 1.19839281085285,
  a1: -1.69065929318241,
  a2: 0.73248077421585,
};
const LOW_CUT_FILTER: Biquad = { b0: 1, b1: -2, b2: 1, a1: -1.99004745483398, a2: 0.99007225036621 };

/**
 * Gated loudness of a programme in LUFS after ITU-R BS.1770-4: K weighting, blocks of 400 ms that overlap by 75 %,
 * an absolute gate at −70 LUFS and a relative one 10 LU under the mean of what passed. Sound shorter than a block
 * is measured as one block. Silence gives −70.
 * @param channels Left and right (or one channel) at 48 kHz; each counts with weight 1.
 */
export function integratedLoudness(channels: readonly Float32Array[]): number {
  return gatedLoudness(blockPowers(stepPowers(channels)));
}

/** Mean K-weighted power of all channels together in each step of 100 ms; a part step at the end counts its length. */
export function stepPowers(channels: readonly Float32Array[]): Float64Array {
  const length = channels[0]?.length ?? 0;
  const powers = new Float64Array(Math.ceil(length / STEP_SAMPLES));
  for (const channel of channels) addStepPowers(channel, powers);
  return powers;
}

/** Both filters in one pass, in transposed direct form II, without keeping the weighted samples. */
function addStepPowers(channel: Float32Array, powers: Float64Array): void {
  const { b0, b1, b2, a1, a2 } = HEAD_FILTER;
  const { a1: lowA1, a2: lowA2 } = LOW_CUT_FILTER;
  let head1 = 0;
  let head2 = 0;
  let low1 = 0;
  let low2 = 0;
  for (let step = 0; step < powers.length; step++) {
    const start = step * STEP_SAMPLES;
    const end = Math.min(channel.length, start + STEP_SAMPLES);
    let sum = 0;
    for (let at = start; at < end; at++) {
      const input = channel[at] as number;
      const head = b0 * input + head1;
      head1 = b1 * input - a1 * head + head2;
      head2 = b2 * input - a2 * head;
      const weighted = head + low1;
      low1 = -2 * head - lowA1 * weighted + low2;
      low2 = head - lowA2 * weighted;
      sum += weighted * weighted;
    }
    powers[step] = (powers[step] as number) + sum / (end - start);
  }
}

/** Loudness in LUFS of a mean K-weighted power; silence gives −70. */
export function loudnessOf(power: number): number {
  return power > 0 ? Math.max(SILENCE_LUFS, OFFSET_LUFS + 10 * Math.log10(power)) : SILENCE_LUFS;
}

function blockPowers(steps: Float64Array): number[] {
  if (steps.length === 0) return [];
  const size = Math.min(STEPS_IN_BLOCK, steps.length);
  return Array.from({ length: steps.length - size + 1 }, (_, first) =>
    mean(steps.subarray(first, first + size)),
  );
}

function gatedLoudness(blocks: readonly number[]): number {
  const audible = blocks.filter((power) => loudnessOf(power) > SILENCE_LUFS);
  if (audible.length === 0) return SILENCE_LUFS;
  const gate = loudnessOf(mean(audible)) + RELATIVE_GATE_LU;
  return loudnessOf(mean(audible.filter((power) => loudnessOf(power) > gate)));
}

function mean(values: ArrayLike<number>): number {
  let sum = 0;
  for (let index = 0; index < values.length; index++) sum += values[index] as number;
  return values.length === 0 ? 0 : sum / values.length;
}
