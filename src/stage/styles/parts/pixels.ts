import { contextOf, createCanvas, readPixels, type Context } from '../../draw/canvas.js';
import { drawIcon } from '../../draw/icon.js';
import type { Box } from '../../frame/box.js';
import type { IconData } from '../../scene-plan.js';

/** Cells along each side of a sprite. */
export const SPRITE_CELLS = 24;
const OPAQUE = 96;

const sprites = new WeakMap<IconData, [column: number, row: number][]>();

/** The cells of an icon's sprite, from its top to its foot. */
function spriteOf(icon: IconData): [column: number, row: number][] {
  const known = sprites.get(icon);
  if (known !== undefined) return known;
  const canvas = createCanvas(SPRITE_CELLS, SPRITE_CELLS);
  const middle = SPRITE_CELLS / 2;
  drawIcon(contextOf(canvas), icon, {
    x: middle,
    y: middle,
    sizePixels: SPRITE_CELLS,
    color: '#FFFFFF',
    weight: 0.9,
  });
  const pixels = readPixels(canvas);
  const cells: [number, number][] = [];
  for (let row = 0; row < SPRITE_CELLS; row++) {
    for (let column = 0; column < SPRITE_CELLS; column++) {
      if ((pixels[(row * SPRITE_CELLS + column) * 4 + 3] ?? 0) > OPAQUE) cells.push([column, row]);
    }
  }
  sprites.set(icon, cells);
  return cells;
}

/** Draws an icon as a sprite of square cells, its upper rows first. Pixels; `progress` 0–1. */
export function drawSprite(
  context: Context,
  icon: IconData,
  place: { x: number; y: number; sizePixels: number; color: string; progress?: number },
): void {
  const cells = spriteOf(icon);
  const cell = Math.max(1, Math.round(place.sizePixels / SPRITE_CELLS));
  const left = Math.round(place.x - (cell * SPRITE_CELLS) / 2);
  const top = Math.round(place.y - (cell * SPRITE_CELLS) / 2);
  context.fillStyle = place.color;
  for (const [column, row] of cells.slice(0, Math.ceil(cells.length * (place.progress ?? 1)))) {
    context.fillRect(left + column * cell, top + row * cell, cell, cell);
  }
}

/** Fills a box whose corners are cut in two steps of `step` pixels. */
export function fillNotched(context: Context, box: Box, step: number, color: string): void {
  if (box.width <= 0 || box.height <= 0) return;
  const notch = Math.min(step, box.width / 4, box.height / 4);
  const { x, y, width, height } = box;
  context.fillStyle = color;
  context.fillRect(x + 2 * notch, y, width - 4 * notch, height);
  context.fillRect(x + notch, y + notch, width - 2 * notch, height - 2 * notch);
  context.fillRect(x, y + 2 * notch, width, height - 4 * notch);
}
