import type { MotionSide, MotionVerb } from '../../../schema/motion.js';
import { centerOf } from '../../frame/box.js';
import { arrive, clamp01, float, hop, strike, thud, timeShare, travel } from '../curves.js';
import { putCutout } from '../cutout.js';
import { REST, withPose, type Pose } from '../entrances.js';
import { directionOf, wayOut } from './direction.js';
import type { Effect, EffectInput } from './effect.js';

/** A pose along a way: `away` is what is left of it, in pixels. */
type PoseAt = (input: EffectInput) => Partial<Pose> & { away?: number };

const appearing = (input: EffectInput, seconds = 0.066): number => timeShare(input.seconds, seconds);
const outOfFrame = (input: EffectInput, own: MotionSide): number =>
  wayOut(input.cutout.box, input.frame, directionOf(input, own));

/** Verbs that move, scale, turn or fade an element as a whole, with the side that they come from by themselves. */
const POSES: Partial<Record<MotionVerb, [own: MotionSide, at: PoseAt]>> = {
  slams: [
    'top',
    (input) => {
      const left = 1 - strike(timeShare(input.seconds, 0.23));
      return { away: 120 * left, scale: 1 + 0.7 * left, opacity: appearing(input) };
    },
  ],
  punches: [
    'bottom',
    (input) => {
      const left = 1 - thud.at(input.seconds);
      return { away: 60 * left, scale: 1 - 0.4 * left, opacity: appearing(input) };
    },
  ],
  stamps: [
    'top',
    (input) => {
      const left = 1 - thud.at(input.seconds);
      const turn = input.angleDegrees ?? -6;
      return { scale: 1 + 0.5 * left, turnDegrees: turn * left, opacity: appearing(input) };
    },
  ],
  cascades: [
    'top',
    (input) => ({ away: 40 * (1 - arrive(input.share)), opacity: clamp01(input.share * 2.4) }),
  ],
  rises: [
    'bottom',
    (input) => ({ away: 64 * (1 - arrive(input.share)), opacity: clamp01(input.share * 2.4) }),
  ],
  slides: ['left', (input) => ({ away: outOfFrame(input, 'left') * (1 - arrive(input.share)) })],
  fades: ['bottom', ({ share }) => ({ opacity: float(share) })],
  floats: [
    'bottom',
    ({ share }) => ({
      opacity: float(share),
      away: 18 * (1 - float(share)) + 6 * Math.sin(share * Math.PI * 2) * (1 - share),
    }),
  ],
  pops: [
    'bottom',
    (input) => ({ scale: 0.4 + 0.6 * thud.at(input.seconds), opacity: appearing(input, 0.08) }),
  ],
  bounces: [
    'top',
    (input) => ({
      away: 24 * Math.abs(Math.cos(input.seconds * 11)) * (1 - input.share) ** 2,
      scale: 0.6 + 0.4 * hop.at(input.seconds),
      opacity: appearing(input, 0.08),
    }),
  ],
  spins: [
    'left',
    (input) => ({
      turnDegrees: (input.angleDegrees ?? -360) * (1 - arrive(input.share)),
      scale: 0.6 + 0.4 * arrive(input.share),
      opacity: appearing(input, 0.12),
    }),
  ],
  swaps: [
    'bottom',
    (input) => ({ away: 40 * (1 - arrive(input.share)), opacity: clamp01(input.share * 1.6) }),
  ],
  zooms: ['bottom', (input) => ({ scale: 0.3 + 0.7 * travel(input.share), opacity: appearing(input, 0.12) })],
  pulses: ['top', ({ share }) => ({ scale: 1 + 0.06 * Math.sin(Math.PI * share) })],
  shakes: ['left', ({ share }) => ({ away: 8 * Math.sin(share * Math.PI * 2 * 4) * (1 - share) })],
};

/** The effect of a verb that only poses; undefined for verbs that do more. */
export function poseEffect(verb: MotionVerb): Effect | undefined {
  const found = POSES[verb];
  if (found === undefined) return undefined;
  const [own, at] = found;
  return (context, input) => {
    const { away = 0, ...pose } = at(input);
    const isTurning = verb === 'stamps' || verb === 'spins';
    const direction = directionOf(isTurning ? { ...input, angleDegrees: null } : input, own);
    const posed = { ...REST, ...pose, dx: direction.x * away, dy: direction.y * away };
    withPose(context, posed, centerOf(input.cutout.box), () => putCutout(context, input.cutout));
  };
}
