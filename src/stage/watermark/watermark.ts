import type { SceneKind } from '../../schema/storyboard.js';
import type { Context } from '../draw/canvas.js';
import { withAlpha } from '../draw/color.js';
import { drawText, setLines, verticalMetrics, type TextBlock } from '../draw/text.js';
import type { Box } from '../frame/box.js';
import type { Frame } from '../frame/frame.js';
import type { Style } from '../styles/style.js';

/** Height of a watermark in pixels. */
export const WATERMARK_HEIGHT: Record<Frame['shape'], number> = { landscape: 56, portrait: 64, square: 56 };
const OPACITY = 0.85;
const TEXT_SHARE = 0.5;
const PADDING_SHARE = 0.38;
/** Kinds that name the sender themselves, or where nothing may draw the eye away. */
const WITHOUT: ReadonlySet<string> = new Set(['opener', 'logo', 'cta', 'quiz']);

/** A film's mark, in its place in every scene that carries it. */
export interface Watermark {
  box: Box;
  draw(context: Context): void;
}

/** Whether scenes of a kind carry the film's watermark. */
export function carriesWatermark(kind: SceneKind): boolean {
  return !WITHOUT.has(kind);
}

/** A word or monogram on a small plate: at the upper right, in tall frames at the upper left. */
export function createWatermark(text: string, style: Style, frame: Frame): Watermark {
  const height = WATERMARK_HEIGHT[frame.shape];
  const block = setLines([text], {
    face: style.fonts.display,
    sizePixels: height * TEXT_SHARE,
    leading: 1,
    trackingEm: 0.01,
  });
  const padding = height * PADDING_SHARE;
  const width = Math.ceil(block.width + padding * 2);
  const { x, y } = cornerOf(frame, width);
  const box = { x, y, width, height };
  return { box, draw: (context) => drawWatermark(context, style, box, block, padding) };
}

function cornerOf({ shape }: Frame, width: number): { x: number; y: number } {
  if (shape === 'portrait') return { x: 64, y: 270 };
  return shape === 'landscape' ? { x: 1824 - width, y: 56 } : { x: 1016 - width, y: 48 };
}

function drawWatermark(context: Context, style: Style, box: Box, block: TextBlock, padding: number): void {
  const { surface, surfaceText } = style.palette;
  const capHeight = verticalMetrics(block.style.face).cap * block.style.sizePixels;
  context.save();
  context.fillStyle = withAlpha(surface, OPACITY);
  context.beginPath();
  context.roundRect(
    box.x,
    box.y,
    box.width,
    box.height,
    style.dress === 'slab' ? 0 : Math.min(style.cornerRadius, 16),
  );
  context.fill();
  drawText(context, block, box.x + padding, box.y + (box.height - capHeight) / 2, surfaceText, 'left');
  context.restore();
}
