import { createPath, type Context, type Path } from '../../draw/canvas.js';
import { mixColors, withAlpha } from '../../draw/color.js';
import { createLayer } from '../../draw/layer.js';
import { wholeFrame, type Frame } from '../../frame/frame.js';
import { isOnLeft } from '../parts/anchor.js';
import { fillRounded } from '../shapes.js';
import type { Focus, Ground, Palette } from '../style.js';

/** Panes lean by 20°: how far they lean for each pixel of their height. */
export const LEAN = Math.tan((20 * Math.PI) / 180);
const STRIP_PIXELS = { landscape: 26, portrait: 120, square: 30 };
const STRIP_STEP = 96;
const CRAWL_PIXELS_PER_SECOND = 40;
const DRIFT_PIXELS = 22;
const DRIFT_SECONDS = 6;

/** Leaning panes of light that drift over navy, and a strip at the foot whose marks run on. */
export function createStudio(palette: Palette, frame: Frame, focus: Focus): Ground {
  const whole = wholeFrame(frame);
  const studio = createLayer(whole, (context) => {
    const light = context.createLinearGradient(0, 0, frame.width, frame.height);
    light.addColorStop(0, palette.ground);
    light.addColorStop(1, mixColors(palette.ground, palette.groundShape, 0.75));
    context.fillStyle = light;
    context.fillRect(whole.x, whole.y, whole.width, whole.height);
  });
  const strip = createStrip(palette, frame);
  const panes = createPanes(frame, isOnLeft(frame, focus));
  const paneColors = [
    withAlpha(palette.groundShape, 0.75),
    withAlpha(mixColors(palette.groundShape, palette.text, 0.1), 0.6),
  ];
  return {
    draw(context, seconds) {
      studio.put(context);
      panes.forEach((pane, index) => {
        const phase = (seconds / DRIFT_SECONDS) * Math.PI * 2 + index * 1.3;
        context.save();
        context.translate(Math.sin(phase) * DRIFT_PIXELS, 0);
        context.fillStyle = paneColors[index % 2] ?? palette.groundShape;
        context.fill(pane);
        context.restore();
      });
      strip(context, seconds);
    },
  };
}

/** Leaning panes from the top to the foot on the subject's side: centre and width as parts of the frame's width. */
const PANES = [
  [0.6, 0.09],
  [0.78, 0.2],
  [0.985, 0.06],
] as const;

function createPanes(frame: Frame, isLeft: boolean): Path[] {
  return PANES.map(([center, width]) => {
    const middle = frame.width * (isLeft ? 1 - center : center);
    const half = (frame.width * width) / 2;
    const lean = (frame.height / 2) * LEAN;
    const path = createPath();
    path.moveTo(middle - half + lean, -4);
    path.lineTo(middle + half + lean, -4);
    path.lineTo(middle + half - lean, frame.height + 4);
    path.lineTo(middle - half - lean, frame.height + 4);
    path.closePath();
    return path;
  });
}

/** A strip at the foot whose marks run on. */
function createStrip(palette: Palette, frame: Frame): (context: Context, seconds: number) => void {
  const height = STRIP_PIXELS[frame.shape];
  const top = frame.height - height;
  const strip = createLayer(
    { x: 0, y: top - 6, width: frame.width + STRIP_STEP, height: height + 6 },
    (context) => {
      fillRounded(context, { x: 0, y: top, width: frame.width + STRIP_STEP, height }, 0, palette.primary);
      fillRounded(context, { x: 0, y: top - 6, width: frame.width + STRIP_STEP, height: 6 }, 0, palette.text);
      context.fillStyle = mixColors(palette.primary, '#000000', 0.28);
      for (let x = -STRIP_STEP; x < frame.width + STRIP_STEP; x += STRIP_STEP) {
        context.beginPath();
        context.moveTo(x + height * LEAN, top);
        context.lineTo(x + STRIP_STEP * 0.4 + height * LEAN, top);
        context.lineTo(x + STRIP_STEP * 0.4, frame.height);
        context.lineTo(x, frame.height);
        context.fill();
      }
    },
  );
  return (context, seconds) => {
    const shift = (((seconds * CRAWL_PIXELS_PER_SECOND) % STRIP_STEP) + STRIP_STEP) % STRIP_STEP;
    strip.put(context, 1, -shift);
  };
}
