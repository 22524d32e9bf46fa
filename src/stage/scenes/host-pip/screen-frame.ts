import { boxOf } from '../../frame/box.js';
import type { Frame } from '../../frame/frame.js';

/** Circle of the presenter, in pixels. */
export interface PipCircle {
  x: number;
  y: number;
  radius: number;
}

const CIRCLES: Record<Frame['shape'], PipCircle> = {
  landscape: { x: 1656, y: 718, radius: 150 },
  portrait: { x: 212, y: 1088, radius: 140 },
  square: { x: 908, y: 690, radius: 104 },
};
/** Space between the circle and what is shown beside it. */
const GAP = { landscape: 56, portrait: 44, square: 28 };

/** Where the presenter's circle stands. */
export function pipCircle(frame: Frame): PipCircle {
  return CIRCLES[frame.shape];
}

/**
 * The part of a frame that is left beside the circle, as a frame of its own. In landscape it is about as wide as high:
 * headline and figure stand one under the other there, as in a square.
 */
export function screenFrame(frame: Frame): Frame {
  const { zones, shape } = frame;
  const { x, y, radius } = pipCircle(frame);
  const { content, textSafe } = zones;
  const reach = radius + GAP[shape];
  if (shape === 'landscape') {
    const right = x - reach;
    const left = (box: typeof content) => boxOf(box.x, box.y, right, box.y + box.height);
    return {
      ...frame,
      shape: 'square',
      width: right + GAP.landscape,
      zones: { ...zones, content: left(content), textSafe: left(textSafe) },
    };
  }
  const bottom = y - reach;
  return {
    ...frame,
    zones: { ...zones, content: boxOf(content.x, content.y, content.x + content.width, bottom) },
  };
}
