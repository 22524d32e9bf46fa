import type { Context } from '../../draw/canvas.js';
import { mixColors } from '../../draw/color.js';
import type { Typeface } from '../../draw/fonts.js';
import { drawIcon } from '../../draw/icon.js';
import { drawText, setLines } from '../../draw/text.js';
import { fillDisc, strokeTick, withTurn } from '../shapes.js';
import type { Marker, Palette } from '../style.js';

/** How a style draws the marks of its lists. */
export interface MarkerLook {
  shape: 'disc' | 'square' | 'diamond' | 'lozenge';
  face: Typeface;
  /** How a mark that has been said steps back: a tinted plate, an outline, or a plate of the cards' colour. */
  said: 'tint' | 'outline' | 'surface';
  turnDegrees?: number;
  /** Corner radius of squares as a part of the mark's radius. */
  corner?: number;
  lineWidth?: number;
  /** Dashes of an empty slot; none draws a whole line. */
  dash?: readonly number[];
  labelScale?: number;
  iconWeight?: number;
}

/** Draws the mark of a point: an empty slot, the plate of the current one, or one that has been said. */
export function drawPlainMarker(context: Context, palette: Palette, marker: Marker, look: MarkerLook): void {
  const { x, y, radius, state } = marker;
  const isOnCard = marker.on === 'surface';
  const lineWidth = look.lineWidth ?? 5;
  withTurn(context, look.turnDegrees ?? 0, { x, y }, () => {
    if (state === 'empty' || (state === 'said' && look.said === 'outline')) {
      const slot = isOnCard ? palette.surfaceLine : mixColors(palette.line, palette.primaryDisplay, 0.3);
      context.strokeStyle = state === 'empty' ? slot : inkOf(palette, isOnCard);
      context.lineWidth = lineWidth;
      context.lineCap = look.shape === 'disc' ? 'round' : 'butt';
      context.setLineDash(state === 'empty' ? [...(look.dash ?? [10, 12])] : []);
      tracePlate(context, look, x, y, radius - lineWidth / 2);
      context.stroke();
      context.setLineDash([]);
      if (state === 'empty') return;
    } else {
      context.fillStyle = state === 'current' ? palette.primary : saidFill(palette, isOnCard, look.said);
      tracePlate(context, look, x, y, radius);
      context.fill();
    }
    drawContent(context, marker, look, contentInk(palette, marker, look.said));
  });
}

function inkOf(palette: Palette, isOnCard: boolean): string {
  return isOnCard ? palette.surfacePrimary : palette.primaryDisplay;
}

function saidFill(palette: Palette, isOnCard: boolean, said: MarkerLook['said']): string {
  if (said === 'surface' || !isOnCard) return palette.surface;
  return mixColors(palette.surface, palette.surfacePrimary, 0.14);
}

function contentInk(palette: Palette, { state, on }: Marker, said: MarkerLook['said']): string {
  if (state === 'current') return palette.onPrimary;
  return said === 'outline' ? inkOf(palette, on === 'surface') : palette.surfacePrimary;
}

function tracePlate(context: Context, look: MarkerLook, x: number, y: number, radius: number): void {
  context.beginPath();
  if (look.shape === 'disc') context.arc(x, y, radius, 0, Math.PI * 2);
  else if (look.shape === 'square') {
    context.roundRect(x - radius, y - radius, radius * 2, radius * 2, radius * (look.corner ?? 0));
  } else {
    const reach = radius * (look.shape === 'diamond' ? 1.16 : 0.86);
    const skew = look.shape === 'lozenge' ? radius * 0.26 : 0;
    const corners: [number, number][] =
      look.shape === 'diamond'
        ? [
            [0, -reach],
            [reach, 0],
            [0, reach],
            [-reach, 0],
          ]
        : [
            [-reach + skew, -reach],
            [reach + skew, -reach],
            [reach - skew, reach],
            [-reach - skew, reach],
          ];
    for (const [dx, dy] of corners) context.lineTo(x + dx, y + dy);
    context.closePath();
  }
}

function drawContent(context: Context, marker: Marker, look: MarkerLook, ink: string): void {
  const { x, y, radius } = marker;
  if (marker.isTicked === true) strokeTick(context, x, y, radius, ink);
  else if (marker.label != null) {
    const block = setLines([marker.label], {
      face: look.face,
      sizePixels: radius * (look.labelScale ?? 1.08),
      leading: 1,
      trackingEm: 0,
    });
    drawText(context, block, x, y - block.capHeight / 2, ink, 'center');
  } else if (marker.icon != null) {
    const weight = look.iconWeight ?? 1;
    drawIcon(context, marker.icon, { x, y, sizePixels: radius * 1.16, color: ink, weight });
  } else fillDisc(context, x, y, radius * 0.3, ink);
}
