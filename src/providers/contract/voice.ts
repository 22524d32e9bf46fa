import type { TimedViseme, TimedWord } from '../../schema/voice-track.js';

/** A voice that can be cast. */
export interface Voice {
  id: string;
  name: string;
  gender: 'female' | 'male';
  /** BCP 47 tag of the language it speaks. */
  language: string;
  /** Words per minute at its natural tempo, about. */
  wordsPerMinute: number;
  description: string;
}

/** One written word and the words a voice reads for it: `8°C` is read "eight degrees celsius". */
export interface SpokenWord {
  written: string;
  /** Plain words in ASCII, possibly several, possibly none (a lone dash). */
  spoken: string;
}

/** A stretch of speech to be made in one piece. */
export interface SpeechCall {
  words: SpokenWord[];
  voiceId: string;
  /** Tempo against the voice's own; 1 = as it is. */
  speed: number;
  signal?: AbortSignal;
}

/** Speech as samples, with times counted from its first sample. */
export interface SpeechResult {
  /** Mono samples from −1 to 1. */
  samples: Float32Array;
  sampleRate: number;
  /** One entry for each word of the call, in order. */
  words: TimedWord[];
  visemes: TimedViseme[];
}

/** A speech engine. Version 1 of the contract. */
export interface VoiceProvider {
  readonly contractVersion: 1;
  readonly id: string;
  voices(): Voice[];
  /**
   * Speaks. Throws when the engine gives silence, a wrong length or nothing.
   * The same call gives the same samples.
   */
  speak(call: SpeechCall): Promise<SpeechResult>;
}
