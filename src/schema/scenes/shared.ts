import { z } from 'zod';

/**
 * Index of the narration word (counted from 0, words split at white space) whose onset brings an element in.
 * Null: the stage spreads such elements evenly over the scene.
 */
export const CueWord = z.number().int().min(0).nullable().default(null);

/** Name of an icon in the catalogue of the icon provider, for example `tree-deciduous`; null draws none. */
export const IconName = z.string().max(60).nullable().default(null);

/** Small line above a headline. */
export const Kicker = z.string().min(1).max(24).nullable().default(null);

/** Where a fact comes from, shown small: "Report.pdf, p. 7". */
export const Source = z.string().min(1).max(60).nullable().default(null);

/** Headline of a scene. */
export const Headline = z.string().min(1).max(44);

/** Fields that every kind of scene takes. */
export const sharedFields = { kicker: Kicker, source: Source };

/** One entry of a list or panel. */
export const Item = z.object({
  text: z.string().min(1).max(32),
  sub: z.string().min(1).max(40).nullable().default(null),
  icon: IconName,
  cueWord: CueWord,
});
export type Item = z.infer<typeof Item>;

/**
 * The picture that proves a number, drawn to scale from zero.
 * - `ring`: `fraction` (0–1) of a circle is filled
 * - `dots`: `filled` of `total` dots (total ≤ 100)
 * - `bars`: named values, one of them highlighted
 * - `scale`: a gauge from `minimum` to `maximum` with a mark at `value`
 * - `icon`: no honest proportion is known; a large icon of the subject stands in
 */
export const Proof = z.discriminatedUnion('type', [
  z.object({ type: z.literal('ring'), fraction: z.number().min(0).max(1) }),
  z.object({
    type: z.literal('dots'),
    filled: z.number().int().min(0),
    total: z.number().int().min(1).max(100),
  }),
  z.object({
    type: z.literal('bars'),
    bars: z
      .array(
        z.object({ label: z.string().min(1).max(12), value: z.number().min(0), text: z.string().max(8) }),
      )
      .min(2)
      .max(7),
    highlighted: z.number().int().min(0),
  }),
  z.object({
    type: z.literal('scale'),
    minimum: z.number(),
    maximum: z.number(),
    value: z.number(),
  }),
  z.object({ type: z.literal('icon'), icon: IconName }),
]);
export type Proof = z.infer<typeof Proof>;

/** A number as it is shown: `text` is printed exactly, `unit` stands smaller beside it. */
export const Figure = z.object({
  /** Printed number, with its sign, hedge ("up to" goes to the label) and separators: "8", "2.4", "1,200". */
  text: z.string().min(1).max(8),
  /** Unit beside the number: "%", "°C", "kWh", "$". */
  unit: z.string().max(4).default(''),
  /** True when the unit is written before the number, as in "$5". */
  unitBefore: z.boolean().default(false),
  /** What is counted: "cooler streets in the shade". */
  label: z.string().min(1).max(48),
  /** Change against before: "+33 points". */
  delta: z.string().min(1).max(24).nullable().default(null),
  proof: Proof,
  cueWord: CueWord,
});
export type Figure = z.infer<typeof Figure>;
