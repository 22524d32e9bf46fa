import type { Context } from '../../draw/canvas.js';
import type { Frame } from '../../frame/frame.js';
import type { Palette } from '../style.js';
import { penLine, penLoop, tracePen } from './pen.js';

/** Draws small pen drawings at the rims of the page, where no words stand. `drawing` is the number of the drawing. */
export function drawDoodles(context: Context, palette: Palette, frame: Frame, drawing: number): void {
  const { width, height } = frame;
  context.save();
  context.lineCap = 'round';
  context.lineJoin = 'round';
  if (frame.shape === 'portrait') {
    drawHills(context, palette, { x: 90, y: height - 120, width: width - 180, height: 190 }, drawing);
    drawSun(context, palette.accentDisplay, width - 170, 150, 54, drawing);
  } else {
    const inset = frame.shape === 'landscape' ? 52 : 34;
    drawSun(context, palette.accentDisplay, width - inset, inset, inset * 0.42, drawing);
    drawWaves(context, palette.primaryDisplay, { x: 28, y: height - 46, width: inset * 3 }, drawing);
    drawSpiral(context, palette.text, width - inset * 1.1, height - inset * 1.1, inset * 0.66, drawing);
  }
  context.restore();
}

function drawSun(
  context: Context,
  color: string,
  x: number,
  y: number,
  radius: number,
  drawing: number,
): void {
  context.strokeStyle = color;
  context.lineWidth = Math.max(5, radius * 0.14);
  context.beginPath();
  tracePen(context, penLoop(x, y, radius, radius), radius * 0.05, drawing);
  for (let ray = 0; ray < 9; ray++) {
    const angle = (ray / 9) * Math.PI * 2 + 0.2;
    const [inner, outer] = [radius * 1.4, radius * 1.85];
    const from = [x + Math.cos(angle) * inner, y + Math.sin(angle) * inner] as const;
    const to = [x + Math.cos(angle) * outer, y + Math.sin(angle) * outer] as const;
    tracePen(context, penLine(from, to), radius * 0.05, drawing + ray);
  }
  context.stroke();
}

function drawWaves(
  context: Context,
  color: string,
  place: { x: number; y: number; width: number },
  drawing: number,
): void {
  context.strokeStyle = color;
  context.lineWidth = 6;
  context.beginPath();
  for (let row = 0; row < 2; row++) {
    const points = Array.from(
      { length: 14 },
      (_, step) =>
        [
          place.x + row * 16 + (step / 13) * place.width,
          place.y + row * 22 + Math.sin(step * 1.25 + row) * 7,
        ] as const,
    );
    tracePen(context, points, 2, drawing + row * 3);
  }
  context.stroke();
}

function drawSpiral(
  context: Context,
  color: string,
  x: number,
  y: number,
  radius: number,
  drawing: number,
): void {
  context.strokeStyle = color;
  context.lineWidth = 6;
  const points = Array.from({ length: 30 }, (_, step) => {
    const reach = radius * (0.1 + (step / 29) * 0.9);
    const angle = step * 0.52;
    return [x + Math.cos(angle) * reach, y + Math.sin(angle) * reach] as const;
  });
  context.beginPath();
  tracePen(context, points, 1.6, drawing);
  context.stroke();
}

/** Mountains over water. */
function drawHills(
  context: Context,
  palette: Palette,
  place: { x: number; y: number; width: number; height: number },
  drawing: number,
): void {
  const points = Array.from({ length: 27 }, (_, step) => {
    const envelope = 1 - Math.abs(step - 15) / 28;
    const rise = Math.abs(Math.sin(step * 0.42)) * place.height * envelope;
    return [place.x + (step / 26) * place.width, place.y - 60 - rise] as const;
  });
  context.strokeStyle = palette.text;
  context.lineWidth = 8;
  context.beginPath();
  tracePen(context, points, 5, drawing);
  context.stroke();
  drawWaves(
    context,
    palette.primaryDisplay,
    { x: place.x + 40, y: place.y - 26, width: place.width - 110 },
    drawing,
  );
}
