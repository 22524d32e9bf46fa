import { describe, expect, it } from 'vitest';
import { durationsOf } from '../motion/durations.js';
import type { SceneElement } from '../scenes/scene-kind.js';
import { bodySecondsOf, type BodyInput } from './body-seconds.js';
import { timeElements } from './time-elements.js';

const words = 'Shade cools streets, roots drink water'.split(' ').map((text, index) => ({
  text,
  startSeconds: 0.2 + index * 0.5,
  endSeconds: 0.6 + index * 0.5,
}));
const durations = durationsOf(3);
const element = (id: string, cue: SceneElement['cue'], more: Partial<SceneElement> = {}): SceneElement => ({
  id,
  cue,
  words: 3,
  ...more,
});
const body = (more: Partial<BodyInput>): BodyInput => ({
  elements: [element('headline', 'start')],
  words,
  speechEndSeconds: 3.2,
  durations,
  isFirst: false,
  follows: 'cut',
  pauseSeconds: 0,
  minimumSeconds: 0,
  ...more,
});

describe('timeElements', () => {
  it('begins an entrance 120 ms before the word that names the element', () => {
    const onsets = timeElements([element('roots', 3)], { words, isFirst: false }, durations);
    expect(onsets.get('roots')).toBeCloseTo(1.7 - 0.12, 5);
  });

  it('lets a number land as its word ends', () => {
    const counted = element('number', 4, { isLanding: true, settleSeconds: 1.1 });
    const onsets = timeElements([counted], { words, isFirst: false }, durations);
    expect((onsets.get('number') ?? 0) + 1.1).toBeCloseTo(2.6, 5);
  });

  it('moves nothing before the cut has been seen, but shows the first scene from its first frame', () => {
    const elements = [element('headline', 'start'), element('first', 0)];
    const later = timeElements(elements, { words, isFirst: false }, durations);
    expect([...later.values()].every((onset) => onset >= 0.1 && onset <= 0.25)).toBe(true);
    const first = timeElements(elements, { words, isFirst: true }, durations);
    expect(first.get('headline')).toBeLessThan(-1);
    expect(first.get('first')).toBeGreaterThan(0);
  });

  it('shows frames and headlines before the scene comes in, whichever scene it is', () => {
    for (const isFirst of [false, true]) {
      const onsets = timeElements([element('headline', 'before')], { words, isFirst }, durations);
      expect(onsets.get('headline')).toBeLessThan(-1);
    }
  });

  it('opens the film with its first words when the frame around them has none', () => {
    const elements = [element('frame', 'before', { words: 0 }), element('first', 0), element('second', 3)];
    const first = timeElements(elements, { words, isFirst: true }, durations);
    expect(first.get('first')).toBeLessThan(0);
    expect(first.get('second')).toBeGreaterThan(1);
    expect(timeElements(elements, { words, isFirst: false }, durations).get('first')).toBeGreaterThan(0);
  });

  it('begins early what would leave the first frame of its scene empty', () => {
    const alone = element('first', 0, { isEarly: true });
    expect(timeElements([alone], { words, isFirst: false }, durations).get('first')).toBeLessThan(0);
  });

  it('spreads elements without a cue in order over the speech', () => {
    const elements = ['a', 'b', 'c'].map((id) => element(id, null));
    const onsets = [...timeElements(elements, { words, isFirst: false }, durations).values()];
    expect(onsets).toEqual([...onsets].sort((first, second) => first - second));
    expect((onsets[2] ?? 0) - (onsets[0] ?? 0)).toBeGreaterThan(1);
    expect(onsets[2]).toBeLessThan(3.1);
  });

  it('brings in what follows the narration with its last word', () => {
    const onsets = timeElements([element('name', 'last')], { words, isFirst: false }, durations);
    expect(onsets.get('name')).toBeCloseTo(2.7 - 0.12, 5);
  });

  it('takes an index past the last word as no cue', () => {
    const onsets = timeElements([element('odd', 99)], { words, isFirst: false }, durations);
    expect(onsets.get('odd')).toBeCloseTo(0.12, 5);
  });
});

describe('bodySecondsOf', () => {
  it('ends shortly after the last word, sooner when a transition follows', () => {
    expect(bodySecondsOf(body({}))).toBeCloseTo(3.1 + 0.35, 5);
    expect(bodySecondsOf(body({ follows: 'transition' }))).toBeCloseTo(3.1 + 0.2, 5);
  });

  it('waits until a late reveal has stood for 1.2 s', () => {
    const elements = [element('late', 5, { words: 2 })];
    expect(bodySecondsOf(body({ elements }))).toBeCloseTo(2.7 - 0.12 + 0.46 + 1.2, 5);
  });

  it('gives text that nobody speaks its reading time', () => {
    const elements = [element('headline', 'start', { words: 12 })];
    expect(bodySecondsOf(body({ elements, words: [] }))).toBeCloseTo(0.12 + 0.46 + 0.5 + 3.6, 5);
  });

  it('holds the last scene for 2.5 s after its reveal', () => {
    const elements = [element('action', 2, { words: 3 })];
    const seconds = bodySecondsOf(body({ elements, follows: 'end' }));
    expect(seconds - (1.2 - 0.12 + 0.46)).toBeGreaterThanOrEqual(2.5 - 1e-9);
  });

  it('adds pauses and keeps the shortest time that was asked', () => {
    expect(bodySecondsOf(body({ pauseSeconds: 0.5 }))).toBeCloseTo(3.95, 5);
    expect(bodySecondsOf(body({ minimumSeconds: 8 }))).toBe(8);
  });
});
