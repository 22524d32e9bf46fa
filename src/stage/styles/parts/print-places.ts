import type { Frame } from '../../frame/frame.js';
import type { Focus } from '../style.js';
import { anchorOf } from './anchor.js';

/** Discs of the two inks. Pixels; `strength` 1 is full ink. */
export interface Print {
  pink: { x: number; y: number; radius: number };
  blue: { x: number; y: number; radius: number };
  /** Foot of the mountains, with their left end and width; null where words may stand. */
  peaks: { x: number; y: number; width: number } | null;
  strength: number;
}

/** Where the discs lie: in full ink beside the words of wide scenes and at the foot of tall ones, else faint. */
export function printOf(frame: Frame, focus: Focus): Print {
  if (frame.shape === 'landscape' && focus === 'right') {
    return {
      pink: { x: 1800, y: 150, radius: 240 },
      blue: { x: 1660, y: 620, radius: 330 },
      peaks: { x: 1260, y: 884, width: 700 },
      strength: 1,
    };
  }
  if (frame.shape === 'portrait') {
    return {
      pink: { x: 330, y: 1830, radius: 260 },
      blue: { x: 700, y: 1900, radius: 330 },
      peaks: { x: 60, y: 1930, width: 700 },
      strength: 1,
    };
  }
  const { x, y, radius } = anchorOf(frame, focus);
  return {
    pink: { x: x - radius * 0.12, y: y - radius * 0.1, radius: radius * 0.7 },
    blue: { x: x + radius * 0.36, y: y + radius * 0.3, radius: radius * 0.6 },
    peaks: null,
    strength: 0.16,
  };
}
