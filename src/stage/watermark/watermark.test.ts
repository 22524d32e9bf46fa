import { describe, expect, it } from 'vitest';
import type { Orientation } from '../../schema/identifiers.js';
import { contrastOf, mixColors } from '../draw/color.js';
import { areCloserThan } from '../frame/box.js';
import { createFrame } from '../frame/frame.js';
import { SceneDrawing } from '../scene-drawing.js';
import { hasWatermark, sceneFrame } from '../scene-frame.js';
import { examplePlan } from '../scenes/example-plan.js';
import { findKind } from '../scenes/registry.js';
import { resolveStyle } from '../styles/resolve-style.js';
import { createWatermark } from './watermark.js';

const SHAPES: Orientation[] = ['landscape', 'portrait', 'square'];
const STYLES = ['quiet-harbor', 'night-shift', 'billboard'];
const LONGEST = 'Riverside Tree Programme';

describe('a watermark', () => {
  it('stands in its corner and reads on any picture', () => {
    for (const shape of SHAPES) {
      for (const styleId of STYLES) {
        const style = resolveStyle(styleId, null);
        const { box } = createWatermark(LONGEST, style, createFrame(shape, true));
        const { width } = createFrame(shape, true);
        expect(box.x).toBeGreaterThanOrEqual(64);
        expect(box.x + box.width).toBeLessThanOrEqual(shape === 'landscape' ? 1824 : width - 64);
        for (const behind of ['#000000', '#FFFFFF']) {
          const plate = mixColors(behind, style.palette.surface, 0.85);
          expect(contrastOf(style.palette.surfaceText, plate), styleId).toBeGreaterThanOrEqual(4.5);
        }
      }
    }
  });

  it('meets no text of the scene', () => {
    for (const shape of SHAPES) {
      for (const styleId of STYLES) {
        for (const kind of ['list', 'stat', 'statement', 'versus', 'flow', 'quote', 'host'] as const) {
          const [content] = findKind(kind)?.examples ?? [];
          if (content === undefined) throw new Error(`There is no kind "${kind}".`);
          const plan = examplePlan(content, { styleId, shape, findIcon: () => null });
          const drawing = new SceneDrawing({ ...plan, watermark: LONGEST });
          const { box } = createWatermark(LONGEST, drawing.style, drawing.frame);
          for (const text of drawing.prepared.layout.texts) {
            expect(areCloserThan(text.box, box, 12), `${styleId} ${shape} ${kind} ${text.field}`).toBe(false);
          }
        }
      }
    }
  });

  it('is left out of openers and endings', () => {
    const brand = { colors: [], watermark: 'Riverside' };
    const contentOf = (kind: 'opener' | 'cta' | 'list') => {
      const [content] = findKind(kind)?.examples ?? [];
      if (content === undefined) throw new Error(`There is no kind "${kind}".`);
      return content;
    };
    expect(hasWatermark(brand, contentOf('opener'))).toBe(false);
    expect(hasWatermark(brand, contentOf('cta'))).toBe(false);
    expect(hasWatermark(brand, contentOf('list'))).toBe(true);
    expect(hasWatermark(null, contentOf('list'))).toBe(false);
  });

  it('takes its room from the content', () => {
    const captions = { mode: 'auto' as const, style: null };
    const [plain, marked] = [sceneFrame('square', captions, false), sceneFrame('square', captions, true)];
    expect(marked.zones.content.y).toBeGreaterThan(plain.zones.content.y);
    expect(marked.zones.content.y + marked.zones.content.height).toBe(
      plain.zones.content.y + plain.zones.content.height,
    );
  });
});
