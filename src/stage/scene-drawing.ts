import { seededRandom } from '../util/seeded-random.js';
import { CaptionPainter } from './captions/caption-painter.js';
import { showsCaptions } from './captions/caption-visibility.js';
import type { Context } from './draw/canvas.js';
import { contrastOf } from './draw/color.js';
import { createFrame, type Frame } from './frame/frame.js';
import { scaleOf, shapeOf } from './frame/zones.js';
import { float, timeShare } from './motion/curves.js';
import { durationsOf, type Durations } from './motion/durations.js';
import { REST } from './motion/entrances.js';
import type { ScenePlan } from './scene-plan.js';
import { drawPlaced, type PlacedText } from './scenes/place-text.js';
import { kindOf } from './scenes/registry.js';
import type { Moment, PreparedScene } from './scenes/scene-kind.js';
import { resolveStyle } from './styles/resolve-style.js';
import type { Ground, Style } from './styles/style.js';
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

  constructor(plan: ScenePlan) {
    this.#plan = plan;
    this.style = resolveStyle(plan.styleId, plan.brandColors);
    this.frame = createFrame(shapeOf(plan.width, plan.height), plan.captions.mode !== 'off');
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
      presenterId: plan.presenterId,
      seed: plan.seed,
    });
    this.#onsets = timeElements(kind.elements(content), plan.timing, this.#durations);
    this.#ground = this.style.createGround(this.frame, this.prepared.layout.focus, plan.seed);
    this.captions = showsCaptions(plan, this.prepared.layout.spokenOnScreen)
      ? new CaptionPainter(
          plan.timing.captions,
          this.style,
          plan.captions.style ?? this.style.captionStyle,
          this.frame,
        )
      : null;
  }

  /** Draws a frame of the scene over whatever is there; the whole frame is covered. */
  draw(context: Context, frame: number): void {
    const seconds = frame / this.#plan.framesPerSecond;
    context.save();
    if (this.#scale !== 1) context.scale(this.#scale, this.#scale);
    this.#ground.draw(context, seconds);
    this.#isolated(context, () => this.prepared.draw(context, this.#momentAt(seconds)));
    this.#isolated(context, () => this.captions?.draw(context, seconds));
    this.#drawFinalFade(context, seconds);
    context.restore();
  }

  /** Whatever a part sets on the context ends with it. */
  #isolated(context: Context, draw: () => void): void {
    context.save();
    draw();
    context.restore();
  }

  #momentAt(seconds: number): Moment {
    const { timing, framesPerSecond, seed } = this.#plan;
    const since = (elementId: string): number => {
      const onset = this.#onsets.get(elementId);
      if (onset === undefined) throw new Error(`The scene has no element "${elementId}".`);
      return seconds - onset;
    };
    return {
      seconds,
      since,
      current: (elementIds) => latest(elementIds, since),
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
    this.#ground.draw(context, seconds);
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
