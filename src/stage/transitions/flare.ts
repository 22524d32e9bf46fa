import type { Context } from '../draw/canvas.js';
import { mixColors, withAlpha } from '../draw/color.js';
import { float, timeShare } from '../motion/curves.js';
import type { TransitionMaker, TransitionStage } from './transition.js';

const WARM = '#FFD9A0';
const CORE = '#FFF4E2';
const ACCENT_SHARE = 0.25;
/** Reach of the light as a part of the frame's diagonal. */
const REACH = 0.62;
const BRIGHTEST = 0.92;
const DISSOLVE_START = 0.26;

/** Warm light sweeps over the frame, adds to it, and clears on the new scene. */
export const flare: TransitionMaker = (stage) => (context, frame) => {
  const time = stage.timeAt(frame);
  const share = float(timeShare(time - DISSOLVE_START, 1 - 2 * DISSOLVE_START));
  if (share < 1) stage.drawOutgoing(context, frame);
  if (share > 0) {
    context.globalAlpha = share;
    context.drawImage(stage.incoming(frame), 0, 0);
    context.globalAlpha = 1;
  }
  drawLight(context, stage, time);
};

function drawLight(context: Context, stage: TransitionStage, time: number): void {
  const { width, height } = stage;
  const strength = Math.sin(Math.PI * time) ** 1.2 * BRIGHTEST;
  const x = width * (-0.2 + 1.4 * time);
  const y = height * (0.3 + 0.16 * time);
  const radius = Math.hypot(width, height) * REACH;
  const warm = mixColors(WARM, stage.style.palette.accent, ACCENT_SHARE);
  const light = context.createRadialGradient(x, y, 0, x, y, radius);
  light.addColorStop(0, withAlpha(CORE, strength));
  light.addColorStop(0.25, withAlpha(mixColors(CORE, warm, 0.5), strength * 0.8));
  light.addColorStop(0.6, withAlpha(warm, strength * 0.4));
  light.addColorStop(1, withAlpha(warm, 0));
  context.save();
  context.globalCompositeOperation = 'screen';
  context.fillStyle = light;
  context.fillRect(0, 0, width, height);
  context.restore();
}
