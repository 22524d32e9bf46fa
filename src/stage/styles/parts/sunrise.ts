import type { Frame } from '../../frame/frame.js';
import type { Focus } from '../style.js';
import { isOnLeft } from './anchor.js';

/** Where the stripes rise. Pixels; `horizon` cuts them off. */
export interface Sunrise {
  x: number;
  y: number;
  radius: number;
  horizon: number;
  /** Full colours, or hardly lighter than the night where words may stand on it. */
  isBright: boolean;
  hasHills: boolean;
}

/** The sunrise of a frame: bright beside the words of wide scenes and at the foot of tall ones, else faint. */
export function sunriseOf(frame: Frame, focus: Focus): Sunrise {
  const { width, height } = frame;
  const hasHills = frame.shape === 'landscape' && focus === 'right';
  if (hasHills) return { x: 1750, y: 878, radius: 520, horizon: 878, isBright: true, hasHills };
  if (frame.shape === 'portrait') {
    return { x: width / 2, y: 2060, radius: 540, horizon: height, isBright: true, hasHills };
  }
  const x = focus === 'center' ? width / 2 : isOnLeft(frame, focus) ? width * 0.24 : width * 0.8;
  const radius = frame.shape === 'landscape' ? 840 : 620;
  return { x, y: height * 0.98, radius, horizon: height, isBright: false, hasHills };
}
