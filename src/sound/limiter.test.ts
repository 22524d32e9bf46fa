import { describe, expect, it } from 'vitest';
import { seededRandom } from '../util/seeded-random.js';
import { limit } from './limiter.js';
import { truePeak } from './true-peak.js';

const SAMPLE_RATE = 48_000;
const decibels = (value: number): number => 20 * Math.log10(value);

/** Noise with bursts that come without warning. */
function bursts(seed: number): Float32Array {
  const random = seededRandom(seed);
  return Float32Array.from(
    { length: SAMPLE_RATE },
    (_, at) => (random() * 2 - 1) * (at % 7000 < 40 ? 1 : 0.1),
  );
}

describe('truePeak', () => {
  it('finds the peak between samples of a tone at a quarter of the rate (ITU-R BS.1770-4, annex 2)', () => {
    const channel = Float32Array.from({ length: 4800 }, (_, at) =>
      Math.sin((Math.PI / 2) * at + Math.PI / 4),
    );
    expect(decibels(channel.reduce((highest, value) => Math.max(highest, value), 0))).toBeCloseTo(-3.01, 1);
    expect(Math.abs(decibels(truePeak(channel.subarray(100, 4700))))).toBeLessThan(0.4);
  });

  it('is the sample peak of a slow wave, and 0 for silence', () => {
    const channel = Float32Array.from({ length: 4800 }, (_, at) => 0.5 * Math.sin(at / 100));
    expect(truePeak(channel)).toBeCloseTo(0.5, 3);
    expect(truePeak(new Float32Array(100))).toBe(0);
  });
});

describe('limit', () => {
  it('never lets a true peak past the ceiling', () => {
    for (const seed of [1, 2, 3]) {
      const sound = { left: bursts(seed), right: bursts(seed + 10) };
      limit(sound, 4, 0.7);
      expect(Math.max(truePeak(sound.left), truePeak(sound.right))).toBeLessThan(0.7 * 1.02);
    }
  });

  it('only applies its gain to sound that stays under the ceiling', () => {
    const tone = Float32Array.from({ length: 9600 }, (_, at) => 0.1 * Math.sin(at / 20));
    const sound = { left: tone.slice(), right: tone.slice() };
    limit(sound, 2, 0.7);
    sound.left.forEach((value, at) => expect(value).toBeCloseTo(2 * (tone[at] ?? 0), 5));
  });

  it('keeps the balance between the channels', () => {
    const left = bursts(5);
    const sound = { left: left.slice(), right: left.map((value) => value / 2) };
    limit(sound, 5, 0.7);
    sound.left.forEach((value, at) => expect(sound.right[at]).toBeCloseTo(value / 2, 5));
  });
});
