import { describe, expect, it } from 'vitest';
import { directFilm } from '../fixtures/direct-film.js';
import { EXAMPLE_PROMPTS } from '../fixtures/example-prompts.js';
import { splitWords } from '../language/words.js';
import { showsLiteral } from '../pictures/literal-texts.js';
import { seededRandom } from '../../util/seeded-random.js';

const promptOf = (name: string): string =>
  EXAMPLE_PROMPTS.find((example) => example.name === name)?.prompt ?? '';

describe('A film of facts behind a colon', () => {
  it('asks, tells every fact, sums up and calls, in thirty seconds', async () => {
    const { storyboard, measured, brief } = await directFilm(promptOf('facts behind a colon'));
    const spoken = storyboard.scenes.map(({ narration }) => narration);
    expect(spoken[0]).toBe('Why do cities plant trees?');
    expect(spoken.join(' ')).toContain('Shade cools streets by up to 8°C.');
    expect(spoken.join(' ')).toContain('Roots drink storm water. Leaves catch dust.');
    expect(storyboard.scenes.at(-1)?.content).toMatchObject({ kind: 'cta', action: 'Plant one this autumn' });
    expect(Math.abs(measured.filmSeconds - (brief.askedSeconds ?? 0))).toBeLessThanOrEqual(1.5);
    expect(new Set(storyboard.scenes.map(({ content }) => content.kind)).size).toBeGreaterThanOrEqual(5);
  });

  it('shows the number with its unit, its hedge and the word that brings it in', async () => {
    const { storyboard } = await directFilm(promptOf('facts behind a colon'));
    const stat = storyboard.scenes.find(({ content }) => content.kind === 'stat');
    expect(stat?.content).toMatchObject({
      figure: { text: '8', unit: '°C', label: 'Shade cools streets by up to 8°C', cueWord: 6 },
    });
  });
});

describe('A film of three given scenes', () => {
  it('keeps their number, order, words and shape, and shows no presenter', async () => {
    const { storyboard } = await directFilm(promptOf('three scenes in portrait with brand colours'));
    expect(storyboard).toMatchObject({
      orientation: 'portrait',
      presenterId: null,
      brand: { colors: ['#0B6E4F', '#F2B705'] },
    });
    expect(storyboard.scenes.map(({ narration }) => narration)).toEqual([
      'Every roof in town throws away free water.',
      'One summer storm can fill a 600 litre barrel.',
      'You need a gutter, a filter and a barrel. Start this weekend.',
    ]);
  });

  it('turns each description into the kind of scene that it describes', async () => {
    const { storyboard } = await directFilm(promptOf('three scenes in portrait with brand colours'));
    const [title, number, list] = storyboard.scenes.map(({ content }) => content);
    expect(title).toMatchObject({ kind: 'opener', title: 'Rain is free' });
    expect(number).toMatchObject({ kind: 'stat', figure: { text: '600' } });
    expect(list).toMatchObject({
      kind: 'list',
      items: [{ text: 'Gutter' }, { text: 'Filter' }, { text: 'Barrel' }],
    });
  });
});

describe('A film of a pasted script', () => {
  it('speaks it word for word and shows its numbers and its quotation literally', async () => {
    const { storyboard, brief } = await directFilm(
      promptOf('pasted script with two numbers and a quote for the screen'),
    );
    expect(storyboard.scenes.flatMap(({ narration }) => splitWords(narration))).toEqual(
      splitWords(brief.body),
    );
    for (const literal of ['72 hours', '38%', 'I got my evenings back.']) {
      const scene = storyboard.scenes.find(({ literals }) => literals.includes(literal));
      expect(scene !== undefined && showsLiteral(scene.content, literal), literal).toBe(true);
    }
    const quote = storyboard.scenes.find(({ content }) => content.kind === 'quote');
    expect(quote?.content).toMatchObject({ text: 'I got my evenings back.', name: 'Nadia Brandt' });
  });

  it('splits it only where sentences end', async () => {
    const { storyboard } = await directFilm(
      promptOf('pasted script with two numbers and a quote for the screen'),
    );
    expect(storyboard.scenes.every(({ narration }) => /[.!?]["”]?$/.test(narration))).toBe(true);
  });
});

describe('A prompt of any kind', () => {
  const VARIANTS = 120;

  it('gives a film, however it is torn, shuffled or shouted', async () => {
    const random = seededRandom(7);
    const any = <Item>(items: readonly Item[]): Item | undefined =>
      items[Math.floor(random() * items.length)];
    const changes: ((prompt: string) => string)[] = [
      (prompt) => prompt.slice(0, Math.floor(random() * prompt.length) + 1),
      (prompt) =>
        prompt
          .split('\n')
          .sort(() => random() - 0.5)
          .join('\n'),
      (prompt) => `${prompt}\n\n${any(EXAMPLE_PROMPTS)?.prompt ?? ''}`,
      (prompt) => prompt.replace(/\s+/g, ' '),
      (prompt) =>
        prompt
          .split(' ')
          .filter(() => random() > 0.2)
          .join(' '),
      (prompt) => prompt.toUpperCase(),
    ];
    for (let index = 0; index < VARIANTS; index++) {
      const prompt = any(changes)?.(any(EXAMPLE_PROMPTS)?.prompt ?? '') ?? '';
      const { storyboard } = await directFilm(prompt === '' ? '?' : prompt);
      expect(storyboard.scenes.length).toBeGreaterThan(0);
    }
  });

  it.each([
    '?',
    '🐙🐙',
    '123',
    'Scene 1:',
    'Script:',
    'Make a video',
    'video',
    'Scene 1\nScene 2',
    'x'.repeat(9999),
  ])('gives a film even for “%s”', async (prompt) => {
    const { storyboard } = await directFilm(prompt);
    expect(storyboard.scenes.length).toBeGreaterThan(0);
  });
});
