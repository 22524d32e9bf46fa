import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Viseme, type TimedViseme } from '../../../schema/voice-track.js';
import { mouthAt } from './mouth-track.js';

const sequence = (...visemes: [TimedViseme['viseme'], number][]): TimedViseme[] => {
  let seconds = 0;
  return visemes.map(([viseme, duration]) => {
    const startSeconds = seconds;
    seconds += duration;
    return { viseme, startSeconds, endSeconds: seconds };
  });
};

describe('the mouth of a speaker', () => {
  it('opens wide for a long "ah"', () => {
    expect(mouthAt(sequence(['aa', 0.3]), 0.15).jaw).toBeGreaterThan(0.8);
  });

  it('closes for p, b and m however short they are and however open their neighbours', () => {
    const word = sequence(['aa', 0.15], ['PP', 0.035], ['aa', 0.15]);
    const frames = [4, 5, 6].map((frame) => mouthAt(word, frame / 30));
    expect(Math.max(...frames.map(({ press }) => press))).toBeGreaterThan(0.95);
    expect(Math.min(...frames.map(({ jaw }) => jaw))).toBeLessThan(0.05);
  });

  it('tucks the lower lip for f and v', () => {
    const mouth = mouthAt(sequence(['aa', 0.15], ['FF', 0.06], ['oh', 0.15]), 0.18);
    expect(mouth.tuck).toBeGreaterThan(0.95);
    expect(mouth.jaw).toBeLessThan(0.2);
  });

  it('begins to open before the sound does', () => {
    const word = sequence(['sil', 0.4], ['aa', 0.2]);
    expect(mouthAt(word, 0.4 - 0.08).jaw).toBeLessThan(0.01);
    expect(mouthAt(word, 0.4 - 0.03).jaw).toBeGreaterThan(0.1);
  });

  it('rounds the lips in the consonant before "oo"', () => {
    const spread = mouthAt(sequence(['SS', 0.1], ['ih', 0.15]), 0.07);
    const rounded = mouthAt(sequence(['SS', 0.1], ['ou', 0.15]), 0.07);
    expect(rounded.spread).toBeLessThan(spread.spread - 0.1);
  });

  it('rests with closed lips in the middle of a pause of more than 120 ms, written or left out', () => {
    const written = sequence(['aa', 0.2], ['sil', 0.3], ['aa', 0.2]);
    const leftOut = written.filter(({ viseme }) => viseme !== 'sil');
    for (const track of [written, leftOut]) expect(mouthAt(track, 0.35).jaw).toBeLessThan(0.02);
  });

  it('does not close in a short silence', () => {
    const word = sequence(['aa', 0.2], ['sil', 0.06], ['aa', 0.2]);
    expect(mouthAt(word, 0.23).jaw).toBeGreaterThan(0.4);
  });

  it('is closed before and after all speech', () => {
    const word = sequence(['aa', 0.2]);
    expect(mouthAt(word, -0.2).jaw).toBe(0);
    expect(mouthAt(word, 0.5).jaw).toBe(0);
    expect(mouthAt([], 1).jaw).toBe(0);
  });

  it('never leaves its range nor jumps from frame to frame, whatever is said', () => {
    const parts = fc.array(
      fc.tuple(fc.constantFrom(...Viseme.options), fc.double({ min: 0.03, max: 0.4, noNaN: true })),
      { minLength: 1, maxLength: 20 },
    );
    fc.assert(
      fc.property(parts, (visemes) => {
        const track = sequence(...visemes);
        const end = track.at(-1)?.endSeconds ?? 0;
        let before = mouthAt(track, -0.1).jaw;
        let [lowest, highest, fastest] = [0, 0, 0];
        for (let seconds = -0.1; seconds < end + 0.1; seconds += 1 / 120) {
          const mouth = mouthAt(track, seconds);
          const { jaw, round, upperLift, press, tuck } = mouth;
          const parts = [jaw, round, upperLift, press, tuck];
          lowest = Math.min(lowest, ...parts);
          highest = Math.max(highest, ...parts);
          fastest = Math.max(fastest, Math.abs(jaw - before));
          before = jaw;
        }
        expect(lowest).toBeGreaterThanOrEqual(0);
        expect(highest).toBeLessThanOrEqual(1);
        expect(fastest).toBeLessThan(0.35);
      }),
      { numRuns: 60 },
    );
  });
});
