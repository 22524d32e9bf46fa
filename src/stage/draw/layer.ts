import { seededRandom } from '../../util/seeded-random.js';
import type { Box } from '../frame/box.js';
import { contextOf, createCanvas, readPixels, type Canvas, type Context } from './canvas.js';
import { withAlpha } from './color.js';

/** A picture of something that does not change, drawn once and copied into every frame. */
export interface Layer {
  /** Copies the layer into a frame, moved by `dx`, `dy` pixels (rounded: whole steps copy ten times faster). */
  put(context: Context, opacity?: number, dx?: number, dy?: number): void;
}

/**
 * A layer that covers `box` of the frame. `draw` uses frame coordinates and runs at the first `put`, so that a layout
 * that is only measured costs nothing.
 */
export function createLayer(box: Box, draw: (context: Context) => void): Layer {
  const left = Math.floor(box.x);
  const top = Math.floor(box.y);
  let canvas: Canvas | null = null;
  const render = (): Canvas => {
    const made = createCanvas(box.x + box.width - left, box.y + box.height - top);
    const context = contextOf(made);
    context.translate(-left, -top);
    draw(context);
    readPixels(made);
    return made;
  };
  return {
    put(context, opacity = 1, dx = 0, dy = 0) {
      if (opacity <= 0) return;
      canvas ??= render();
      const before = context.globalAlpha;
      context.globalAlpha = before * opacity;
      context.imageSmoothingQuality = 'low';
      context.drawImage(canvas, left + Math.round(dx), top + Math.round(dy));
      context.globalAlpha = before;
    },
  };
}

/** A soft shadow under a shape. Lengths in pixels. */
export interface Shadow {
  color: string;
  opacity: number;
  blur: number;
  offsetY: number;
}

/**
 * Draws with a soft shadow under it. Large shadows are slow: use it inside a layer.
 */
export function withShadow(context: Context, shadow: Shadow, draw: () => void): void {
  context.save();
  context.shadowColor = withAlpha(shadow.color, shadow.opacity);
  context.shadowBlur = shadow.blur;
  context.shadowOffsetX = 0;
  context.shadowOffsetY = shadow.offsetY;
  draw();
  context.restore();
}

/** Dots on a staggered grid that grow with `weightAt` (0–1). Slow: use it inside a layer. */
export function drawHalftone(
  context: Context,
  box: Box,
  color: string,
  spacing: number,
  weightAt: (x: number, y: number) => number,
): void {
  context.fillStyle = color;
  const rows = Math.ceil(box.height / spacing) + 1;
  const columns = Math.ceil(box.width / spacing) + 1;
  for (let row = 0; row <= rows; row++) {
    for (let column = 0; column <= columns; column++) {
      const x = box.x + column * spacing + ((row % 2) * spacing) / 2;
      const y = box.y + row * spacing;
      const radius = spacing * 0.58 * weightAt(x, y);
      if (radius < 1.4) continue;
      context.beginPath();
      context.arc(x, y, radius, 0, Math.PI * 2);
      context.fill();
    }
  }
}

const GRAIN_SIZE = 512;
let grainTile: Canvas | null = null;

/** Lays still paper grain over a box. Use it inside a layer. `opacity` 0–0.06 where text stands. */
export function drawGrain(context: Context, box: Box, opacity: number): void {
  grainTile ??= makeGrainTile();
  context.save();
  context.beginPath();
  context.rect(box.x, box.y, box.width, box.height);
  context.clip();
  context.globalAlpha = opacity;
  context.globalCompositeOperation = 'overlay';
  for (let y = box.y; y < box.y + box.height; y += GRAIN_SIZE) {
    for (let x = box.x; x < box.x + box.width; x += GRAIN_SIZE) context.drawImage(grainTile, x, y);
  }
  context.restore();
}

function makeGrainTile(): Canvas {
  const canvas = createCanvas(GRAIN_SIZE, GRAIN_SIZE);
  const context = contextOf(canvas);
  const pixels = context.createImageData(GRAIN_SIZE, GRAIN_SIZE);
  const random = seededRandom(7);
  for (let index = 0; index < pixels.data.length; index += 4) {
    const value = Math.floor(random() * 256);
    pixels.data.set([value, value, value, 255], index);
  }
  context.putImageData(pixels, 0, 0);
  return canvas;
}
