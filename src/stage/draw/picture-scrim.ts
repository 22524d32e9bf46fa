import { contextOf, type Canvas } from './canvas.js';
import { contrastOf, mixColors } from './color.js';
import type { Box } from '../frame/box.js';

/** Opacities of a scrim, from the lightest; the last one is all but a plate. */
const STEPS = [0.35, 0.5, 0.6, 0.7, 0.78, 0.85, 0.92, 0.97];
/** This share of the pixels behind a text may fall short: single sparks do not spoil a word. */
const SPARED_SHARE = 0.05;
const SAMPLE_STEP = 8;

/**
 * The lightest scrim under which words can be read over a part of a picture.
 * @param canvas The picture as it is shown
 * @param part Where the words stand, in pixels of the canvas
 * @param floor Least contrast ratio
 * @param least Opacity to begin with
 * @returns Opacity, 0.35–0.97
 */
export function scrimOpacity(
  canvas: Canvas,
  part: Box,
  colors: { scrim: string; text: string },
  floor: number,
  least = 0.6,
): number {
  const behind = samplesOf(canvas, part);
  const reaches = (opacity: number): boolean => {
    const short = behind.filter(
      (color) => contrastOf(mixColors(color, colors.scrim, opacity), colors.text) < floor,
    ).length;
    return short <= behind.length * SPARED_SHARE;
  };
  const steps = STEPS.filter((opacity) => opacity >= least);
  return steps.find(reaches) ?? STEPS.at(-1) ?? 1;
}

function samplesOf(canvas: Canvas, part: Box): string[] {
  const left = Math.max(0, Math.floor(part.x));
  const top = Math.max(0, Math.floor(part.y));
  const width = Math.min(canvas.width - left, Math.ceil(part.width));
  const height = Math.min(canvas.height - top, Math.ceil(part.height));
  if (width <= 0 || height <= 0) return [];
  const { data } = contextOf(canvas).getImageData(left, top, width, height);
  const colors: string[] = [];
  for (let y = 0; y < height; y += SAMPLE_STEP) {
    for (let x = 0; x < width; x += SAMPLE_STEP) {
      const at = (y * width + x) * 4;
      colors.push(`#${Buffer.from(data.subarray(at, at + 3)).toString('hex')}`);
    }
  }
  return colors;
}
