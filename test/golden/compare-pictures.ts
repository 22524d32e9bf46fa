import { contextOf, createCanvas, readPixels, type Canvas } from '../../src/stage/draw/canvas.js';

/** Levels by which a channel may differ before its pixel counts. */
const TOLERATED_LEVELS = 12;

/**
 * Share of pixels (0–1) that differ, and a picture of where: differing pixels red on the faded frame. Pictures of
 * different sizes differ wholly.
 */
export function comparePictures(
  expected: Canvas,
  actual: Canvas,
): { differingShare: number; difference: Canvas } {
  const difference = createCanvas(actual.width, actual.height);
  const context = contextOf(difference);
  context.globalAlpha = 0.25;
  context.drawImage(actual, 0, 0);
  context.globalAlpha = 1;
  if (expected.width !== actual.width || expected.height !== actual.height) {
    return { differingShare: 1, difference };
  }
  const first = readPixels(expected);
  const second = readPixels(actual);
  let differing = 0;
  context.fillStyle = '#FF0000';
  for (let index = 0; index < first.length; index += 4) {
    const isSame = [0, 1, 2].every(
      (channel) =>
        Math.abs((first[index + channel] ?? 0) - (second[index + channel] ?? 0)) <= TOLERATED_LEVELS,
    );
    if (isSame) continue;
    differing++;
    const pixel = index / 4;
    context.fillRect(pixel % actual.width, Math.floor(pixel / actual.width), 1, 1);
  }
  return { differingShare: differing / (first.length / 4), difference };
}
