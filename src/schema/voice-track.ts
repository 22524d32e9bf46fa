import { z } from 'zod';
import { ContentHash, SceneId } from './identifiers.js';

/** The fifteen mouth shapes of the Oculus lip-sync set. */
export const Viseme = z.enum([
  'sil',
  'PP',
  'FF',
  'TH',
  'DD',
  'kk',
  'CH',
  'SS',
  'nn',
  'RR',
  'aa',
  'E',
  'ih',
  'oh',
  'ou',
]);
export type Viseme = z.infer<typeof Viseme>;

/** A word of the narration with its time, counted from the start of its own audio. */
export const TimedWord = z.object({
  /** As written in the narration, punctuation included: `8°C,`. */
  text: z.string(),
  startSeconds: z.number().min(0),
  endSeconds: z.number().min(0),
});
export type TimedWord = z.infer<typeof TimedWord>;

/** A mouth shape with its time, counted from the start of its own audio. */
export const TimedViseme = z.object({
  viseme: Viseme,
  startSeconds: z.number().min(0),
  endSeconds: z.number().min(0),
});
export type TimedViseme = z.infer<typeof TimedViseme>;

/** Spoken audio of one section: a mono 48 kHz 16-bit WAV blob, with words in the order of the narration. */
export const SceneSpeech = z.object({
  sceneId: SceneId,
  /** Blob of the WAV; null for a silent scene. */
  audio: ContentHash.nullable(),
  durationSeconds: z.number().min(0),
  /** Exactly one entry for each white-space separated word of the narration. */
  words: z.array(TimedWord),
  visemes: z.array(TimedViseme),
});
export type SceneSpeech = z.infer<typeof SceneSpeech>;

/** All speech of a film. */
export const VoiceTrack = z.object({
  voiceId: z.string(),
  /** Tempo against the voice's own, 1 = as it is; at most ±8 % is used to meet a length. */
  speed: z.number().min(0.5).max(2),
  scenes: z.array(SceneSpeech),
});
export type VoiceTrack = z.infer<typeof VoiceTrack>;
