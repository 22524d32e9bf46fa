import { describe, expect, it } from 'vitest';
import { readClause, standsAlone } from './read-clause.js';

const verbOf = (text: string): string | undefined => {
  const { words, verbAt } = readClause(text);
  return words[verbAt]?.key;
};

describe('readClause', () => {
  it.each([
    ['shade cools streets by up to 8°C', 'cools'],
    ['roots drink storm water', 'drink'],
    ['leaves catch dust', 'catch'],
    ['our bakery bakes bread at night', 'bakes'],
    ['A heat pump costs 9,000 euros', 'costs'],
    ['When power is scarce, the water runs back down', 'runs'],
    ['No plastic touches the water.', 'touches'],
    ['A quarry that high is not a hole', 'is'],
  ])('finds the finite verb of “%s”', (text, verb) => {
    expect(readClause(text).kind).toBe('statement');
    expect(verbOf(text)).toBe(verb);
  });

  it.each(['storm water', 'city trees and parks', 'fresh bread every morning', 'Price: 39 euros.'])(
    'takes “%s” for a phrase',
    (text) => {
      expect(readClause(text).kind).toBe('phrase');
    },
  );

  it.each([
    'Plant one this autumn',
    'Never enter your password',
    'Bring cash and an appetite!',
    'Before you automate a report, ask who would miss it.',
  ])('takes “%s” for a call', (text) => {
    expect(readClause(text).kind).toBe('imperative');
  });

  it('tells a sentence from a fragment in other languages too', () => {
    expect(standsAlone('Der Bus fährt alle zehn Minuten', 'de')).toBe(true);
    expect(standsAlone('zwei Module', 'de')).toBe(false);
    expect(standsAlone('El mercado abrió en 1897', 'es')).toBe(true);
  });
});
