import { describe, expect, it } from 'vitest';
import { contextOf, createCanvas, readPixels, type Context } from '../draw/canvas.js';
import { createFrame } from '../frame/frame.js';
import { drawPlaced, placeText, type TextPlace } from '../scenes/place-text.js';
import { resolveStyle } from '../styles/resolve-style.js';
import { checkOverlaps, checkTextSafe } from './check-geometry.js';
import { changedShare, contrastFloor, drawnShare, measuredContrast, type Pixels } from './check-pixels.js';

const input = {
  style: resolveStyle('quiet-harbor', null),
  frame: createFrame('landscape', true),
  literals: [],
};
const place = (more: Partial<TextPlace>): TextPlace => ({
  field: 'headline',
  text: 'Hello there',
  role: 'headline',
  box: { x: 100, y: 100, width: 700 },
  lines: 1,
  color: '#111111',
  background: '#FFFFFF',
  ...more,
});

function picture(draw: (context: Context) => void): Pixels {
  const canvas = createCanvas(900, 300);
  const context = contextOf(canvas);
  context.fillStyle = '#FFFFFF';
  context.fillRect(0, 0, 900, 300);
  draw(context);
  return { width: 900, height: 300, data: readPixels(canvas) };
}

describe('pixel checks', () => {
  it('measure the contrast that a text really has', () => {
    const dark = placeText(input, place({}));
    const pale = placeText(input, place({ color: '#BBBBBB' }));
    expect(
      measuredContrast(
        picture((context) => drawPlaced(context, dark)),
        dark,
      ),
    ).toBeGreaterThan(15);
    expect(
      measuredContrast(
        picture((context) => drawPlaced(context, pale)),
        pale,
      ),
    ).toBeLessThan(contrastFloor(pale));
  });

  it('find a text that was not drawn', () => {
    const placed = placeText(input, place({}));
    expect(
      measuredContrast(
        picture(() => undefined),
        placed,
      ),
    ).toBe(0);
  });

  it('tell blank frames from drawn ones and still ones from moving ones', () => {
    const blank = picture(() => undefined);
    const drawn = picture((context) => {
      context.fillStyle = '#FF0000';
      context.fillRect(0, 0, 450, 300);
    });
    expect(drawnShare(blank)).toBe(0);
    expect(drawnShare(drawn)).toBeCloseTo(0.5, 1);
    expect(changedShare(blank, drawn)).toBeCloseTo(0.5, 5);
    expect(changedShare(drawn, drawn)).toBe(0);
  });
});

describe('geometry checks', () => {
  it('find a text outside the safe zone', () => {
    const outside = placeText(input, place({ box: { x: 20, y: 100, width: 600 } }));
    expect(checkTextSafe([outside], input.frame)).toMatchObject([{ problem: 'outside-text-safe' }]);
    expect(checkTextSafe([placeText(input, place({}))], input.frame)).toEqual([]);
  });

  it('find a text under the button rail of a phone', () => {
    const frame = createFrame('portrait', true);
    const low = placeText(
      { ...input, frame },
      place({ box: { x: 500, y: 900, width: 516 }, align: 'right' }),
    );
    expect(checkTextSafe([low], frame)).toMatchObject([{ problem: 'under-button-rail' }]);
  });

  it('find two texts that overlap', () => {
    const first = placeText(input, place({}));
    const second = placeText(input, place({ field: 'other', box: { x: 150, y: 120, width: 700 } }));
    expect(checkOverlaps([first, second])).toMatchObject([{ problem: 'overlap', otherField: 'other' }]);
  });
});
