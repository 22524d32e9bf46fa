import { describe, expect, it } from 'vitest';
import { createFrame } from '../frame/frame.js';
import { resolveStyle } from '../styles/resolve-style.js';
import { placeBars } from './place-bars.js';

const input = {
  style: resolveStyle('quiet-harbor', null),
  frame: createFrame('landscape', true),
  literals: [],
};
const box = { x: 900, y: 100, width: 800, height: 700 };
const place = { box, on: 'surface' as const, field: 'figure.proof' };
const bars = (values: number[], label = 'Q') => ({
  type: 'bars' as const,
  bars: values.map((value, index) => ({ label: `${label}${index + 1}`, value, text: String(value) })),
  highlighted: values.length - 1,
});

describe('placeBars', () => {
  it('draws upright bars to scale from zero', () => {
    const { places } = placeBars(input, bars([20, 40, 80]), place);
    const heights = places.bars.map((bar) => bar.height);
    expect(places.isVertical).toBe(true);
    expect((heights[1] ?? 0) / (heights[0] ?? 1)).toBeCloseTo(2, 6);
    expect((heights[2] ?? 0) / (heights[0] ?? 1)).toBeCloseTo(4, 6);
  });

  it('draws lying bars to scale from zero where names are long', () => {
    const { places } = placeBars(input, bars([25, 100], 'Water heater'.slice(0, 11)), place);
    const many = placeBars(input, bars([10, 20, 30, 40, 50, 100], 'Heater no '), place).places;
    expect(many.isVertical).toBe(false);
    expect((many.bars[5]?.width ?? 0) / (many.bars[0]?.width ?? 1)).toBeCloseTo(10, 6);
    expect(places.bars.every((bar) => bar.width > 0 && bar.height > 0)).toBe(true);
  });

  it('keeps bars, names and values inside the box', () => {
    for (const values of [
      [1, 2],
      [38, 46, 58, 71],
      [5, 9, 2, 7, 4, 8, 6],
    ]) {
      const { places, labels, values: printed } = placeBars(input, bars(values), place);
      const extents = [
        ...places.bars,
        ...labels.map((label) => label.ink),
        ...printed.flatMap((value) => (value === null ? [] : [value.ink])),
      ];
      for (const extent of extents) {
        expect(extent.x).toBeGreaterThanOrEqual(box.x - 1);
        expect(extent.x + extent.width).toBeLessThanOrEqual(box.x + box.width + 1);
        expect(extent.y).toBeGreaterThanOrEqual(box.y - 1);
        expect(extent.y + extent.height).toBeLessThanOrEqual(box.y + box.height + 2);
      }
    }
  });

  it('draws nothing but the axis when every value is zero', () => {
    const { places } = placeBars(input, bars([0, 0]), place);
    expect(places.bars.every((bar) => bar.height === 0)).toBe(true);
  });
});
