import { describe, expect, it } from 'vitest';
import { durationsOf, staggerOf } from './durations.js';
import { enter, entranceSeconds, pulseScale, REST, shakeOffset, type Verb } from './entrances.js';

const VERBS: Verb[] = [
  'rises',
  'cascades',
  'slides',
  'pops',
  'fades',
  'draws',
  'fills',
  'counts',
  'slams',
  'stamps',
  'punches',
  'settles',
  'expands',
];

describe('entrances', () => {
  it('show nothing before they begin and rest where they should, at every energy', () => {
    for (const energy of [1, 2, 3, 4, 5] as const) {
      const durations = durationsOf(energy);
      for (const verb of VERBS) {
        expect(enter(verb, -0.001, durations).opacity).toBe(0);
        const end = enter(verb, entranceSeconds(verb, durations) * 3 + 1, durations);
        for (const key of ['opacity', 'dx', 'dy', 'scale', 'turnDegrees', 'progress'] as const) {
          expect(end[key]).toBeCloseTo(REST[key], 2);
        }
      }
    }
  });

  it('come from the side that is asked', () => {
    const durations = durationsOf(3);
    expect(enter('rises', 0.02, durations).dy).toBeGreaterThan(0);
    expect(enter('slides', 0.02, durations, 'right').dx).toBeGreaterThan(0);
    expect(enter('slides', 0.02, durations, 'left').dx).toBeLessThan(0);
  });

  it('take less time the livelier the film is', () => {
    expect(entranceSeconds('rises', durationsOf(5))).toBeLessThan(entranceSeconds('rises', durationsOf(1)));
  });

  it('keep staggering under its cap', () => {
    expect(staggerOf(durationsOf(3), 9, 10)).toBeLessThanOrEqual(0.6 + 1e-9);
    expect(staggerOf(durationsOf(3), 1, 3)).toBeCloseTo(0.09, 5);
  });

  it('shake and pulse only for a moment', () => {
    expect(shakeOffset(0.3)).toBe(0);
    expect(pulseScale(0.17)).toBeCloseTo(1.06, 2);
    expect(pulseScale(2)).toBeCloseTo(1, 5);
  });
});
