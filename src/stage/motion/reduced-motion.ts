import { clearCanvas, contextOf, createCanvas, type Canvas, type Context } from '../draw/canvas.js';
import { ARRIVED_SECONDS, NOT_YET_SECONDS, type MovableScene } from './scene-motion.js';
import { float, timeShare } from './curves.js';

/** Every entrance becomes a fade of this length. */
export const REDUCED_FADE_SECONDS = 0.3;

/** Draws a scene whose elements only fade in, whatever its kind would have them do. */
export class ReducedMotion {
  readonly #scene: MovableScene;
  readonly #onsets: ReadonlyMap<string, number>;
  #layer: Canvas | null = null;

  constructor(scene: MovableScene, onsets: ReadonlyMap<string, number>) {
    this.#scene = scene;
    this.#onsets = onsets;
  }

  /** Draws ground and content: first without what is fading in, then with one element after the other over it. */
  draw(context: Context, seconds: number): void {
    const fading = [...this.#onsets]
      .filter(([, onset]) => seconds >= onset && seconds - onset < REDUCED_FADE_SECONDS)
      .sort(([, first], [, second]) => first - second);
    this.#drawWithout(context, seconds, new Set(fading.map(([id]) => id)));
    const waiting = new Set(fading.map(([id]) => id));
    for (const [id, onset] of fading) {
      waiting.delete(id);
      const opacity = float(timeShare(seconds - onset, REDUCED_FADE_SECONDS));
      const layer = this.#drawnLayer(seconds, waiting);
      context.save();
      context.globalAlpha *= opacity;
      context.drawImage(layer, 0, 0);
      context.restore();
    }
  }

  #drawWithout(context: Context, seconds: number, waiting: ReadonlySet<string>): void {
    context.save();
    this.#scene.drawGround(context, seconds);
    context.restore();
    context.save();
    this.#scene.drawContent(context, seconds, (id, since) =>
      since < 0 || waiting.has(id) ? NOT_YET_SECONDS : since + ARRIVED_SECONDS,
    );
    context.restore();
  }

  #drawnLayer(seconds: number, waiting: ReadonlySet<string>): Canvas {
    const { width, height } = this.#scene.frame;
    this.#layer ??= createCanvas(width, height);
    const context = contextOf(this.#layer);
    clearCanvas(context);
    this.#drawWithout(context, seconds, waiting);
    return this.#layer;
  }
}
