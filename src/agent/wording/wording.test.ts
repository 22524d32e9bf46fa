import { describe, expect, it } from 'vitest';
import { breakIntoBeats } from './beats.js';
import { createCueFinder } from './cue.js';
import { shorten } from './shorten.js';
import { splitLine } from './split-line.js';

describe('shorten', () => {
  it.each([
    ['Waiting times fell after the new booking app arrived.', 20, 'Waiting times fell'],
    ['In the first three months, sick-day gaps fell by 38%.', 30, 'Sick-day gaps fell by 38%'],
    ['Every night at 12:40 a.m. the last tram leaves Dock Street.', 40, 'The last tram leaves Dock Street'],
    ['Heat the oven to 180 °C and grease a loaf tin.', 30, 'Heat the oven to 180 °C'],
  ])('shortens “%s” to %i characters by leaving words out', (text, characters, short) => {
    expect(shorten(text, { characters }, 'en')).toBe(short);
  });

  it.each([
    ['Do not open the oven in the first 25 minutes', 30],
    ['Waiting times fell from 41 minutes to 17 minutes', 40],
    ['It costs 9,000 to 14,000 euros', 20],
    ['If a message puts you under pressure, call the person', 40],
    ['Roasting turns sugars into hundreds of aromas', 30],
    ['Most parcels arrive only if somebody is at home', 22],
  ])('rather gives up than falsify “%s”', (text, characters) => {
    expect(shorten(text, { characters }, 'en')).toBeNull();
  });

  it('keeps the part that must stay', () => {
    expect(
      shorten('The river rose by 4 cm in May after the rain', { characters: 30, keep: '4 cm' }, 'en'),
    ).toContain('4 cm');
  });
});

describe('splitLine', () => {
  it('cuts where a phrase begins and keeps every word', () => {
    expect(
      splitLine('Bake for 40 minutes, until a skewer comes out clean.', { text: 32, sub: 40 }, 'en'),
    ).toEqual({
      text: 'Bake for 40 minutes',
      sub: 'until a skewer comes out clean',
    });
  });

  it('puts a date above its event', () => {
    expect(splitLine('1958: First children’s reading hour in town', { text: 32, sub: 40 }, 'en')?.text).toBe(
      '1958',
    );
  });
});

describe('breakIntoBeats', () => {
  it.each([
    'Why do cities plant trees?',
    'Check the sender’s address before you click',
    'The new entrance has no steps and no doors',
  ])('breaks “%s” into beats of at most five words', (text) => {
    const beats = breakIntoBeats(text, 'en') ?? [];
    expect(beats.length).toBeGreaterThan(0);
    expect(beats.every((beat) => beat.split(' ').length <= 5)).toBe(true);
    expect(beats.join(' ')).toBe(text);
  });

  it('keeps a literal text character for character', () => {
    const literal = 'plant one, this Autumn.';
    expect(breakIntoBeats(literal, 'en', true)?.join(' ')).toBe(literal);
  });

  it('gives up on a text of more than fifteen words', () => {
    expect(
      breakIntoBeats(
        'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen',
        'en',
      ),
    ).toBeNull();
  });
});

describe('A cue finder', () => {
  it('finds the word that names a phrase, in the order of the narration', () => {
    const cues = createCueFinder('Shade cools streets. Roots drink storm water.', new Set(['the']));
    expect(cues.find('Shade cools streets')).toBe(0);
    expect(cues.find('storm water')).toBe(5);
    expect(cues.find('parking')).toBeNull();
  });
});
