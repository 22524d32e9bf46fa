import type { Context } from '../../draw/canvas.js';
import { fillDisc } from '../shapes.js';

const BLINK_EVERY_SECONDS = 3.1;
const BLINK_SECONDS = 0.16;

/** Draws a ball with a fat outline and a small smiling face that blinks now and then. Pixels, scene-local seconds. */
export function drawBuddy(
  context: Context,
  { x, y, radius }: { x: number; y: number; radius: number },
  { fill, ink }: { fill: string; ink: string },
  seconds: number,
): void {
  if (radius < 4) return;
  const weight = Math.max(5, Math.min(10, radius * 0.14));
  fillDisc(context, x, y, radius, fill);
  context.strokeStyle = ink;
  context.lineWidth = weight;
  context.lineCap = 'round';
  context.stroke();
  const eyeY = y - radius * 0.14;
  const phase = ((seconds % BLINK_EVERY_SECONDS) + BLINK_EVERY_SECONDS) % BLINK_EVERY_SECONDS;
  const isBlinking = phase < BLINK_SECONDS;
  for (const side of [-1, 1]) {
    const eyeX = x + side * radius * 0.32;
    if (isBlinking) {
      context.lineWidth = weight * 0.7;
      context.beginPath();
      context.moveTo(eyeX - radius * 0.12, eyeY);
      context.lineTo(eyeX + radius * 0.12, eyeY);
      context.stroke();
      continue;
    }
    fillDisc(context, eyeX, eyeY, radius * 0.2, '#FFFFFF');
    fillDisc(context, eyeX + radius * 0.03, eyeY + radius * 0.02, radius * 0.11, ink);
  }
  context.lineWidth = weight * 0.7;
  context.beginPath();
  context.arc(x, y + radius * 0.16, radius * 0.34, 0.35, Math.PI - 0.35);
  context.stroke();
}
