import type { Box } from '../../frame/box.js';
import { clamp01 } from '../../motion/curves.js';
import { fillDisc } from '../../styles/shapes.js';
import type { Context } from '../canvas.js';
import type { ProofLook } from './look.js';

/** Range of a gauge and the value it shows. */
export interface ScaleValues {
  minimum: number;
  maximum: number;
  value: number;
}

/** Half a circle, standing on its diameter. */
export interface ScalePlace {
  x: number;
  /** Height of the diameter. */
  y: number;
  radius: number;
}

const SEGMENTS = 40;

/** The largest gauge in a box, with `footPixels` left free under its diameter for the labels of its ends. */
export function scalePlace(box: Box, footPixels: number): ScalePlace {
  const radius = Math.min(box.width / 2, box.height - footPixels);
  const spare = box.height - footPixels - radius;
  return { x: box.x + box.width / 2, y: box.y + spare / 2 + radius, radius };
}

/** Where a number lies between the ends, 0–1. */
export function scaleShare(scale: ScaleValues, value: number): number {
  const range = scale.maximum - scale.minimum;
  return range <= 0 ? 0 : clamp01((value - scale.minimum) / range);
}

/**
 * Draws a gauge that fills from zero (or from its nearer end, when zero is not on it) to its value.
 * @param progress 0–1
 */
export function drawScale(
  context: Context,
  place: ScalePlace,
  scale: ScaleValues,
  progress: number,
  look: ProofLook,
): void {
  const origin = scaleShare(scale, 0);
  const now = origin + (scaleShare(scale, scale.value) - origin) * progress;
  context.save();
  if (look.shape === 'soft' || look.shape === 'plain') drawSoftScale(context, place, origin, now, look);
  else if (look.shape === 'cells') drawCellScale(context, place, origin, now, look);
  else drawMeter(context, place, origin, now, look);
  context.restore();
}

function angleOf(share: number): number {
  return Math.PI * (1 + share);
}

function strokeArc(context: Context, place: ScalePlace, radius: number, from: number, to: number): void {
  context.beginPath();
  context.arc(place.x, place.y, radius, angleOf(Math.min(from, to)), angleOf(Math.max(from, to)));
  context.stroke();
}

function drawSoftScale(
  context: Context,
  place: ScalePlace,
  origin: number,
  now: number,
  look: ProofLook,
): void {
  const weight = place.radius * 0.24;
  const radius = place.radius - weight / 2;
  context.lineWidth = weight;
  context.lineCap = 'butt';
  context.strokeStyle = look.track;
  strokeArc(context, place, radius, 0, 1);
  context.strokeStyle = look.fill;
  if (now !== origin) strokeArc(context, place, radius, origin, now);
  const x = place.x + Math.cos(angleOf(now)) * radius;
  const y = place.y + Math.sin(angleOf(now)) * radius;
  fillDisc(context, x, y, weight * 0.66, look.fill);
  fillDisc(context, x, y, weight * 0.42, look.face);
}

function drawCellScale(
  context: Context,
  place: ScalePlace,
  origin: number,
  now: number,
  look: ProofLook,
): void {
  context.lineWidth = place.radius * 0.05;
  const low = Math.min(origin, now);
  const high = Math.max(origin, now);
  for (let segment = 0; segment < SEGMENTS; segment++) {
    const share = (segment + 0.5) / SEGMENTS;
    const angle = angleOf(share);
    context.strokeStyle = share >= low && share <= high ? look.fill : look.track;
    context.beginPath();
    context.moveTo(
      place.x + Math.cos(angle) * place.radius * 0.74,
      place.y + Math.sin(angle) * place.radius * 0.74,
    );
    context.lineTo(place.x + Math.cos(angle) * place.radius, place.y + Math.sin(angle) * place.radius);
    context.stroke();
  }
  drawNeedle(context, place, now, place.radius * 0.62, 10, look.fill);
}

function drawMeter(context: Context, place: ScalePlace, origin: number, now: number, look: ProofLook): void {
  const wedge = (radius: number, from: number, to: number, color: string): void => {
    context.fillStyle = color;
    context.beginPath();
    context.moveTo(place.x, place.y);
    context.arc(place.x, place.y, radius, angleOf(Math.min(from, to)), angleOf(Math.max(from, to)));
    context.fill();
  };
  wedge(place.radius, 0, 1, look.ink);
  wedge(place.radius * 0.92, 0, 1, look.face);
  wedge(place.radius * 0.92, origin, now, look.fill);
  drawNeedle(context, place, now, place.radius * 0.8, place.radius * 0.06, look.ink);
  fillDisc(context, place.x, place.y, place.radius * 0.11, look.ink);
  context.fillStyle = look.ink;
  context.fillRect(
    place.x - place.radius,
    place.y - place.radius * 0.04,
    place.radius * 2,
    place.radius * 0.08,
  );
}

function drawNeedle(
  context: Context,
  place: ScalePlace,
  share: number,
  length: number,
  weight: number,
  color: string,
): void {
  const angle = angleOf(share);
  context.strokeStyle = color;
  context.lineWidth = weight;
  context.lineCap = 'round';
  context.beginPath();
  context.moveTo(place.x, place.y);
  context.lineTo(place.x + Math.cos(angle) * length, place.y + Math.sin(angle) * length);
  context.stroke();
}
