import type { Context } from '../../draw/canvas.js';
import { mixColors, withAlpha } from '../../draw/color.js';
import { createLayer, type Layer } from '../../draw/layer.js';
import { insetBox } from '../../frame/box.js';
import { wholeFrame, type Frame } from '../../frame/frame.js';
import { anchorOf, type Anchor } from '../parts/anchor.js';
import type { Focus, Ground, Palette } from '../style.js';

const GRID = 40;
const MARGIN = 26;

/** A sheet of graph paper with a construction behind the subject. */
export function createSheetGround(palette: Palette, frame: Frame, focus: Focus): Ground {
  const { x, y, radius } = anchorOf(frame, focus);
  const dial = { x, y, radius: radius * 0.86 };
  const ink = mixColors(palette.ground, palette.primary, 0.26);
  const sheet = createSheet(palette, frame, (context) => drawAxes(context, dial, ink));
  return {
    draw(context, seconds) {
      sheet.put(context);
      context.save();
      drawDial(context, dial, ink, seconds);
      context.restore();
    },
  };
}

/** Graph paper with a heavier line every fifth, and the frame of the sheet. */
function createSheet(palette: Palette, frame: Frame, construct: (context: Context) => void): Layer {
  const whole = wholeFrame(frame);
  return createLayer(whole, (context) => {
    context.fillStyle = palette.ground;
    context.fillRect(whole.x, whole.y, whole.width, whole.height);
    const rule = (opacity: number, step: number): void => {
      context.fillStyle = withAlpha(palette.primary, opacity);
      for (let x = step; x < frame.width; x += step) context.fillRect(x - 1, 0, 2, frame.height);
      for (let y = step; y < frame.height; y += step) context.fillRect(0, y - 1, frame.width, 2);
    };
    rule(0.07, GRID);
    rule(0.1, GRID * 5);
    construct(context);
    const sheetBox = insetBox(whole, MARGIN);
    context.strokeStyle = palette.primaryDisplay;
    context.lineWidth = 4;
    context.strokeRect(sheetBox.x, sheetBox.y, sheetBox.width, sheetBox.height);
    context.fillStyle = palette.primaryDisplay;
    for (
      let x = sheetBox.x + sheetBox.width / 4;
      x < sheetBox.x + sheetBox.width - 1;
      x += sheetBox.width / 4
    ) {
      context.fillRect(x - 2, 8, 4, MARGIN - 8);
      context.fillRect(x - 2, frame.height - MARGIN, 4, MARGIN - 8);
    }
  });
}

/** The still part of the construction behind the subject: a circle and its axes. */
function drawAxes(context: Context, { x, y, radius }: Anchor, ink: string): void {
  context.strokeStyle = ink;
  context.lineWidth = 3;
  context.beginPath();
  context.arc(x, y, radius * 0.72, 0, Math.PI * 2);
  context.moveTo(x - radius * 1.1, y);
  context.lineTo(x + radius * 1.1, y);
  context.moveTo(x, y - radius * 1.1);
  context.lineTo(x, y + radius * 1.1);
  context.stroke();
}

const DIAL_MARKS = 36;

/** The part that moves: a scale that turns once in a minute and a half, and a circle whose dashes run. */
function drawDial(context: Context, { x, y, radius }: Anchor, ink: string, seconds: number): void {
  context.strokeStyle = ink;
  context.lineWidth = 3;
  context.setLineDash([34, 22]);
  context.lineDashOffset = -seconds * 18;
  context.beginPath();
  context.arc(x, y, radius, 0, Math.PI * 2);
  context.stroke();
  context.setLineDash([]);
  context.beginPath();
  const turn = (seconds / 90) * Math.PI * 2;
  for (let mark = 0; mark < DIAL_MARKS; mark++) {
    const angle = (mark / DIAL_MARKS) * Math.PI * 2 + turn;
    const inner = radius * (mark % 3 === 0 ? 0.76 : 0.8);
    context.moveTo(x + Math.cos(angle) * inner, y + Math.sin(angle) * inner);
    context.lineTo(x + Math.cos(angle) * radius * 0.84, y + Math.sin(angle) * radius * 0.84);
  }
  context.stroke();
}
