import type { CameraMove } from '../../schema/motion.js';
import type { Context } from '../draw/canvas.js';
import { float, timeShare } from '../motion/curves.js';

const PUSH = 0.04;
const PULL = 0.05;
const PAN_PIXELS = 48;
/** A ground that is moved sideways is a little larger, so that none of its edges is seen. */
const PAN_SCALE = 1.06;

/**
 * Draws a scene's ground as its camera sees it. Only what lies behind the words moves, so that they stand still inside
 * their safe area. The move begins with the body and ends with it: transitions see its first and its last picture.
 */
export function throughCamera(
  context: Context,
  move: CameraMove,
  frame: { width: number; height: number },
  time: { seconds: number; bodySeconds: number },
  draw: () => void,
): void {
  const share = float(timeShare(time.seconds, time.bodySeconds));
  const { scale, dx } = viewAt(move, share);
  context.save();
  context.translate(frame.width / 2 + dx, frame.height / 2);
  context.scale(scale, scale);
  context.translate(-frame.width / 2, -frame.height / 2);
  draw();
  context.restore();
}

function viewAt(move: CameraMove, share: number): { scale: number; dx: number } {
  if (move === 'push') return { scale: 1 + PUSH * share, dx: 0 };
  if (move === 'pull') return { scale: 1 + PULL * (1 - share), dx: 0 };
  return { scale: PAN_SCALE, dx: PAN_PIXELS * (0.5 - share) };
}
