import { describe, expect, it } from 'vitest';
import { EXAMPLE_PROMPTS } from '../fixtures/example-prompts.js';
import { directFilm, exampleDirector } from '../fixtures/direct-film.js';
import type { FitProblem } from '../../schema/fit-problem.js';
import type { SceneContent, Storyboard } from '../../schema/storyboard.js';
import { showsLiteral } from '../pictures/literal-texts.js';

/** Every text of a content with its path. */
function fieldsOf(value: unknown, path: string[] = []): { field: string; text: string }[] {
  if (typeof value === 'string') return [{ field: path.join('.'), text: value }];
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, child]) => fieldsOf(child, [...path, key]));
}

const NO_TEXT = /kind|framing|presenterSide|type|icon|emphasis|winner|unit$/;

/** A stage with small places: no text may be longer than this. */
function problemsOf(storyboard: Storyboard, longest: number): FitProblem[] {
  return storyboard.scenes.flatMap(({ id, content }) =>
    fieldsOf(content as SceneContent)
      .filter(({ field, text }) => !NO_TEXT.test(field) && text.length > longest)
      .map(({ field, text }) => ({
        sceneId: id,
        field,
        text,
        maximumCharacters: longest,
        maximumLines: 1,
        minimumSizePixels: 40,
      })),
  );
}

describe('repairStoryboard', () => {
  it('makes every text fit within three rounds, and loses no demanded text', async () => {
    for (const { name, prompt } of EXAMPLE_PROMPTS) {
      let { storyboard } = await directFilm(prompt);
      const shown = storyboard.scenes.map(({ content, literals }) =>
        literals.filter((literal) => literal.length <= 22 && showsLiteral(content, literal)),
      );
      for (let round = 0; round < 3; round++) {
        const problems = problemsOf(storyboard, 24);
        if (problems.length === 0) break;
        storyboard = await exampleDirector.repairStoryboard(storyboard, problems);
      }
      const demanded = new Set(storyboard.scenes.flatMap(({ literals }) => literals));
      const left = problemsOf(storyboard, 24).filter(
        ({ text }) => ![...demanded].some((literal) => literal.includes(text) || text.includes(literal)),
      );
      expect(left, name).toEqual([]);
      storyboard.scenes.forEach(({ content }, index) => {
        for (const literal of shown[index] ?? [])
          expect(showsLiteral(content, literal), `${name}: ${literal}`).toBe(true);
      });
    }
  });

  it('changes nothing when nothing is wrong', async () => {
    const { storyboard } = await directFilm(
      'Make a video about trees. Shade cools streets. Roots drink water.',
    );
    expect(await exampleDirector.repairStoryboard(storyboard, [])).toEqual(storyboard);
  });

  it('never lengthens the narration or removes a scene', async () => {
    const { storyboard } = await directFilm(EXAMPLE_PROMPTS[6]?.prompt ?? '');
    const repaired = await exampleDirector.repairStoryboard(storyboard, problemsOf(storyboard, 20));
    expect(repaired.scenes.map(({ id, narration }) => [id, narration])).toEqual(
      storyboard.scenes.map(({ id, narration }) => [id, narration]),
    );
  });
});
