import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { clearCanvas, contextOf, createCanvas, readPixels, type Canvas } from '../draw/canvas.js';
import { VISEME_SHAPES } from './acting/visemes.js';
import { maren } from './cast/maren.js';
import { drawPresenter } from './draw-presenter.js';
import type { Person } from './person.js';
import { CLOSED_MOUTH, REST_POSE, type Pose } from './pose.js';
import { createWardrobe, type Wardrobe } from './wardrobe.js';

const WIDTH = 620;
const HEIGHT = 520;
const ORIGIN = { x: 310, y: 210 };

describe('a drawn presenter', () => {
  const canvas: Canvas = createCanvas(WIDTH, HEIGHT);
  const context = contextOf(canvas);
  const wardrobe = createWardrobe(maren, 1, 400);
  // Rings have a hole of their own, and are not under test.
  const plain: Person = { ...maren, hoops: null };

  const pixelsOf = (pose: Pose, person: Person = maren, clothes: Wardrobe = wardrobe): Uint8Array => {
    clearCanvas(context);
    context.save();
    context.translate(ORIGIN.x, ORIGIN.y);
    drawPresenter(context, person, pose, clothes);
    context.restore();
    return readPixels(canvas);
  };

  beforeEach(() => clearCanvas(context));

  describe('mouth', () => {
    it('shows an opening of at least 20 units for "ah" and none for closed lips', () => {
      expect(openRows(pixelsOf({ ...REST_POSE, mouth: VISEME_SHAPES.aa }))).toBeGreaterThanOrEqual(20);
      expect(openRows(pixelsOf({ ...REST_POSE, mouth: VISEME_SHAPES.PP }))).toBeLessThanOrEqual(7);
      expect(openRows(pixelsOf({ ...REST_POSE, mouth: VISEME_SHAPES.sil }))).toBeLessThanOrEqual(7);
    });

    it('opens further from "ee" to "eh" to "ah", and is narrower for "oo" than for "ee"', () => {
      const rows = (['ih', 'E', 'aa'] as const).map((viseme) =>
        openRows(pixelsOf({ ...REST_POSE, mouth: VISEME_SHAPES[viseme] })),
      );
      expect(rows).toEqual([...rows].sort((first, second) => first - second));
      const width = (viseme: 'ou' | 'ih'): number =>
        openColumns(pixelsOf({ ...REST_POSE, mouth: VISEME_SHAPES[viseme] }));
      expect(width('ou')).toBeLessThan(width('ih') * 0.7);
    });
  });

  it('is drawn alike for the same pose, whatever was drawn before', () => {
    const pose: Pose = { ...REST_POSE, turn: 0.4, tilt: 0.02, mouth: VISEME_SHAPES.oh };
    const first = Buffer.from(pixelsOf(pose));
    pixelsOf({ ...REST_POSE, blink: 1, turn: -1 });
    const fresh = createWardrobe(maren, 1, 400);
    expect(Buffer.from(pixelsOf(pose, maren, fresh)).equals(first)).toBe(true);
  });

  it('closes the eyes in a blink', () => {
    const white = (pixels: Uint8Array): number =>
      countIn(
        pixels,
        { left: -75, right: 75, top: -20, bottom: 16 },
        (red, green, blue) => Math.min(red, green, blue) > 215,
      );
    expect(white(pixelsOf(REST_POSE))).toBeGreaterThan(300);
    expect(white(pixelsOf({ ...REST_POSE, blink: 1 }))).toBe(0);
  });

  it('has no gap in head, hair, neck and shoulders in any pose', () => {
    // The rings of the earrings show that a gap would be found.
    expect(enclosedGaps(pixelsOf(REST_POSE))).toBeGreaterThan(100);
    const share = fc.double({ min: -1, max: 1, noNaN: true });
    const unit = fc.double({ min: 0, max: 1, noNaN: true });
    const pose: fc.Arbitrary<Pose> = fc
      .record({ turn: share, tilt: share, nod: share, breath: share, jaw: unit, smile: unit, blink: unit })
      .map((live) => ({
        ...REST_POSE,
        turn: live.turn,
        tilt: live.tilt * 0.044,
        nod: live.nod * 9,
        breath: live.breath,
        smile: live.smile,
        blink: live.blink,
        mouth: { ...CLOSED_MOUTH, jaw: live.jaw },
      }));
    fc.assert(
      fc.property(pose, (asked) => {
        expect(enclosedGaps(pixelsOf(asked, plain))).toBe(0);
      }),
      { numRuns: 40 },
    );
  });

  /** Pixels of a part of the picture, in rig units, that pass a test. */
  function countIn(
    pixels: Uint8Array,
    area: { left: number; right: number; top: number; bottom: number },
    passes: (red: number, green: number, blue: number) => boolean,
  ): number {
    let count = 0;
    for (let y = area.top; y < area.bottom; y++) {
      for (let x = area.left; x < area.right; x++) {
        const at = ((y + ORIGIN.y) * WIDTH + x + ORIGIN.x) * 4;
        if (passes(pixels[at] ?? 0, pixels[at + 1] ?? 0, pixels[at + 2] ?? 0)) count++;
      }
    }
    return count;
  }

  /** Teeth, tongue or the dark of the mouth. */
  const isInside = (red: number, green: number, blue: number): boolean =>
    Math.min(red, green, blue) > 170 || (red < 105 && green < 40) || (red > 175 && green > 80 && blue > 80);

  function openRows(pixels: Uint8Array): number {
    return countIn(pixels, { left: 0, right: 1, top: 68, bottom: 140 }, isInside);
  }

  function openColumns(pixels: Uint8Array): number {
    return countIn(pixels, { left: -40, right: 40, top: 86, bottom: 87 }, isInside);
  }
});

/** Pixels that are not fully covered and from which no path over such pixels leads to the picture's edge. */
function enclosedGaps(pixels: Uint8Array): number {
  const isOpen = (index: number): boolean => (pixels[index * 4 + 3] ?? 0) < 255;
  const seen = new Uint8Array(WIDTH * HEIGHT);
  const queue: number[] = [];
  const visit = (index: number): void => {
    if (seen[index] === 1 || !isOpen(index)) return;
    seen[index] = 1;
    queue.push(index);
  };
  for (let x = 0; x < WIDTH; x++) [x, (HEIGHT - 1) * WIDTH + x].forEach(visit);
  for (let y = 0; y < HEIGHT; y++) [y * WIDTH, y * WIDTH + WIDTH - 1].forEach(visit);
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    const x = next % WIDTH;
    if (x > 0) visit(next - 1);
    if (x < WIDTH - 1) visit(next + 1);
    if (next >= WIDTH) visit(next - WIDTH);
    if (next < WIDTH * (HEIGHT - 1)) visit(next + WIDTH);
  }
  return Array.from({ length: WIDTH * HEIGHT }, (_, index) => index).filter(
    (index) => seen[index] === 0 && isOpen(index),
  ).length;
}
