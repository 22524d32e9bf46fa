import { describe, expect, it } from 'vitest';
import type { EditOperation } from '../../../schema/edit-operation.js';
import type { Storyboard } from '../../../schema/storyboard.js';
import { directFilm, exampleDirector } from '../../fixtures/direct-film.js';
import { EXAMPLE_PROMPTS } from '../../fixtures/example-prompts.js';
import { exampleSceneSeconds, exampleStoryboard } from '../../fixtures/example-storyboard.js';
import { splitWords } from '../../language/words.js';
import { showsLiteral, textsOf } from '../../pictures/literal-texts.js';

const edit = (...operations: EditOperation[]) =>
  exampleDirector.editStoryboard(
    { storyboard: exampleStoryboard, brief: null, sceneSeconds: exampleSceneSeconds },
    operations,
  );

const sceneOf = (storyboard: Storyboard, id: string) => {
  const scene = storyboard.scenes.find((one) => one.id === id);
  if (scene === undefined) throw new Error(`no scene ${id}`);
  return scene;
};

/** Scenes beside the named ones are the same, to the letter. */
function expectOthersUntouched(storyboard: Storyboard, ...changed: string[]): void {
  for (const scene of exampleStoryboard.scenes) {
    if (!changed.includes(scene.id)) expect(sceneOf(storyboard, scene.id)).toEqual(scene);
  }
}

function expectCuesInside(storyboard: Storyboard): void {
  for (const { narration, content } of storyboard.scenes) {
    const count = splitWords(narration).length;
    for (const [, cue] of JSON.stringify(content).matchAll(/"(?:left|right)?[cC]ueWord":(\d+)/g))
      expect(Number(cue), narration).toBeLessThan(Math.max(1, count));
  }
}

describe('editStoryboard', () => {
  it('changes a setting of the film and no scene', async () => {
    const operations: EditOperation[] = [
      { type: 'set-voice', voiceId: 'ben' },
      { type: 'set-style', styleId: 'night-shift' },
      { type: 'set-orientation', orientation: 'portrait' },
      { type: 'set-colors', colors: ['#0B6E4F'] },
      { type: 'set-captions', mode: 'off' },
      { type: 'set-music', enabled: false },
      { type: 'change-speed', factor: 1.1 },
      { type: 'set-language', language: 'en-GB' },
    ];
    const { storyboard } = await edit(...operations);
    expect(storyboard).toEqual({
      ...exampleStoryboard,
      voiceId: 'ben',
      styleId: 'night-shift',
      orientation: 'portrait',
      brand: { colors: ['#0B6E4F'] },
      captions: { mode: 'off', style: null },
      music: { enabled: false },
      speechSpeed: 1.1,
      language: 'en-GB',
    });
  });

  it('counts scenes as the user saw them, whatever went before', async () => {
    const { storyboard } = await edit(
      { type: 'remove-scene', scene: 2 },
      { type: 'rewrite-scene', scene: 4, text: 'Roots hold water.' },
      { type: 'remove-scene', scene: 3 },
    );
    expect(storyboard.scenes.map(({ id }) => id)).toEqual([
      'why-do-cities',
      'roots-drink',
      'leaves-catch',
      'plant-one',
    ]);
    expect(sceneOf(storyboard, 'roots-drink').narration).toBe('Roots hold water.');
  });

  it('moves and swaps scenes without touching them', async () => {
    const { storyboard } = await edit(
      { type: 'move-scene', scene: 2, to: 5 },
      { type: 'move-scene', scene: 5, to: 2 },
    );
    expect(storyboard.scenes.map(({ id }) => id)).toEqual([
      'why-do-cities',
      'leaves-catch',
      'shade-cools',
      'roots-drink',
      'opener-why',
      'plant-one',
    ]);
    expectOthersUntouched(storyboard);
    const moved = await edit({ type: 'move-scene', scene: -1, to: 1 });
    expect(moved.storyboard.scenes[0]?.id).toBe('plant-one');
  });

  it('gives a rewritten scene a picture of its new words and keeps its id', async () => {
    const { storyboard } = await edit({
      type: 'rewrite-scene',
      scene: 3,
      text: 'A street tree saves 340 euros a year.',
    });
    const scene = sceneOf(storyboard, 'shade-cools');
    expect(scene.narration).toBe('A street tree saves 340 euros a year.');
    expect(scene.content.kind).toBe('stat');
    expect(textsOf(scene.content).join(' ')).toContain('340');
    expect(textsOf(scene.content).join(' ')).not.toContain('8');
    expectOthersUntouched(storyboard, 'shade-cools');
    expectCuesInside(storyboard);
  });

  it('keeps the presenter in a presenter’s scene that says something else', async () => {
    const { storyboard } = await edit({ type: 'rewrite-scene', scene: 4, text: 'Roots are deep.' });
    expect(sceneOf(storyboard, 'roots-drink').content).toEqual(exampleStoryboard.scenes[3]?.content);
  });

  it('adds a scene with an id of its own', async () => {
    const { storyboard } = await edit({ type: 'add-scene', after: 3, text: 'Shade cools streets by day.' });
    expect(storyboard.scenes).toHaveLength(7);
    expect(storyboard.scenes[3]?.narration).toBe('Shade cools streets by day.');
    expect(new Set(storyboard.scenes.map(({ id }) => id)).size).toBe(7);
    expectOthersUntouched(storyboard);
    const first = await edit(
      { type: 'add-scene', after: 0, text: 'Trees pay back.' },
      { type: 'add-scene', after: 0, text: 'Every year.' },
    );
    expect(first.storyboard.scenes.slice(0, 2).map(({ narration }) => narration)).toEqual([
      'Trees pay back.',
      'Every year.',
    ]);
  });

  it('moves cues with their words when a wording is replaced', async () => {
    const { storyboard } = await edit({
      type: 'replace-words',
      scene: 5,
      from: 'dust and soot',
      to: 'a great deal of fine dust and soot',
    });
    const { narration, content } = sceneOf(storyboard, 'leaves-catch');
    expect(narration).toBe('Leaves catch a great deal of fine dust and soot. Birds nest in the crown.');
    if (content.kind !== 'list') throw new Error(content.kind);
    expect(splitWords(narration)[content.items[1]?.cueWord ?? -1]).toBe('Birds');
    expectOthersUntouched(storyboard, 'leaves-catch');
  });

  it('replaces a wording on the screen and in the voice, and draws a changed number anew', async () => {
    const { storyboard } = await edit({ type: 'replace-words', scene: null, from: '8°C', to: '7°C' });
    const scene = sceneOf(storyboard, 'shade-cools');
    expect(scene.narration).toContain('7°C');
    expect(textsOf(scene.content).join(' ')).toContain('7');
    expect(JSON.stringify(storyboard)).not.toContain('8°C');
    expectOthersUntouched(storyboard, 'shade-cools');
  });

  it('keeps whole words whole', async () => {
    const { storyboard, notes } = await edit({ type: 'replace-words', scene: null, from: 'tree', to: 'oak' });
    expect(storyboard).toEqual(exampleStoryboard);
    expect(notes[0]).toMatch(/does not stand/);
  });

  it('shows a given headline character for character', async () => {
    const list = await edit({ type: 'set-headline', scene: 5, text: 'Leaf power!' });
    expect(sceneOf(list.storyboard, 'leaves-catch').content).toMatchObject({
      kind: 'list',
      headline: 'Leaf power!',
    });
    expect(sceneOf(list.storyboard, 'leaves-catch').narration).toBe(exampleStoryboard.scenes[4]?.narration);
    for (const scene of [1, 2, 3, 4, 6]) {
      const { storyboard } = await edit({ type: 'set-headline', scene, text: 'Shade = money' });
      const changed = storyboard.scenes[scene - 1];
      expect(changed !== undefined && showsLiteral(changed.content, 'Shade = money'), String(scene)).toBe(
        true,
      );
      expect(changed?.literals).toContain('Shade = money');
    }
  });

  it('turns the presenter’s scenes into graphics when there shall be none', async () => {
    const { storyboard } = await edit({ type: 'set-presenter', presenterId: null });
    expect(storyboard.presenterId).toBeNull();
    expect(storyboard.scenes.some(({ content }) => /^host/.test(content.kind))).toBe(false);
    expect(sceneOf(storyboard, 'roots-drink').narration).toBe(exampleStoryboard.scenes[3]?.narration);
    expectOthersUntouched(storyboard, 'roots-drink');
  });

  it('brings a presenter into a film without one', async () => {
    const bare = (await edit({ type: 'set-presenter', presenterId: null })).storyboard;
    const { storyboard } = await exampleDirector.editStoryboard(
      { storyboard: bare, brief: null, sceneSeconds: exampleSceneSeconds },
      [{ type: 'set-presenter', presenterId: 'maren' }],
    );
    expect(storyboard.presenterId).toBe('maren');
    expect(storyboard.scenes.some(({ content }) => content.kind === 'host')).toBe(true);
    expect(storyboard.scenes[0]?.content.kind).not.toBe('host');
  });

  it('makes only the named scene shorter, by leaving words out', async () => {
    const { storyboard } = await edit({ type: 'change-length', scene: 5, factor: 0.6 });
    const { narration } = sceneOf(storyboard, 'leaves-catch');
    expect(splitWords(narration).length).toBeLessThan(10);
    expect('Leaves catch dust and soot. Birds nest in the crown.').toContain(narration.replace(/\.$/, ''));
    expectOthersUntouched(storyboard, 'leaves-catch');
  });

  it('says a new ending on the end card and changes the title on the title card', async () => {
    const { storyboard } = await edit(
      { type: 'set-ending', text: 'See you in the park.' },
      { type: 'set-title', title: 'Tree Town' },
    );
    expect(storyboard.scenes.at(-1)).toMatchObject({ id: 'plant-one', narration: 'See you in the park.' });
    expect(sceneOf(storyboard, 'opener-why').content).toMatchObject({ title: 'Tree Town' });
    expectOthersUntouched(storyboard, 'plant-one', 'opener-why');
  });

  it('leaves a note and the storyboard as it is for what there is not', async () => {
    const { storyboard, notes } = await edit(
      { type: 'remove-scene', scene: 9 },
      { type: 'set-voice', voiceId: 'nobody' },
      { type: 'set-style', styleId: 'nothing' },
      { type: 'set-presenter', presenterId: 'nobody' },
      { type: 'replace-words', scene: null, from: 'whales', to: 'bees' },
    );
    expect(storyboard).toEqual(exampleStoryboard);
    expect(notes).toHaveLength(5);
  });
});

describe('The length of an edited film', () => {
  it('comes near to what was asked, shorter and longer', async () => {
    const { brief, storyboard, measured } = await directFilm(EXAMPLE_PROMPTS[6]?.prompt ?? '');
    for (const seconds of [
      measured.filmSeconds * 0.6,
      measured.filmSeconds * 0.8,
      measured.filmSeconds * 1.15,
    ]) {
      const edited = await exampleDirector.editStoryboard(
        { storyboard, brief, sceneSeconds: measured.sceneSeconds },
        [{ type: 'set-length', seconds }],
      );
      const words = edited.storyboard.scenes.reduce(
        (sum, scene) => sum + splitWords(scene.narration).length,
        0,
      );
      const before = storyboard.scenes.reduce((sum, scene) => sum + splitWords(scene.narration).length, 0);
      expect(
        Math.sign(words - before) === Math.sign(seconds - measured.filmSeconds) || words === before,
      ).toBe(true);
      expect(edited.storyboard.speechSpeed).toBeGreaterThanOrEqual(storyboard.speechSpeed * 0.919);
      expect(edited.storyboard.speechSpeed).toBeLessThanOrEqual(storyboard.speechSpeed * 1.081);
      expect(edited.storyboard.scenes[0]?.id).toBe(storyboard.scenes[0]?.id);
      expect(edited.storyboard.scenes.at(-1)?.id).toBe(storyboard.scenes.at(-1)?.id);
    }
  });
});
