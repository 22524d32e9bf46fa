import { describe, expect, it } from 'vitest';
import { contrastOf, hueDistance } from '../draw/color.js';
import { missingGlyphs } from '../draw/fonts.js';
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

describe('styles', () => {
  it('offer three looks, the default first, each with words that choose it', () => {
    expect(IDS).toEqual(['quiet-harbor', 'night-shift', 'billboard']);
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

  it.each(IDS)('captions of %s read on what is behind them', (id) => {
    for (const shape of ['landscape', 'portrait', 'square'] as const) {
      const style = resolveStyle(id, null);
      const colors = style.captionColors(shape, style.captionStyle);
      const behind = colors.box ?? (shape === 'portrait' ? style.palette.ground : style.palette.surface);
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

  it.each(IDS)('%s has every character of common Western text', (id) => {
    const text = 'ABC xyz 0123456789 ÄÖÜ é ñ ç å “”‘’ – — … % € $ £ ° + − × / & @ #';
    const { fonts } = resolveStyle(id, null);
    for (const face of Object.values(fonts)) expect(missingGlyphs(text, face.family)).toEqual([]);
  });
});
