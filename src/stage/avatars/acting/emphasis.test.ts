import { describe, expect, it } from 'vitest';
import { questionsOf, stressedWords } from './emphasis.js';

const words = (text: string) =>
  text.split(' ').map((word, index) => ({ text: word, startSeconds: index, endSeconds: index + 0.8 }));

describe('emphasis', () => {
  it('lies on long content words and numbers, not on small or empty words', () => {
    const spoken = words('There would be about 8 of the tallest chestnuts in it');
    const stressed = stressedWords(spoken).map(({ index }) => spoken[index]?.text);
    expect(stressed).toEqual(['8', 'tallest', 'chestnuts']);
  });

  it('skips a lighter word that stands too close to a heavier one', () => {
    const spoken = words('enormous chestnuts').map((word, index) => ({ ...word, startSeconds: index * 0.4 }));
    expect(stressedWords(spoken).map(({ index }) => index)).toEqual([1]);
  });

  it('knows which stretch is a question', () => {
    expect(questionsOf(words('It is hot. Why is it so? Look.'))).toEqual([
      { startSeconds: 3, endSeconds: 6.8 },
    ]);
  });

  it('notices where the speaker means herself', () => {
    const personal = stressedWords(
      words('Trees cool streets. Today, in our garden, we planted three chestnuts.'),
    );
    expect(personal.filter((word) => word.isPersonal).map(({ index }) => index)).toContain(8);
    expect(personal.find(({ index }) => index === 0)?.isPersonal).toBe(false);
  });
});
