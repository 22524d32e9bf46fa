import { describe, expect, it } from 'vitest';
import { ElementMotion, motionVerbOf } from './motion.js';

describe('motionVerbOf', () => {
  it('knows a verb in any case and inflection', () => {
    const words: [string, string][] = [
      ['SLAMS', 'slams'],
      ['slamming', 'slams'],
      ['Slid', 'slides'],
      ['sliding', 'slides'],
      ['explodes', 'bursts'],
      ['EXPLODING', 'bursts'],
      ['flies', 'flies'],
      ['flying', 'flies'],
      ['wiped', 'sweeps'],
      ['typing', 'types'],
      ['TYPES', 'types'],
      ['drifting', 'floats'],
      ['unfolds', 'expands'],
      ['popping', 'pops'],
      ['struck', 'strikes'],
      ['glitched', 'glitches'],
      ['shattering,', 'shatters'],
    ];
    for (const [word, verb] of words) expect(motionVerbOf(word), word).toBe(verb);
  });

  it('takes no other word for one', () => {
    for (const word of [
      'reveals',
      'appears',
      'popular',
      'country',
      'counter',
      'typical',
      'flight',
      'fallacy',
    ]) {
      expect(motionVerbOf(word), word).toBeNull();
    }
  });
});

describe('ElementMotion', () => {
  it('moves everything in the verb’s own way when nothing else is said', () => {
    expect(ElementMotion.parse({ verb: 'slams' })).toEqual({
      target: 'all',
      verb: 'slams',
      from: null,
      angleDegrees: null,
      overSeconds: null,
      staggerSeconds: null,
      holdSeconds: null,
    });
  });
});
