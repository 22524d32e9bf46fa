import type { MotionVerb } from '../../../schema/motion.js';
import type { Durations } from '../durations.js';

/** Seconds at energy 3. */
const SECONDS: Record<MotionVerb, number> = {
  slams: 0.23,
  crashes: 0.5,
  punches: 0.24,
  stamps: 0.28,
  drops: 0.5,
  shatters: 0.9,
  bursts: 0.7,
  cascades: 0.46,
  slides: 0.46,
  sweeps: 0.52,
  flies: 0.52,
  rises: 0.46,
  fades: 0.5,
  floats: 0.5,
  types: 1.1,
  writes: 0.9,
  draws: 0.9,
  fills: 0.9,
  counts: 1.1,
  flips: 0.7,
  morphs: 0.6,
  swaps: 0.26,
  expands: 0.48,
  pops: 0.26,
  bounces: 0.6,
  spins: 0.6,
  zooms: 0.6,
  scrolls: 0.9,
  pulses: 0.34,
  glows: 0.5,
  shakes: 0.25,
  highlights: 0.38,
  underlines: 0.3,
  circles: 0.52,
  strikes: 0.24,
  glitches: 0.3,
};
/** Blows, springs and warnings, whose force lies in their own time. */
const FIXED: ReadonlySet<MotionVerb> = new Set([
  'slams',
  'crashes',
  'punches',
  'stamps',
  'drops',
  'pops',
  'bounces',
  'shakes',
  'glitches',
]);
const REFERENCE_ENTRANCE_SECONDS = 0.46;

/** Verbs that stress what stands already, in place of bringing it in. */
export const IN_PLACE_VERBS: ReadonlySet<MotionVerb> = new Set([
  'pulses',
  'glows',
  'shakes',
  'highlights',
  'underlines',
  'circles',
  'strikes',
  'glitches',
]);

/** How long a verb takes at a film's energy, in seconds. */
export function effectSeconds(verb: MotionVerb, durations: Durations): number {
  const pace = FIXED.has(verb) ? 1 : durations.entranceSeconds / REFERENCE_ENTRANCE_SECONDS;
  return SECONDS[verb] * pace;
}
