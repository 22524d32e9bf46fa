import type { PictureFacts } from '../../schema/picture.js';
import type { Context } from '../draw/canvas.js';
import type { Layer } from '../draw/layer.js';
import { containIn } from '../draw/picture.js';
import { createPictureWindow, type Duotone, type PictureWindow } from '../draw/picture-window.js';
import type { FocusPoint } from '../../schema/picture.js';
import { boxOf, type Box } from '../frame/box.js';
import { REST, withPose, type Pose } from '../motion/entrances.js';
import type { Style } from '../styles/style.js';

/** Width of the mat around a picture on a card. */
const MAT_PIXELS = 12;

/** A picture on a card of the style. */
export interface PicturePrint {
  style: Style;
  /** The card. */
  outer: Box;
  card: Layer;
  window: PictureWindow;
  radius: number;
}

/** What stands on a print and how. */
export interface PrintPlace {
  facts: PictureFacts;
  /** The card with its mat stays inside. */
  box: Box;
  focus: FocusPoint;
  duotone?: Duotone | null;
  /** True: the picture is cropped to the place. False: it is whole, and the card takes its proportions. */
  isCropped: boolean;
  /** Most output pixels for one pixel of the picture; without limit when left out. */
  mostScale?: number;
}

/** Places a picture on a card, in the middle of its place. */
export function createPrint(style: Style, place: PrintPlace): PicturePrint {
  const top = MAT_PIXELS + style.cardHeader;
  const { box } = place;
  const room = boxOf(
    box.x + MAT_PIXELS,
    box.y + top,
    box.x + box.width - MAT_PIXELS,
    box.y + box.height - MAT_PIXELS,
  );
  const inner = rounded(place.isCropped ? room : containIn(place.facts, room, place.mostScale));
  const outer = boxOf(
    inner.x - MAT_PIXELS,
    inner.y - top,
    inner.x + inner.width + MAT_PIXELS,
    inner.y + inner.height + MAT_PIXELS,
  );
  return {
    style,
    outer,
    card: style.createCard(outer),
    window: createPictureWindow(place.facts, inner, place.focus, place.duotone ?? null),
    radius:
      style.dress === 'card' ? Math.max(0, Math.min(style.cornerRadius, outer.height * 0.3) - MAT_PIXELS) : 0,
  };
}

/** Whole pixels, so that edges are sharp. */
function rounded(box: Box): Box {
  return {
    x: Math.round(box.x),
    y: Math.round(box.y),
    width: Math.round(box.width),
    height: Math.round(box.height),
  };
}

/**
 * Draws a print.
 * @param push How far the picture is pushed in, 0–1
 */
export function drawPrint(context: Context, print: PicturePrint, pose: Pose = REST, push = 0): void {
  if (pose.opacity <= 0) return;
  const { card, window, outer } = print;
  const pivot = { x: outer.x + outer.width / 2, y: outer.y + outer.height / 2 };
  withPose(context, pose, pivot, () => {
    card.put(context);
    context.save();
    clipRounded(context, window.box, print.radius);
    window.draw(context, push);
    context.restore();
  });
}

/** Clips to a box with round corners. */
export function clipRounded(context: Context, box: Box, radius: number): void {
  context.beginPath();
  context.roundRect(box.x, box.y, box.width, box.height, radius);
  context.clip();
}
