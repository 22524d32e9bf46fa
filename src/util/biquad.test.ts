import { describe, expect, it } from 'vitest';
import { applyBiquad, designBiquad, type BiquadOptions } from './biquad.js';

const SAMPLE_RATE = 48_000;

/** Level in decibels that a steady tone has after the filter. */
function gainAt(frequency: number, options: BiquadOptions): number {
  const samples = Float32Array.from({ length: SAMPLE_RATE }, (_, at) =>
    Math.sin((2 * Math.PI * frequency * at) / SAMPLE_RATE),
  );
  applyBiquad(samples, designBiquad(options, SAMPLE_RATE));
  const settled = samples.subarray(SAMPLE_RATE / 2);
  return 10 * Math.log10((2 * settled.reduce((sum, value) => sum + value * value, 0)) / settled.length);
}

describe('designBiquad', () => {
  it('halves the power at the corner of a high pass and of a low pass', () => {
    expect(gainAt(200, { type: 'high-pass', frequency: 200 })).toBeCloseTo(-3.01, 1);
    expect(gainAt(5000, { type: 'low-pass', frequency: 5000 })).toBeCloseTo(-3.01, 1);
    expect(gainAt(20, { type: 'high-pass', frequency: 200 })).toBeLessThan(-39);
  });

  it('gives a bell its gain at the centre and nothing far away', () => {
    const bell: BiquadOptions = { type: 'bell', frequency: 1000, quality: 1, gainDecibels: -6 };
    expect(gainAt(1000, bell)).toBeCloseTo(-6, 1);
    expect(gainAt(20, bell)).toBeCloseTo(0, 1);
  });

  it('lifts only one side of a shelf', () => {
    const high: BiquadOptions = { type: 'high-shelf', frequency: 4000, gainDecibels: 5 };
    const low: BiquadOptions = { type: 'low-shelf', frequency: 300, gainDecibels: -4 };
    expect(gainAt(18_000, high)).toBeCloseTo(5, 1);
    expect(gainAt(100, high)).toBeCloseTo(0, 1);
    expect(gainAt(20, low)).toBeCloseTo(-4, 1);
    expect(gainAt(10_000, low)).toBeCloseTo(0, 1);
  });
});
