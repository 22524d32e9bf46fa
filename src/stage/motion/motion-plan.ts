import type { ElementMotion, MotionVerb } from '../../schema/motion.js';
import type { SceneElement } from '../scenes/scene-kind.js';
import type { Durations } from './durations.js';
import { effectSeconds, IN_PLACE_VERBS } from './effects/effect-seconds.js';

/** A movement that a storyboard asks of one element, set on the scene's clock. */
export interface PlannedMotion {
  elementId: string;
  motion: ElementMotion;
  /** When it begins, in scene-local seconds. */
  onsetSeconds: number;
  /** How long it takes. */
  durationSeconds: number;
}

/** Drawing, filling and counting are done by the scene itself, which knows what is to be drawn, filled or counted. */
const OWN_VERBS: ReadonlySet<MotionVerb> = new Set(['draws', 'fills', 'counts']);
/** What would stand there before the scene begins moves in so soon after. */
const FIRST_MOVE_SECONDS = 0.12;

/** The motion that an element gets; null: the scene moves it in its own way. A later motion overrides an earlier one. */
export function motionOf(
  element: SceneElement,
  elements: readonly SceneElement[],
  motions: readonly ElementMotion[],
): ElementMotion | null {
  const motion = motions.findLast((one) => isTarget(element, elements, one.target)) ?? null;
  return motion === null || OWN_VERBS.has(motion.verb) ? null : motion;
}

/** Elements with the time that they take to arrive in their asked motions. */
export function withMotionTimes(
  elements: readonly SceneElement[],
  motions: readonly ElementMotion[],
  durations: Durations,
): SceneElement[] {
  return elements.map((element) => {
    const motion = motionOf(element, elements, motions);
    if (motion === null || IN_PLACE_VERBS.has(motion.verb)) return element;
    return { ...element, settleSeconds: motionSeconds(motion, durations) };
  });
}

/**
 * Sets asked motions on the scene's clock.
 * @param onsets When each element enters by itself
 */
export function planMotions(
  elements: readonly SceneElement[],
  motions: readonly ElementMotion[],
  onsets: ReadonlyMap<string, number>,
  durations: Durations,
): PlannedMotion[] {
  const firstOnsets = new Map<ElementMotion, { seconds: number; count: number }>();
  return elements.flatMap((element) => {
    const motion = motionOf(element, elements, motions);
    if (motion === null) return [];
    const own = Math.max(FIRST_MOVE_SECONDS, onsets.get(element.id) ?? 0);
    const group = firstOnsets.get(motion) ?? { seconds: own, count: 0 };
    firstOnsets.set(motion, { ...group, count: group.count + 1 });
    const begins = motion.staggerSeconds === null ? own : group.seconds + group.count * motion.staggerSeconds;
    const settled = IN_PLACE_VERBS.has(motion.verb) ? durations.entranceSeconds : 0;
    return [
      {
        elementId: element.id,
        motion,
        onsetSeconds: begins + settled,
        durationSeconds: motionSeconds(motion, durations),
      },
    ];
  });
}

/** When the last asked motion has ended and been held, in scene-local seconds; 0 without any. */
export function motionEnd(planned: readonly PlannedMotion[]): number {
  return Math.max(
    0,
    ...planned.map(
      ({ motion, onsetSeconds, durationSeconds }) =>
        onsetSeconds + durationSeconds + (motion.holdSeconds ?? 0),
    ),
  );
}

function motionSeconds(motion: ElementMotion, durations: Durations): number {
  return motion.overSeconds ?? effectSeconds(motion.verb, durations);
}

function isTarget(element: SceneElement, elements: readonly SceneElement[], target: string): boolean {
  if (target === 'all') return element.words > 0;
  if (element.id === target || element.id.startsWith(`${target}-`)) return true;
  const isNamed = elements.some(({ id }) => id === target || id.startsWith(`${target}-`));
  return !isNamed && target === 'headline' && elements.find(({ words }) => words > 0) === element;
}
