import { describe, expect, it } from 'vitest';
import { blinkAt, blinkTimes } from './blink.js';

describe('blinking', () => {
  const pauses = Array.from({ length: 60 }, (_, seed) => blinkTimes(seed, 120)).flatMap((times) =>
    times.slice(1).map((time, index) => time - (times[index] ?? 0)),
  );

  it('comes at least a second and at most seven seconds after the last blink', () => {
    expect(Math.min(...pauses)).toBeGreaterThanOrEqual(1);
    expect(Math.max(...pauses)).toBeLessThanOrEqual(7 + 1e-9);
  });

  it('happens about seventeen times a minute', () => {
    const mean = pauses.reduce((sum, pause) => sum + pause, 0) / pauses.length;
    // One second plus an exponential of mean 2.6 s, cut at seven seconds.
    expect(mean).toBeCloseTo(1 + 2.6 * (1 - Math.exp(-6 / 2.6)), 0);
  });

  it('closes in 75 ms, stays for 35 ms and opens in 150 ms', () => {
    expect(blinkAt([2], 1.999)).toBe(0);
    expect(blinkAt([2], 2.03)).toBeGreaterThan(0);
    expect(blinkAt([2], 2.03)).toBeLessThan(1);
    expect(blinkAt([2], 2.08)).toBe(1);
    expect(blinkAt([2], 2.109)).toBe(1);
    expect(blinkAt([2], 2.2)).toBeGreaterThan(0);
    expect(blinkAt([2], 2.27)).toBe(0);
  });

  it('is the same for the same seed and another for another', () => {
    expect(blinkTimes(7, 30)).toEqual(blinkTimes(7, 30));
    expect(blinkTimes(7, 30)).not.toEqual(blinkTimes(8, 30));
  });

  it('never hides the eyes in the first second', () => {
    for (let seed = 0; seed < 200; seed++) expect(blinkAt(blinkTimes(seed, 10), 0.9)).toBe(0);
  });
});
