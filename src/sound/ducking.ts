import { SAMPLE_RATE } from './loudness.js';

/** A stretch of film time in seconds. */
export interface Span {
  startSeconds: number;
  endSeconds: number;
}

/** Gain of the music in decibels against its level under speech. */
export const MUSIC_LIFT_DECIBELS = { underSpeech: 0, inGap: 3, alone: 11 };

/** Gaps in speech that are longer than this lift the music. */
const GAP_SECONDS = 0.7;
/** Gaps that are longer than this, and what is before and after all speech, belong to the music. */
const ALONE_SECONDS = 2.5;
/** The music is down this long before a word, and starts to rise this long after one. */
const LOOKAHEAD_SECONDS = 0.08;
const FALL_SECONDS = 0.22;
const RISE_SECONDS = 0.5;
const FRAME_SAMPLES = SAMPLE_RATE / 100;
/** Speech this far below its loudest 10 ms counts as silence. */
const ACTIVITY_DECIBELS = -38;

/** Stretches in which someone speaks: sounding parts, with pauses of up to 0.7 s inside them. */
export function speechSpans(speech: Float32Array): Span[] {
  const powers = framePowers(speech);
  const gate =
    powers.reduce((highest, power) => Math.max(highest, power), 0) * 10 ** (ACTIVITY_DECIBELS / 10);
  const spans: Span[] = [];
  powers.forEach((power, frame) => {
    if (power <= gate || power === 0) return;
    const startSeconds = (frame * FRAME_SAMPLES) / SAMPLE_RATE;
    const endSeconds = ((frame + 1) * FRAME_SAMPLES) / SAMPLE_RATE;
    const last = spans.at(-1);
    if (last && startSeconds - last.endSeconds <= GAP_SECONDS) last.endSeconds = endSeconds;
    else spans.push({ startSeconds, endSeconds });
  });
  return spans;
}

/**
 * Linear gain of the music for each sample: 1 under speech, 3 dB more in gaps over 0.7 s, and well up where music is
 * alone. It falls before a word begins and rises slowly after one.
 */
export function duckingGains(spans: readonly Span[], sampleCount: number): Float32Array {
  const durationSeconds = sampleCount / SAMPLE_RATE;
  const gains = new Float32Array(sampleCount).fill(1);
  const edges = [{ endSeconds: 0, isFilm: true }, ...spans.map((span) => ({ ...span, isFilm: false }))];
  edges.forEach((before, index) => {
    const after = spans[index];
    const gapStart = before.endSeconds;
    const gapEnd = after?.startSeconds ?? durationSeconds;
    const isOutside = before.isFilm || after === undefined;
    const length = gapEnd - gapStart;
    if (length <= GAP_SECONDS) return;
    const lift = isOutside || length > ALONE_SECONDS ? MUSIC_LIFT_DECIBELS.alone : MUSIC_LIFT_DECIBELS.inGap;
    liftGap(gains, {
      lift,
      riseFrom: before.isFilm ? -RISE_SECONDS : gapStart + LOOKAHEAD_SECONDS,
      fallTo: after ? gapEnd - LOOKAHEAD_SECONDS : Infinity,
    });
  });
  return gains;
}

function liftGap(
  gains: Float32Array,
  { lift, riseFrom, fallTo }: { lift: number; riseFrom: number; fallTo: number },
): void {
  const first = Math.max(0, Math.round(riseFrom * SAMPLE_RATE));
  const end = Math.min(gains.length, Math.round(Math.min(fallTo, gains.length) * SAMPLE_RATE));
  for (let at = first; at < end; at++) {
    const seconds = at / SAMPLE_RATE;
    const rise = smooth((seconds - riseFrom) / RISE_SECONDS);
    const fall = smooth((fallTo - seconds) / FALL_SECONDS);
    gains[at] = 10 ** ((lift * Math.min(rise, fall)) / 20);
  }
}

function smooth(progress: number): number {
  const clamped = Math.max(0, Math.min(1, progress));
  return clamped * clamped * (3 - 2 * clamped);
}

function framePowers(samples: Float32Array): Float64Array {
  const powers = new Float64Array(Math.ceil(samples.length / FRAME_SAMPLES));
  for (let at = 0; at < samples.length; at++) {
    const frame = Math.floor(at / FRAME_SAMPLES);
    powers[frame] = (powers[frame] as number) + (samples[at] as number) ** 2;
  }
  return powers;
}
