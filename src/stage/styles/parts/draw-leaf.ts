import type { Context } from '../../draw/canvas.js';

/** A leaf by its stalk. Pixels; the turn in radians, 0 points to the right. */
export interface LeafPlace {
  x: number;
  y: number;
  length: number;
  /** Half its width. */
  width: number;
  turn: number;
}

/** Fills a pointed leaf with a lighter middle rib and side veins. */
export function drawLeaf(context: Context, leaf: LeafPlace, color: string, vein: string | null): void {
  const { length, width } = leaf;
  context.save();
  context.translate(leaf.x, leaf.y);
  context.rotate(leaf.turn);
  context.fillStyle = color;
  context.beginPath();
  context.moveTo(0, 0);
  context.bezierCurveTo(length * 0.3, -width * 1.3, length * 0.76, -width * 1.2, length, 0);
  context.bezierCurveTo(length * 0.76, width * 1.2, length * 0.3, width * 1.3, 0, 0);
  context.fill();
  if (vein !== null) {
    context.strokeStyle = vein;
    context.lineWidth = Math.max(2, length * 0.006);
    context.lineCap = 'round';
    context.beginPath();
    context.moveTo(length * 0.02, 0);
    context.lineTo(length * 0.94, 0);
    for (const share of [0.22, 0.38, 0.54, 0.7]) {
      for (const side of [-1, 1]) {
        context.moveTo(length * share, 0);
        context.quadraticCurveTo(
          length * (share + 0.08),
          side * width * 0.3,
          length * (share + 0.17),
          side * width * 0.62 * (1 - share * 0.4),
        );
      }
    }
    context.stroke();
  }
  context.restore();
}
