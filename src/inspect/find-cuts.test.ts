import { describe, expect, it } from 'vitest';
import type { DecodedFrame } from '../encode/encoder.js';
import { findCuts } from './find-cuts.js';

/** Samples of one grey each, six frames apart. */
function samplesOf(greys: number[]): DecodedFrame[] {
  return greys.map((grey, index) => ({
    frame: index * 6,
    width: 4,
    height: 2,
    pixels: new Uint8Array(32).fill(grey),
  }));
}

describe('findCuts', () => {
  it('finds the frames after which all is different', () => {
    expect(findCuts(samplesOf([10, 11, 10, 200, 201, 200, 90, 91]), 6)).toEqual([18, 36]);
  });

  it('finds none in a picture that changes slowly', () => {
    expect(findCuts(samplesOf([10, 20, 30, 40, 50, 60, 70]), 6)).toEqual([]);
  });

  it('asks for more than the usual change of a lively film', () => {
    expect(findCuts(samplesOf([0, 40, 0, 40, 0, 40, 0, 250, 210, 250]), 6)).toEqual([42]);
  });

  it('takes changes that follow fast upon each other for one cut', () => {
    expect(findCuts(samplesOf([10, 10, 10, 10, 10, 200, 10, 10, 10, 10, 10]), 30)).toEqual([30]);
  });

  it('finds none where there is nothing to compare', () => {
    expect(findCuts([], 6)).toEqual([]);
    expect(findCuts(samplesOf([10]), 6)).toEqual([]);
  });
});
