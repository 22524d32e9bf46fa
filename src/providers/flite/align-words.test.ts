import { describe, expect, it } from 'vitest';
import { alignWords } from './align-words.js';

const stream = (phones: string) =>
  phones
    .split(' ')
    .map((phone, place) => ({ phone, startSeconds: place / 10, endSeconds: (place + 1) / 10 }));
const word = (phones: string, pauseAfter = false) => ({
  phones: phones.split(' ').filter(Boolean),
  pauseAfter,
});

describe('alignWords', () => {
  it('finds words that are spoken as they are alone', () => {
    const spans = alignWords(stream('pau sh ey d k uw l z pau'), [word('sh ey d'), word('k uw l z')]);
    expect(spans).toEqual([
      { first: 1, last: 3 },
      { first: 4, last: 7 },
    ]);
  });

  it('follows a vowel that is weaker in the sentence than alone', () => {
    const spans = alignWords(stream('pau ax t r iy pau'), [word('ey'), word('t r iy')]);
    expect(spans).toEqual([
      { first: 1, last: 1 },
      { first: 2, last: 4 },
    ]);
  });

  it('keeps equal sounds at a word border apart', () => {
    const spans = alignWords(stream('pau w ih dh dh ax pau'), [word('w ih dh'), word('dh ax')]);
    expect(spans).toEqual([
      { first: 1, last: 3 },
      { first: 4, last: 5 },
    ]);
  });

  it('does not let a word reach across the silence after a comma', () => {
    const spans = alignWords(stream('pau s t r iy t s pau t uw pau'), [
      word('s t r iy t', true),
      word('t uw'),
    ]);
    expect(spans).toEqual([
      { first: 1, last: 6 },
      { first: 8, last: 9 },
    ]);
  });

  it('gives no span to a word that left no sound', () => {
    expect(alignWords(stream('pau n ow pau'), [word('n ow'), word('')])).toEqual([
      { first: 1, last: 2 },
      null,
    ]);
  });
});
