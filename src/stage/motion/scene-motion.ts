import { seededRandom } from '../../util/seeded-random.js';
import type { Context } from '../draw/canvas.js';
import { centerOf } from '../frame/box.js';
import type { Frame } from '../frame/frame.js';
import type { PlacedText } from '../scenes/place-text.js';
import type { Style } from '../styles/style.js';
import { clamp01 } from './curves.js';
import { cutOut, type Cutout } from './cutout.js';
import type { Durations } from './durations.js';
import { drawAftermath, shakeAfter } from './effects/aftermath.js';
import { effectSeconds, IN_PLACE_VERBS } from './effects/effect-seconds.js';
import { effectOf, STAYING_VERBS } from './effects/effects.js';
import type { PlannedMotion } from './motion-plan.js';

/** Seconds since an element's onset as a scene is to see them, from those that have really passed. */
export type SinceView = (elementId: string, seconds: number) => number;

/** A scene that can be drawn with its elements at times of their own. */
export interface MovableScene {
  frame: Frame;
  style: Style;
  texts: readonly PlacedText[];
  durations: Durations;
  seed: number;
  bodySeconds: number;
  /** Elements that arrive as their word ends: they look themselves only at the end of the scene. */
  landing: ReadonlySet<string>;
  drawGround(context: Context, seconds: number): void;
  drawContent(context: Context, seconds: number, view: SinceView): void;
}

/** An element that has not begun to enter. */
export const NOT_YET_SECONDS = -60;
/** Added to an element's time so that its own entrance is over. */
export const ARRIVED_SECONDS = 1.5;

/**
 * Moves elements as a storyboard asks, in place of what their kind of scene does: the scene is drawn without them while
 * they move, and their pictures, lifted out of it, are drawn on their way.
 */
export class SceneMotion {
  readonly #scene: MovableScene;
  readonly #planned: ReadonlyMap<string, PlannedMotion>;
  readonly #cutouts = new Map<string, Cutout>();

  constructor(scene: MovableScene, planned: readonly PlannedMotion[]) {
    this.#scene = scene;
    this.#planned = new Map(planned.map((one) => [one.elementId, one]));
  }

  /** When an element begins to enter; undefined: at its own time. */
  onsetOf(elementId: string): number | undefined {
    const planned = this.#planned.get(elementId);
    return planned === undefined || IN_PLACE_VERBS.has(planned.motion.verb)
      ? undefined
      : planned.onsetSeconds;
  }

  /** Draws the scene's content, its moving elements on their way. */
  draw(context: Context, seconds: number): void {
    const planned = [...this.#planned.values()];
    const moving = planned.filter((one) => isMoving(one, seconds));
    const shake = planned.reduce((sum, one) => sum + shakeAfter(one, seconds), 0);
    context.save();
    context.translate(shake, shake / 2);
    this.#scene.drawContent(context, seconds, this.#viewAt(seconds));
    context.restore();
    for (const one of moving) this.#drawEffect(context, one, seconds);
    for (const one of planned) {
      if (STAYING_VERBS.has(one.motion.verb) && seconds >= one.onsetSeconds)
        this.#drawEffect(context, one, seconds);
      else drawAftermath(context, this.#scene.style, one, seconds, () => this.#cutoutOf(one).box);
    }
  }

  #viewAt(seconds: number): SinceView {
    return (elementId, since) => {
      const planned = this.#planned.get(elementId);
      if (planned === undefined) return since;
      if (isMoving(planned, seconds)) return NOT_YET_SECONDS;
      if (IN_PLACE_VERBS.has(planned.motion.verb)) return since;
      return since < 0 ? NOT_YET_SECONDS : since + ARRIVED_SECONDS;
    };
  }

  #drawEffect(context: Context, planned: PlannedMotion, seconds: number): void {
    const { motion, onsetSeconds, durationSeconds } = planned;
    const { style, frame, durations, seed } = this.#scene;
    const share = clamp01((seconds - onsetSeconds) / durationSeconds);
    const cutout = this.#cutoutOf(planned);
    context.save();
    effectOf(motion.verb)(context, {
      cutout,
      texts: this.#textsIn(cutout),
      share,
      seconds: share * effectSeconds(motion.verb, durations),
      durations,
      from: motion.from,
      angleDegrees: motion.angleDegrees,
      style,
      frame,
      random: seededRandom(seed),
    });
    context.restore();
  }

  #cutoutOf(planned: PlannedMotion): Cutout {
    const known = this.#cutouts.get(planned.elementId);
    if (known !== undefined) return known;
    const made = this.#cutOut(planned);
    this.#cutouts.set(planned.elementId, made);
    return made;
  }

  #cutOut({ elementId, onsetSeconds, durationSeconds }: PlannedMotion): Cutout {
    const { frame, landing, bodySeconds } = this.#scene;
    const seconds = landing.has(elementId) ? bodySeconds : onsetSeconds + durationSeconds;
    const others = this.#viewAt(seconds);
    const draw = (context: Context, own: number): void => {
      this.#scene.drawGround(context, seconds);
      this.#scene.drawContent(context, seconds, (id, since) => (id === elementId ? own : others(id, since)));
    };
    return cutOut(
      frame,
      (context) => draw(context, NOT_YET_SECONDS),
      (context) => draw(context, Math.max(0, seconds - onsetSeconds) + ARRIVED_SECONDS),
    );
  }

  #textsIn({ box }: Cutout): PlacedText[] {
    return this.#scene.texts.filter((placed) => {
      const { x, y } = centerOf(placed.box);
      return x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height;
    });
  }
}

/** Whether an element is drawn by its effect; marks that stay are drawn over it. */
function isMoving({ motion, onsetSeconds, durationSeconds }: PlannedMotion, seconds: number): boolean {
  return (
    !STAYING_VERBS.has(motion.verb) && seconds >= onsetSeconds && seconds < onsetSeconds + durationSeconds
  );
}
