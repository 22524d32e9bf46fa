import { describe, expect, it } from 'vitest';
import { contextOf, createCanvas, readPixels, type Context } from '../canvas.js';
import { barGrowth } from './bars.js';
import { dotGrid, drawDots } from './dots.js';
import type { ProofLook } from './look.js';
import { drawRing } from './ring.js';
import { drawScale, scalePlace, scaleShare } from './scale.js';

const SIZE = 300;
const BOX = { x: 0, y: 0, width: SIZE, height: SIZE };
const SHAPES = ['soft', 'cells', 'poster'] as const;

function lookOf(shape: ProofLook['shape']): ProofLook {
  return { shape, track: '#0000ff', fill: '#ff0000', quiet: '#777777', ink: '#000000', face: '#ffffff' };
}

/** Number of pixels that have been filled with red. */
function filledPixels(draw: (context: Context) => void): number {
  const canvas = createCanvas(SIZE, SIZE);
  draw(contextOf(canvas));
  const pixels = readPixels(canvas);
  let count = 0;
  for (let at = 0; at < pixels.length; at += 4) {
    count += Number((pixels[at] ?? 0) > 200 && (pixels[at + 1] ?? 0) < 60 && (pixels[at + 2] ?? 0) < 60);
  }
  return count;
}

describe('proofs', () => {
  it.each(SHAPES)('a ring (%s) fills in proportion to its share', (shape) => {
    const at = (share: number): number => filledPixels((to) => drawRing(to, BOX, share, lookOf(shape)));
    expect(at(0)).toBe(0);
    expect(at(0.5) / at(1)).toBeCloseTo(0.5, 1);
    expect(at(0.25) / at(1)).toBeCloseTo(0.25, 1);
  });

  it.each(SHAPES)('dots (%s) are filled one by one, as many as are meant', (shape) => {
    const at = (filled: number, progress: number): number =>
      filledPixels((to) => drawDots(to, BOX, { filled, total: 10 }, progress, lookOf(shape)));
    expect(at(7, 0)).toBe(0);
    expect(at(7, 1) / at(10, 1)).toBeCloseTo(0.7, 2);
    expect(at(10, 0.5)).toBe(at(5, 1));
  });

  it('dots stand in rows as even as can be, inside their box', () => {
    expect(dotGrid({ x: 0, y: 0, width: 500, height: 200 }, 10)).toMatchObject({
      columns: 5,
      rows: 2,
      cell: 100,
    });
    for (const total of [1, 7, 12, 48, 100]) {
      const grid = dotGrid(BOX, total);
      expect(grid.columns * grid.rows).toBeGreaterThanOrEqual(total);
      expect(grid.x).toBeGreaterThanOrEqual(0);
      expect(grid.y + grid.rows * grid.cell).toBeLessThanOrEqual(SIZE + 1e-6);
    }
  });

  it.each(SHAPES)('a gauge (%s) fills from zero to its value', (shape) => {
    const place = scalePlace(BOX, 40);
    const at = (value: number): number =>
      filledPixels((to) => drawScale(to, place, { minimum: 0, maximum: 100, value }, 1, lookOf(shape)));
    expect(at(80)).toBeGreaterThan(at(40) * 1.5);
    expect(at(40)).toBeGreaterThan(at(10));
  });

  it('a gauge with negative numbers counts from its zero', () => {
    const scale = { minimum: -20, maximum: 60, value: 20 };
    expect(scaleShare(scale, 0)).toBeCloseTo(0.25);
    expect(scaleShare(scale, scale.value)).toBeCloseTo(0.5);
    expect(scaleShare({ ...scale, maximum: -20 }, 5)).toBe(0);
  });

  it('bars grow with the progress, and the highlighted one arrives with it', () => {
    const places = {
      isVertical: true,
      bars: [BOX, BOX, BOX],
      highlighted: 1,
      axis: { fromX: 0, fromY: 0, toX: 0, toY: 0 },
    };
    expect([0, 1, 2].map((index) => barGrowth(places, index, 0))).toEqual([0, 0, 0]);
    expect([0, 1, 2].map((index) => barGrowth(places, index, 1))).toEqual([1, 1, 1]);
    expect(barGrowth(places, 0, 0.6)).toBe(1);
    expect(barGrowth(places, 1, 0.9)).toBeLessThan(1);
  });
});
