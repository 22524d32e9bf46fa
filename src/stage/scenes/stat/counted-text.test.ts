import { describe, expect, it } from 'vitest';
import { countedText, isCountable } from './counted-text.js';

describe('countedText', () => {
  it('ends on the printed text, character for character', () => {
    for (const text of ['8', '2.4', '1,200', '−3', '+12', '0.05', '12 000', '1.234,5', '99']) {
      expect(countedText(text, 1)).toBe(text);
    }
  });

  it('does not show the last value before the end', () => {
    for (const text of ['8', '2.4', '1,200', '100']) {
      expect(countedText(text, 0.99)).not.toBe(text);
    }
  });

  it('keeps separators and decimals on the way', () => {
    expect(countedText('1,200', 0)).toBe('0');
    expect(countedText('12,000', 0.5)).toMatch(/^\d,\d{3}$/);
    expect(countedText('2.4', 0.5)).toMatch(/^1\.\d$/);
    expect(countedText('+33', 0.5)).toMatch(/^\+\d\d$/);
    expect(countedText('1.4 M', 0.5)).toMatch(/^\d\.\d M$/);
  });

  it('never falls while it counts', () => {
    const values = Array.from({ length: 101 }, (_, step) => Number(countedText('71', step / 100)));
    expect(values).toEqual([...values].sort((first, second) => first - second));
  });

  it('leaves what is not one number, and years, alone', () => {
    expect(isCountable('24/7')).toBe(false);
    expect(isCountable('3–5')).toBe(false);
    expect(isCountable('A+')).toBe(false);
    expect(isCountable('2024')).toBe(false);
    expect(isCountable('2,024')).toBe(true);
    expect(isCountable('8')).toBe(true);
  });
});
