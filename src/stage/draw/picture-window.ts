import type { FocusPoint, PictureFacts } from '../../schema/picture.js';
import type { Box } from '../frame/box.js';
import type { Canvas, Context } from './canvas.js';
import { contextOf } from './canvas.js';
import { mixColors } from './color.js';
import { cropTo, fitPicture, type FittedPicture } from './picture.js';

/** How far a picture is pushed in over a scene. */
export const PUSH = 0.04;

/** Two colours that take the place of a picture's own, by its light: the dark and the bright end. */
export interface Duotone {
  dark: string;
  bright: string;
}

/** A part of the frame through which a picture is seen, cropped to the focus point. */
export interface PictureWindow {
  box: Box;
  /**
   * Draws the picture inside the box. The caller clips where corners are round.
   * @param push How far it is pushed in toward the focus point, 0–1
   */
  draw(context: Context, push?: number): void;
  /** The cropped picture as it is copied into frames. */
  canvas(): Canvas;
}

/**
 * A window on a picture.
 * @param mostPush Room for pushing in; 0 for a picture that stands still
 */
export function createPictureWindow(
  facts: PictureFacts,
  box: Box,
  focus: FocusPoint,
  duotone: Duotone | null = null,
  mostPush = PUSH,
): PictureWindow {
  const part = cropTo(facts, box, focus);
  const own = part.width / box.width;
  const grown = Math.min(1 + mostPush, Math.max(1, own));
  const fitted = fitPicture(facts, part, { width: box.width * grown, height: box.height * grown });
  const shown = duotone === null ? fitted : inDuotone(fitted, duotone);
  const point = focus ?? { x: 0.5, y: 0.4 };
  const pivot = {
    x: (point.x * facts.width - part.x) / part.width,
    y: (point.y * facts.height - part.y) / part.height,
  };
  return {
    box,
    canvas: () => shown.canvas(),
    draw(context, push = 0) {
      const zoom = 1 + mostPush * push;
      context.save();
      context.beginPath();
      context.rect(box.x, box.y, box.width, box.height);
      context.clip();
      context.imageSmoothingQuality = 'low';
      context.drawImage(
        shown.canvas(),
        box.x - (zoom - 1) * box.width * pivot.x,
        box.y - (zoom - 1) * box.height * pivot.y,
        box.width * zoom,
        box.height * zoom,
      );
      context.restore();
    },
  };
}

/** The picture in two colours: its light decides how much of each. */
function inDuotone(fitted: FittedPicture, { dark, bright }: Duotone): FittedPicture {
  let tinted: Canvas | null = null;
  return {
    canvas() {
      if (tinted !== null) return tinted;
      const canvas = fitted.canvas();
      const context = contextOf(canvas);
      const image = context.getImageData(0, 0, canvas.width, canvas.height);
      const ramp = Array.from({ length: 256 }, (_, light) =>
        channelsOf(mixColors(dark, bright, light / 255)),
      );
      for (let at = 0; at < image.data.length; at += 4) {
        const [red = 0, green = 0, blue = 0] = image.data.subarray(at, at + 3);
        const light = Math.round(0.2126 * red + 0.7152 * green + 0.0722 * blue);
        image.data.set(ramp[light] ?? [0, 0, 0], at);
      }
      context.putImageData(image, 0, 0);
      return (tinted = canvas);
    },
  };
}

function channelsOf(color: string): number[] {
  return [1, 3, 5].map((start) => Number.parseInt(color.slice(start, start + 2), 16));
}
