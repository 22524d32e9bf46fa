import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
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
  plan: ScenePlan;
}

const CASES: Case[] = sceneKinds().flatMap((kind) =>
  kind.examples.flatMap((content: SceneContent, index) =>
    STYLES.flatMap((styleId) =>
      SHAPES.map((shape) => ({
        name: `${kind.kind} ${index} ${styleId} ${shape}`,
        plan: examplePlan(content, { styleId, shape, findIcon }),
      })),
    ),
  ),
);

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
      ['cta', 'flow', 'host', 'host-panel', 'list', 'opener', 'quote', 'stat', 'statement', 'versus'].sort(),
    );
  });

  const typical = CASES.filter(({ name }) => / 0 /.test(name));

  it.each(typical)('$name: every text of the typical example fits', ({ plan }) => {
    const { texts } = new SceneDrawing(plan).prepared.layout;
    expect(texts.filter((text) => !text.fit.fits).map((text) => text.field)).toEqual([]);
    expect(texts.flatMap((text) => text.fit.missingGlyphs)).toEqual([]);
  });

  it.each(CASES)(
    '$name: texts stand in the safe zone and touch no other, or say what would fit',
    ({ plan }) => {
      const { prepared, frame } = new SceneDrawing(plan);
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
  const drawn = CASES.filter(({ name }) => / 0 /.test(name) && !name.endsWith('square'));

  it.each(drawn)('$name: texts have their contrast and the frame is never blank or dead', ({ plan }) => {
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

  const ordered = drawn.filter(({ name }) => name.endsWith('quiet-harbor landscape'));

  it.each(ordered)('$name: the same frame has the same pixels, whatever was painted before', ({ plan }) => {
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
