import { describe, expect, it } from 'vitest';
import { ElementMotion, MotionVerb } from '../../schema/motion.js';
import { changedShare } from '../checks/check-pixels.js';
import { contextOf, createCanvas, readPixels } from '../draw/canvas.js';
import { createScenePainter } from '../render-frame.js';
import type { ScenePlan } from '../scene-plan.js';
import { examplePlan } from '../scenes/example-plan.js';
import { findKind } from '../scenes/registry.js';
import { durationsOf } from './durations.js';
import { effectSeconds } from './effects/effect-seconds.js';
import { motionEnd, planMotions, withMotionTimes } from './motion-plan.js';

const FRAMES_PER_SECOND = 30;
const [opener] = findKind('opener')?.examples ?? [];
if (opener === undefined) throw new Error('The opener has no example.');
const still = examplePlan(opener, {
  styleId: 'quiet-harbor',
  shape: 'square',
  findIcon: () => null,
  captions: 'off',
});

const withMotion = (...motion: object[]): ScenePlan => ({
  ...still,
  scene: { ...still.scene, motion: motion.map((one) => ElementMotion.parse(one)) },
});

function pixelsAt(plan: ScenePlan, seconds: number) {
  const painter = createScenePainter(plan);
  const canvas = createCanvas(painter.width, painter.height);
  painter.paint(contextOf(canvas), Math.round(seconds * FRAMES_PER_SECOND));
  return { width: painter.width, height: painter.height, data: Buffer.from(readPixels(canvas)) };
}

const ENTERING = MotionVerb.options.filter(
  (verb) => !['draws', 'fills', 'counts', 'highlights', 'underlines', 'circles', 'strikes'].includes(verb),
);
const AFTER_SECONDS = 2.6;

describe('asked motions', () => {
  it.each(ENTERING)('%s leaves the scene as it would have been without it', (verb) => {
    const plan = withMotion({ target: 'title', verb });
    expect(changedShare(pixelsAt(plan, AFTER_SECONDS), pixelsAt(still, AFTER_SECONDS))).toBeLessThan(0.002);
  });

  it.each(['slams', 'drops', 'shatters', 'types', 'flies', 'sweeps', 'spins'] as const)(
    '%s shows the title on its way',
    (verb) => {
      const plan = withMotion({ target: 'title', verb });
      const half = pixelsAt(plan, 0.12 + effectSeconds(verb, durationsOf(2)) * 0.2);
      expect(changedShare(half, pixelsAt(plan, AFTER_SECONDS))).toBeGreaterThan(0.01);
      expect(changedShare(half, pixelsAt(still, -1))).toBeGreaterThan(0.001);
    },
  );

  it.each(['highlights', 'underlines', 'circles', 'strikes'] as const)(
    '%s leaves a mark that stays',
    (verb) => {
      const marked = pixelsAt(withMotion({ target: 'title', verb }), AFTER_SECONDS);
      expect(changedShare(marked, pixelsAt(still, AFTER_SECONDS))).toBeGreaterThan(0.003);
    },
  );

  it('come from the side or angle that is asked, over the time that is asked', () => {
    const at = (motion: object) => pixelsAt(withMotion({ target: 'title', verb: 'slides', ...motion }), 0.25);
    const left = at({ from: 'left' });
    expect(changedShare(left, at({ from: 'right' }))).toBeGreaterThan(0.005);
    expect(changedShare(left, at({ angleDegrees: 0 }))).toBe(0);
    expect(changedShare(left, at({ from: 'left', overSeconds: 3 }))).toBeGreaterThan(0.005);
  });

  it('draw every frame alike in any order', () => {
    const painter = createScenePainter(withMotion({ verb: 'shatters' }));
    const canvas = createCanvas(painter.width, painter.height);
    const paint = (frame: number): Buffer => {
      painter.paint(contextOf(canvas), frame);
      return Buffer.from(readPixels(canvas));
    };
    const [early, late] = [paint(9), paint(14)];
    expect(paint(9).equals(early)).toBe(true);
    expect(
      Buffer.from(pixelsAt(withMotion({ verb: 'shatters' }), 14 / FRAMES_PER_SECOND).data).equals(late),
    ).toBe(true);
  });
});

describe('reduced motion', () => {
  it('only fades: half way every changed pixel lies between before and after', () => {
    const reduced: ScenePlan = { ...still, motion: 'reduced' };
    const [before, half, after] = [0, 0.27, 0.9].map((seconds) => pixelsAt(reduced, seconds).data);
    if (before === undefined || half === undefined || after === undefined) throw new Error('No frames.');
    let outside = 0;
    for (let index = 0; index < half.length; index++) {
      const [low, high] = [
        Math.min(before[index] ?? 0, after[index] ?? 0),
        Math.max(before[index] ?? 0, after[index] ?? 0),
      ];
      if ((half[index] ?? 0) < low - 6 || (half[index] ?? 0) > high + 6) outside++;
    }
    expect(outside / half.length).toBeLessThan(0.01);
  });
});

describe('planMotions', () => {
  const elements = [
    { id: 'headline', cue: 'before' as const, words: 3 },
    { id: 'item-0', cue: 0, words: 2 },
    { id: 'item-1', cue: 4, words: 2 },
  ];
  const onsets = new Map([
    ['headline', -4],
    ['item-0', 0.5],
    ['item-1', 2],
  ]);
  const plan = (motion: object) =>
    planMotions(elements, [ElementMotion.parse(motion)], onsets, durationsOf(3));

  it('moves each element on its own word, or staggered from the first', () => {
    expect(plan({ target: 'item', verb: 'slams' }).map(({ onsetSeconds }) => onsetSeconds)).toEqual([0.5, 2]);
    const staggered = plan({ target: 'item', verb: 'slams', staggerSeconds: 0.2 });
    expect(staggered.map(({ onsetSeconds }) => onsetSeconds)).toEqual([0.5, 0.7]);
  });

  it('brings in soon after the cut what would have stood there before', () => {
    expect(plan({ target: 'headline', verb: 'drops' })[0]?.onsetSeconds).toBeCloseTo(0.12, 5);
  });

  it('leaves counting, drawing and filling to the scene', () => {
    expect(plan({ verb: 'counts' })).toEqual([]);
  });

  it('holds as long as is asked', () => {
    const held = plan({ target: 'item-1', verb: 'fades', overSeconds: 1, holdSeconds: 3 });
    expect(motionEnd(held)).toBeCloseTo(6, 5);
    const [timed] = withMotionTimes(
      elements,
      [ElementMotion.parse({ verb: 'fades', overSeconds: 1 })],
      durationsOf(3),
    );
    expect(timed?.settleSeconds).toBe(1);
  });

  it('takes `headline` for the first text where there is no headline', () => {
    const only = [{ id: 'beat-0', cue: 0, words: 3 }];
    const [first] = planMotions(
      only,
      [ElementMotion.parse({ target: 'headline', verb: 'slams' })],
      new Map(),
      durationsOf(3),
    );
    expect(first?.elementId).toBe('beat-0');
  });
});
