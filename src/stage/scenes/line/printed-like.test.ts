import { describe, expect, it } from 'vitest';
import { printedLike } from './printed-like.js';

describe('printedLike', () => {
  it('keeps decimals, separators and what stands around the number', () => {
    expect(printedLike('$0.21', 1.054)).toBe('$1.05');
    expect(printedLike('1,200 kg', 3456.7)).toBe('3,457 kg');
    expect(printedLike('48 %', 7.6)).toBe('8 %');
    expect(printedLike('2,4 m', 1.25)).toBe('1,3 m');
  });

  it('prints signs as they are, whatever sign the template has', () => {
    expect(printedLike('−4°C', 12)).toBe('12°C');
    expect(printedLike('−4°C', -6)).toBe('−6°C');
    expect(printedLike('8', -0.2)).toBe('0');
  });

  it('has nothing to say where there is no number', () => {
    expect(printedLike('none', 3)).toBeNull();
  });
});
