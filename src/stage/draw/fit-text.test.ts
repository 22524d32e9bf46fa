import { describe, expect, it } from 'vitest';
import { fitText, type FitRequest } from './fit-text.js';

const request: FitRequest = {
  text: 'Three moves to better bread',
  face: { family: 'Plus Jakarta Sans', weight: 700 },
  largestSize: 96,
  smallestSize: 64,
  width: 800,
  maximumLines: 2,
  leading: 1.08,
};

describe('fitText', () => {
  it('uses the largest size that fits and keeps every line inside the width', () => {
    const wide = fitText({ ...request, width: 1600, maximumLines: 1 });
    expect(wide.fits).toBe(true);
    expect(wide.block.style.sizePixels).toBe(96);
    const narrow = fitText({ ...request, width: 560 });
    expect(narrow.fits).toBe(true);
    expect(narrow.block.style.sizePixels).toBeLessThan(96);
    expect(narrow.block.style.sizePixels % 2).toBe(0);
    expect(narrow.block.width).toBeLessThanOrEqual(560.5);
    expect(narrow.block.lines).toHaveLength(2);
  });

  it('keeps inside a height by using fewer lines or a smaller size', () => {
    const oneLine = fitText({ ...request, width: 1400, height: 80 });
    expect(oneLine.block.lines).toHaveLength(1);
    expect(oneLine.block.baselineHeight).toBeLessThanOrEqual(80);
  });

  it('never goes below the smallest size, and says about how many characters would fit', () => {
    const result = fitText({ ...request, width: 300, maximumLines: 1 });
    expect(result.fits).toBe(false);
    expect(result.block.style.sizePixels).toBe(64);
    expect(result.maximumCharacters).toBeGreaterThan(3);
    const shortened = request.text.slice(0, result.maximumCharacters);
    expect(fitText({ ...request, text: shortened.trim(), width: 300, maximumLines: 1 }).fits).toBe(true);
  });

  it('names characters that no font of ours has', () => {
    expect(fitText({ ...request, text: 'Snow 雪' }).missingGlyphs).toEqual(['雪']);
    expect(fitText(request).missingGlyphs).toEqual([]);
  });

  it('sets a whole line in the fallback when the display face lacks a character', () => {
    const face = { family: 'Anton', weight: 400 } as const;
    const { block, missingGlyphs } = fitText({ ...request, face, text: 'Дождь is rain' });
    expect(block.style.face.family).toBe('Noto Sans');
    expect(missingGlyphs).toEqual([]);
  });
});
