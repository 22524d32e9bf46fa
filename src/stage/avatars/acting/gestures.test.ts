import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { armsAt } from './arm-poses.js';
import { planGestures, PREPARE_SECONDS, RETURN_SECONDS, type GestureRequest } from './gestures.js';

const request: fc.Arbitrary<GestureRequest> = fc.record({
  stressed: fc
    .array(fc.double({ min: 0, max: 40, noNaN: true }), { maxLength: 40 })
    .map((times) =>
      times
        .sort((first, second) => first - second)
        .map((seconds, index) => ({ index, seconds, weight: 5 + (index % 5), isPersonal: index % 3 === 0 })),
    ),
  panelCues: fc.array(fc.double({ min: 0, max: 40, noNaN: true }), { maxLength: 4 }),
  panelSide: fc.constantFrom('left' as const, 'right' as const, null),
  bodySeconds: fc.double({ min: 1, max: 40, noNaN: true }),
  leftFreeFromSeconds: fc.constantFrom(0, 5.36),
  isChestFree: fc.boolean(),
  seed: fc.nat(),
});

describe('gestures', () => {
  it('have strokes at least two and a half seconds apart, and never three of a kind in a row', () => {
    fc.assert(
      fc.property(request, (asked) => {
        const gestures = planGestures(asked);
        gestures.slice(1).forEach((gesture, index) => {
          expect(gesture.strokeSeconds - (gestures[index]?.strokeSeconds ?? 0)).toBeGreaterThanOrEqual(2.5);
        });
        gestures.slice(2).forEach(({ name }, index) => {
          const before = [gestures[index]?.name, gestures[index + 1]?.name];
          expect(before.every((other) => other === name)).toBe(false);
        });
      }),
    );
  });

  it('have sunk before the next one rises, and have time to be seen before the end', () => {
    fc.assert(
      fc.property(request, (asked) => {
        const gestures = planGestures(asked);
        gestures.forEach((gesture, index) => {
          const next = gestures[index + 1];
          if (next !== undefined) {
            const risesAt = next.strokeSeconds - PREPARE_SECONDS;
            expect(gesture.releaseSeconds + RETURN_SECONDS).toBeLessThanOrEqual(risesAt + 1e-9);
          }
          expect(gesture.strokeSeconds).toBeLessThanOrEqual(asked.bodySeconds - 0.8);
          expect(gesture.releaseSeconds).toBeGreaterThan(gesture.strokeSeconds);
        });
      }),
    );
  });

  it('point to the side of the panel only, and keep the strap side free while the strap is there', () => {
    fc.assert(
      fc.property(request, (asked) => {
        for (const { name, strokeSeconds } of planGestures(asked)) {
          if (!asked.isChestFree) expect(name).not.toBe('chest');
          if (asked.panelSide !== null) {
            expect(name).not.toContain(asked.panelSide === 'left' ? 'right' : 'left');
            expect(name).not.toBe('both');
          } else if (strokeSeconds < asked.leftFreeFromSeconds) {
            expect(['open-right', 'chest']).toContain(name);
          }
        }
      }),
    );
  });

  it('rise from out of the frame and sink back without a jump', () => {
    const room = { reach: { left: 400, right: 400 }, lift: 0 };
    const plan = [{ name: 'open-right' as const, strokeSeconds: 2, releaseSeconds: 3 }];
    expect(armsAt(plan, 1.69, room).right).toBeNull();
    expect(armsAt(plan, 1.71, room).right?.wrist[1]).toBeGreaterThan(800);
    expect(armsAt(plan, 2, room).right?.wrist[1]).toBeLessThan(380);
    expect(armsAt(plan, 3.39, room).right?.wrist[1]).toBeGreaterThan(800);
    expect(armsAt(plan, 3.41, room).right).toBeNull();
  });

  it('keep hands within the reach that the frame leaves', () => {
    const room = { reach: { left: 250, right: 250 }, lift: 60 };
    for (const name of ['open-left', 'open-right', 'point-right', 'both', 'chest'] as const) {
      const arms = armsAt([{ name, strokeSeconds: 2, releaseSeconds: 3 }], 2.4, room);
      for (const arm of [arms.left, arms.right]) {
        if (arm !== null) expect(Math.abs(arm.wrist[0])).toBeLessThan(250);
      }
    }
  });
});
