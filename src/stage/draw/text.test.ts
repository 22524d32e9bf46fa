import { describe, expect, it } from 'vitest';
import { contextOf, createCanvas, readPixels } from './canvas.js';
import { missingGlyphs } from './fonts.js';
import { drawTabular, measureWidth, setLines, tabularWidth, wordBoxes, type TextStyle } from './text.js';

const style: TextStyle = {
  face: { family: 'Anton', weight: 400 },
  sizePixels: 100,
  leading: 1.1,
  trackingEm: 0,
};

describe('text', () => {
  it('measures a block from the top of its capitals', () => {
    const block = setLines(['ONE', 'TWO'], style);
    expect(block.capHeight).toBeGreaterThan(60);
    expect(block.baselineHeight).toBeCloseTo(block.capHeight + 110, 5);
    expect(block.height).toBeGreaterThan(block.baselineHeight);
    expect(block.width).toBeCloseTo(Math.max(measureWidth('ONE', style), measureWidth('TWO', style)), 5);
  });

  it('gives every number of as many digits the same width in cells', () => {
    expect(tabularWidth('1111', style)).toBeCloseTo(tabularWidth('8888', style), 5);
    expect(measureWidth('1111', style)).not.toBeCloseTo(measureWidth('8888', style), 0);
  });

  it('draws the cells of a number', () => {
    const canvas = createCanvas(300, 150);
    drawTabular(contextOf(canvas), '42', style, 10, 120, '#FF0000');
    expect(readPixels(canvas).some((value) => value === 255)).toBe(true);
  });

  it('puts the boxes of words in their line, from left to right', () => {
    const boxes = wordBoxes(setLines(['first second', 'third'], style), 500, 40, 'center');
    expect(boxes.map((box) => box.text)).toEqual(['first', 'second', 'third']);
    const [first, second, third] = boxes;
    expect((first?.x ?? 0) + (first?.width ?? 0)).toBeLessThan(second?.x ?? 0);
    expect(third?.line).toBe(1);
    expect((third?.x ?? 0) + (third?.width ?? 0) / 2).toBeCloseTo(500, 0);
  });

  it('reads from the font files which characters exist', () => {
    expect(missingGlyphs('Ærø 8 °C “quoted” – €', 'Plus Jakarta Sans')).toEqual([]);
    expect(missingGlyphs('Ωμέγα', 'Anton')).toEqual([]);
    expect(missingGlyphs('🚀 ☃', 'Anton')).toContain('🚀');
  });
});
