import type { SegmentShape } from './encode-segment.js';
import type { JoinPlan } from './join-film.js';

/** What an encoder process can be asked to do. */
export type EncoderJob =
  | { kind: 'encode-segment'; shape: SegmentShape; ringSlots: number; path: string }
  | { kind: 'join-film'; plan: JoinPlan; path: string }
  | { kind: 'probe'; path: string }
  | { kind: 'read-frames'; path: string; frames: number[]; width: number | null }
  | { kind: 'read-sound'; path: string }
  | { kind: 'hash-frames'; path: string };

/** A frame of the running `encode-segment` lies in the ring: its number. */
export type EncoderMessage = number;

/** `taken`: the frame of this number has been copied out of the ring. `progress`: the job goes on. */
export type EncoderReport = { type: 'taken'; frame: number } | { type: 'progress' };

/** Where a decoded picture lies in the shared file. */
export interface StoredPicture {
  frame: number;
  width: number;
  height: number;
  position: number;
}

/** Decoded sound in the shared file: 32-bit floats, left and right in turn. */
export interface StoredSound {
  hasSound: boolean;
  sampleCount: number;
}
