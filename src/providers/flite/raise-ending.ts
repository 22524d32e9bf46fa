/** How the pitch of a stretch of speech is bent upwards. */
export interface PitchRise {
  startSeconds: number;
  endSeconds: number;
  /** Semitones above the spoken pitch at the end; the rise is smooth from 0. */
  semitones: number;
  /** Range in which the pitch is searched. */
  lowestHertz: number;
  highestHertz: number;
}

const STEP_SECONDS = 0.005;
/** Below this correlation of a stretch with its neighbour one period on, it has no pitch. */
const VOICED_CORRELATION = 0.55;

/**
 * Bends the melody up towards the end, as in a question, without changing tempo or timbre: pitch-synchronous
 * overlap and add in the time domain (TD-PSOLA; Moulines and Charpentier, 1990). Unvoiced sound stays as it is.
 * @returns New samples of the same length.
 */
export function raiseEnding(samples: Float32Array, sampleRate: number, rise: PitchRise): Float32Array {
  const result = samples.slice();
  for (const marks of voicedRuns(samples, sampleRate, rise))
    bendRun(samples, result, marks, sampleRate, rise);
  return result;
}

/** Runs of samples one pitch period apart, each at a peak of the wave. */
function voicedRuns(samples: Float32Array, sampleRate: number, rise: PitchRise): number[][] {
  const end = Math.min(samples.length, Math.round(rise.endSeconds * sampleRate));
  const step = Math.round(STEP_SECONDS * sampleRate);
  const runs: number[][] = [];
  let run: number[] = [];
  for (let at = Math.max(0, Math.round(rise.startSeconds * sampleRate)); at < end;) {
    const period = periodAt(samples, at, sampleRate, rise);
    if (period === 0) {
      if (run.length > 3) runs.push(run);
      run = [];
      at += step;
      continue;
    }
    const last = run.at(-1);
    const mark: number =
      last === undefined
        ? highestBetween(samples, at, at + period)
        : highestBetween(samples, last + Math.round(0.8 * period), last + Math.round(1.2 * period));
    if (mark >= end) break;
    run.push(mark);
    at = mark + Math.round(period / 2);
  }
  if (run.length > 3) runs.push(run);
  return runs;
}

/** Pitch period in samples by normalised correlation, or 0 where there is none. */
function periodAt(samples: Float32Array, at: number, sampleRate: number, rise: PitchRise): number {
  const shortest = Math.floor(sampleRate / rise.highestHertz);
  const longest = Math.ceil(sampleRate / rise.lowestHertz);
  const start = at - Math.floor(longest / 2);
  if (start < 0 || start + 2 * longest >= samples.length) return 0;
  const correlations = new Float32Array(longest + 2);
  let best = 0;
  for (let lag = shortest; lag <= longest; lag++) {
    let product = 0;
    let here = 0;
    let there = 0;
    for (let offset = 0; offset < longest; offset++) {
      const first = samples[start + offset] as number;
      const second = samples[start + offset + lag] ?? 0;
      product += first * second;
      here += first * first;
      there += second * second;
    }
    const correlation = product / Math.sqrt(here * there + 1e-12);
    correlations[lag] = correlation;
    best = Math.max(best, correlation);
  }
  if (best < VOICED_CORRELATION) return 0;
  // The first strong peak, since multiples of the period correlate as well.
  for (let lag = shortest + 1; lag < longest; lag++) {
    const value = correlations[lag] as number;
    if (
      value > 0.88 * best &&
      value >= (correlations[lag - 1] as number) &&
      value >= (correlations[lag + 1] as number)
    ) {
      return lag;
    }
  }
  return 0;
}

function highestBetween(samples: Float32Array, from: number, to: number): number {
  let highest = from;
  for (let at = from; at <= to; at++) {
    if ((samples[at] ?? -1) > (samples[highest] ?? -1)) highest = at;
  }
  return highest;
}

/** Lays windowed periods of a run closer together, weighted back to the level they had. */
function bendRun(
  samples: Float32Array,
  result: Float32Array,
  marks: readonly number[],
  sampleRate: number,
  rise: PitchRise,
): void {
  const first = marks[0] as number;
  const last = marks.at(-1) as number;
  const sums = new Float32Array(last - first);
  const weights = new Float32Array(last - first);
  let nearest = 0;
  for (let place = first; place < last;) {
    while (nearest < marks.length - 1 && distanceTo(nearest + 1, place) <= distanceTo(nearest, place))
      nearest++;
    const mark = marks[nearest] as number;
    const period = (marks[nearest + 1] ?? mark) - mark || mark - (marks[nearest - 1] as number);
    for (let offset = -period; offset <= period; offset++) {
      const target = Math.round(place) + offset - first;
      if (target < 0 || target >= sums.length) continue;
      const weight = 0.5 + 0.5 * Math.cos((Math.PI * offset) / period);
      sums[target] = (sums[target] as number) + weight * (samples[mark + offset] ?? 0);
      weights[target] = (weights[target] as number) + weight;
    }
    place += period / 2 ** (semitonesAt(place / sampleRate, rise) / 12);
  }
  const fade = Math.round(0.004 * sampleRate);
  for (let at = 0; at < sums.length; at++) {
    const weight = weights[at] as number;
    if (weight < 0.1) continue;
    const share = Math.min(1, (at + 1) / fade, (sums.length - at) / fade);
    const kept = result[first + at] as number;
    result[first + at] = kept + ((sums[at] as number) / weight - kept) * share;
  }

  function distanceTo(index: number, place: number): number {
    return Math.abs((marks[index] as number) - place);
  }
}

function semitonesAt(seconds: number, rise: PitchRise): number {
  const progress = (seconds - rise.startSeconds) / (rise.endSeconds - rise.startSeconds);
  const clamped = Math.max(0, Math.min(1, progress));
  return rise.semitones * clamped * clamped * (3 - 2 * clamped);
}
