/** Zero crossings of the kernel on each side, in samples of the slower rate. */
const ZERO_CROSSINGS = 24;
/** Shape of the Kaiser window: stop band near −90 dB. */
const KAISER_BETA = 9;
/** Share of the slower rate's half that is passed. */
const PASS_SHARE = 0.95;

/**
 * Changes the sample rate by a polyphase filter with a Kaiser-windowed sinc kernel (J. O. Smith, "Digital Audio
 * Resampling Home Page", bandlimited interpolation). Without delay; the result has
 * `round(length × to ÷ from)` samples. Gain of the pass band is 1.
 * @param fromRate Samples per second of the input, a whole number.
 * @param toRate Samples per second wanted, a whole number.
 */
export function resample(samples: Float32Array, fromRate: number, toRate: number): Float32Array {
  if (fromRate === toRate) return samples.slice();
  const divisor = greatestCommonDivisor(fromRate, toRate);
  const up = toRate / divisor;
  const down = fromRate / divisor;
  const phases = kernelPhases(up, down);
  const halfLength = ((phases[0]?.length ?? 2) - 2) / 2;
  const output = new Float32Array(Math.round((samples.length * toRate) / fromRate));
  for (let at = 0; at < output.length; at++) {
    const position = at * down;
    const first = Math.floor(position / up) - halfLength;
    const kernel = phases[position % up] as Float32Array;
    const from = Math.max(0, -first);
    const to = Math.min(kernel.length, samples.length - first);
    let sum = 0;
    for (let tap = from; tap < to; tap++) sum += (samples[first + tap] as number) * (kernel[tap] as number);
    output[at] = sum;
  }
  return output;
}

/** One short filter for each position between two input samples, each with a gain of 1 at 0 Hz. */
function kernelPhases(up: number, down: number): Float32Array[] {
  const cutoff = PASS_SHARE * Math.min(1, up / down);
  const halfLength = Math.ceil(ZERO_CROSSINGS / Math.min(1, up / down));
  return Array.from({ length: up }, (_, phase) => {
    const kernel = Float32Array.from({ length: 2 * halfLength + 2 }, (_tap, tap) => {
      const distance = tap - halfLength - phase / up;
      return windowedSinc(distance, cutoff, halfLength + 1);
    });
    const gain = kernel.reduce((sum, value) => sum + value, 0);
    return kernel.map((value) => value / gain);
  });
}

/** Ideal low pass at `cutoff` (share of half the rate) under a Kaiser window that ends at ± `reach` samples. */
export function windowedSinc(distance: number, cutoff: number, reach: number): number {
  if (Math.abs(distance) >= reach) return 0;
  const angle = Math.PI * cutoff * distance;
  const sinc = angle === 0 ? 1 : Math.sin(angle) / angle;
  const window = besselI0(KAISER_BETA * Math.sqrt(1 - (distance / reach) ** 2)) / besselI0(KAISER_BETA);
  return cutoff * sinc * window;
}

/** Modified Bessel function of order 0, by its power series. */
function besselI0(x: number): number {
  let sum = 1;
  let term = 1;
  for (let index = 1; term > sum * 1e-12; index++) {
    term *= (x / (2 * index)) ** 2;
    sum += term;
  }
  return sum;
}

function greatestCommonDivisor(first: number, second: number): number {
  return second === 0 ? first : greatestCommonDivisor(second, first % second);
}
