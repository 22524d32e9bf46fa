import { describe, expect, it } from 'vitest';
import { boxOf, turnedBounds } from '../frame/box.js';
import { createFrame } from '../frame/frame.js';
import { resolveStyle } from '../styles/resolve-style.js';
import { tiltedGroup } from './tilted-group.js';

const zone = boxOf(96, 72, 1824, 884);

describe('tiltedGroup', () => {
  it('leaves the zone as it is in styles that stand upright', () => {
    const input = {
      style: resolveStyle('quiet-harbor', null),
      frame: createFrame('landscape', true),
      literals: [],
    };
    expect(tiltedGroup(input, zone)).toMatchObject({ box: zone, turn: { turnDegrees: 0 } });
  });

  it('gives the largest box that stays inside the zone once it is turned', () => {
    const input = {
      style: resolveStyle('billboard', null),
      frame: createFrame('landscape', true),
      literals: [],
    };
    for (const part of [zone, { ...zone, width: 700 }, { ...zone, height: 300 }]) {
      const { box, turn } = tiltedGroup(input, part);
      expect(turn.turnDegrees).toBeLessThan(0);
      const turned = turnedBounds(box, turn.turnDegrees, turn.pivot);
      expect(turned.x).toBeCloseTo(part.x, 4);
      expect(turned.y).toBeCloseTo(part.y, 4);
      expect(turned.width).toBeCloseTo(part.width, 4);
      expect(turned.height).toBeCloseTo(part.height, 4);
    }
  });
});
