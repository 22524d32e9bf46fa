import { describe, expect, it } from 'vitest';
import type { Orientation } from '../../../schema/identifiers.js';
import { contextOf, createCanvas, readPixels } from '../../draw/canvas.js';
import { areCloserThan, boxOf, type Box } from '../../frame/box.js';
import { createScenePainter } from '../../render-frame.js';
import type { ScenePlan } from '../../scene-plan.js';
import { SceneDrawing } from '../../scene-drawing.js';
import { createFrame } from '../../frame/frame.js';
import { resolveStyle } from '../../styles/resolve-style.js';
import { examplePlan } from '../example-plan.js';
import { hostPanelExamples } from './host-panel-examples.js';
import { hostPanelKind } from './host-panel.js';
import { layOutHostPanel, type HostPanelLayout } from './lay-out-host-panel.js';

const STYLES = ['quiet-harbor', 'night-shift', 'billboard'];
const SHAPES: Orientation[] = ['landscape', 'portrait'];
const NARRATION =
  'A tree in the street cools the pavement and drinks the storm water and catches dust with its leaves ' +
  'and makes people linger in front of shops and talk to each other more often than before.';

const planOf = (example: number, styleId: string, shape: Orientation): ScenePlan => {
  const content = hostPanelExamples[example];
  if (content === undefined) throw new Error(`There is no example ${example}.`);
  return examplePlan(content, { styleId, shape, findIcon: () => null, captions: 'always' }, NARRATION);
};

function layoutOf(example: number, styleId: string, shape: Orientation): HostPanelLayout {
  const content = hostPanelExamples[example];
  if (content === undefined) throw new Error(`There is no example ${example}.`);
  return layOutHostPanel({
    content,
    style: resolveStyle(styleId, null),
    frame: createFrame(shape, true),
    icons: {},
    literals: [],
    presenterId: 'maren',
    seed: 4,
  });
}

/** From the brows to the chin. */
function faceBox({ presenter }: HostPanelLayout): Box {
  const { person, placement } = presenter;
  const half = person.face.halfWidth * placement.unit;
  return boxOf(
    placement.x - half,
    placement.eyeY - 45 * placement.unit,
    placement.x + half,
    placement.eyeY + person.face.chin * placement.unit,
  );
}

const everyCase = STYLES.flatMap((styleId) =>
  SHAPES.flatMap((shape) => hostPanelExamples.map((_, example) => ({ styleId, shape, example }))),
);

describe('a host beside a panel', () => {
  it('fits all words into the card, also the longest', () => {
    for (const { styleId, shape, example } of everyCase) {
      const { texts, card } = layoutOf(example, styleId, shape);
      for (const text of texts) {
        const name = `${styleId} ${shape} ${example} ${text.field}`;
        expect(text.fit.fits, name).toBe(true);
        expect(text.ink.x, name).toBeGreaterThanOrEqual(card.box.x);
        expect(text.ink.x + text.ink.width, name).toBeLessThanOrEqual(card.box.x + card.box.width);
        expect(text.ink.y, name).toBeGreaterThanOrEqual(card.box.y);
        expect(text.ink.y + text.ink.height, name).toBeLessThanOrEqual(card.box.y + card.box.height + 1);
      }
    }
  });

  it('keeps the card off the face, and the face off the captions', () => {
    for (const { styleId, shape, example } of everyCase) {
      const layout = layoutOf(example, styleId, shape);
      const face = faceBox(layout);
      expect(areCloserThan(face, layout.card.box, 0), `${styleId} ${shape} ${example}`).toBe(false);
      const { boxes } = new SceneDrawing(planOf(example, styleId, shape)).captions ?? { boxes: [] };
      for (const caption of boxes) expect(areCloserThan(face, caption, 0)).toBe(false);
    }
  });

  it('mirrors the landscape layout when the presenter stands at the right', () => {
    const left = layoutOf(0, 'quiet-harbor', 'landscape');
    const right = layoutOf(1, 'quiet-harbor', 'landscape');
    expect(left.card.box.x).toBe(948);
    expect(right.card.box.x).toBe(96);
    expect(left.presenter.placement.x + right.presenter.placement.x).toBeCloseTo(1920, 5);
  });

  it('shows a point only when its word comes', () => {
    const plan = planOf(0, 'quiet-harbor', 'landscape');
    const { card } = layoutOf(0, 'quiet-harbor', 'landscape');
    if (!('rows' in card.body)) throw new Error('The example shows points.');
    const second = card.body.rows[1]?.text.ink;
    const word = plan.timing.words[14];
    if (second === undefined || word === undefined) throw new Error('The example has a second point.');
    const painter = createScenePainter(plan);
    const canvas = createCanvas(painter.width, painter.height);
    const darkPixels = (seconds: number): number => {
      painter.paint(contextOf(canvas), Math.round(seconds * 30));
      const pixels = readPixels(canvas);
      let count = 0;
      for (let y = Math.ceil(second.y); y < second.y + second.height; y++) {
        for (let x = Math.ceil(second.x); x < second.x + second.width; x++) {
          if ((pixels[(y * painter.width + x) * 4] ?? 255) < 100) count++;
        }
      }
      return count;
    };
    expect(darkPixels(word.startSeconds - 0.3)).toBe(0);
    expect(darkPixels(word.startSeconds + 0.6)).toBeGreaterThan(500);
  });

  it('counts a figure to its number as the spoken word ends', () => {
    const content = hostPanelExamples[3];
    if (content === undefined) throw new Error('The example shows a figure.');
    const [, figure] = hostPanelKind.elements(content);
    expect(figure).toMatchObject({ id: 'figure', isLanding: true, cue: 8 });
  });

  it('tells a director whose points are too long, instead of letting them overflow in silence', () => {
    const content = hostPanelExamples[2];
    if (content === undefined) throw new Error('The example shows points.');
    const long = {
      text: 'W'.repeat(9) + ' ' + 'W'.repeat(18),
      sub: 'M '.repeat(16) + 'MM',
      icon: null,
      cueWord: null,
    };
    const layout = layOutHostPanel({
      content: { ...content, items: [long, long, long, long] },
      style: resolveStyle('night-shift', null),
      frame: createFrame('landscape', true),
      icons: {},
      literals: [],
      presenterId: 'maren',
      seed: 4,
    });
    expect(layout.texts.some((text) => !text.fit.fits)).toBe(true);
  });
});
