/** Second-order filter; the coefficient of the undelayed output is 1. */
export interface Biquad {
  b0: number;
  b1: number;
  b2: number;
  a1: number;
  a2: number;
}

/** What a filter does to the spectrum. Shelves and bells need `gainDecibels`. */
export interface BiquadOptions {
  type: 'high-pass' | 'low-pass' | 'bell' | 'low-shelf' | 'high-shelf';
  /** Corner or centre in hertz. */
  frequency: number;
  /** Width; 0.707 gives the flattest pass band. */
  quality?: number;
  gainDecibels?: number;
}

/** Designs a filter after R. Bristow-Johnson, "Cookbook formulae for audio equalizer biquad filter coefficients". */
export function designBiquad(options: BiquadOptions, sampleRate: number): Biquad {
  const { type, frequency, quality = Math.SQRT1_2, gainDecibels = 0 } = options;
  const angle = (2 * Math.PI * frequency) / sampleRate;
  const cosine = Math.cos(angle);
  const alpha = Math.sin(angle) / (2 * quality);
  const amplitude = 10 ** (gainDecibels / 40);
  switch (type) {
    case 'low-pass':
      return normalise((1 - cosine) / 2, 1 - cosine, (1 - cosine) / 2, 1 + alpha, -2 * cosine, 1 - alpha);
    case 'high-pass':
      return normalise((1 + cosine) / 2, -1 - cosine, (1 + cosine) / 2, 1 + alpha, -2 * cosine, 1 - alpha);
    case 'bell':
      return normalise(
        1 + alpha * amplitude,
        -2 * cosine,
        1 - alpha * amplitude,
        1 + alpha / amplitude,
        -2 * cosine,
        1 - alpha / amplitude,
      );
    case 'low-shelf':
      return shelf(amplitude, cosine, alpha, 1);
    case 'high-shelf':
      return shelf(amplitude, cosine, alpha, -1);
  }
}

/** @param side 1 lifts what is below the corner, −1 what is above it. */
function shelf(amplitude: number, cosine: number, alpha: number, side: 1 | -1): Biquad {
  const up = amplitude + 1;
  const down = amplitude - 1;
  const slope = 2 * Math.sqrt(amplitude) * alpha;
  return normalise(
    amplitude * (up - side * down * cosine + slope),
    2 * side * amplitude * (down - side * up * cosine),
    amplitude * (up - side * down * cosine - slope),
    up + side * down * cosine + slope,
    -2 * side * (down + side * up * cosine),
    up + side * down * cosine - slope,
  );
}

function normalise(b0: number, b1: number, b2: number, a0: number, a1: number, a2: number): Biquad {
  return { b0: b0 / a0, b1: b1 / a0, b2: b2 / a0, a1: a1 / a0, a2: a2 / a0 };
}

/** Filters in place, from rest. Transposed direct form II, in double precision. */
export function applyBiquad(samples: Float32Array, { b0, b1, b2, a1, a2 }: Biquad): void {
  let first = 0;
  let second = 0;
  for (let at = 0; at < samples.length; at++) {
    const input = samples[at] as number;
    const output = b0 * input + first;
    first = b1 * input - a1 * output + second;
    second = b2 * input - a2 * output;
    samples[at] = output;
  }
}
