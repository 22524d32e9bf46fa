import { line } from 'd3-shape';
import { scaleFromZero } from './scale-from-zero.js';

/** A point of a chart in pixels. */
export interface ChartPoint {
  x: number;
  y: number;
}

/** Room of a chart's lines, in pixels. */
export interface PlotBox {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Lines and their axis. */
export interface LinePoints {
  series: ChartPoint[][];
  /** Height of zero. */
  zeroY: number;
}

/** Places values at even distances; heights are to scale from zero, one scale for all series. */
export function linePoints(series: readonly (readonly number[])[], plot: PlotBox): LinePoints {
  const bottom = plot.y + plot.height;
  const scale = scaleFromZero(series.flat(), bottom, plot.y);
  const places = series.map((values) =>
    values.map((value, index) => ({
      x: plot.x + (plot.width * index) / Math.max(1, values.length - 1),
      y: scale(value),
    })),
  );
  return { series: places, zeroY: scale(0) };
}

/** The first part (0–1, along the axis) of a line: its points up to there, and the point there. */
export function firstPart(points: readonly ChartPoint[], share: number): ChartPoint[] {
  const place = Math.min(1, Math.max(0, share)) * (points.length - 1);
  const whole = Math.floor(place);
  const passed = points.slice(0, whole + 1);
  const from = points[whole];
  const to = points[whole + 1];
  if (from === undefined || to === undefined) return passed;
  const rest = place - whole;
  return [...passed, { x: from.x + (to.x - from.x) * rest, y: from.y + (to.y - from.y) * rest }];
}

/** Path data of a line; null when there is nothing to draw. */
export function linePath(points: readonly ChartPoint[]): string | null {
  return line<ChartPoint>(
    (point) => point.x,
    (point) => point.y,
  )([...points]);
}
