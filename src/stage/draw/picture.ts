import type { FocusPoint, PictureFacts } from '../../schema/picture.js';
import type { Box } from '../frame/box.js';
import { contextOf, createCanvas, readPixels, type Canvas } from './canvas.js';
import { shelvedPicture, type Drawable } from './picture-shelf.js';

/** A size in pixels. */
export interface Size {
  width: number;
  height: number;
}

/** Where the eye looks in a picture that nobody has pointed into: the middle, and above it in tall pictures. */
const MIDDLE = 0.5;
const UPPER_THIRD = 0.4;

/**
 * The largest part of a picture with the proportions of a place, as near to the focus point as the edges allow.
 * @returns The part in pixels of the picture
 */
export function cropTo(picture: Size, place: Size, focus: FocusPoint): Box {
  const scale = Math.min(picture.width / place.width, picture.height / place.height);
  const width = place.width * scale;
  const height = place.height * scale;
  const point = focus ?? { x: MIDDLE, y: UPPER_THIRD };
  return {
    x: Math.min(picture.width - width, Math.max(0, picture.width * point.x - width / 2)),
    y: Math.min(picture.height - height, Math.max(0, picture.height * point.y - height / 2)),
    width,
    height,
  };
}

/** The largest box with a picture's proportions inside a place, in its middle, never larger than `mostScale` times. */
export function containIn(picture: Size, place: Box, mostScale = Infinity): Box {
  const scale = Math.min(place.width / picture.width, place.height / picture.height, mostScale);
  const width = picture.width * scale;
  const height = picture.height * scale;
  return {
    x: place.x + (place.width - width) / 2,
    y: place.y + (place.height - height) / 2,
    width,
    height,
  };
}

/** Whether a picture that is cropped to a place has at least one of its own pixels for each of the place's. */
export function isSharpAt(picture: Size, place: Size): boolean {
  return Math.min(picture.width / place.width, picture.height / place.height) >= 1;
}

/** A part of a picture at another size, made once and kept. */
export interface FittedPicture {
  /** Drawn at the first use. */
  canvas(): Canvas;
}

/**
 * A part of a picture at the size it is shown in. Reducing at one go would skip pixels, so it is halved first.
 * @param part In pixels of the picture
 */
export function fitPicture({ blob }: PictureFacts, part: Box, size: Size): FittedPicture {
  let made: Canvas | null = null;
  return { canvas: () => (made ??= reduce(shelvedPicture(blob), part, size)) };
}

function reduce(source: Drawable, part: Box, size: Size): Canvas {
  if (part.width <= size.width * 2 || part.height <= size.height * 2) return copyPart(source, part, size);
  const half = { width: Math.ceil(part.width / 2), height: Math.ceil(part.height / 2) };
  return reduce(copyPart(source, part, half), { x: 0, y: 0, ...half }, size);
}

function copyPart(source: Drawable, part: Box, size: Size): Canvas {
  const canvas = createCanvas(size.width, size.height);
  const context = contextOf(canvas);
  context.imageSmoothingQuality = 'high';
  context.drawImage(source, part.x, part.y, part.width, part.height, 0, 0, canvas.width, canvas.height);
  // What is recorded so far is painted now, so that the source can be let go.
  readPixels(canvas);
  return canvas;
}
