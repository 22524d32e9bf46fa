import { withAlpha } from '../draw/color.js';
import { shakeOffset } from '../motion/entrances.js';
import { flashColor } from './flash-color.js';
import type { TransitionMaker } from './transition.js';

const FLASH_FRAMES = 2;
const FLASH_OPACITY = 0.6;
const SHAKE_PIXELS = 6;
const SHAKE_SECONDS = 0.2;

/** A straight cut that hits: two frames of light, and a shake that dies out. */
export const smash: TransitionMaker = (stage) => {
  const { width, height, scale, framesPerSecond } = stage;
  const color = withAlpha(flashColor(stage.style), FLASH_OPACITY);
  return (context, frame) => {
    const picture = stage.incoming(frame);
    const offset = shakeOffset((frame + 0.5) / framesPerSecond, SHAKE_PIXELS * scale, SHAKE_SECONDS);
    // The unmoved picture below fills the edge that the shake lays bare.
    context.drawImage(picture, 0, 0);
    context.drawImage(picture, Math.round(offset), Math.round(offset / 2));
    if (frame >= FLASH_FRAMES) return;
    context.fillStyle = color;
    context.fillRect(0, 0, width, height);
  };
};
