import { describe, expect, it } from 'vitest';
import type { EditOperation } from '../../../schema/edit-operation.js';
import { Storyboard } from '../../../schema/storyboard.js';
import { seededRandom } from '../../../util/seeded-random.js';
import { exampleDirector } from '../../fixtures/direct-film.js';
import { exampleSceneSeconds, exampleStoryboard } from '../../fixtures/example-storyboard.js';
import { splitWords } from '../../language/words.js';

const edit = (...operations: EditOperation[]) =>
  exampleDirector.editStoryboard(
    { storyboard: exampleStoryboard, brief: null, sceneSeconds: exampleSceneSeconds },
    operations,
  );

function expectCuesInside(storyboard: Storyboard): void {
  for (const { narration, content } of storyboard.scenes) {
    const count = splitWords(narration).length;
    for (const [, cue] of JSON.stringify(content).matchAll(/"(?:left|right)?[cC]ueWord":(\d+)/g))
      expect(Number(cue), narration).toBeLessThan(Math.max(1, count));
  }
}

const TEXTS = [
  'Trees.',
  'Shade cools streets by 12% in July, and people rest.',
  'Bäume kühlen die Stadt.',
  '茶起源于中国。',
  '“Quoted words,” says Ada.',
  'https://trees.example',
  'a',
  '!!!',
  'x'.repeat(190),
  'One. Two. Three. Four. Five. Six. Seven. Eight. Nine. Ten.',
];

/** Any operation, sensible or not. */
function anyOperation(random: () => number): EditOperation {
  const pick = <Value>(values: readonly Value[]): Value =>
    values[Math.floor(random() * values.length)] as Value;
  const scene = pick([-1, 0, 1, 2, 3, 4, 5, 6, 7, 20]);
  const text = pick(TEXTS);
  return pick<() => EditOperation>([
    () => ({ type: 'remove-scene', scene }),
    () => ({ type: 'move-scene', scene, to: pick([-1, 0, 1, 3, 9]) }),
    () => ({ type: 'add-scene', after: scene, text }),
    () => ({ type: 'rewrite-scene', scene, text }),
    () => ({ type: 'set-headline', scene, text }),
    () => ({
      type: 'replace-words',
      scene: pick([null, scene]),
      from: pick([
        'trees',
        'the',
        'Shade',
        '8',
        '.',
        'Roots drink storm water before it floods the cellar.',
        ' ',
      ]),
      to: pick(['', 'oaks', '99', text]),
    }),
    () => ({ type: 'change-length', scene: pick([null, scene]), factor: pick([0.2, 0.5, 0.9, 1.3, 4]) }),
    () => ({ type: 'set-length', seconds: pick([3, 10, 30, 90]) }),
    () => ({ type: 'set-ending', text }),
    () => ({ type: 'set-title', title: text.slice(0, 120) }),
    () => ({ type: 'set-presenter', presenterId: pick([null, 'maren', 'nobody']) }),
    () => ({ type: 'set-voice', voiceId: pick(['anna', 'ben', 'x']) }),
    () => ({ type: 'change-speed', factor: pick([0.5, 0.9, 1.1, 2]) }),
    () => ({ type: 'set-orientation', orientation: pick(['portrait', 'square', 'landscape'] as const) }),
    () => ({ type: 'set-language', language: pick(['de', 'en', 'zz-!!', 'fr-CA']) }),
  ])();
}

describe('Any sequence of operations', () => {
  it('gives a valid storyboard or a note, and never fails', async () => {
    for (let seed = 1; seed <= 150; seed++) {
      const random = seededRandom(seed);
      const operations = Array.from({ length: 1 + Math.floor(random() * 5) }, () => anyOperation(random));
      const { storyboard, notes } = await edit(...operations);
      const label = JSON.stringify(operations);
      expect(Storyboard.safeParse(storyboard).success, label).toBe(true);
      expect(new Set(storyboard.scenes.map(({ id }) => id)).size, label).toBe(storyboard.scenes.length);
      if (storyboard.presenterId === null)
        expect(
          storyboard.scenes.some(({ content }) => /^host/.test(content.kind)),
          label,
        ).toBe(false);
      expectCuesInside(storyboard);
      for (const note of notes) expect(note, label).not.toMatch(/undefined|null|NaN|break the storyboard/);
    }
  });
});
