import type { Context } from '../draw/canvas.js';
import type { Box } from '../frame/box.js';
import { centerOf } from '../frame/box.js';
import { tiltOf, withTurn } from '../styles/shapes.js';
import type { PlacingInput } from './place-text.js';

/** A turn that several things share: spread it into their text places. */
export interface GroupTurn {
  turnDegrees: number;
  pivot: { x: number; y: number };
}

/** A part of the frame whose content is laid out straight and then turned as one. */
export interface TiltedGroup {
  /** Box to lay out in; turned, it lies inside the zone. */
  box: Box;
  turn: GroupTurn;
}

/**
 * The largest upright box that, turned by the style's tilt about the zone's centre, stays inside the zone.
 * In styles without a tilt it is the zone itself.
 * @param share Part of the style's tilt that is used, 0–1: dense content is turned less
 */
export function tiltedGroup(input: PlacingInput, zone: Box, share = 1): TiltedGroup {
  const turnDegrees = tiltOf(input.style, input.frame, zone.width) * share;
  const pivot = centerOf(zone);
  if (turnDegrees === 0) return { box: zone, turn: { turnDegrees, pivot } };
  const radians = (Math.abs(turnDegrees) * Math.PI) / 180;
  const cos = Math.cos(radians);
  const sin = Math.sin(radians);
  const scale = cos * cos - sin * sin;
  const width = (zone.width * cos - zone.height * sin) / scale;
  const height = (zone.height * cos - zone.width * sin) / scale;
  return {
    box: { x: pivot.x - width / 2, y: pivot.y - height / 2, width, height },
    turn: { turnDegrees, pivot },
  };
}

/** Draws in a group's turned coordinates. Placed texts turn themselves: draw those outside. */
export function inGroup(context: Context, turn: GroupTurn, draw: () => void): void {
  withTurn(context, turn.turnDegrees, turn.pivot, draw);
}
