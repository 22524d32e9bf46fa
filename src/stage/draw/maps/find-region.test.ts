import { describe, expect, it } from 'vitest';
import { atlasAt } from './atlas.js';
import { findRegion } from './find-region.js';

const countriesIn = (name: string): string[] => {
  const region = findRegion(name);
  if (region === null) return [];
  return atlasAt('50m')
    .countries.filter((country) => region.contains(country))
    .map(({ properties }) => properties.name);
};

describe('finding a region', () => {
  it.each(['Germany', 'DE', 'DEU', 'Deutschland', 'Allemagne', 'the Germany'])('knows %s', (name) => {
    expect(countriesIn(name)).toEqual(['Germany']);
  });

  it('knows everyday names and places without a code of their own', () => {
    expect(countriesIn('UK')).toEqual(['United Kingdom']);
    expect(countriesIn('Kosovo')).toEqual(['Kosovo']);
  });

  it('knows continents and larger regions', () => {
    expect(countriesIn('Benelux').sort()).toEqual(['Belgium', 'Luxembourg', 'Netherlands']);
    expect(countriesIn('south america')).toContain('Peru');
    expect(countriesIn('Europe')).not.toContain('Egypt');
  });

  it('leaves far-off parts of a country out of the view, and keeps its islands', () => {
    const longitudes = (findRegion('France')?.extent ?? []).map(([longitude = 0]) => longitude);
    expect(Math.min(...longitudes)).toBeGreaterThan(-6);
    expect(Math.max(...longitudes)).toBeGreaterThan(9);
  });

  it('invents no outline for a region that it does not know', () => {
    expect(findRegion('Kingdom of Ruritania')).toBeNull();
    expect(findRegion('Atlantis')).toBeNull();
  });
});
