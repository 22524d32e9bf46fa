import { describe, expect, it } from 'vitest';
import type { StyleSummary } from '../../schema/style-summary.js';
import { exampleStyles } from '../fixtures/example-parts.js';
import { chooseStyle } from './choose-style.js';

const [base] = exampleStyles;
if (base === undefined) throw new Error('There is no example style.');
const arcade: StyleSummary = { ...base, id: 'arcade', name: 'Arcade', words: ['pixel', 'video game'] };
const styles = [...exampleStyles, arcade];
const choose = (instructions: string, subject: string): string =>
  chooseStyle(styles, { requestedId: null, instructions, subject, tone: [] }).styleId;

describe('A style', () => {
  it('is not chosen by one word of a phrase that speaks for it', () => {
    expect(choose('Make a video.', 'why glass breaks')).not.toBe('arcade');
  });

  it('is chosen by the whole phrase', () => {
    expect(choose('Make a film.', 'a video game from the eighties')).toBe('arcade');
    expect(choose('In pixel style.', 'trains')).toBe('arcade');
  });
});
