import type { DecodedSound } from '../encode/encoder.js';

/** How loud one column of a waveform is: the largest sample and the mean power's root, 0 to 1. */
export interface WaveColumn {
  peak: number;
  mean: number;
}

/**
 * Loudness of a stretch of sound in columns of equal length.
 * @param startSeconds First second of the stretch
 * @param endSeconds Where it ends; past the sound's end there is silence
 */
export function measureWaveform(
  sound: DecodedSound,
  startSeconds: number,
  endSeconds: number,
  columnCount: number,
): WaveColumn[] {
  const samplesPerColumn = ((endSeconds - startSeconds) * sound.sampleRate) / columnCount;
  return Array.from({ length: columnCount }, (_, column) => {
    const start = Math.floor(startSeconds * sound.sampleRate + column * samplesPerColumn);
    const end = Math.max(start + 1, Math.floor(start + samplesPerColumn));
    let peak = 0;
    let power = 0;
    for (let at = start; at < end; at++) {
      const left = sound.left[at] ?? 0;
      const right = sound.right[at] ?? 0;
      peak = Math.max(peak, Math.abs(left), Math.abs(right));
      power += (left * left + right * right) / 2;
    }
    return { peak, mean: Math.sqrt(power / (end - start)) };
  });
}
