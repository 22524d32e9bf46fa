import { describe, expect, it } from 'vitest';
import { integratedLoudness, SAMPLE_RATE, SILENCE_LUFS } from './loudness.js';

/** A tone at 997 Hz with a peak level in dBFS. */
function tone(decibels: number, seconds: number): Float32Array {
  const level = 10 ** (decibels / 20);
  return Float32Array.from(
    { length: Math.round(seconds * SAMPLE_RATE) },
    (_, at) => level * Math.sin((2 * Math.PI * 997 * at) / SAMPLE_RATE),
  );
}

function joined(...parts: Float32Array[]): Float32Array {
  return Float32Array.from(parts.flatMap((part) => [...part]));
}

describe('integratedLoudness', () => {
  it('measures a stereo tone at −23 dBFS as −23 LUFS (EBU Tech 3341, case 1)', () => {
    const channel = tone(-23, 20);
    expect(integratedLoudness([channel, channel])).toBeCloseTo(-23, 1);
  });

  it('measures a stereo tone at −33 dBFS as −33 LUFS (EBU Tech 3341, case 2)', () => {
    const channel = tone(-33, 20);
    expect(integratedLoudness([channel, channel])).toBeCloseTo(-33, 1);
  });

  it('ignores quiet parts by the relative gate (EBU Tech 3341, case 3)', () => {
    const channel = joined(tone(-36, 10), tone(-23, 60), tone(-36, 10));
    expect(Math.abs(integratedLoudness([channel, channel]) + 23)).toBeLessThan(0.1);
  });

  it('ignores silence by the absolute gate (EBU Tech 3341, case 4)', () => {
    const channel = joined(tone(-72, 10), tone(-36, 10), tone(-23, 60), tone(-36, 10), tone(-72, 10));
    expect(Math.abs(integratedLoudness([channel, channel]) + 23)).toBeLessThan(0.1);
  });

  it('counts one channel 3 dB under two', () => {
    const channel = tone(-20, 5);
    const silent = new Float32Array(channel.length);
    expect(integratedLoudness([channel, silent])).toBeCloseTo(-23.01, 1);
  });

  it('measures sound that is shorter than a block, and silence', () => {
    const channel = tone(-18, 0.25);
    expect(Math.abs(integratedLoudness([channel, channel]) + 18)).toBeLessThan(0.5);
    expect(integratedLoudness([new Float32Array(9000)])).toBe(SILENCE_LUFS);
    expect(integratedLoudness([new Float32Array(0)])).toBe(SILENCE_LUFS);
  });
});
