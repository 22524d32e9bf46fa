import { describe, expect, it } from 'vitest';
import { AutokinoError } from '../../../errors/autokino-error.js';
import { personOf } from './cast.js';

describe('the cast', () => {
  it('knows Maren, with the proportions of the house', () => {
    const { face, eyes, shoulders } = personOf('maren');
    const width = face.halfWidth * 2;
    const height = face.crown + face.chin;
    expect(height / width).toBeCloseTo(1.24, 2);
    expect(face.crown / height).toBeCloseTo(0.44, 1);
    expect((eyes.offset * 2) / width).toBeCloseTo(0.42, 1);
    expect((shoulders * 2) / width).toBeCloseTo(2.35, 1);
  });

  it('names who there is when somebody else is asked for', () => {
    expect(() => personOf('nobody')).toThrow(AutokinoError);
    expect(() => personOf('nobody')).toThrow(/maren/);
  });
});
