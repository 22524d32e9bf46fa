import { describe, expect, it } from 'vitest';
import { duckingGains, MUSIC_LIFT_DECIBELS, speechSpans } from './ducking.js';

const SAMPLE_RATE = 48_000;
const decibelsAt = (gains: Float32Array, seconds: number): number =>
  20 * Math.log10(gains[Math.round(seconds * SAMPLE_RATE)] ?? 0);

describe('speechSpans', () => {
  it('joins words over short pauses and parts them at long ones', () => {
    const speech = new Float32Array(6 * SAMPLE_RATE);
    speech.fill(0.2, SAMPLE_RATE, 2 * SAMPLE_RATE);
    speech.fill(0.2, 2.4 * SAMPLE_RATE, 3 * SAMPLE_RATE);
    speech.fill(0.2, 4 * SAMPLE_RATE, 5 * SAMPLE_RATE);
    const spans = speechSpans(speech);
    expect(spans).toHaveLength(2);
    expect(spans[0]?.startSeconds).toBeCloseTo(1, 2);
    expect(spans[0]?.endSeconds).toBeCloseTo(3, 2);
    expect(spans[1]?.endSeconds).toBeCloseTo(5, 2);
  });

  it('finds nobody in silence', () => {
    expect(speechSpans(new Float32Array(SAMPLE_RATE))).toEqual([]);
  });
});

describe('duckingGains', () => {
  const spans = [
    { startSeconds: 3, endSeconds: 5 },
    { startSeconds: 6.5, endSeconds: 8 },
    { startSeconds: 8.6, endSeconds: 9 },
  ];
  const gains = duckingGains(spans, 12 * SAMPLE_RATE);

  it('is down under speech, before a word begins', () => {
    for (const second of [2.95, 3, 4, 5, 6.45, 7, 8.8]) expect(decibelsAt(gains, second)).toBeCloseTo(0, 5);
  });

  it('lifts the music by 3 dB in gaps over 0.7 s and not in shorter ones', () => {
    expect(decibelsAt(gains, 5.9)).toBeCloseTo(MUSIC_LIFT_DECIBELS.inGap, 1);
    expect(decibelsAt(gains, 8.3)).toBeCloseTo(0, 5);
  });

  it('lets the music stand alone before and after all speech', () => {
    expect(decibelsAt(gains, 0)).toBeCloseTo(MUSIC_LIFT_DECIBELS.alone, 5);
    expect(decibelsAt(gains, 11)).toBeCloseTo(MUSIC_LIFT_DECIBELS.alone, 5);
  });

  it('never jumps', () => {
    for (let at = 1; at < gains.length; at++) {
      expect(Math.abs((gains[at] ?? 0) - (gains[at - 1] ?? 0))).toBeLessThan(0.001);
    }
  });
});
