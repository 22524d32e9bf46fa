import { seededRandom } from '../../../util/seeded-random.js';
import type { Context } from '../../draw/canvas.js';
import { withAlpha } from '../../draw/color.js';
import type { Frame } from '../../frame/frame.js';
import { fillDisc } from '../shapes.js';

/** Specks that float over a ground. */
export interface MotesLook {
  /** 12–30. */
  count: number;
  color: string;
  /** 0–1. */
  opacity: number;
  /** Pixels. */
  smallest: number;
  largest: number;
  /** Pixels a second; negative falls. */
  risePerSecond: number;
}

/** Specks that rise slowly, swaying, and come back at the other edge. */
export function createMotes(
  frame: Frame,
  seed: number,
  look: MotesLook,
): (context: Context, seconds: number) => void {
  const random = seededRandom(seed);
  const motes = Array.from({ length: look.count }, () => ({
    x: random() * frame.width,
    y: random() * frame.height,
    radius: look.smallest + random() * (look.largest - look.smallest),
    speed: 0.6 + random() * 0.8,
    phase: random() * Math.PI * 2,
  }));
  const color = withAlpha(look.color, look.opacity);
  const span = frame.height + 4 * look.largest;
  return (context, seconds) => {
    for (const { x, y, radius, speed, phase } of motes) {
      const risen = y + 2 * look.largest - seconds * look.risePerSecond * speed;
      const at = (((risen % span) + span) % span) - 2 * look.largest;
      fillDisc(context, x + Math.sin(seconds * 0.7 + phase) * 18, at, radius, color);
    }
  };
}
