import { describe, expect, it } from 'vitest';
import { contrastOf, hueDistance } from '../draw/color.js';
import { missingGlyphs, weightsOf } from '../draw/fonts.js';
import { styleSummaries } from './catalogue.js';
import { resolveStyle } from './resolve-style.js';
import type { Palette } from './style.js';

const IDS = styleSummaries().map((summary) => summary.id);
const BRANDS = [
  ['#FF6B00'],
  ['#1D4ED8', '#F59E0B'],
  ['#111827', '#22C55E', '#FAFAF5'],
  ['#FFE600'],
  ['#E11D48', '#F97316'],
];

function expectReadable(palette: Palette): void {
  expect(contrastOf(palette.text, palette.ground)).toBeGreaterThanOrEqual(7);
  expect(contrastOf(palette.muted, palette.ground)).toBeGreaterThanOrEqual(4.5);
  expect(contrastOf(palette.primaryInk, palette.ground)).toBeGreaterThanOrEqual(4.5);
  expect(contrastOf(palette.primaryDisplay, palette.ground)).toBeGreaterThanOrEqual(3);
  expect(contrastOf(palette.accentDisplay, palette.ground)).toBeGreaterThanOrEqual(3);
  expect(contrastOf(palette.onPrimary, palette.primary)).toBeGreaterThanOrEqual(4.5);
  expect(contrastOf(palette.onAccent, palette.accent)).toBeGreaterThanOrEqual(4.5);
  for (const card of [palette.surface, palette.surfaceTint]) {
    expect(contrastOf(palette.surfaceText, card)).toBeGreaterThanOrEqual(7);
    expect(contrastOf(palette.surfaceMuted, card)).toBeGreaterThanOrEqual(4.5);
  }
  expect(contrastOf(palette.surfacePrimary, palette.surface)).toBeGreaterThanOrEqual(4.5);
}

/** Distance of two colours in RGB levels. */
function distance(first: string, second: string): number {
  const levels = (color: string): number[] =>
    [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
  const others = levels(second);
  return Math.hypot(...levels(first).map((level, index) => level - (others[index] ?? 0)));
}

describe('styles', () => {
  it('offer many looks, the default first, each with words that choose it', () => {
    expect(IDS[0]).toBe('quiet-harbor');
    expect(IDS.length).toBeGreaterThanOrEqual(14);
    expect(new Set(IDS).size).toBe(IDS.length);
    expect(styleSummaries().every((summary) => summary.words.length >= 5)).toBe(true);
  });

  it.each(IDS)('%s reaches the contrast floors in its own colours', (id) => {
    expectReadable(resolveStyle(id, null).palette);
  });

  it.each(IDS.flatMap((id) => BRANDS.map((colors) => [id, colors] as const)))(
    '%s reaches the contrast floors in the brand colours %j',
    (id, colors) => {
      const { palette } = resolveStyle(id, colors);
      expectReadable(palette);
      expect(palette.primary).toBe(colors[0]);
    },
  );

  it('differ at a glance: no two share both their ground and their display face', () => {
    const looks = IDS.map((id) => resolveStyle(id, null));
    for (const [index, one] of looks.entries()) {
      for (const other of looks.slice(index + 1)) {
        const isAlikeInColor = distance(one.palette.ground, other.palette.ground) < 24;
        const isAlikeInType = one.fonts.display.family === other.fonts.display.family;
        expect({ pair: [one.id, other.id], isAlike: isAlikeInColor && isAlikeInType }).toMatchObject({
          isAlike: false,
        });
        expect(one.palette.ground).not.toBe(other.palette.ground);
      }
    }
  });

  it.each(IDS)('%s reads on the large shapes of its ground as on the ground itself', (id) => {
    for (const colors of [null, ...BRANDS]) {
      const { palette, kickerColor, kickerBackground } = resolveStyle(id, colors);
      const { groundShape } = palette;
      expect(contrastOf(palette.text, groundShape)).toBeGreaterThanOrEqual(4.5);
      expect(contrastOf(palette.muted, groundShape)).toBeGreaterThanOrEqual(4.5);
      expect(contrastOf(palette.primaryDisplay, groundShape)).toBeGreaterThanOrEqual(3);
      expect(contrastOf(kickerColor, kickerBackground)).toBeGreaterThanOrEqual(4.5);
      if (kickerBackground === palette.ground) {
        expect(contrastOf(kickerColor, groundShape)).toBeGreaterThanOrEqual(4.5);
      }
    }
  });

  it.each(IDS)('boxed captions of %s read on their box, in brand colours too', (id) => {
    for (const colors of [null, ...BRANDS]) {
      const style = resolveStyle(id, colors);
      for (const kind of ['pill', 'bar', 'subtitle'] as const) {
        const caption = style.captionColors('landscape', kind);
        if (caption.box === null) continue;
        expect(contrastOf(caption.said, caption.box)).toBeGreaterThanOrEqual(7);
        expect(contrastOf(caption.current, caption.box)).toBeGreaterThanOrEqual(4.5);
        expect(contrastOf(caption.coming, caption.box)).toBeGreaterThanOrEqual(4.5);
      }
    }
  });

  /** Outlined words carry their own edge. */
  const withoutOutline = IDS.filter((id) => resolveStyle(id, null).captionStyle !== 'outline');

  it.each(withoutOutline)('captions of %s read on what is behind them', (id) => {
    for (const shape of ['landscape', 'portrait', 'square'] as const) {
      const style = resolveStyle(id, null);
      const colors = style.captionColors(shape, style.captionStyle);
      const isOnFoot = style.dress === 'slab' && shape !== 'portrait';
      const behind = colors.box ?? (isOnFoot ? style.palette.surface : style.palette.ground);
      expect(contrastOf(colors.said, behind)).toBeGreaterThanOrEqual(7);
      expect(contrastOf(colors.coming, behind)).toBeGreaterThanOrEqual(4.5);
      if (style.captionStyle === 'block') {
        expect(contrastOf(colors.onPlate, colors.plate)).toBeGreaterThanOrEqual(4.5);
      } else expect(contrastOf(colors.current, behind)).toBeGreaterThanOrEqual(4.5);
    }
  });

  it('take a very light or dark third brand colour as the ground', () => {
    const { palette } = resolveStyle('quiet-harbor', ['#7C3AED', '#F59E0B', '#0B0B12']);
    expect(contrastOf(palette.ground, '#0B0B12')).toBeLessThan(1.25);
  });

  it('replace an accent that clashes with the primary by its tint', () => {
    const { palette } = resolveStyle('quiet-harbor', ['#E11D48', '#F97316']);
    expect(hueDistance(palette.accent, '#E11D48')).toBeLessThan(12);
  });

  it('refuse an unknown style by name', () => {
    expect(() => resolveStyle('velvet', null)).toThrow(/velvet/);
  });

  it.each(IDS)('%s has every character of common Western text, at weights its families ship', (id) => {
    const text = 'ABC xyz 0123456789 ÄÖÜ é ñ ç å “”‘’ – — … % € $ £ ° + − × / & @ #';
    const { fonts } = resolveStyle(id, null);
    for (const face of Object.values(fonts)) {
      expect(missingGlyphs(text, face.family)).toEqual([]);
      expect(weightsOf(face.family)).toContain(face.weight);
    }
  });
});
