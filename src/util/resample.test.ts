import { describe, expect, it } from 'vitest';
import { resample } from './resample.js';

const tone = (frequency: number, sampleRate: number, sampleCount: number): Float32Array =>
  Float32Array.from({ length: sampleCount }, (_, at) =>
    Math.sin((2 * Math.PI * frequency * at) / sampleRate),
  );

const level = (samples: Float32Array): number =>
  Math.sqrt(samples.reduce((sum, value) => sum + value * value, 0) / samples.length);

describe('resample', () => {
  it('turns a tone at 16 kHz into the same tone at 48 kHz, without delay', () => {
    const result = resample(tone(1000, 16_000, 1600), 16_000, 48_000);
    const expected = tone(1000, 48_000, 4800);
    expect(result.length).toBe(4800);
    for (let at = 200; at < 4600; at++) {
      expect(Math.abs((result[at] ?? 9) - (expected[at] ?? 0))).toBeLessThan(2e-4);
    }
  });

  it('leaves no image of a tone above the old half rate', () => {
    const result = resample(tone(6000, 16_000, 4800), 16_000, 48_000);
    const expected = tone(6000, 48_000, 14_400);
    const error = result.map((value, at) => value - (expected[at] ?? 0)).subarray(300, 14_000);
    expect(level(error)).toBeLessThan(0.001);
  });

  it('removes what the slower rate cannot carry', () => {
    expect(level(resample(tone(11_000, 48_000, 9600), 48_000, 16_000).subarray(200, 3000))).toBeLessThan(
      1e-4,
    );
  });

  it('converts between rates without a whole ratio', () => {
    const result = resample(tone(440, 44_100, 4410), 44_100, 48_000);
    expect(result.length).toBe(4800);
    expect(level(result.subarray(400, 4400))).toBeCloseTo(Math.SQRT1_2, 2);
  });
});
