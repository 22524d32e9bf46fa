import { applyBiquad, designBiquad, type BiquadOptions } from '../../util/biquad.js';
import type { VoiceTone } from './voice-settings.js';

const SENTENCE_LEVEL_DECIBELS = -21;
const VOICE_LEVEL_DECIBELS = -20;
const HIGHEST_PEAK = 0.94;
const LEVEL_WINDOW_SECONDS = 0.02;
/** Stretches that are this far below the loudest are pauses and closures: they do not count as level. */
const LEVEL_GATE_DECIBELS = -28;
const AIR_SHIFT_HERTZ = 4200;
const COMPRESSOR = {
  thresholdDecibels: -25,
  ratio: 2.2,
  attackSeconds: 0.006,
  releaseSeconds: 0.09,
  stretchSeconds: 0.0005,
};

/** Brings the spoken parts of a sentence to the level that all sentences have. In place. */
export function levelSentence(samples: Float32Array, sampleRate: number): void {
  scale(samples, decibelsToGain(SENTENCE_LEVEL_DECIBELS - activeLevel(samples, sampleRate)));
}

/**
 * Gentle mastering of a voice: rumble out, less boxiness, more clarity, some sound above the 8 kHz where the engine
 * ends, light compression, then one level. In place; peaks stay below −0.5 dBFS.
 */
export function masterVoice(samples: Float32Array, sampleRate: number, tone: VoiceTone): void {
  const filters: BiquadOptions[] = [
    { type: 'high-pass', frequency: 75 },
    { type: 'bell', frequency: 400, quality: 0.9, gainDecibels: tone.box },
    { type: 'bell', frequency: 3200, quality: 0.8, gainDecibels: tone.presence },
    { type: 'bell', frequency: 6900, quality: 3, gainDecibels: tone.whistle },
  ];
  for (const filter of filters) applyBiquad(samples, designBiquad(filter, sampleRate));
  addAir(samples, sampleRate, tone.air);
  compress(samples, sampleRate);
  scale(samples, decibelsToGain(VOICE_LEVEL_DECIBELS - activeLevel(samples, sampleRate)));
  const peak = samples.reduce((highest, value) => Math.max(highest, Math.abs(value)), 0);
  if (peak > HIGHEST_PEAK) scale(samples, HIGHEST_PEAK / peak);
}

/**
 * Fills the band above the engine's 8 kHz with its top, moved up by 4.2 kHz (ring modulation, the lower side band
 * filtered out): hiss stays hiss, and vowels have too little up there to sound out of tune.
 */
function addAir(samples: Float32Array, sampleRate: number, decibels: number): void {
  const top = samples.slice();
  const lowCut = designBiquad({ type: 'high-pass', frequency: 4200 }, sampleRate);
  applyBiquad(top, lowCut);
  applyBiquad(top, lowCut);
  const turn = (2 * Math.PI * AIR_SHIFT_HERTZ) / sampleRate;
  for (let at = 0; at < top.length; at++) top[at] = 2 * (top[at] as number) * Math.cos(turn * at);
  const upperBand = designBiquad({ type: 'high-pass', frequency: 7800 }, sampleRate);
  applyBiquad(top, upperBand);
  applyBiquad(top, upperBand);
  const gain = decibelsToGain(decibels);
  for (let at = 0; at < top.length; at++) samples[at] = (samples[at] as number) + gain * (top[at] as number);
}

/**
 * Feed-forward compressor with its gain smoothed in decibels (Giannoulis, Massberg and Reiss, 2012). The gain is set
 * for stretches of half a millisecond and runs straight between them.
 */
function compress(samples: Float32Array, sampleRate: number): void {
  const stretch = Math.round(COMPRESSOR.stretchSeconds * sampleRate);
  const attack = Math.exp(-COMPRESSOR.stretchSeconds / COMPRESSOR.attackSeconds);
  const release = Math.exp(-COMPRESSOR.stretchSeconds / COMPRESSOR.releaseSeconds);
  const slope = 1 - 1 / COMPRESSOR.ratio;
  let reduction = 0;
  let gain = 1;
  for (let start = 0; start < samples.length; start += stretch) {
    const end = Math.min(samples.length, start + stretch);
    let peak = 1e-9;
    for (let at = start; at < end; at++) peak = Math.max(peak, Math.abs(samples[at] as number));
    const over = 20 * Math.log10(peak) - COMPRESSOR.thresholdDecibels;
    const wanted = over > 0 ? over * slope : 0;
    reduction = wanted + (reduction - wanted) * (wanted > reduction ? attack : release);
    const next = decibelsToGain(-reduction);
    for (let at = start; at < end; at++) {
      samples[at] = (samples[at] as number) * (gain + ((next - gain) * (at - start + 1)) / (end - start));
    }
    gain = next;
  }
}

/** Level of what is really spoken: mean power of the windows that are not far below the loudest, in dBFS. */
export function activeLevel(samples: Float32Array, sampleRate: number): number {
  const window = Math.round(LEVEL_WINDOW_SECONDS * sampleRate);
  const powers: number[] = [];
  for (let start = 0; start + window <= samples.length; start += window) {
    let power = 0;
    for (let at = start; at < start + window; at++) power += (samples[at] as number) ** 2;
    powers.push(power / window);
  }
  const gate = Math.max(1e-12, ...powers) * 10 ** (LEVEL_GATE_DECIBELS / 10);
  const active = powers.filter((power) => power > gate);
  if (active.length === 0) return VOICE_LEVEL_DECIBELS;
  return 10 * Math.log10(active.reduce((sum, power) => sum + power, 0) / active.length);
}

function decibelsToGain(decibels: number): number {
  return 10 ** (decibels / 20);
}

function scale(samples: Float32Array, gain: number): void {
  for (let at = 0; at < samples.length; at++) samples[at] = (samples[at] as number) * gain;
}
