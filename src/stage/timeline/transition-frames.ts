import { FRAMES_PER_SECOND } from '../../schema/identifiers.js';
import type { MotionAmount } from '../../schema/motion.js';
import type { TransitionTiming } from '../../schema/timeline.js';
import type { Durations } from '../motion/durations.js';
import { REDUCED_FADE_SECONDS } from '../motion/reduced-motion.js';

type Name = TransitionTiming['name'];

/** How long each transition takes at energy 3, in seconds. */
const SECONDS: Record<Name, number> = {
  smash: 0.23,
  melt: 0.6,
  haze: 0.6,
  shove: 0.42,
  curtain: 0.52,
  blinds: 0.48,
  porthole: 0.56,
  dive: 0.48,
  whip: 0.26,
  leaf: 0.62,
  blot: 0.6,
  cells: 0.45,
  flare: 0.56,
  slice: 0.32,
  match: 0.52,
};
/** Blows that would lose their force if they took longer in a calm film. */
const FIXED: ReadonlySet<Name> = new Set(['smash', 'whip']);
const FEWEST_FRAMES = 2;

/** Frames that a transition takes at a film's energy; with reduced motion every one is a short fade. */
export function transitionFrames(name: Name, durations: Durations, motion: MotionAmount = 'full'): number {
  if (motion === 'reduced') return Math.round(REDUCED_FADE_SECONDS * FRAMES_PER_SECOND);
  const factor = FIXED.has(name) ? 1 : durations.transitionFactor;
  return Math.max(FEWEST_FRAMES, Math.round(SECONDS[name] * factor * FRAMES_PER_SECOND));
}
