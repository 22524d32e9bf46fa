import { describe, expect, it } from 'vitest';
import { measureWaveform } from './waveform.js';

describe('measureWaveform', () => {
  const loud = new Float32Array(48_000).map((_, at) => (at < 24_000 ? 0 : at % 2 === 0 ? 0.5 : -0.5));
  const sound = { sampleRate: 48_000 as const, left: loud, right: new Float32Array(48_000) };

  it('gives peak and mean of each column, in order', () => {
    const columns = measureWaveform(sound, 0, 1, 4);
    expect(columns.map(({ peak }) => peak)).toEqual([0, 0, 0.5, 0.5]);
    expect(columns[3]?.mean).toBeCloseTo(0.5 / Math.SQRT2, 3);
  });

  it('measures only the stretch it is given', () => {
    expect(measureWaveform(sound, 0.5, 0.75, 2).every(({ peak }) => peak === 0.5)).toBe(true);
  });

  it('hears silence past the end', () => {
    expect(measureWaveform(sound, 1, 2, 3).map(({ peak, mean }) => [peak, mean])).toEqual([
      [0, 0],
      [0, 0],
      [0, 0],
    ]);
  });
});
