import { turnedBounds } from '../frame/box.js';
import type { PlacedText } from './place-text.js';

/** A placed text moved so that its capitals' top lies at `y`, before turning. */
export function moveTextTo(placed: PlacedText, y: number): PlacedText {
  const ink = { ...placed.ink, y: placed.ink.y + y - placed.y };
  return { ...placed, y, ink, box: turnedBounds(ink, placed.turnDegrees, placed.pivot) };
}
