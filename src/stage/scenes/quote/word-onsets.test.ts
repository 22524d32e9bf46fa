import { describe, expect, it } from 'vitest';
import { wordOnsets } from './word-onsets.js';

const spoken = (text: string) =>
  text.split(' ').map((word, index) => ({ text: word, startSeconds: index, endSeconds: index + 0.8 }));

describe('wordOnsets', () => {
  it('gives every word the time at which it is spoken', () => {
    expect(wordOnsets(['It', 'just', 'works.'], spoken('It just works.'))).toEqual([0, 1, 2]);
  });

  it('finds the quotation inside a longer narration', () => {
    expect(wordOnsets(['It', 'just', 'works.'], spoken('As Jonas says it just works every day'))).toEqual([
      3, 4, 5,
    ]);
  });

  it('is not led astray by a word that also stands in the lead-in', () => {
    const onsets = wordOnsets(['The', 'street', 'is', 'cool'], spoken('The mayor said the street is cool'));
    expect(onsets).toEqual([3, 4, 5, 6]);
  });

  it('puts words that are not spoken between their neighbours', () => {
    const onsets = wordOnsets(['one', 'two', 'three'], spoken('one 2 three'));
    expect(onsets).toEqual([0, 1, 2]);
  });

  it('spreads a quotation that is not spoken over the scene, in order', () => {
    const onsets = wordOnsets(['not', 'said', 'here'], spoken('something else entirely'));
    expect(onsets).toHaveLength(3);
    expect([...onsets].sort((first, second) => first - second)).toEqual(onsets);
    expect(Math.max(...onsets)).toBeLessThan(2.8);
  });

  it('copes with a silent scene', () => {
    const onsets = wordOnsets(['quiet', 'words'], []);
    expect(onsets.every((onset) => onset >= 0 && onset < 2)).toBe(true);
  });
});
