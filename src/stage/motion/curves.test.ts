import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arrive, float, hop, leave, settle, strike, thud, tick, travel } from './curves.js';

const CURVES = { arrive, leave, travel, float, strike };
const highest = (spring: { at(seconds: number): number }): number =>
  Math.max(...Array.from({ length: 600 }, (_, step) => spring.at(step / 600)));

describe('curves', () => {
  it('begin at 0, end at 1 and never turn back', () => {
    for (const curve of Object.values(CURVES)) {
      expect(curve(0)).toBe(0);
      expect(curve(1)).toBe(1);
      fc.assert(
        fc.property(
          fc.double({ min: 0, max: 1, noNaN: true }),
          fc.double({ min: 0, max: 1, noNaN: true }),
          (a, b) => {
            expect(curve(Math.max(a, b))).toBeGreaterThanOrEqual(curve(Math.min(a, b)) - 1e-6);
          },
        ),
      );
    }
  });

  it('decelerate when arriving and accelerate when leaving', () => {
    expect(arrive(0.3)).toBeGreaterThan(0.8);
    expect(leave(0.5)).toBeLessThan(0.12);
    expect(travel(0.5)).toBeCloseTo(0.5, 3);
  });

  it('overshoot as much as each spring should', () => {
    expect(highest(settle)).toBeLessThan(1.005);
    expect(highest(thud)).toBeGreaterThan(1.02);
    expect(highest(thud)).toBeLessThan(1.06);
    expect(highest(hop)).toBeGreaterThan(1.06);
    expect(highest(hop)).toBeLessThan(1.16);
    expect(thud.at(thud.settleSeconds)).toBe(1);
  });

  it('tick moves in whole steps', () => {
    expect(tick(4)(0.49)).toBe(0.25);
    expect(tick(4)(1)).toBe(1);
  });
});
