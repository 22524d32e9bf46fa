/** How lively a film is: 1 still, 2 calm, 3 lively, 4 brisk, 5 loud. */
export type Energy = 1 | 2 | 3 | 4 | 5;

/** Durations in seconds that one energy gives to all motion. */
export interface Durations {
  energy: Energy;
  entranceSeconds: number;
  emphasisSeconds: number;
  exitSeconds: number;
  /** Between siblings that enter together. */
  staggerSeconds: number;
  /** Most that staggering may take in all. */
  staggerCapSeconds: number;
  /** What transitions' durations are multiplied with. */
  transitionFactor: number;
}

const TABLE: Record<Energy, Omit<Durations, 'energy'>> = {
  1: row(0.85, 0.6, 0.52, 0.16, 0.9, 1.4),
  2: row(0.62, 0.45, 0.38, 0.12, 0.72, 1.2),
  3: row(0.46, 0.34, 0.28, 0.09, 0.6, 1),
  4: row(0.34, 0.26, 0.21, 0.066, 0.48, 0.8),
  5: row(0.23, 0.18, 0.14, 0.05, 0.4, 0.65),
};

/** Durations of an energy. */
export function durationsOf(energy: Energy): Durations {
  return { energy, ...TABLE[energy] };
}

/** Delay of sibling `index` of `count` that enter together, in seconds. */
export function staggerOf(durations: Durations, index: number, count: number): number {
  const step = count < 2 ? 0 : Math.min(durations.staggerSeconds, durations.staggerCapSeconds / (count - 1));
  return step * index;
}

function row(
  entranceSeconds: number,
  emphasisSeconds: number,
  exitSeconds: number,
  staggerSeconds: number,
  staggerCapSeconds: number,
  transitionFactor: number,
): Omit<Durations, 'energy'> {
  return {
    entranceSeconds,
    emphasisSeconds,
    exitSeconds,
    staggerSeconds,
    staggerCapSeconds,
    transitionFactor,
  };
}
