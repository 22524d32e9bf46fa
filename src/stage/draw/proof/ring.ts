import { centerOf, type Box } from '../../frame/box.js';
import { fillDisc } from '../../styles/shapes.js';
import type { Context } from '../canvas.js';
import { mixColors } from '../color.js';
import type { ProofLook } from './look.js';

const TOP = -Math.PI / 2;
const FULL_TURN = Math.PI * 2;
const SEGMENTS = 60;

/**
 * Draws a share of a whole as a ring (or dial), filled clockwise from 12 o'clock.
 * @param share Part that is filled now, 0–1
 */
export function drawRing(context: Context, box: Box, share: number, look: ProofLook): void {
  context.save();
  if (look.shape === 'soft' || look.shape === 'plain') drawSoftRing(context, box, share, look);
  else if (look.shape === 'cells') drawCellRing(context, box, share, look);
  else drawDial(context, box, share, look);
  context.restore();
}

function drawSoftRing(context: Context, box: Box, share: number, look: ProofLook): void {
  const { x, y } = centerOf(box);
  const outer = Math.min(box.width, box.height) / 2;
  const weight = outer * 0.24;
  const radius = outer - weight / 2;
  context.lineWidth = weight;
  context.strokeStyle = look.track;
  context.beginPath();
  context.arc(x, y, radius, 0, FULL_TURN);
  context.stroke();
  fillDisc(context, x, y, outer * 0.54, mixColors(look.face, look.fill, 0.08));
  if (share <= 0) return;
  const isRound = share < 1 && look.shape === 'soft';
  context.lineCap = isRound ? 'round' : 'butt';
  context.strokeStyle = look.fill;
  context.beginPath();
  // A round cap reaches past both ends of the line: the line is shorter by half a cap on each side.
  const cap = isRound ? weight / 2 / radius : 0;
  const length = Math.max(0.001, share * FULL_TURN - 2 * cap);
  arcOf(context, x, y, radius, TOP + cap, length);
  context.stroke();
}

function drawCellRing(context: Context, box: Box, share: number, look: ProofLook): void {
  const { x, y } = centerOf(box);
  const outer = Math.min(box.width, box.height) / 2;
  const inner = outer * 0.74;
  const step = FULL_TURN / SEGMENTS;
  const lit = Math.round(share * SEGMENTS);
  context.lineWidth = outer * 0.055;
  context.lineCap = 'butt';
  for (let segment = 0; segment < SEGMENTS; segment++) {
    const angle = TOP + (segment + 0.5) * step;
    context.strokeStyle = segment < lit ? look.fill : look.track;
    context.beginPath();
    context.moveTo(x + Math.cos(angle) * inner, y + Math.sin(angle) * inner);
    context.lineTo(x + Math.cos(angle) * outer, y + Math.sin(angle) * outer);
    context.stroke();
  }
  context.lineWidth = 4;
  context.strokeStyle = look.track;
  context.beginPath();
  context.arc(x, y, outer * 0.62, 0, FULL_TURN);
  context.stroke();
}

function drawDial(context: Context, box: Box, share: number, look: ProofLook): void {
  const { x, y } = centerOf(box);
  const outer = Math.min(box.width, box.height) / 2;
  fillDisc(context, x, y, outer, look.ink);
  fillDisc(context, x, y, outer * 0.91, look.face);
  context.fillStyle = look.fill;
  context.beginPath();
  context.moveTo(x, y);
  arcOf(context, x, y, outer * 0.74, TOP, FULL_TURN * share);
  context.fill();
  context.lineCap = 'round';
  context.strokeStyle = look.ink;
  context.lineWidth = outer * 0.05;
  for (let hour = 0; hour < 12; hour++) {
    const angle = (hour / 12) * FULL_TURN;
    const from = outer * (hour % 3 === 0 ? 0.76 : 0.8);
    context.beginPath();
    context.moveTo(x + Math.cos(angle) * from, y + Math.sin(angle) * from);
    context.lineTo(x + Math.cos(angle) * outer * 0.85, y + Math.sin(angle) * outer * 0.85);
    context.stroke();
  }
  context.lineWidth = outer * 0.075;
  for (const [angle, length] of [
    [TOP, 0.6],
    [TOP + FULL_TURN * share, 0.7],
  ] as const) {
    context.beginPath();
    context.moveTo(x, y);
    context.lineTo(x + Math.cos(angle) * outer * length, y + Math.sin(angle) * outer * length);
    context.stroke();
  }
  fillDisc(context, x, y, outer * 0.075, look.ink);
}

/** Adds an arc of a length in radians. A turn that is full but for rounding would be taken for none. */
function arcOf(context: Context, x: number, y: number, radius: number, start: number, length: number): void {
  if (length >= FULL_TURN - 1e-6) context.arc(x, y, radius, 0, FULL_TURN);
  else context.arc(x, y, radius, start, start + length);
}
