import type { SentenceSpeech, TimedPhone } from './speak-sentence.js';
import type { Boundary } from './split-sentences.js';

/** Silence at each boundary, in seconds, at speed 1. */
export const PAUSE_SECONDS: Record<Exclude<Boundary, 'none'>, number> = {
  bracket: 0.13,
  comma: 0.18,
  clause: 0.26,
  sentence: 0.32,
  ellipsis: 0.42,
};
/** A break that the engine makes on its own accord is kept, but not longer than this. */
const LONGEST_OWN_PAUSE_SECONDS = 0.08;
const LEAD_SECONDS = 0.02;
const TAIL_SECONDS = 0.06;
const FADE_SECONDS = 0.005;
/** Silence that two sentences bring along where they meet. */
export const EDGE_SECONDS = LEAD_SECONDS + TAIL_SECONDS;

/**
 * Gives each silence of a sentence its wanted length, by cutting from its middle or adding to it, and trims
 * the ends. Phones move along with the sound.
 * @param pauseAt Wanted seconds for the silence at a place of the phone stream; undefined where the engine paused
 *   by itself.
 */
export function placePauses(
  speech: SentenceSpeech,
  pauseAt: (place: number) => number | undefined,
): SentenceSpeech {
  const { samples, sampleRate, phones } = speech;
  const pieces: Float32Array[] = [];
  const moved: TimedPhone[] = [];
  let written = 0;
  const append = (piece: Float32Array): void => {
    pieces.push(piece);
    written += piece.length;
  };
  phones.forEach(({ phone, startSeconds, endSeconds }, place) => {
    const from = Math.min(samples.length, Math.round(startSeconds * sampleRate));
    const to = Math.min(samples.length, Math.round(endSeconds * sampleRate));
    const start = written / sampleRate;
    const piece = samples.subarray(from, to);
    append(phone === 'pau' ? silenceFrom(piece, wantedLength(place)) : piece);
    moved.push({ phone, startSeconds: start, endSeconds: written / sampleRate });
  });
  return { samples: joined(pieces, written), sampleRate, phones: moved };

  function wantedLength(place: number): { length: number; keepsHead: boolean; keepsTail: boolean } {
    const isFirst = place === 0;
    const isLast = place === phones.length - 1;
    const natural = (phones[place]?.endSeconds ?? 0) - (phones[place]?.startSeconds ?? 0);
    const seconds = isFirst
      ? LEAD_SECONDS
      : isLast
        ? TAIL_SECONDS
        : (pauseAt(place) ?? Math.min(natural, LONGEST_OWN_PAUSE_SECONDS));
    return { length: Math.round(seconds * sampleRate), keepsHead: !isFirst, keepsTail: !isLast };
  }

  /** The outer parts of a silence carry the decay of the word before and the onset of the next: they stay. */
  function silenceFrom(
    piece: Float32Array,
    wanted: { length: number; keepsHead: boolean; keepsTail: boolean },
  ): Float32Array {
    const result = new Float32Array(wanted.length);
    const share = wanted.keepsHead && wanted.keepsTail ? 0.5 : 1;
    const kept = Math.min(Math.floor(piece.length * share), Math.floor(wanted.length * share));
    const fade = Math.max(1, Math.min(kept, Math.round(FADE_SECONDS * sampleRate)));
    for (let at = 0; at < kept; at++) {
      const gain = Math.min(1, (kept - at) / fade);
      if (wanted.keepsHead) result[at] = (piece[at] as number) * gain;
      if (wanted.keepsTail) {
        result[result.length - 1 - at] = (piece[piece.length - 1 - at] as number) * gain;
      }
    }
    return result;
  }
}

/** Joins pieces to one array of `length` samples. */
export function joined(pieces: readonly Float32Array[], length: number): Float32Array {
  const result = new Float32Array(length);
  let at = 0;
  for (const piece of pieces) {
    result.set(piece, at);
    at += piece.length;
  }
  return result;
}
