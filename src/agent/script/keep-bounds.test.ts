import { describe, expect, it } from 'vitest';
import { directFilm } from '../fixtures/direct-film.js';
import { splitWords } from '../language/words.js';

describe('A prompt without measure', () => {
  it.each([
    ['one endless sentence', 'the cat and '],
    ['endless clauses', 'Cats sleep, dogs run, '],
    ['settings over and over', ', make it '],
    ['scene marks over and over', 'scene 1, '],
    ['one endless word', 'x'],
  ])(
    'still gives a film: %s',
    async (_name, unit) => {
      const { storyboard } = await directFilm(unit.repeat(Math.floor(9900 / unit.length)));
      expect(storyboard.scenes.length).toBeGreaterThan(0);
      expect(storyboard.scenes.length).toBeLessThanOrEqual(50);
    },
    60_000,
  );

  it('speaks a script of very many sentences whole, in at most fifty scenes', async () => {
    const script = Array.from({ length: 260 }, (_value, index) => `This is sentence ${index} of ours.`).join(
      '\n\n',
    );
    const { storyboard, brief } = await directFilm(`Read this script word for word.\n\nScript:\n${script}`);
    expect(brief.form).toBe('script');
    expect(storyboard.scenes.length).toBeLessThanOrEqual(50);
    expect(storyboard.scenes.flatMap(({ narration }) => splitWords(narration))).toEqual(splitWords(script));
  }, 60_000);
});
