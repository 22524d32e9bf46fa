import { describe, expect, it } from 'vitest';
import { FRAME_SIZES, type Orientation } from '../../../schema/identifiers.js';
import { hostPlacement } from '../../avatars/framing.js';
import { presenterPerson } from '../../avatars/presenter.js';
import { contextOf, createCanvas, readPixels } from '../../draw/canvas.js';
import { areCloserThan, boxOf, type Box } from '../../frame/box.js';
import { createFrame } from '../../frame/frame.js';
import { createScenePainter } from '../../render-frame.js';
import type { ScenePlan } from '../../scene-plan.js';
import { SceneDrawing } from '../../scene-drawing.js';
import { examplePlan } from '../example-plan.js';
import { hostKind } from './host.js';

const NARRATION =
  'Every summer our cities turn into ovens, and the remedy is older than concrete. ' +
  'Why do we plant so many trees along the streets? Because shade cools the pavement.';
const STYLES = ['quiet-harbor', 'night-shift', 'billboard'];
const SHAPES: Orientation[] = ['landscape', 'portrait', 'square'];

const planOf = (
  example: number,
  styleId: string,
  shape: Orientation,
  place: 'first' | 'middle',
): ScenePlan => {
  const content = hostKind.examples[example];
  if (content === undefined) throw new Error(`There is no example ${example}.`);
  return examplePlan(content, { styleId, shape, place, findIcon: () => null, captions: 'always' }, NARRATION);
};

/** Eyes and mouth with the jaw dropped, in frame pixels. */
function faceBox(shape: Orientation): Box {
  const person = presenterPerson('maren');
  const { x, eyeY, unit } = hostPlacement(person, createFrame(shape, true), 'medium');
  const half = person.face.halfWidth * unit;
  return boxOf(x - half, eyeY - 45 * unit, x + half, eyeY + person.face.chin * unit);
}

function frameOf(plan: ScenePlan, seconds: number): Uint8Array {
  const painter = createScenePainter(plan);
  const canvas = createCanvas(painter.width, painter.height);
  painter.paint(contextOf(canvas), Math.round(seconds * plan.framesPerSecond));
  return readPixels(canvas);
}

/** Share of pixels in a box that differ between two frames. */
function changedShare(first: Uint8Array, second: Uint8Array, shape: Orientation, box: Box): number {
  const { width } = FRAME_SIZES[shape];
  let changed = 0;
  let total = 0;
  for (let y = Math.ceil(box.y); y < box.y + box.height; y += 2) {
    for (let x = Math.ceil(box.x); x < box.x + box.width; x += 2) {
      const at = (y * width + x) * 4;
      const isSame = [0, 1, 2].every(
        (part) => Math.abs((first[at + part] ?? 0) - (second[at + part] ?? 0)) <= 4,
      );
      total++;
      if (!isSame) changed++;
    }
  }
  return changed / total;
}

describe('a host', () => {
  it('has a strap and notes that fit, and that cover neither face nor captions', () => {
    for (const styleId of STYLES) {
      for (const shape of SHAPES) {
        for (const example of hostKind.examples.keys()) {
          const drawing = new SceneDrawing(planOf(example, styleId, shape, 'first'));
          for (const text of drawing.prepared.layout.texts) {
            const name = `${styleId} ${shape} ${text.field}`;
            expect(text.fit.fits, name).toBe(true);
            expect(areCloserThan(text.box, faceBox(shape), 0), `${name} on the face`).toBe(false);
            for (const caption of drawing.captions?.boxes ?? []) {
              expect(areCloserThan(text.box, caption, 16), `${name} on a caption`).toBe(false);
            }
          }
        }
      }
    }
  });

  it('shows the face in the first frame of a film, with open eyes and at rest', () => {
    const plan = planOf(0, 'quiet-harbor', 'landscape', 'first');
    const pixels = frameOf(plan, 0);
    const person = presenterPerson('maren');
    const { x, eyeY, unit } = hostPlacement(person, createFrame('landscape', true), 'medium');
    const at = (Math.round(eyeY + 20 * unit) * 1920 + Math.round(x - 50 * unit)) * 4;
    const [red = 0, green = 0, blue = 0] = pixels.subarray(at, at + 3);
    expect(red).toBeGreaterThan(green);
    expect(green).toBeGreaterThan(blue);
    expect(red).toBeGreaterThan(80);
  });

  it('moves its mouth while it speaks', () => {
    const plan = planOf(1, 'night-shift', 'landscape', 'middle');
    const person = presenterPerson('maren');
    const { x, eyeY, unit } = hostPlacement(person, createFrame('landscape', true), 'close-up');
    const mouth = boxOf(x - 30 * unit, eyeY + 70 * unit, x + 30 * unit, eyeY + 120 * unit);
    const frames = [1, 1.1, 1.2, 1.3, 1.4].map((seconds) => frameOf(plan, seconds));
    const changes = frames
      .slice(1)
      .map((frame, index) => changedShare(frames[index] ?? frame, frame, 'landscape', mouth));
    expect(Math.max(...changes)).toBeGreaterThan(0.08);
  });

  it('is drawn alike in any order of frames', () => {
    const plan = planOf(0, 'billboard', 'portrait', 'middle');
    const painter = createScenePainter(plan);
    const canvas = createCanvas(painter.width, painter.height);
    const context = contextOf(canvas);
    const paint = (frame: number): Buffer => {
      painter.paint(context, frame);
      return Buffer.from(readPixels(canvas));
    };
    const [first, later] = [paint(20), paint(100)];
    expect(paint(20).equals(first)).toBe(true);
    expect(Buffer.from(frameOf(plan, 100 / 30)).equals(later)).toBe(true);
  });

  it('comes closer once on a stressed word after five seconds', () => {
    const plan = planOf(1, 'quiet-harbor', 'landscape', 'middle');
    const corner = boxOf(130, 130, 500, 600);
    const [before, still, after] = [4.5, 4.9, 8].map((seconds) => frameOf(plan, seconds));
    if (before === undefined || still === undefined || after === undefined) throw new Error('No frames.');
    // Only the boat on the water moves on the wall before, the whole wall has come nearer after.
    expect(changedShare(before, still, 'landscape', corner)).toBeLessThan(0.03);
    expect(changedShare(before, after, 'landscape', corner)).toBeGreaterThan(0.08);
  });
});
