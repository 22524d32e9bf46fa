import {
  createCanvas as createSkiaCanvas,
  loadImage,
  Path2D,
  type Canvas as SkiaCanvas,
  type Image,
  type SKRSContext2D,
} from '@napi-rs/canvas';

/** A drawing surface. */
export type Canvas = SkiaCanvas;
/** What one draws with. */
export type Context = SKRSContext2D;
/** A reusable outline. */
export type Path = Path2D;
/** A decoded picture. */
export type Picture = Image;

/** A transparent surface of whole pixels. */
export function createCanvas(width: number, height: number): Canvas {
  return createSkiaCanvas(Math.max(1, Math.ceil(width)), Math.max(1, Math.ceil(height)));
}

/** The context of a surface, set so that text is shaped alike on every machine. */
export function contextOf(canvas: Canvas): Context {
  const context = canvas.getContext('2d');
  prepareContext(context);
  return context;
}

/** Sets what text shaping would otherwise take from the host. */
export function prepareContext(context: Context): void {
  context.lang = 'en';
  context.textBaseline = 'alphabetic';
  context.textAlign = 'left';
  context.imageSmoothingEnabled = true;
  context.imageSmoothingQuality = 'medium';
}

/** An outline, empty or from SVG path data. */
export function createPath(data?: string): Path {
  return data === undefined ? new Path2D() : new Path2D(data);
}

/** Clears the whole surface. Under the identity transform this also drops what was recorded before. */
export function clearCanvas(context: Context): void {
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.globalAlpha = 1;
  context.globalCompositeOperation = 'source-over';
  context.clearRect(0, 0, context.canvas.width, context.canvas.height);
}

/** Pixels as premultiplied RGBA bytes, row by row without padding. Forces all pending drawing. */
export function readPixels(canvas: Canvas): Uint8Array {
  return canvas.data();
}

/** The surface as a PNG file. */
export function encodePng(canvas: Canvas): Uint8Array {
  return canvas.encodeSync('png');
}

/** The surface as a JPEG file.
 * @param quality 0–100 */
export function encodeJpeg(canvas: Canvas, quality = 88): Uint8Array {
  return canvas.encodeSync('jpeg', quality);
}

/** Decodes a PNG or JPEG file. */
export function decodePicture(bytes: Uint8Array): Promise<Picture> {
  return loadImage(bytes);
}
