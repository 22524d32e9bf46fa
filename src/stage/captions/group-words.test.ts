import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CaptionGroup } from '../../schema/timeline.js';
import type { TimedWord } from '../../schema/voice-track.js';
import { groupWords } from './group-words.js';

function speak(text: string, secondsPerWord = 0.36): TimedWord[] {
  return text.split(' ').map((word, index) => ({
    text: word,
    startSeconds: 0.12 + index * secondsPerWord,
    endSeconds: 0.12 + (index + 0.9) * secondsPerWord,
  }));
}

const textOf = (group: CaptionGroup): string =>
  group.lines.map((line) => line.map((word) => word.text).join(' ')).join(' / ');

describe('groupWords', () => {
  it('never crosses the end of a sentence', () => {
    const groups = groupWords(speak('Trees cool the streets. Roots drink storm water.'), 'landscape', 9);
    expect(groups.map(textOf)).toEqual(['Trees cool the streets.', 'Roots drink storm water.']);
  });

  it('breaks at punctuation and keeps articles with their nouns', () => {
    const text = 'When the rain comes, the roots of a single tree drink a hundred litres in a day.';
    const groups = groupWords(speak(text), 'landscape', 9).map(textOf);
    expect(groups[0]).toBe('When the rain comes,');
    expect(groups.every((group) => !/\b(the|a|of|in)$/.test(group))).toBe(true);
  });

  it('keeps a number with its unit in portrait', () => {
    const groups = groupWords(speak('Shade can cool a street by up to 8 °C at noon.'), 'portrait', 9).map(
      textOf,
    );
    expect(groups.some((group) => /8 °C/.test(group))).toBe(true);
  });

  it('begins a new caption after a pause', () => {
    const words = speak('one two three four five six');
    const late = words.map((word, index) =>
      index < 3 ? word : { ...word, startSeconds: word.startSeconds + 1, endSeconds: word.endSeconds + 1 },
    );
    expect(groupWords(late, 'landscape', 9)).toHaveLength(2);
  });

  it('shows a caption just before its first word and lets it linger only briefly', () => {
    const [group] = groupWords(speak('A short line.'), 'landscape', 9);
    expect(group?.startSeconds).toBeCloseTo(0.04, 5);
    const lastEnd = group?.lines.at(-1)?.at(-1)?.endSeconds ?? 0;
    expect((group?.endSeconds ?? 0) - lastEnd).toBeLessThanOrEqual(0.4 + 1e-9);
  });

  it('keeps every word once, in order, within the limits of the shape, and leaves no flicker between captions', () => {
    const word = fc.stringMatching(/^[a-z]{1,11}[,.]?$/);
    const shape = fc.constantFrom('landscape' as const, 'portrait' as const, 'square' as const);
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 40 }), shape, (texts, orientation) => {
        const words = speak(texts.join(' '));
        const groups = groupWords(words, orientation, 60);
        expect(groups.flatMap((group) => group.lines.flat())).toEqual(words);
        const limit = orientation === 'landscape' ? 42 : 18;
        for (const group of groups) {
          expect(group.lines.length).toBeLessThanOrEqual(orientation === 'landscape' ? 1 : 2);
          expect(group.endSeconds).toBeGreaterThan(group.startSeconds);
          for (const line of group.lines) {
            expect(line.map((one) => one.text).join(' ').length).toBeLessThanOrEqual(limit);
          }
        }
        groups.slice(1).forEach((group, index) => {
          const gap = group.startSeconds - (groups[index]?.endSeconds ?? 0);
          expect(gap).toBeGreaterThanOrEqual(-1e-9);
          expect(gap < 1e-9 || gap >= 0.2 - 1e-9).toBe(true);
        });
      }),
    );
  });
});
