import { describe, expect, it } from 'vitest';
import { contextOf, createCanvas, readPixels } from '../../draw/canvas.js';
import { penDrawing, penLoop, tracePen } from './pen.js';

function loopDrawn(drawing: number): string {
  const canvas = createCanvas(200, 200);
  const context = contextOf(canvas);
  context.lineWidth = 8;
  context.beginPath();
  tracePen(context, penLoop(100, 100, 70, 60), 5, drawing);
  context.stroke();
  return Buffer.from(readPixels(canvas)).toString('base64');
}

describe('pen lines', () => {
  it('are drawn anew six times a second', () => {
    const drawings = new Set(Array.from({ length: 30 }, (_, frame) => penDrawing((frame + 0.5) / 30)));
    expect(drawings.size).toBe(6);
    expect(penDrawing(-0.1)).toBeLessThan(penDrawing(0));
  });

  it('look alike whenever the same drawing is asked for, and differ from drawing to drawing', () => {
    expect(loopDrawn(3)).toBe(loopDrawn(3));
    expect(loopDrawn(3)).not.toBe(loopDrawn(4));
  });
});
