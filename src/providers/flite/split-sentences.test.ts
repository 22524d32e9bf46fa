import { describe, expect, it } from 'vitest';
import { splitSentences } from './split-sentences.js';

const split = (text: string) =>
  splitSentences(text.split(' ').map((written) => ({ written, spoken: written.replace(/[^A-Za-z']/g, '') })));
const texts = (text: string) => split(text).map(({ words }) => words.map(({ spoken }) => spoken).join(' '));

describe('splitSentences', () => {
  it('ends a sentence at a full stop, a question mark and an exclamation mark', () => {
    expect(texts('Go on. Why not? Yes! Now.')).toEqual(['Go on', 'Why not', 'Yes', 'Now']);
  });

  it('does not end a sentence after an abbreviation or an initial', () => {
    expect(texts('Ask Dr. King or J. Smith.')).toEqual(['Ask Dr King or J Smith']);
  });

  it('looks through closing quotes and brackets', () => {
    expect(texts('She said “stop.” Then she left.')).toEqual(['She said stop', 'Then she left']);
  });

  it('tells questions of yes or no from those with a question word', () => {
    expect(split('Do they help? What helps? They help.').map(({ ending }) => ending)).toEqual([
      'yes-no-question',
      'open-question',
      'statement',
    ]);
  });

  it('hears commas, colons, dashes and brackets as boundaries of different strength', () => {
    const [sentence] = split('Trees, roots: storm – water (much) and more.');
    expect(sentence?.words.map(({ after }) => after)).toEqual([
      'comma',
      'clause',
      'clause',
      'bracket',
      'bracket',
      'none',
      'sentence',
    ]);
  });

  it('keeps the place of each word in the call when words are unspoken', () => {
    expect(split('One – two.')[0]?.words.map(({ index }) => index)).toEqual([0, 2]);
  });
});
