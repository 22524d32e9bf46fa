import { applyBiquad, designBiquad } from '../../util/biquad.js';
import type { Stereo } from '../limiter.js';
import { integratedLoudness, SAMPLE_RATE, SILENCE_LUFS } from '../loudness.js';
import { compose, type PlayedTone } from './compose.js';
import { synthesise } from './instruments.js';
import { moodOf } from './moods.js';
import { planForm } from './plan-form.js';
import { addRoom } from './room.js';

/** What music is wanted. */
export interface MusicRequest {
  styleId: string;
  /** From 1 (calm) to 5 (loud and fast). */
  energy: number;
  seed: number;
  /** Length at 48 kHz. */
  sampleCount: number;
}

const MUSIC_LUFS = -20;
/** The last chord is faded to silence over this time, at most. */
const FADE_SECONDS = 1.2;
const STRENGTH_STEPS = 24;

/**
 * A music bed of exactly the wanted length: it starts on the first sample, grows, and ends on the home chord, faded
 * to silence on the last sample. It leaves room for a voice around 2 kHz. The same request gives the same samples.
 */
export function renderMusic(request: MusicRequest): Stereo {
  const { styleId, energy, seed, sampleCount } = request;
  const mood = moodOf(styleId, energy);
  const form = planForm(mood, sampleCount / SAMPLE_RATE);
  const bed = { left: new Float32Array(sampleCount), right: new Float32Array(sampleCount) };
  const sounds = new Map<string, Float32Array>();
  for (const tone of compose(mood, form, energy, seed)) {
    const strength = Math.max(1, Math.round(tone.strength * STRENGTH_STEPS)) / STRENGTH_STEPS;
    const key = `${tone.instrument} ${tone.note} ${strength} ${tone.holdSeconds.toFixed(3)}`;
    const sound = sounds.get(key) ?? synthesise({ ...tone, strength });
    sounds.set(key, sound);
    addSound(bed, sound, tone);
  }
  for (const channel of [bed.left, bed.right]) {
    applyBiquad(channel, designBiquad({ type: 'high-pass', frequency: 35 }, SAMPLE_RATE));
    applyBiquad(
      channel,
      designBiquad({ type: 'bell', frequency: 2200, quality: 0.7, gainDecibels: -4 }, SAMPLE_RATE),
    );
  }
  addRoom(bed, mood.room);
  fadeEnd(bed, form.finalSeconds);
  return atLoudness(bed);
}

/** Adds a sound with constant power between left and right. */
function addSound({ left, right }: Stereo, sound: Float32Array, { startSeconds, pan }: PlayedTone): void {
  const start = Math.round(startSeconds * SAMPLE_RATE);
  const angle = ((pan + 1) * Math.PI) / 4;
  const [leftGain, rightGain] = [Math.cos(angle), Math.sin(angle)];
  const end = Math.min(sound.length, left.length - start);
  for (let at = 0; at < end; at++) {
    left[start + at] = (left[start + at] as number) + leftGain * (sound[at] as number);
    right[start + at] = (right[start + at] as number) + rightGain * (sound[at] as number);
  }
}

function fadeEnd({ left, right }: Stereo, finalSeconds: number): void {
  const ringing = left.length - Math.round(finalSeconds * SAMPLE_RATE);
  const length = Math.min(Math.round(FADE_SECONDS * SAMPLE_RATE), Math.ceil(ringing * 0.8));
  for (const channel of [left, right]) {
    for (let at = 0; at < length; at++) {
      const place = channel.length - 1 - at;
      const share = at / length;
      channel[place] = (channel[place] as number) * share * share * (3 - 2 * share);
    }
  }
}

function atLoudness(bed: Stereo): Stereo {
  const loudness = integratedLoudness([bed.left, bed.right]);
  if (loudness <= SILENCE_LUFS) return bed;
  const gain = 10 ** ((MUSIC_LUFS - loudness) / 20);
  for (const channel of [bed.left, bed.right]) {
    for (let at = 0; at < channel.length; at++) channel[at] = (channel[at] as number) * gain;
  }
  return bed;
}
