import type { MotionVerb } from '../../../schema/motion.js';
import type { Effect } from './effect.js';
import { circles, highlights, strikes, underlines } from './mark-effects.js';
import { bursts, shatters } from './piece-effects.js';
import { poseEffect } from './pose-effects.js';
import { expands, flips, morphs, scrolls, sweeps } from './reveal-effects.js';
import { glitches, glows } from './stress-effects.js';
import { crashes, drops, flies } from './travel-effects.js';
import { types, writes } from './written-effects.js';

const EFFECTS: Partial<Record<MotionVerb, Effect>> = {
  crashes,
  drops,
  flies,
  shatters,
  bursts,
  sweeps,
  types,
  writes,
  flips,
  morphs,
  expands,
  scrolls,
  glows,
  glitches,
  highlights,
  underlines,
  circles,
  strikes,
};

/** Marks stay on their text after they were drawn. */
export const STAYING_VERBS: ReadonlySet<MotionVerb> = new Set([
  'highlights',
  'underlines',
  'circles',
  'strikes',
]);

/** The drawing of a verb. */
export function effectOf(verb: MotionVerb): Effect {
  const effect = EFFECTS[verb] ?? poseEffect(verb) ?? poseEffect('rises');
  if (effect === undefined) throw new Error(`No effect draws the verb "${verb}".`);
  return effect;
}
