import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wrapLines } from './wrap-lines.js';

/** Ten pixels a character: easy to reckon with. */
function wrap(text: string, maximumWidth: number, maximumLines = 9): string[] | null {
  const words = text.split(' ');
  const widthOf = (first: number, last: number): number => words.slice(first, last).join(' ').length * 10;
  const starts = wrapLines(words, widthOf, maximumWidth, maximumLines);
  return starts?.map((start, index) => words.slice(start, starts[index + 1]).join(' ')) ?? null;
}

describe('wrapLines', () => {
  it('takes the fewest lines and splits them evenly', () => {
    expect(wrap('three moves to better bread', 200)).toEqual(['three moves', 'to better bread']);
    expect(wrap('short text', 200)).toEqual(['short text']);
  });

  it('never splits a number from its unit', () => {
    expect(wrap('shade cools streets by up to 8 °C now', 300)).toEqual([
      'shade cools streets',
      'by up to 8 °C now',
    ]);
    for (let width = 100; width <= 260; width += 10) {
      const lines = wrap('we saved about 23 hours every month', width) ?? [];
      expect(lines.every((line) => !line.endsWith('23'))).toBe(true);
    }
  });

  it('keeps a title with its name', () => {
    const lines = wrap('a talk with Dr. Eze on health', 180) ?? [];
    expect(lines.join('|')).toContain('Dr. Eze');
  });

  it('avoids an article at the end of a line when another split exists', () => {
    expect(wrap('walking through the old town', 180)).toEqual(['walking through', 'the old town']);
  });

  it('says when a text does not fit', () => {
    expect(wrap('unbreakable', 50)).toBeNull();
    expect(wrap('one two three four', 60, 2)).toBeNull();
  });

  it('keeps every word in order and every line inside the width, whatever the text', () => {
    const words = fc.array(fc.stringMatching(/^[a-z0-9]{1,12}$/), { minLength: 1, maxLength: 14 });
    fc.assert(
      fc.property(words, fc.integer({ min: 120, max: 500 }), (text, width) => {
        const lines = wrap(text.join(' '), width);
        if (lines === null) return;
        expect(lines.join(' ')).toBe(text.join(' '));
        expect(lines.every((line) => line.length * 10 <= width)).toBe(true);
      }),
    );
  });
});
