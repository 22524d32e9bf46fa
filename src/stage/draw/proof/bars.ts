import type { Box } from '../../frame/box.js';
import { clamp01, travel } from '../../motion/curves.js';
import type { Context } from '../canvas.js';
import type { ProofLook } from './look.js';

/** Places of bars that are drawn to scale from zero. */
export interface BarPlaces {
  isVertical: boolean;
  /** Full extent of each bar. */
  bars: Box[];
  highlighted: number;
  /** Line that all bars start from. */
  axis: { fromX: number; fromY: number; toX: number; toY: number };
}

/** Share of the progress by which one bar starts after the one before. */
const STAGGER = 0.08;
const CELL_PIXELS = 22;
const CELL_GAP_PIXELS = 6;

/** How much of bar `index` has grown, 0–1. The highlighted one grows last, and arrives with the progress. */
export function barGrowth(places: BarPlaces, index: number, progress: number): number {
  if (progress >= 1) return 1;
  const quietOnes = places.bars.length - 1;
  const start =
    index === places.highlighted
      ? Math.min(0.4, quietOnes * STAGGER)
      : STAGGER * (index < places.highlighted ? index : index - 1);
  const length = index === places.highlighted ? 1 - start : 0.5;
  return travel(clamp01((progress - start) / length));
}

/** Draws bars that grow from their axis, all by one progress or each by its own growth. */
export function drawBars(
  context: Context,
  places: BarPlaces,
  progress: number | ((index: number) => number),
  look: ProofLook,
): void {
  context.save();
  places.bars.forEach((bar, index) => {
    const growth = typeof progress === 'number' ? barGrowth(places, index, progress) : progress(index);
    context.fillStyle = index === places.highlighted ? look.fill : look.quiet;
    drawBar(context, bar, places.isVertical, growth, look);
  });
  const { axis } = places;
  context.strokeStyle = look.ink;
  context.lineWidth = look.shape === 'poster' ? 10 : 5;
  context.lineCap = look.shape === 'poster' || look.shape === 'plain' ? 'butt' : 'round';
  context.beginPath();
  context.moveTo(axis.fromX, axis.fromY);
  context.lineTo(axis.toX, axis.toY);
  context.stroke();
  context.restore();
}

function drawBar(context: Context, bar: Box, isVertical: boolean, growth: number, look: ProofLook): void {
  const length = (isVertical ? bar.height : bar.width) * growth;
  if (length < 1) return;
  const grown = isVertical
    ? { ...bar, y: bar.y + bar.height - length, height: length }
    : { ...bar, width: length };
  if (look.shape === 'cells') {
    fillCells(context, grown, isVertical);
    return;
  }
  const radius =
    look.shape === 'soft' ? Math.min(18, length / 2, (isVertical ? bar.width : bar.height) / 3) : 0;
  context.beginPath();
  context.roundRect(
    grown.x,
    grown.y,
    grown.width,
    grown.height,
    isVertical ? [radius, radius, 0, 0] : [0, radius, radius, 0],
  );
  context.fill();
}

/** A bar as a pile of cells; the last one is as long as the rest demands, so that the scale stays true. */
function fillCells(context: Context, bar: Box, isVertical: boolean): void {
  const length = isVertical ? bar.height : bar.width;
  for (let start = 0; start < length; start += CELL_PIXELS + CELL_GAP_PIXELS) {
    const size = Math.min(CELL_PIXELS, length - start);
    if (isVertical) context.fillRect(bar.x, bar.y + bar.height - start - size, bar.width, size);
    else context.fillRect(bar.x + start, bar.y, size, bar.height);
  }
}
