import { seededRandom } from '../util/seeded-random.js';
import { captionStyleFor } from './captions/caption-look.js';
import { CaptionPainter } from './captions/caption-painter.js';
import { showsCaptions } from './captions/caption-visibility.js';
import type { Context } from './draw/canvas.js';
import { contrastOf } from './draw/color.js';
import type { Frame } from './frame/frame.js';
import { scaleOf, shapeOf } from './frame/zones.js';
import { float, timeShare } from './motion/curves.js';
import { durationsOf, type Durations } from './motion/durations.js';
import { REST } from './motion/entrances.js';
import { planMotions, withMotionTimes } from './motion/motion-plan.js';
import { ReducedMotion } from './motion/reduced-motion.js';
import { SceneMotion, type MovableScene, type SinceView } from './motion/scene-motion.js';
import type { ScenePlan } from './scene-plan.js';
import { drawPlaced, type PlacedText } from './scenes/place-text.js';
import { kindOf } from './scenes/registry.js';
import type { Moment, PreparedScene, SceneElement } from './scenes/scene-kind.js';
import { resolveStyle } from './styles/resolve-style.js';
import type { Ground, Style } from './styles/style.js';
import { sceneFrame } from './scene-frame.js';
import { throughCamera } from './camera/ground-camera.js';
import { createWatermark, type Watermark } from './watermark/watermark.js';
import { timeElements } from './timeline/time-elements.js';

/** The last scene of a film fades to its ground in this time. */
const FINAL_FADE_SECONDS = 0.5;
const LASTING_CONTRAST = 4.5;

/** One scene, laid out and ready to be drawn at any frame. */
export class SceneDrawing {
  readonly style: Style;
  readonly frame: Frame;
  readonly prepared: PreparedScene;
  readonly captions: CaptionPainter | null;
  readonly #plan: ScenePlan;
  readonly #scale: number;
  readonly #ground: Ground;
  readonly #durations: Durations;
  readonly #onsets: Map<string, number>;
  readonly #motion: SceneMotion | ReducedMotion | null;
  readonly #watermark: Watermark | null;

  constructor(plan: ScenePlan) {
    this.#plan = plan;
    this.style = resolveStyle(plan.styleId, plan.brandColors);
    const { captions } = plan;
    this.frame = sceneFrame(shapeOf(plan.width, plan.height), captions, plan.watermark !== undefined);
    this.#scale = scaleOf(plan.width, plan.height);
    this.#durations = durationsOf(this.style.energy);
    const { content, literals } = plan.scene;
    const kind = kindOf(content);
    this.prepared = kind.prepare({
      content,
      literals,
      style: this.style,
      frame: this.frame,
      icons: plan.icons,
      ...(plan.pictures === undefined ? {} : { pictures: plan.pictures }),
      presenterId: plan.presenterId,
      seed: plan.seed,
    });
    const elements = withMotionTimes(kind.elements(content), plan.scene.motion ?? [], this.#durations);
    this.#onsets = timeElements(elements, plan.timing, this.#durations);
    this.#ground = this.style.createGround(this.frame, this.prepared.layout.focus, plan.seed);
    this.#motion = this.#createMotion(elements);
    this.#watermark =
      plan.watermark === undefined ? null : createWatermark(plan.watermark, this.style, this.frame);
    this.captions = showsCaptions(plan, this.prepared.layout.spokenOnScreen)
      ? new CaptionPainter(
          plan.timing.captions,
          this.style,
          captionStyleFor(captions.style, this.style, this.frame.shape, content.kind),
          this.frame,
          Object.keys(plan.pictures ?? {}).length > 0,
        )
      : null;
  }

  /** Draws a frame of the scene over whatever is there; the whole frame is covered. */
  draw(context: Context, frame: number): void {
    const seconds = frame / this.#plan.framesPerSecond;
    context.save();
    if (this.#scale !== 1) context.scale(this.#scale, this.#scale);
    this.#drawScene(context, seconds);
    this.#watermark?.draw(context);
    this.#isolated(context, () => this.captions?.draw(context, seconds));
    this.#drawFinalFade(context, seconds);
    context.restore();
  }

  /** Draws the scene's ground alone, for what surrounds the scene while it is smaller than the frame. */
  drawGround(context: Context, frame: number): void {
    context.save();
    if (this.#scale !== 1) context.scale(this.#scale, this.#scale);
    this.#drawGround(context, frame / this.#plan.framesPerSecond);
    context.restore();
  }

  #drawScene(context: Context, seconds: number): void {
    if (this.#motion instanceof ReducedMotion) return this.#motion.draw(context, seconds);
    this.#drawGround(context, seconds);
    this.#isolated(context, () => {
      if (this.#motion === null) this.prepared.draw(context, this.#momentAt(seconds));
      else this.#motion.draw(context, seconds);
    });
  }

  #drawGround(context: Context, seconds: number): void {
    const { scene, motion, timing, framesPerSecond } = this.#plan;
    if (scene.camera === undefined || motion === 'reduced') return this.#ground.draw(context, seconds);
    const time = { seconds, bodySeconds: timing.frameCount / framesPerSecond };
    throughCamera(context, scene.camera, this.frame, time, () => this.#ground.draw(context, seconds));
  }

  /** What moves the elements in place of their kind of scene: what the storyboard asks, or nothing but fades. */
  #createMotion(elements: readonly SceneElement[]): SceneMotion | ReducedMotion | null {
    const { motion, scene, seed, timing, framesPerSecond } = this.#plan;
    const movable: MovableScene = {
      frame: this.frame,
      style: this.style,
      texts: this.prepared.layout.texts,
      durations: this.#durations,
      seed,
      bodySeconds: timing.frameCount / framesPerSecond,
      landing: new Set(elements.filter(({ isLanding }) => isLanding === true).map(({ id }) => id)),
      drawGround: (context, seconds) => this.#drawGround(context, seconds),
      drawContent: (context, seconds, view) => this.prepared.draw(context, this.#momentAt(seconds, view)),
    };
    if (motion === 'reduced') return new ReducedMotion(movable, this.#onsets);
    const planned = planMotions(elements, scene.motion ?? [], this.#onsets, this.#durations);
    if (planned.length === 0) return null;
    const moving = new SceneMotion(movable, planned);
    for (const { id } of elements) this.#onsets.set(id, moving.onsetOf(id) ?? this.#onsets.get(id) ?? 0);
    return moving;
  }

  /** Whatever a part sets on the context ends with it. */
  #isolated(context: Context, draw: () => void): void {
    context.save();
    draw();
    context.restore();
  }

  #momentAt(seconds: number, view?: SinceView): Moment {
    const { timing, framesPerSecond, seed } = this.#plan;
    const sinceOnset = (elementId: string): number => {
      const onset = this.#onsets.get(elementId);
      if (onset === undefined) throw new Error(`The scene has no element "${elementId}".`);
      return seconds - onset;
    };
    const since =
      view === undefined ? sinceOnset : (elementId: string) => view(elementId, sinceOnset(elementId));
    return {
      seconds,
      since,
      current: (elementIds) => latest(elementIds, sinceOnset),
      bodySeconds: timing.frameCount / framesPerSecond,
      durations: this.#durations,
      timing,
      isFirst: timing.isFirst,
      isLast: timing.isLast,
      random: (salt) => seededRandom((seed ^ Math.imul(salt + 1, 0x9e3779b1)) >>> 0),
    };
  }

  /** The film's end: everything sinks into the ground, and the last line stays. */
  #drawFinalFade(context: Context, seconds: number): void {
    const { timing, framesPerSecond } = this.#plan;
    if (!timing.isLast) return;
    const start = timing.frameCount / framesPerSecond - FINAL_FADE_SECONDS;
    const share = float(timeShare(seconds - start, FINAL_FADE_SECONDS - 1 / framesPerSecond));
    if (share <= 0) return;
    const lasting = this.prepared.layout.lasting ?? largestText(this.prepared.layout.texts);
    context.save();
    context.globalAlpha = lasting.length === 0 ? share * 0.8 : share;
    this.#drawGround(context, seconds);
    for (const placed of lasting) {
      const ink = this.#inkOnGround(placed);
      context.globalAlpha = ink === placed.color ? 1 : share;
      drawPlaced(context, placed, REST, ink);
    }
    context.restore();
  }

  #inkOnGround(placed: PlacedText): string {
    const { ground, text } = this.style.palette;
    return contrastOf(placed.color, ground) >= LASTING_CONTRAST ? placed.color : text;
  }
}

function largestText(texts: readonly PlacedText[]): PlacedText[] {
  const size = (placed: PlacedText): number => placed.fit.block.style.sizePixels;
  const [largest] = [...texts].sort((first, second) => size(second) - size(first));
  return largest === undefined ? [] : [largest];
}

function latest(elementIds: readonly string[], since: (elementId: string) => number): string | null {
  let best: { id: string; seconds: number } | null = null;
  for (const id of elementIds) {
    const seconds = since(id);
    if (seconds >= 0 && (best === null || seconds <= best.seconds)) best = { id, seconds };
  }
  return best?.id ?? null;
}
