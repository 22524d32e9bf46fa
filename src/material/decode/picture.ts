import {
  type Canvas,
  contextOf,
  createCanvas,
  decodePicture,
  encodeJpeg,
  encodePng,
  type Picture,
  readPixels,
} from '../../stage/draw/canvas.js';
import { readPictureHeader } from '../picture-header.js';
import type { DecodedContent } from '../decoded-file.js';
import { dominantColors } from './dominant-colors.js';
import { Unreadable } from './unreadable.js';

/** Most pixels of a picture: its pixels alone then take 200 MB. */
export const MAXIMUM_PIXELS = 50_000_000;
/** Longer side of the picture that is kept: twice the longer side of a film's frame. */
const KEPT_SIDE_PIXELS = 3840;
const THUMBNAIL_SIDE_PIXELS = 640;
const COLORS_SIDE_PIXELS = 96;

/** Writes a file of the result under a name. */
export type WriteFile = (name: string, bytes: Uint8Array) => Promise<void>;

/** Reads a PNG or JPEG: turns it upright, bounds its size, and writes it anew. */
export async function decodeImage(bytes: Uint8Array, write: WriteFile): Promise<DecodedContent> {
  const header = readPictureHeader(bytes);
  if (header === null) throw new Unreadable('is damaged: its header does not say how large the picture is');
  requireDecodableSize(header.width, header.height);
  const picture = await decodePicture(Buffer.from(bytes)).catch((cause: unknown) => {
    throw new Unreadable('is damaged: its pixels cannot be decoded', { cause });
  });
  // What EXIF says about turning was heeded by the decoder.
  const upright = fitInto(picture, KEPT_SIDE_PIXELS, null);
  const isTransparent = hasTransparentPixel(upright);
  const name = isTransparent ? 'picture.png' : 'picture.jpg';
  await write(name, isTransparent ? encodePng(upright) : encodeJpeg(upright, 92));
  await write('thumbnail.jpg', encodeJpeg(fitInto(upright, THUMBNAIL_SIDE_PIXELS, '#ffffff'), 82));
  const colors = dominantColors(readPixels(fitInto(upright, COLORS_SIDE_PIXELS, null)));
  return { kind: 'image', width: upright.width, height: upright.height, colors, picture: name };
}

/** Refuses a size before any memory is taken for it. */
export function requireDecodableSize(width: number, height: number): void {
  if (width * height <= MAXIMUM_PIXELS) return;
  const megapixels = Math.round((width * height) / 1e6);
  throw new Unreadable(
    `is ${width}×${height} pixels (${megapixels} megapixels); at most ${MAXIMUM_PIXELS / 1e6} megapixels are read`,
  );
}

/** The whole picture, no larger than before, its longer side at most so long. @param ground Null: transparent */
function fitInto(source: Canvas | Picture, side: number, ground: string | null): Canvas {
  const scale = Math.min(1, side / Math.max(source.width, source.height));
  const canvas = createCanvas(Math.round(source.width * scale), Math.round(source.height * scale));
  const context = contextOf(canvas);
  context.imageSmoothingQuality = 'high';
  if (ground !== null) {
    context.fillStyle = ground;
    context.fillRect(0, 0, canvas.width, canvas.height);
  }
  context.drawImage(source, 0, 0, canvas.width, canvas.height);
  return canvas;
}

function hasTransparentPixel(canvas: Canvas): boolean {
  const pixels = readPixels(canvas);
  for (let at = 3; at < pixels.length; at += 4) if ((pixels[at] ?? 255) < 255) return true;
  return false;
}
