import type { ErrorCode } from '../../errors/catalogue.js';
import type { SpeechResult, SpokenWord } from '../contract/voice.js';

/** What the provider asks its worker thread. */
export type FliteRequest =
  | { type: 'speak'; id: number; words: SpokenWord[]; voiceId: string; speed: number }
  | { type: 'cancel'; id: number };

/** What the worker thread answers to a `speak` request. */
export type FliteResponse =
  | { type: 'speech'; id: number; result: SpeechResult }
  | { type: 'failure'; id: number; code: ErrorCode; message: string | undefined; detail: string };
