import { duckingGains, speechSpans, type Span } from './ducking.js';
import { limit, type Stereo } from './limiter.js';
import {
  integratedLoudness,
  loudnessOf,
  SAMPLE_RATE,
  SILENCE_LUFS,
  STEP_SAMPLES,
  stepPowers,
} from './loudness.js';
import { renderMusic } from './music/render-music.js';
import { truePeak } from './true-peak.js';

/** Everything that is heard in a film. */
export interface FilmSoundInput {
  /** Frames of the film; its sound is exactly as long. */
  frameCount: number;
  framesPerSecond: number;
  /** Speech with its place in the film: mono, 48 kHz. What reaches past the film's end is cut. */
  clips: readonly { startSeconds: number; samples: Float32Array }[];
  /** The music bed, or null for none. */
  music: { styleId: string; energy: 1 | 2 | 3 | 4 | 5; seed: number } | null;
}

/** A mixed film, with what was measured on it. */
export interface FilmSound extends Stereo {
  sampleRate: 48_000;
  report: {
    /** After ITU-R BS.1770-4; −70 for a silent film. */
    integratedLufs: number;
    /** With four times oversampling; −100 for a silent film. */
    truePeakDbtp: number;
    /** Loudness of the speech over the music while someone speaks; null when either is missing. */
    speechOverMusicDb: number | null;
  };
}

const TARGET_LUFS = -14;
/** Leaves room for what AAC adds to a peak: up to 0.9 dB was measured. */
const CEILING_DBTP = -3;
const SILENT_DBTP = -100;
/** Loudness of the speech before the last gain. */
const SPEECH_LUFS = -18;
/** One channel played by both loudspeakers has twice the power. */
const DOUBLE_MONO_LU = 10 * Math.log10(2);
const MUSIC_UNDER_SPEECH_LU = 18.8;
const FADE_IN_SECONDS = 0.03;
const LOUDNESS_ROUNDS = 5;
const LOUDNESS_TOLERANCE_LU = 0.05;

/**
 * Mixes speech and music to one stereo track of exactly the film's length: music ducked 18 dB and more under the
 * speech, −14 LUFS, true peaks under −2.9 dBTP. The same input gives the same samples.
 */
export function mixFilm(input: FilmSoundInput): FilmSound {
  const sampleCount = Math.round((input.frameCount / input.framesPerSecond) * SAMPLE_RATE);
  const speech = placeSpeech(input.clips, sampleCount);
  const spans = speechSpans(speech);
  if (spans.length > 0) scale(speech, SPEECH_LUFS - DOUBLE_MONO_LU - integratedLoudness([speech]));
  const music = input.music ? renderMusic({ ...input.music, sampleCount }) : null;
  const speechOverMusicDb = music && spans.length > 0 ? setMusicUnder(music, speech, spans) : null;
  const mix = music ?? { left: new Float32Array(sampleCount), right: new Float32Array(sampleCount) };
  for (const channel of [mix.left, mix.right]) {
    for (let at = 0; at < sampleCount; at++) channel[at] = (channel[at] as number) + (speech[at] as number);
    fadeIn(channel);
  }
  const mastered = bringToLoudness(mix);
  return { ...mastered.sound, sampleRate: SAMPLE_RATE, report: { ...mastered.report, speechOverMusicDb } };
}

function placeSpeech(clips: FilmSoundInput['clips'], sampleCount: number): Float32Array {
  const speech = new Float32Array(sampleCount);
  for (const { startSeconds, samples } of clips) {
    const start = Math.round(startSeconds * SAMPLE_RATE);
    const end = Math.min(sampleCount, start + samples.length);
    for (let at = Math.max(0, start); at < end; at++) {
      speech[at] = (speech[at] as number) + (samples[at - start] as number);
    }
  }
  return speech;
}

/** Ducks the music and sets its level against the speech. Returns how far it is under it, in decibels; null for silent music. */
function setMusicUnder(music: Stereo, speech: Float32Array, spans: readonly Span[]): number | null {
  const gains = duckingGains(spans, speech.length);
  for (const channel of [music.left, music.right]) {
    for (let at = 0; at < channel.length; at++) channel[at] = (channel[at] as number) * (gains[at] as number);
  }
  const speechLoudness = loudnessWithin(spans, [speech]) + DOUBLE_MONO_LU;
  const musicLoudness = loudnessWithin(spans, [music.left, music.right]);
  if (musicLoudness <= SILENCE_LUFS) return null;
  const change = speechLoudness - MUSIC_UNDER_SPEECH_LU - musicLoudness;
  for (const channel of [music.left, music.right]) scale(channel, change);
  return speechLoudness - (musicLoudness + change);
}

/** Loudness of the steps of 100 ms that lie in the spans. */
function loudnessWithin(spans: readonly Span[], channels: readonly Float32Array[]): number {
  const stepSeconds = STEP_SAMPLES / SAMPLE_RATE;
  const inside = [...stepPowers(channels)].filter((_power, step) => {
    const middle = (step + 0.5) * stepSeconds;
    return spans.some(({ startSeconds, endSeconds }) => middle >= startSeconds && middle <= endSeconds);
  });
  return loudnessOf(inside.reduce((sum, power) => sum + power, 0) / Math.max(1, inside.length));
}

/** Gain and limiter, repeated until the loudness is met: limiting takes a little of it away. */
function bringToLoudness(mix: Stereo): {
  sound: Stereo;
  report: Pick<FilmSound['report'], 'integratedLufs' | 'truePeakDbtp'>;
} {
  let loudness = integratedLoudness([mix.left, mix.right]);
  if (loudness <= SILENCE_LUFS) {
    return { sound: mix, report: { integratedLufs: SILENCE_LUFS, truePeakDbtp: SILENT_DBTP } };
  }
  let decibels = TARGET_LUFS - loudness;
  let sound = mix;
  for (let round = 0; round < LOUDNESS_ROUNDS; round++) {
    sound = { left: mix.left.slice(), right: mix.right.slice() };
    limit(sound, decibelsToGain(decibels), decibelsToGain(CEILING_DBTP));
    loudness = integratedLoudness([sound.left, sound.right]);
    if (Math.abs(TARGET_LUFS - loudness) < LOUDNESS_TOLERANCE_LU) break;
    decibels += TARGET_LUFS - loudness;
  }
  const peak = Math.max(truePeak(sound.left), truePeak(sound.right));
  return { sound, report: { integratedLufs: loudness, truePeakDbtp: 20 * Math.log10(peak) } };
}

function fadeIn(channel: Float32Array): void {
  const length = Math.min(channel.length, Math.round(FADE_IN_SECONDS * SAMPLE_RATE));
  for (let at = 0; at < length; at++) channel[at] = (channel[at] as number) * (at / length);
}

function scale(samples: Float32Array, decibels: number): void {
  const gain = decibelsToGain(decibels);
  for (let at = 0; at < samples.length; at++) samples[at] = (samples[at] as number) * gain;
}

function decibelsToGain(decibels: number): number {
  return 10 ** (decibels / 20);
}
