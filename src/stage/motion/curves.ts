/** Maps elapsed time 0–1 to progress; times outside are held at the ends. */
export type Curve = (time: number) => number;

/** Entrances: quick start, long soft landing. */
export const arrive = cubicBezier(0.16, 1, 0.3, 1);
/** Exits: leaves ever faster. */
export const leave = cubicBezier(0.7, 0, 0.84, 0);
/** Moves between two places, and camera. */
export const travel = cubicBezier(0.65, 0, 0.35, 1);
/** Ambient motion, slow pushes, fades. */
export const float = cubicBezier(0.37, 0, 0.63, 1);
/** Impact. */
export const strike = cubicBezier(0.05, 0.9, 0.1, 1);

/** A spring that has come to rest after `settleSeconds`. */
export interface Spring {
  /** Seconds after which it stays at 1. */
  settleSeconds: number;
  /** Progress at a time in seconds; may pass 1 on its way. */
  at(seconds: number): number;
}

/** Cards, panels, straps: no overshoot. */
export const settle = spring(220, 29.7, 0.45);
/** Stamps and badges: 4 % overshoot. */
export const thud = spring(700, 38, 0.24);
/** Playful things: 9 % overshoot. */
export const hop = spring(320, 22, 0.42);

/** Progress in whole steps. */
export function tick(steps: number): Curve {
  return (time) => Math.floor(clamp01(time) * steps) / steps;
}

/** Number held between 0 and 1. */
export function clamp01(value: number): number {
  return Math.min(1, Math.max(0, value));
}

/** Progress of `seconds` through `durationSeconds`, 0–1. */
export function timeShare(seconds: number, durationSeconds: number): number {
  return durationSeconds <= 0 ? Number(seconds >= 0) : clamp01(seconds / durationSeconds);
}

/** The timing curve of CSS, solved by bisection. */
function cubicBezier(x1: number, y1: number, x2: number, y2: number): Curve {
  const at = (first: number, second: number, share: number): number =>
    3 * (1 - share) ** 2 * share * first + 3 * (1 - share) * share ** 2 * second + share ** 3;
  return (time) => {
    if (time <= 0) return 0;
    if (time >= 1) return 1;
    let low = 0;
    let high = 1;
    for (let step = 0; step < 24; step++) {
      const middle = (low + high) / 2;
      if (at(x1, x2, middle) < time) low = middle;
      else high = middle;
    }
    return at(y1, y2, (low + high) / 2);
  };
}

/** Damped spring of mass 1 from 0 to 1, in closed form. */
function spring(stiffness: number, damping: number, visualSeconds: number): Spring {
  const natural = Math.sqrt(stiffness);
  const ratio = damping / (2 * natural);
  const settleSeconds = visualSeconds * 2;
  const raw = (seconds: number): number => {
    if (ratio >= 0.999) return 1 - Math.exp(-natural * seconds) * (1 + natural * seconds);
    const damped = natural * Math.sqrt(1 - ratio * ratio);
    const decay = Math.exp(-ratio * natural * seconds);
    const swing = (ratio * natural * Math.sin(damped * seconds)) / damped;
    return 1 - decay * (Math.cos(damped * seconds) + swing);
  };
  return {
    settleSeconds,
    at: (seconds) => {
      if (seconds <= 0) return 0;
      return seconds >= settleSeconds ? 1 : raw(seconds);
    },
  };
}
