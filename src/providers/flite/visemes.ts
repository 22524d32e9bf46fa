import type { TimedViseme, Viseme } from '../../schema/voice-track.js';
import type { TimedPhone } from './speak-sentence.js';

/** Mouth shapes of each phone, in the order they are made; a diphthong has two. */
const SHAPES: Record<string, readonly [Viseme] | readonly [Viseme, Viseme]> = {
  pau: ['sil'],
  p: ['PP'],
  b: ['PP'],
  m: ['PP'],
  f: ['FF'],
  v: ['FF'],
  th: ['TH'],
  dh: ['TH'],
  t: ['DD'],
  d: ['DD'],
  dx: ['DD'],
  k: ['kk'],
  g: ['kk'],
  ng: ['kk'],
  hh: ['kk'],
  ch: ['CH'],
  jh: ['CH'],
  sh: ['CH'],
  zh: ['CH'],
  s: ['SS'],
  z: ['SS'],
  n: ['nn'],
  l: ['nn'],
  r: ['RR'],
  er: ['RR'],
  aa: ['aa'],
  ae: ['aa'],
  ah: ['aa'],
  ax: ['E'],
  eh: ['E'],
  ih: ['ih'],
  iy: ['ih'],
  y: ['ih'],
  ao: ['oh'],
  uh: ['ou'],
  uw: ['ou'],
  w: ['ou'],
  ay: ['aa', 'ih'],
  aw: ['aa', 'ou'],
  ey: ['E', 'ih'],
  oy: ['oh', 'ih'],
  ow: ['oh', 'ou'],
};
/** Share of a diphthong that its first shape is held. */
const FIRST_SHARE = 0.6;

/**
 * Mouth shapes of the Oculus set for a phone stream. They follow each other without gaps and fill the whole
 * sound; neighbours of one shape are joined.
 */
export function visemesOf(phones: readonly TimedPhone[], durationSeconds: number): TimedViseme[] {
  const visemes: TimedViseme[] = [];
  const add = (viseme: Viseme, endSeconds: number): void => {
    const last = visemes.at(-1);
    const startSeconds = last?.endSeconds ?? 0;
    if (endSeconds <= startSeconds) return;
    if (last?.viseme === viseme) last.endSeconds = endSeconds;
    else visemes.push({ viseme, startSeconds, endSeconds });
  };
  for (const { phone, startSeconds, endSeconds } of phones) {
    add('sil', Math.min(startSeconds, durationSeconds));
    const [first, second] = SHAPES[phone] ?? ['E'];
    const end = Math.min(endSeconds, durationSeconds);
    if (second) add(first, startSeconds + (end - startSeconds) * FIRST_SHARE);
    add(second ?? first, end);
  }
  add('sil', durationSeconds);
  return visemes;
}
