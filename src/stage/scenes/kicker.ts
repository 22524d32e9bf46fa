import type { Context } from '../draw/canvas.js';
import { boxOf, turnedBounds, type Box } from '../frame/box.js';
import { REST, type Pose } from '../motion/entrances.js';
import { withPose } from '../motion/entrances.js';
import type { Style } from '../styles/style.js';
import { drawPlaced, placeText, withPlacedTurn, type PlacedText, type PlacingInput } from './place-text.js';

/** A kicker in the style's dress. */
export interface PlacedKicker {
  placed: PlacedText;
  style: Style;
  /** Whole extent before turning: what follows starts under its bottom. */
  box: Box;
}

/**
 * Places the small line above a headline. A style that sets it on a plate of its own keeps its colours everywhere.
 * `y` is the top of its whole extent, dress included.
 * @returns null when there is no kicker
 */
export function placeKicker(
  input: PlacingInput,
  text: string | null,
  place: { x: number; y: number; width: number; turnDegrees?: number; background?: string; color?: string },
): PlacedKicker | null {
  if (text === null) return null;
  const { left, top, right, bottom } = input.style.kickerPadding;
  const { kickerColor, kickerBackground, palette } = input.style;
  const isOnPlate = kickerBackground !== palette.ground;
  const placed = placeText(input, {
    field: 'kicker',
    text,
    role: 'kicker',
    box: { x: place.x + left, y: place.y + top, width: place.width - left - right },
    lines: 1,
    color: isOnPlate ? kickerColor : (place.color ?? kickerColor),
    background: isOnPlate ? kickerBackground : (place.background ?? kickerBackground),
    turnDegrees: place.turnDegrees ?? 0,
    pivot: { x: place.x, y: place.y },
  });
  const { ink, fit } = placed;
  const box = boxOf(
    place.x,
    place.y,
    ink.x + ink.width + right,
    placed.y + fit.block.baselineHeight + bottom,
  );
  return {
    placed: { ...placed, box: turnedBounds(ink, placed.turnDegrees, placed.pivot) },
    style: input.style,
    box,
  };
}

/** Draws a kicker in a pose; its dress follows the pose's progress. */
export function drawKicker(context: Context, kicker: PlacedKicker, pose: Pose = REST): void {
  if (pose.opacity <= 0) return;
  const { placed, style } = kicker;
  const textBox = { ...placed.ink, height: placed.fit.block.baselineHeight };
  const pivot = { x: kicker.box.x, y: kicker.box.y + kicker.box.height / 2 };
  withPlacedTurn(context, placed, () =>
    withPose(context, pose, pivot, () => style.drawKickerDress(context, textBox, pose.progress)),
  );
  drawPlaced(context, placed, pose);
}
