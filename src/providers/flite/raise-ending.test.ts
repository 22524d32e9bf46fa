import { describe, expect, it } from 'vitest';
import { raiseEnding } from './raise-ending.js';

const SAMPLE_RATE = 16_000;

/** One second of a voiced sound at 120 Hz: pulses through a decaying resonance. */
function voiced(): Float32Array {
  const samples = new Float32Array(SAMPLE_RATE);
  const period = SAMPLE_RATE / 120;
  for (let pulse = 0; pulse * period < samples.length; pulse++) {
    const start = Math.round(pulse * period);
    for (let at = 0; at < 200 && start + at < samples.length; at++) {
      const ring = Math.exp(-at / 30) * Math.cos((2 * Math.PI * 700 * at) / SAMPLE_RATE);
      samples[start + at] = (samples[start + at] ?? 0) + 0.4 * ring;
    }
  }
  return samples;
}

/** Pitch at a moment: the lag of the strongest correlation. */
function pitchAt(samples: Float32Array, seconds: number): number {
  const start = Math.round(seconds * SAMPLE_RATE);
  let best = { lag: 1, value: -Infinity };
  for (let lag = 50; lag <= 200; lag++) {
    let value = 0;
    for (let at = 0; at < 500; at++) value += (samples[start + at] ?? 0) * (samples[start + at + lag] ?? 0);
    if (value > best.value) best = { lag, value };
  }
  return SAMPLE_RATE / best.lag;
}

const RISE = { startSeconds: 0.3, endSeconds: 0.95, semitones: 8, lowestHertz: 80, highestHertz: 300 };

describe('raiseEnding', () => {
  it('lets the pitch rise towards the end and keeps what is before', () => {
    const raised = raiseEnding(voiced(), SAMPLE_RATE, RISE);
    expect(pitchAt(raised, 0.1)).toBeCloseTo(120, -1);
    expect(pitchAt(raised, 0.88)).toBeGreaterThan(160);
    expect(raised.subarray(0, 4500)).toEqual(voiced().subarray(0, 4500));
  });

  it('keeps length and level', () => {
    const before = voiced();
    const after = raiseEnding(before, SAMPLE_RATE, RISE);
    const level = (samples: Float32Array): number =>
      10 * Math.log10(samples.reduce((sum, value) => sum + value * value, 0) / samples.length);
    expect(after.length).toBe(before.length);
    expect(Math.abs(level(after) - level(before))).toBeLessThan(2);
  });

  it('leaves sound without a pitch as it is', () => {
    const silence = new Float32Array(SAMPLE_RATE);
    expect(raiseEnding(silence, SAMPLE_RATE, RISE)).toEqual(silence);
  });
});
