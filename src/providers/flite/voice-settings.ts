import type { Voice } from '../contract/voice.js';

/** Tone control of a voice, in decibels. */
export interface VoiceTone {
  /** Around 400 Hz, where a voice sounds boxy. */
  box: number;
  /** Around 3.2 kHz, which makes it clear. */
  presence: number;
  /** Around 6.9 kHz, where the models of some voices whistle. */
  whistle: number;
  /** Level of the added sound above 8 kHz against the octave below it. */
  air: number;
}

/** A voice and how the engine is asked to speak with it. */
export interface FliteVoice extends Voice {
  /** Name of the voice inside the engine. */
  engineName: string;
  /** Length of every phone against what the voice's model says, at speed 1. */
  durationStretch: number;
  /**
   * Melody: mean and spread of the pitch in hertz. The spreads are well above what the models were built with,
   * since averaged models sound flat. Null when the voice brings a melody of its own that cannot be set.
   */
  melody: { meanHertz: number; deviationHertz: number; perWord: boolean } | null;
  /** Range in which the pitch of this voice is searched, in hertz. */
  pitchSearch: { lowestHertz: number; highestHertz: number };
  /** Tone control. */
  tone: VoiceTone;
}

/** The built-in voices, the default first. */
export const FLITE_VOICES: readonly FliteVoice[] = [
  {
    id: 'flite-slt',
    name: 'Sally',
    gender: 'female',
    language: 'en-US',
    wordsPerMinute: 160,
    description: 'American woman, bright and even. Synthetic: clear, plainly not a person.',
    engineName: 'slt',
    durationStretch: 1.02,
    melody: { meanHertz: 186, deviationHertz: 70, perWord: true },
    pitchSearch: { lowestHertz: 100, highestHertz: 400 },
    tone: { box: -2.5, presence: 2.5, whistle: -3, air: -9 },
  },
  {
    id: 'flite-rms',
    name: 'Ray',
    gender: 'male',
    language: 'en-US',
    wordsPerMinute: 150,
    description: 'American man, deep and calm; the most natural of the built-in voices. Synthetic.',
    engineName: 'rms',
    durationStretch: 0.94,
    melody: null,
    pitchSearch: { lowestHertz: 60, highestHertz: 220 },
    tone: { box: -3, presence: 3, whistle: -6, air: -10 },
  },
  {
    id: 'flite-awb',
    name: 'Alan',
    gender: 'male',
    language: 'en-GB',
    wordsPerMinute: 155,
    description: 'Scottish man, light and brisk. Synthetic.',
    engineName: 'awb',
    durationStretch: 1,
    melody: { meanHertz: 134, deviationHertz: 46, perWord: true },
    pitchSearch: { lowestHertz: 70, highestHertz: 280 },
    tone: { box: -2, presence: 2, whistle: 0, air: -9 },
  },
  {
    id: 'flite-kal',
    name: 'Kal',
    gender: 'male',
    language: 'en-US',
    wordsPerMinute: 170,
    description: 'American man, joined from short recordings: crisp, robotic, the fastest to make.',
    engineName: 'kal16',
    durationStretch: 1.02,
    melody: { meanHertz: 98, deviationHertz: 14, perWord: false },
    pitchSearch: { lowestHertz: 60, highestHertz: 220 },
    tone: { box: -2, presence: 1, whistle: 0, air: -12 },
  },
];
