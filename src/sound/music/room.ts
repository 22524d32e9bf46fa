import type { Stereo } from '../limiter.js';

/** Lengths of the four delay lines in samples at 48 kHz: without common factors, 31 to 62 ms. */
const LENGTHS = [1499, 1889, 2381, 2999];
/** Share of the treble that each pass loses. */
const DAMPING = 0.35;
/** Time in which the room's sound falls by 60 dB. */
const DECAY_SECONDS = 1.5;
const SAMPLE_RATE = 48_000;

/**
 * Adds a small room: a feedback delay network of four lines with a Hadamard matrix (Jot and Chaigne, 1991). In place.
 * @param amount Level of the room against the dry sound, 0 to 1.
 */
export function addRoom({ left, right }: Stereo, amount: number): void {
  const lines = LENGTHS.map((length) => new Float32Array(length));
  const gains = LENGTHS.map((length) => 10 ** ((-3 * length) / (DECAY_SECONDS * SAMPLE_RATE)));
  const [first, second, third, fourth] = lines as [Float32Array, Float32Array, Float32Array, Float32Array];
  const [gain1 = 0, gain2 = 0, gain3 = 0, gain4 = 0] = gains;
  const damped = new Float64Array(4);
  const places = new Int32Array(4);
  for (let at = 0; at < left.length; at++) {
    const a = (damped[0] = mixDown(first[places[0] as number] as number, damped[0] as number));
    const b = (damped[1] = mixDown(second[places[1] as number] as number, damped[1] as number));
    const c = (damped[2] = mixDown(third[places[2] as number] as number, damped[2] as number));
    const d = (damped[3] = mixDown(fourth[places[3] as number] as number, damped[3] as number));
    const dryLeft = left[at] as number;
    const dryRight = right[at] as number;
    first[places[0] as number] = dryLeft + (gain1 * (a + b + c + d)) / 2;
    second[places[1] as number] = dryRight + (gain2 * (a - b + c - d)) / 2;
    third[places[2] as number] = dryLeft + (gain3 * (a + b - c - d)) / 2;
    fourth[places[3] as number] = dryRight + (gain4 * (a - b - c + d)) / 2;
    left[at] = dryLeft + amount * (a + c);
    right[at] = dryRight + amount * (b + d);
    for (let line = 0; line < 4; line++) {
      const next = (places[line] as number) + 1;
      places[line] = next === LENGTHS[line] ? 0 : next;
    }
  }
}

function mixDown(value: number, before: number): number {
  return value + (before - value) * DAMPING;
}
