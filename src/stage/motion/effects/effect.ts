import type { MotionSide } from '../../../schema/motion.js';
import type { Context } from '../../draw/canvas.js';
import type { Frame } from '../../frame/frame.js';
import type { PlacedText } from '../../scenes/place-text.js';
import type { Style } from '../../styles/style.js';
import type { Cutout } from '../cutout.js';
import type { Durations } from '../durations.js';

/** What an effect is drawn from. Lengths in reference pixels. */
export interface EffectInput {
  /** The element as it stands at rest. */
  cutout: Cutout;
  /** Texts that stand in it. */
  texts: readonly PlacedText[];
  /** Part of the effect's time that has passed, 0–1; a mark that stays has 1 from then on. */
  share: number;
  /** The same in seconds of the verb's own pace, whatever length was asked for. */
  seconds: number;
  durations: Durations;
  from: MotionSide | null;
  angleDegrees: number | null;
  style: Style;
  frame: Frame;
  /** Numbers by chance, the same in every frame. */
  random: () => number;
}

/** Draws an element on its way. A pure function of its input. */
export type Effect = (context: Context, input: EffectInput) => void;
