import { contextOf, createCanvas, readPixels, type Canvas } from '../draw/canvas.js';
import { mixColors } from '../draw/color.js';
import { drawPlaced, type PlacedText } from '../scenes/place-text.js';
import type { TransitionStage } from './transition.js';

/** A text that two neighbouring scenes show. */
export interface SharedText {
  before: PlacedText;
  after: PlacedText;
}

/** A text counts as seen when this share of its solid ink has its colour in the frame. */
const SEEN_SHARE = 0.75;
const COLOR_TOLERANCE = 28;
/** Every so many pixels are looked at, in both directions. */
const SAMPLE_STEP = 3;

/**
 * The largest text that stands, whole, in the last picture of the old scene and in the first of the new one: a text
 * that is only going to enter would land and vanish again. Null when there is none.
 */
export function findSharedText(stage: TransitionStage): SharedText | null {
  const pairs = stage.from.prepared.layout.texts.flatMap((before) =>
    stage.to.prepared.layout.texts
      .filter((after) => bareText(after) === bareText(before))
      .map((after) => ({ before, after })),
  );
  if (pairs.length === 0) return null;
  pairs.sort((first, second) => sizeOf(second.after) - sizeOf(first.after));
  const [outgoing, incoming] = [stage.outgoing(0), stage.incoming(0)];
  return (
    pairs.find(
      ({ before, after }) => isSeen(outgoing, before, stage.scale) && isSeen(incoming, after, stage.scale),
    ) ?? null
  );
}

const bareText = ({ text }: PlacedText): string => text.trim().toLowerCase();
const sizeOf = ({ fit }: PlacedText): number => fit.block.style.sizePixels;

/** Whether a placed text really stands in a picture: entrances are timed by each scene, so only the pixels tell. */
function isSeen(picture: Canvas, placed: PlacedText, scale: number): boolean {
  const { width, height } = picture;
  const mask = createCanvas(width, height);
  const context = contextOf(mask);
  context.scale(scale, scale);
  drawPlaced(context, placed);
  const ink = readPixels(mask);
  const pixels = readPixels(picture);
  const color = channelsOf(placed.color);
  let solid = 0;
  let seen = 0;
  for (let y = 0; y < height; y += SAMPLE_STEP) {
    for (let x = 0; x < width; x += SAMPLE_STEP) {
      const at = (y * width + x) * 4;
      if (ink[at + 3] !== 255) continue;
      solid++;
      const isAlike = color.every(
        (value, part) => Math.abs(value - (pixels[at + part] ?? 0)) <= COLOR_TOLERANCE,
      );
      if (isAlike) seen++;
    }
  }
  return solid > 0 && seen / solid >= SEEN_SHARE;
}

function channelsOf(color: string): number[] {
  const hex = mixColors(color, color, 0);
  return [1, 3, 5].map((start) => Number.parseInt(hex.slice(start, start + 2), 16));
}
