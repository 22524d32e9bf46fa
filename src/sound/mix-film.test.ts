import { describe, expect, it } from 'vitest';
import { seededRandom } from '../util/seeded-random.js';
import { integratedLoudness } from './loudness.js';
import { mixFilmInWorker } from './mix-in-worker.js';
import { mixFilm, type FilmSoundInput } from './mix-film.js';
import { truePeak } from './true-peak.js';

const SAMPLE_RATE = 48_000;

/** Something like speech: syllables of a buzz with pauses, 3 s. */
function babble(seed: number, level = 0.3): Float32Array {
  const random = seededRandom(seed);
  return Float32Array.from({ length: 3 * SAMPLE_RATE }, (_, at) => {
    const seconds = at / SAMPLE_RATE;
    const syllable = Math.max(0, Math.sin(2 * Math.PI * 4 * seconds)) ** 0.7;
    const buzz = Math.sin(2 * Math.PI * 160 * seconds) + 0.6 * Math.sin(2 * Math.PI * 1440 * seconds);
    return level * syllable * (buzz + 0.3 * (random() - 0.5));
  });
}

const film = (more: Partial<FilmSoundInput> = {}): FilmSoundInput => ({
  frameCount: 300,
  framesPerSecond: 30,
  clips: [
    { startSeconds: 0.2, samples: babble(1) },
    { startSeconds: 4.5, samples: babble(2, 0.1) },
  ],
  music: { styleId: 'quiet-harbor', energy: 2, seed: 1 },
  ...more,
});

describe('mixFilm', () => {
  it.each(['quiet-harbor', 'night-shift', 'billboard', 'some-new-style'])(
    'meets loudness, peak and ducking with the music of %s',
    (styleId) => {
      const { left, right, report } = mixFilm(film({ music: { styleId, energy: 3, seed: 5 } }));
      expect(Math.abs(integratedLoudness([left, right]) + 14)).toBeLessThan(0.3);
      expect(20 * Math.log10(Math.max(truePeak(left), truePeak(right)))).toBeLessThan(-2.7);
      expect(report.speechOverMusicDb).toBeGreaterThanOrEqual(18);
      expect(report.integratedLufs).toBeCloseTo(integratedLoudness([left, right]), 5);
    },
  );

  it.each([1, 2, 17, 45, 299])('is exactly as long as a film of %i frames, and audible', (frameCount) => {
    const { left, right } = mixFilm(film({ frameCount }));
    expect(left.length).toBe(frameCount * 1600);
    expect(right.length).toBe(left.length);
    expect(left.some((value) => value !== 0)).toBe(true);
    expect(left.every(Number.isFinite)).toBe(true);
  });

  it('works without music', () => {
    const { left, right, report } = mixFilm(film({ music: null }));
    expect(Math.abs(report.integratedLufs + 14)).toBeLessThan(0.3);
    expect(report.speechOverMusicDb).toBeNull();
    expect(left).toEqual(right);
  });

  it('works without speech', () => {
    const { left, report } = mixFilm(film({ clips: [] }));
    expect(Math.abs(report.integratedLufs + 14)).toBeLessThan(0.3);
    expect(report.speechOverMusicDb).toBeNull();
    expect(Math.abs(left.at(-1) ?? 1)).toBeLessThan(1e-4);
  });

  it('gives silence when there is neither', () => {
    const { left, report } = mixFilm(film({ clips: [], music: null }));
    expect(left.every((value) => value === 0)).toBe(true);
    expect(report).toEqual({ integratedLufs: -70, truePeakDbtp: -100, speechOverMusicDb: null });
  });

  it('gives the same samples for the same film, in a thread as well', async () => {
    const [here, there] = [mixFilm(film()), await mixFilmInWorker(film())];
    expect(Buffer.from(here.left.buffer).equals(Buffer.from(there.left.buffer))).toBe(true);
    expect(there.report).toEqual(here.report);
  });

  it('gives other music for another seed', () => {
    const music = { styleId: 'night-shift', energy: 3 as const, seed: 1 };
    const [first, second] = [
      mixFilm(film({ clips: [], music })),
      mixFilm(film({ clips: [], music: { ...music, seed: 9 } })),
    ];
    expect(first.left).not.toEqual(second.left);
  });

  it('cuts speech that reaches past the film', () => {
    const { left } = mixFilm(film({ frameCount: 60, music: null }));
    expect(left.length).toBe(96_000);
  });
});
