import type { DecodedFrame } from '../encode/encoder.js';

/** Least mean change of a colour value, of 255, from one sample to the next that can be a cut. */
const LEAST_CHANGE = 18;

/** How many times the film's usual change a cut must be, so that a lively film is not all cuts. */
const CHANGE_RATIO = 4;

/**
 * Frames at which the picture changes at a stroke.
 * @param samples Small frames in rising order, evenly spread
 * @param shortestFrames Cuts that follow one another faster than this are taken for one
 * @returns Numbers of the first frames after the cuts, as far as the samples tell
 */
export function findCuts(samples: readonly DecodedFrame[], shortestFrames: number): number[] {
  const changes = samples.slice(1).map((sample, index) => ({
    frame: sample.frame,
    change: meanChange(samples[index]?.pixels ?? sample.pixels, sample.pixels),
  }));
  const usual = changes.map(({ change }) => change).sort((first, second) => first - second);
  const threshold = Math.max(LEAST_CHANGE, CHANGE_RATIO * (usual[usual.length >> 1] ?? 0));
  const cuts: number[] = [];
  for (const { frame, change } of changes) {
    if (change >= threshold && frame - (cuts.at(-1) ?? 0) >= shortestFrames) cuts.push(frame);
  }
  return cuts;
}

/** Mean distance of the colour values of two pictures; alpha is left out. */
function meanChange(before: Uint8Array, after: Uint8Array): number {
  let sum = 0;
  for (let at = 0; at < after.length; at += 4) {
    for (let channel = at; channel < at + 3; channel++) {
      sum += Math.abs((after[channel] ?? 0) - (before[channel] ?? 0));
    }
  }
  return sum / ((after.length / 4) * 3);
}
