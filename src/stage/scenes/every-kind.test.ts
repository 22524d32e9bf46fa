import { createHash } from 'node:crypto';
import { afterEach, describe, expect, it } from 'vitest';
import type { SceneContent } from '../../schema/storyboard.js';
import { checkOverlaps, checkTextSafe } from '../checks/check-geometry.js';
import {
  changedShare,
  contrastFloor,
  drawnShare,
  measuredContrast,
  type Pixels,
} from '../checks/check-pixels.js';
import { contextOf, createCanvas, readPixels } from '../draw/canvas.js';
import { unionOf } from '../frame/box.js';
import { createScenePainter } from '../render-frame.js';
import { SceneDrawing } from '../scene-drawing.js';
import type { IconData, ScenePlan } from '../scene-plan.js';
import { styleSummaries } from '../styles/catalogue.js';
import { examplePlan } from './example-plan.js';
import { sceneKinds } from './registry.js';

/** A plain icon, so that these tests need no catalogue. */
const findIcon = (name: string): IconData => ({
  name,
  gridSize: 24,
  strokeWidth: 2,
  paths: ['M12 22v-7', 'M6 15h12l-6-12z'],
});

const SHAPES = ['landscape', 'portrait', 'square'] as const;
const STYLES = styleSummaries().map((summary) => summary.id);

interface Case {
  name: string;
  example: number;
  shape: (typeof SHAPES)[number];
  kindIndex: number;
  styleIndex: number;
  /** Made when it is needed: most cases are never drawn. */
  plan: () => ScenePlan;
}

/** `EVERY_KIND=all` tests every pair; otherwise a part that is the same in every run keeps the tests quick. */
const IS_WHOLE = process.env.EVERY_KIND === 'all';

/** Whether a case is among one in so many. */
function isSampled(name: string, oneIn: number): boolean {
  return createHash('sha1').update(name).digest().readUInt32BE(0) % oneIn === 0;
}

/** Every kind's typical example meets every style in wide frames, and a third of them in the other shapes. */
function isLaidOut({ name, example, shape }: Case): boolean {
  if (IS_WHOLE) return true;
  if (example > 0) return isSampled(name, 12);
  return shape === 'landscape' || isSampled(name, 3);
}

const STYLES_DRAWN = 3;

/** Drawing takes long: every kind is drawn in three styles, every style in three kinds or more, by turns tall and wide. */
function isDrawn({ example, shape, kindIndex, styleIndex }: Case): boolean {
  if (example > 0 || shape === 'square') return false;
  if (IS_WHOLE) return true;
  const turn = (styleIndex - kindIndex * STYLES_DRAWN + STYLES.length * kindIndex) % STYLES.length;
  return turn < STYLES_DRAWN && (shape === 'portrait') === (turn % 2 === 1);
}

const ALL: Case[] = sceneKinds().flatMap((kind, kindIndex) =>
  kind.examples.flatMap((content: SceneContent, example) =>
    STYLES.flatMap((styleId, styleIndex) =>
      SHAPES.map((shape) => ({
        name: `${kind.kind} ${example} ${styleId} ${shape}`,
        example,
        shape,
        kindIndex,
        styleIndex,
        plan: () => examplePlan(content, { styleId, shape, findIcon }),
      })),
    ),
  ),
);
const CASES = ALL.filter(isLaidOut);

function framesOf(plan: ScenePlan): (frame: number) => Pixels {
  const painter = createScenePainter(plan);
  const canvas = createCanvas(plan.width, plan.height);
  return (frame) => {
    painter.paint(contextOf(canvas), frame);
    return { width: plan.width, height: plan.height, data: readPixels(canvas) };
  };
}

describe('every scene kind in every style and shape', () => {
  it('is registered once, with examples', () => {
    const kinds = sceneKinds().map((entry) => entry.kind);
    expect(new Set(kinds).size).toBe(kinds.length);
    expect(sceneKinds().every((entry) => entry.examples.length > 0)).toBe(true);
    expect([...kinds].sort()).toEqual(
      [
        'photo',
        'gallery',
        'device',
        'logo',
        'slider',
        'bars',
        'chapter',
        'code',
        'host-pip',
        'map',
        'chat',
        'donut',
        'headline',
        'hub',
        'line',
        'quiz',
        'stat-row',
        'table',
        'term',
        'timeline',
        'cta',
        'flow',
        'host',
        'host-panel',
        'list',
        'opener',
        'quote',
        'stat',
        'statement',
        'versus',
      ].sort(),
    );
  });

  const typical = CASES.filter(({ example }) => example === 0);

  it.each(typical)('$name: every text of the typical example fits', ({ plan }) => {
    const { texts } = new SceneDrawing(plan()).prepared.layout;
    expect(texts.filter((text) => !text.fit.fits).map((text) => text.field)).toEqual([]);
    expect(texts.flatMap((text) => text.fit.missingGlyphs)).toEqual([]);
  });

  it.each(CASES)(
    '$name: texts stand in the safe zone and touch no other, or say what would fit',
    ({ plan }) => {
      const { prepared, frame } = new SceneDrawing(plan());
      const { texts } = prepared.layout;
      const tooLong = texts.filter((text) => !text.fit.fits);
      for (const text of tooLong) {
        expect(text.fit.maximumCharacters).toBeGreaterThan(0);
        expect(text.fit.maximumCharacters).toBeLessThan(text.text.length);
      }
      if (tooLong.length > 0) return;
      expect(checkTextSafe(texts, frame)).toEqual([]);
      expect(checkOverlaps(texts)).toEqual([]);
      const lowest = unionOf(texts.map((text) => text.box));
      const { content } = frame.zones;
      if (lowest !== null)
        expect(lowest.y + lowest.height).toBeLessThanOrEqual(content.y + content.height + 6);
    },
  );
});

describe('every scene kind, as it is drawn', () => {
  // Pictures are freed between turns of the event loop only: without one they pile up over all tests.
  afterEach(() => new Promise<void>((resolve) => setImmediate(resolve)));

  const drawn = ALL.filter(isDrawn);

  it.each(drawn)('$name: texts have their contrast and the frame is never blank or dead', (one) => {
    const plan = one.plan();
    const resting = plan.timing.frameCount - 4;
    const frameAt = framesOf(plan);
    const { prepared, style } = new SceneDrawing(plan);
    const { onPrimary, onAccent, muted, surfaceMuted } = style.palette;
    const moments = [1, 0.75, 0.6, 0.45, 0.3].map((share) => frameAt(Math.round(resting * share)));
    for (const text of prepared.layout.texts) {
      // A name strap has left before the scene ends: what counts is the moment at which a text stands.
      const ratios = moments.map((pixels) =>
        measuredContrast(pixels, text, [muted, surfaceMuted, onPrimary, onAccent]),
      );
      const ratio = Math.max(...ratios);
      expect({ field: text.field, isReadable: ratio >= contrastFloor(text), ratio }).toMatchObject({
        isReadable: true,
      });
    }
    expect(drawnShare(frameAt(0))).toBeGreaterThan(0.02);
    expect(changedShare(frameAt(resting), frameAt(resting - 15))).toBeGreaterThanOrEqual(0.0015);
  });

  const ordered = ALL.filter(({ name }) => / 0 quiet-harbor landscape$/.test(name));

  it.each(ordered)('$name: the same frame has the same pixels, whatever was painted before', (one) => {
    const plan = one.plan();
    const canvas = createCanvas(plan.width, plan.height);
    const digestsOf = (frames: number[]): Map<number, string> => {
      const painter = createScenePainter(plan);
      return new Map(
        frames.map((frame) => {
          painter.paint(contextOf(canvas), frame);
          return [frame, createHash('sha1').update(readPixels(canvas)).digest('hex')];
        }),
      );
    };
    expect(digestsOf([50, 12, -5, 31])).toEqual(digestsOf([31, -5, 50, 12]));
  });
});
