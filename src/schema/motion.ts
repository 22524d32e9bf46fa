import { z } from 'zod';

/** Ways in which an element of a scene can enter or be stressed. */
export const MotionVerb = z.enum([
  'slams',
  'crashes',
  'punches',
  'stamps',
  'drops',
  'shatters',
  'bursts',
  'cascades',
  'slides',
  'sweeps',
  'flies',
  'rises',
  'fades',
  'floats',
  'types',
  'writes',
  'draws',
  'fills',
  'counts',
  'flips',
  'morphs',
  'swaps',
  'expands',
  'pops',
  'bounces',
  'spins',
  'zooms',
  'scrolls',
  'pulses',
  'glows',
  'shakes',
  'highlights',
  'underlines',
  'circles',
  'strikes',
  'glitches',
]);
export type MotionVerb = z.infer<typeof MotionVerb>;

/** Side that something comes from. */
export const MotionSide = z.enum(['left', 'right', 'top', 'bottom']);
export type MotionSide = z.infer<typeof MotionSide>;

/** How one element of a scene moves, in place of what its kind of scene does by itself. */
export const ElementMotion = z.object({
  /**
   * Id of an element, for example `headline` or `item-1`; the first part of several ids (`item`); `headline` also
   * stands for the first text of scenes without a headline; `all`: everything that is read.
   */
  target: z.string().min(1).max(40).default('all'),
  verb: MotionVerb,
  /** Null: the verb's own side. */
  from: MotionSide.nullable().default(null),
  /**
   * Direction in degrees: where moving verbs come from, clockwise from the left (90: from above); how far stamps and
   * spins are turned as they begin. Null: the verb's own.
   */
  angleDegrees: z.number().min(-360).max(360).nullable().default(null),
  /** Length of the movement in seconds; null: the verb's own at the film's energy. */
  overSeconds: z.number().min(0.1).max(10).nullable().default(null),
  /** Between elements of this motion, in seconds, from the first on; null: each on its own word. */
  staggerSeconds: z.number().min(0).max(5).nullable().default(null),
  /** How long each element stands after it has arrived, at least, in seconds. */
  holdSeconds: z.number().min(0).max(20).nullable().default(null),
});
export type ElementMotion = z.infer<typeof ElementMotion>;

/** `reduced` turns every move into a short fade: no shakes, no camera. */
export const MotionAmount = z.enum(['full', 'reduced']);
export type MotionAmount = z.infer<typeof MotionAmount>;

/** Move of the camera through a whole scene: nearer, away, or along. What must be read stands still. */
export const CameraMove = z.enum(['push', 'pull', 'pan']);
export type CameraMove = z.infer<typeof CameraMove>;

/** Other words for a verb, as stems without their endings. */
const STEMS: Record<MotionVerb, readonly string[]> = {
  slams: ['slam'],
  crashes: ['crash', 'smash'],
  punches: ['punch'],
  stamps: ['stamp'],
  drops: ['drop', 'fall'],
  shatters: ['shatter'],
  bursts: ['burst', 'explod', 'explos'],
  cascades: ['cascad'],
  slides: ['slid'],
  sweeps: ['sweep', 'swept', 'wip'],
  flies: ['fly', 'fli', 'flew', 'flown'],
  rises: ['ris', 'grow', 'rose'],
  fades: ['fad'],
  floats: ['float', 'drift'],
  types: ['typ'],
  writes: ['writ', 'handwrit', 'wrote'],
  draws: ['draw', 'drew'],
  fills: ['fill'],
  counts: ['count'],
  flips: ['flip', 'tick'],
  morphs: ['morph'],
  swaps: ['swap'],
  expands: ['expand', 'unfold'],
  pops: ['pop'],
  bounces: ['bounc'],
  spins: ['spin', 'spun'],
  zooms: ['zoom'],
  scrolls: ['scroll'],
  pulses: ['puls'],
  glows: ['glow'],
  shakes: ['shak', 'shook'],
  highlights: ['highlight'],
  underlines: ['underlin'],
  circles: ['circl'],
  strikes: ['strik', 'struck'],
  glitches: ['glitch'],
};
const ENDING = /^(?:s|es|ed|en|ing|e|y|ies)?$/;

/**
 * The verb that a word of a prompt means, in any case and inflection: `SLAMS`, `slamming`, `explode`.
 * @returns null for words that name no movement
 */
export function motionVerbOf(word: string): MotionVerb | null {
  const plain = word.toLowerCase().replace(/[^a-z]/g, '');
  const found = MotionVerb.options.find((verb) =>
    STEMS[verb].some((stem) => {
      if (!plain.startsWith(stem)) return false;
      const rest = plain.slice(stem.length);
      const isDoubled = rest.startsWith(stem.slice(-1)) && ENDING.test(rest.slice(1));
      return ENDING.test(rest) || isDoubled;
    }),
  );
  return found ?? null;
}
