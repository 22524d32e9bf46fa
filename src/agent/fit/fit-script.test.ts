import { describe, expect, it } from 'vitest';
import { directFilm, exampleDirector } from '../fixtures/direct-film.js';
import { requestOf } from '../fixtures/example-parts.js';
import { splitWords } from '../language/words.js';

const FACTS =
  'Shade cools streets. Roots drink storm water. Leaves catch dust. Bark houses beetles. Branches carry nests.';

const scriptOf = async (prompt: string) => {
  const brief = await exampleDirector.writeBrief(requestOf(prompt));
  return { brief, script: await exampleDirector.writeScript(brief) };
};

const lengths = (script: { sections: { id: string }[] }, seconds: number) =>
  Object.fromEntries(script.sections.map(({ id }) => [id, seconds]));

describe('fitScript', () => {
  it('leaves a film alone that is near its length', async () => {
    const { brief, script } = await scriptOf(`Make a 30-second video about trees. ${FACTS}`);
    expect(
      await exampleDirector.fitScript(brief, script, { filmSeconds: 30.4, sceneSeconds: {} }),
    ).toBeNull();
  });

  it('leaves a film alone when no length was asked', async () => {
    const { brief, script } = await scriptOf(`Make a video about trees. ${FACTS}`);
    expect(await exampleDirector.fitScript(brief, script, { filmSeconds: 300, sceneSeconds: {} })).toBeNull();
  });

  it('tells less when the film is far too long, and keeps what it leaves out', async () => {
    const { brief, script } = await scriptOf(`Make a 20-second video about trees. ${FACTS}`);
    const seconds = 4 * script.sections.length * 2;
    const fitted = await exampleDirector.fitScript(brief, script, {
      filmSeconds: seconds,
      sceneSeconds: lengths(script, 8),
    });
    expect(fitted?.sections.length).toBeLessThan(script.sections.length);
    expect(fitted?.reserve.length).toBeGreaterThan(script.reserve.length);
  });

  it('holds scenes when the film is too short, and speaks at its own tempo', async () => {
    const { measured, script } = await directFilm(`Make a 40-second video about trees. ${FACTS}`);
    expect(Math.abs(measured.filmSeconds - 40)).toBeLessThan(4);
    expect(script.pacing.speed).toBeGreaterThanOrEqual(0.92);
  });

  it('never changes a word of a user’s script, however long it runs', async () => {
    const words =
      'We open early. We close late. Our bread is dark. Our coffee is strong. Come and see us soon.';
    const { storyboard, script } = await directFilm(
      `Make a 10-second video. Read this script word for word:\n\n${words} ${words}`,
    );
    expect(storyboard.scenes.flatMap(({ narration }) => splitWords(narration)).join(' ')).toBe(
      `${words} ${words}`,
    );
    expect(script.notes.join(' ')).toMatch(/word for word/);
  });

  it('says when the prompt gives too little for its length', async () => {
    const { script, measured } = await directFilm(
      'Make a 120-second video about trees. Shade cools streets. Roots drink water.',
    );
    expect(measured.filmSeconds).toBeLessThan(100);
    expect(script.notes.join(' ')).toMatch(/add facts/);
  });
});
