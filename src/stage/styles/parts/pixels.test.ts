import { describe, expect, it } from 'vitest';
import { contextOf, createCanvas, readPixels, type Context } from '../../draw/canvas.js';
import { drawSprite, fillNotched, SPRITE_CELLS } from './pixels.js';

const SIZE = SPRITE_CELLS * 5;
const RING = { name: 'ring', gridSize: 24, strokeWidth: 2, paths: ['M4 12a8 8 0 1 0 16 0a8 8 0 1 0 -16 0'] };

/** Opacity of every pixel, row by row. */
function opacities(draw: (context: Context) => void): number[] {
  const canvas = createCanvas(SIZE, SIZE);
  draw(contextOf(canvas));
  return [...readPixels(canvas)].filter((_, index) => index % 4 === 3);
}

describe('pixel drawing', () => {
  it('a sprite of a round icon is made of whole square cells', () => {
    const place = { x: SIZE / 2, y: SIZE / 2, sizePixels: SIZE, color: '#ffffff' };
    const alphas = opacities((to) => drawSprite(to, RING, place));
    expect(new Set(alphas)).toEqual(new Set([0, 255]));
    for (let row = 0; row < SPRITE_CELLS; row++) {
      for (let column = 0; column < SPRITE_CELLS; column++) {
        const cell = [0, 1, 2, 3, 4].flatMap((dy) =>
          [0, 1, 2, 3, 4].map((dx) => alphas[(row * 5 + dy) * SIZE + column * 5 + dx]),
        );
        expect(new Set(cell).size).toBe(1);
      }
    }
  });

  it('a sprite builds up from its upper rows', () => {
    const place = { x: SIZE / 2, y: SIZE / 2, sizePixels: SIZE, color: '#ffffff' };
    const lowest = (progress: number): number =>
      opacities((to) => drawSprite(to, RING, { ...place, progress })).lastIndexOf(255);
    expect(lowest(0)).toBe(-1);
    expect(lowest(0.4)).toBeLessThan(lowest(1));
  });

  it('a notched box leaves its corners open and fills its middle', () => {
    const alphas = opacities((to) =>
      fillNotched(to, { x: 0, y: 0, width: SIZE, height: SIZE }, 8, '#ffffff'),
    );
    expect(alphas[0]).toBe(0);
    expect(alphas[8 * SIZE + 8]).toBe(255);
    expect(alphas[8 * SIZE]).toBe(0);
    expect(alphas[(SIZE / 2) * SIZE]).toBe(255);
  });
});
