import { describe, expect, it } from 'vitest';
import type { Orientation } from '../../schema/identifiers.js';
import { StrapLook } from '../../schema/scenes/host.js';
import { contextOf, createCanvas, readPixels } from '../draw/canvas.js';
import { contrastOf } from '../draw/color.js';
import { areCloserThan } from '../frame/box.js';
import { createFrame } from '../frame/frame.js';
import { resolveStyle } from '../styles/resolve-style.js';
import { strapLookOf } from './strap-look.js';
import { drawStrap, placeStrap } from './strap.js';

const STYLES = ['quiet-harbor', 'night-shift', 'billboard'];
const SHAPES: Orientation[] = ['landscape', 'portrait', 'square'];
const LONGEST = { name: 'Maren Okafor-Lindqvist-Evans', role: 'Reader in urban forestry at the college' };
/** A strap is 460 ms on its way in and 280 ms on its way out. */
const IN_SECONDS = 0.46;
const OUT_SECONDS = 0.28;

describe.each(StrapLook.options)('a %s strap', (look) => {
  const place = (
    styleId: string,
    shape: Orientation,
    content: { name: string; role: string | null } = LONGEST,
  ) => {
    const style = resolveStyle(styleId, null);
    return placeStrap({ style, frame: createFrame(shape, true), literals: [] }, { ...content, look });
  };

  it('takes the longest name and role, readable and clear of the captions', () => {
    for (const styleId of STYLES) {
      for (const shape of SHAPES) {
        const { texts } = place(styleId, shape);
        const { caption, textSafe } = createFrame(shape, true).zones;
        for (const text of texts) {
          const name = `${styleId} ${shape} ${text.field}`;
          expect(text.fit.fits, name).toBe(true);
          expect(areCloserThan(text.box, caption, 16), name).toBe(false);
          expect(text.box.x, name).toBeGreaterThanOrEqual(textSafe.x);
          expect(contrastOf(text.color, text.background), name).toBeGreaterThanOrEqual(4.5);
        }
      }
    }
  });

  it('comes in, stands, and leaves nothing behind', () => {
    const strap = place('quiet-harbor', 'landscape', { name: 'Maren Okafor', role: null });
    const inkAt = (secondsIn: number, secondsOut: number): number => {
      const canvas = createCanvas(1920, 1080);
      drawStrap(contextOf(canvas), strap, secondsIn, secondsOut);
      return readPixels(canvas).reduce((sum, level, index) => sum + (index % 4 === 3 ? level : 0), 0);
    };
    const standing = inkAt(2, -1);
    expect(standing).toBeGreaterThan(0);
    expect(inkAt(-0.1, -1)).toBe(0);
    expect(inkAt(0.1, -1)).toBeLessThan(standing);
    expect(inkAt(IN_SECONDS, -1) / standing).toBeGreaterThan(0.9);
    expect(inkAt(5, OUT_SECONDS)).toBe(0);
  });
});

describe('strapLookOf', () => {
  it('follows what is asked, then the style', () => {
    expect(strapLookOf('band', resolveStyle('quiet-harbor', null))).toBe('band');
    expect(strapLookOf(null, resolveStyle('quiet-harbor', null))).toBe('tab');
    expect(strapLookOf(undefined, resolveStyle('billboard', null))).toBe('slab');
    expect(strapLookOf(undefined, resolveStyle('ledger-day', null))).toBe('rule');
  });
});
