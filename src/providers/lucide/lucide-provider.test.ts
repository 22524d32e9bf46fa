import { describe, expect, it } from 'vitest';
import { createLucideProvider } from './lucide-provider.js';
import { MEANINGS } from './meanings.js';
import { pathOf } from './svg-paths.js';

const provider = createLucideProvider();

describe('The Lucide provider', () => {
  it.each([
    ['trees', 'trees'],
    ['Leaves', 'leaf'],
    ['storm water', 'cloud-lightning'],
    ['patients', 'user-round'],
    ['skull', 'skull'],
    ['Volcanoes', 'mountain'],
  ])('finds an icon for “%s”', (words, icon) => {
    expect(provider.findIcon(words)).toBe(icon);
  });

  it.each([
    'scholarship',
    'the and of',
    'gravity',
    'onboarding',
    '',
    'space',
    'running',
    'beds',
    'call',
    'percent',
    'cards',
  ])('gives none for “%s” rather than a wrong one', (words) => {
    expect(provider.findIcon(words)).toBeNull();
  });

  it('draws every icon that its meanings name', () => {
    const missing = [...MEANINGS.values()].filter((name) => provider.icon(name) === null);
    expect(missing).toEqual([]);
  });

  it('gives path data on the icon grid', () => {
    const tree = provider.icon('tree-deciduous');
    expect(tree).toMatchObject({ name: 'tree-deciduous', gridSize: 24, strokeWidth: 2 });
    expect(tree?.paths.length).toBeGreaterThan(0);
    expect(tree?.paths.every((path) => /^[Mm]/.test(path))).toBe(true);
  });

  it('knows no icon by an unknown name', () => {
    expect(provider.icon('no-such-icon')).toBeNull();
    expect(provider.icon('constructor')).toBeNull();
  });

  it('draws every kind of element as an outline', () => {
    expect(pathOf(['line', { x1: '1', y1: '2', x2: '3', y2: '4' }])).toBe('M1 2L3 4');
    expect(pathOf(['circle', { cx: '12', cy: '12', r: '2' }])).toBe(
      'M10 12A2 2 0 1 1 14 12A2 2 0 1 1 10 12Z',
    );
    expect(pathOf(['rect', { x: '1', y: '1', width: '4', height: '2' }])).toBe('M1 1H5V3H1Z');
    expect(() => pathOf(['image', {}])).toThrow(/image/);
  });
});
