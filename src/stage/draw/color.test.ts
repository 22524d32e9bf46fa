import { describe, expect, it } from 'vitest';
import { contrastOf, hueDistance, inkOn, mixColors, oklchOf, repairContrast, withAlpha } from './color.js';

describe('colours', () => {
  it('measures WCAG contrast', () => {
    expect(contrastOf('#000000', '#FFFFFF')).toBeCloseTo(21, 5);
    expect(contrastOf('#777777', '#FFFFFF')).toBeCloseTo(4.48, 2);
  });

  it('mixes in sRGB and adds opacity', () => {
    expect(mixColors('#000000', '#FFFFFF', 0.5)).toBe('#808080');
    expect(mixColors('#102030', '#506070', 0)).toBe('#102030');
    expect(withAlpha('#102030', 0.25)).toBe('rgba(16,32,48,0.25)');
  });

  it('puts the ink on a fill that reads better', () => {
    expect(inkOn('#FFD400')).toBe('#111111');
    expect(inkOn('#0B6E75')).toBe('#FFFFFF');
  });

  it('repairs contrast by lightness alone and keeps the hue', () => {
    const repaired = repairContrast('#F2A33A', ['#FFFFFF'], 4.5);
    expect(repaired).not.toBeNull();
    if (repaired === null) return;
    expect(contrastOf(repaired.color, '#FFFFFF')).toBeGreaterThanOrEqual(4.5);
    expect(hueDistance(repaired.color, '#F2A33A')).toBeLessThan(6);
    expect(oklchOf(repaired.color).lightness).toBeLessThan(oklchOf('#F2A33A').lightness);
  });

  it('leaves a colour alone that reads already', () => {
    expect(repairContrast('#0B6E75', ['#FFFFFF'], 4.5)).toEqual({ color: '#0B6E75', moved: 0 });
  });
});
