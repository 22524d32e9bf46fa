import { describe, expect, it } from 'vitest';
import { moodOf } from './moods.js';
import { planForm } from './plan-form.js';
import { renderMusic } from './render-music.js';

const SAMPLE_RATE = 48_000;

describe('planForm', () => {
  it('closes a four-bar phrase right before a last chord that rings out', () => {
    for (const styleId of ['quiet-harbor', 'night-shift', 'billboard']) {
      for (const seconds of [8, 15.3, 29.9, 61, 187]) {
        const form = planForm(moodOf(styleId, 3), seconds);
        expect(form.bars.at(-1)?.phrasePlace).toBe(3);
        expect(seconds - form.finalSeconds).toBeGreaterThan(0.8);
        expect(seconds - form.finalSeconds).toBeLessThan(4);
      }
    }
  });

  it('bends the tempo by no more than 6 %', () => {
    for (let seconds = 1; seconds < 60; seconds += 0.7) {
      const { secondsPerBeat } = planForm(moodOf('quiet-harbor', 2), seconds);
      expect(Math.abs(secondsPerBeat / (60 / 90) - 1)).toBeLessThan(0.0601);
    }
  });

  it('gives a very short film only its last chord', () => {
    expect(planForm(moodOf('quiet-harbor', 2), 1)).toMatchObject({ bars: [], finalSeconds: 0 });
  });

  it('grows from an intro over a body to a lift', () => {
    const parts = planForm(moodOf('night-shift', 3), 40).bars.map(({ part }) => part);
    expect([...new Set(parts)]).toEqual(['intro', 'body', 'lift']);
  });
});

describe('renderMusic', () => {
  const bed = renderMusic({ styleId: 'quiet-harbor', energy: 2, seed: 3, sampleCount: 12 * SAMPLE_RATE });

  it('is heard from the first frame on and silent on the last sample', () => {
    expect(bed.left.subarray(0, 1600).some((value) => Math.abs(value) > 0.001)).toBe(true);
    expect(Math.abs(bed.left.at(-1) ?? 1)).toBeLessThan(1e-5);
  });

  it('has no clicks: no step between two samples that a wave below 12 kHz could not make', () => {
    let steepest = 0;
    for (let at = 1; at < bed.left.length; at++) {
      steepest = Math.max(steepest, Math.abs((bed.left[at] ?? 0) - (bed.left[at - 1] ?? 0)));
    }
    const peak = bed.left.reduce((highest, value) => Math.max(highest, Math.abs(value)), 0);
    expect(steepest).toBeLessThan(peak * 0.35);
  });

  it('gives the same samples for the same seed', () => {
    const again = renderMusic({ styleId: 'quiet-harbor', energy: 2, seed: 3, sampleCount: 12 * SAMPLE_RATE });
    expect(again.right).toEqual(bed.right);
  });
});
