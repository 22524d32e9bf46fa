/** Idle motion of the head and the breath. */
export interface Sway {
  /** −1…1 */
  turn: number;
  /** Radians. */
  tilt: number;
  /** Rig units. */
  nod: number;
  /** −1…1 */
  breath: number;
}

const LARGEST_TILT = (2.1 * Math.PI) / 180;
const BREATH_SECONDS = 4;

/** Smooth aimless motion between −1 and 1: three waves whose periods share no common multiple. */
function drift(seconds: number, seed: number, periodSeconds: number): number {
  const wave = (ratio: number, shift: number): number =>
    Math.sin((seconds / periodSeconds) * ratio * Math.PI * 2 + seed * shift);
  return 0.55 * wave(1, 1.7) + 0.3 * wave(1.71, 3.1) + 0.15 * wave(2.93, 5.3);
}

/** Idle motion at a moment; any seconds, also negative. */
export function swayAt(seed: number, seconds: number): Sway {
  const phase = (seed % 997) + 1;
  return {
    turn: 0.42 * drift(seconds, phase, 4.6),
    tilt: LARGEST_TILT * drift(seconds, phase + 13, 5.2),
    nod: 2 * drift(seconds, phase + 29, 3.7),
    breath: Math.sin((seconds / BREATH_SECONDS) * Math.PI * 2 + phase),
  };
}
