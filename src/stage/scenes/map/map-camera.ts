import { centerOf, type Box } from '../../frame/box.js';
import { clamp01 } from '../../motion/curves.js';

/** A view of a map: how much closer it is than the whole, and what stands in the middle of its panel. */
export interface MapView {
  scale: number;
  /** Point of the map in the middle of the panel, in frame coordinates of the whole map. */
  x: number;
  y: number;
}

/** Closer, and the region's outline could no longer be recognised. */
const MOST_SCALE = 1.6;
const MOST_WORLD_SCALE = 1.4;
const SINGLE_PLACE_SCALE = 1.3;
/** A smaller move is not worth making. */
const LEAST_SCALE = 1.15;
/** Part of the panel that the places take after the move. */
const PLACES_SHARE = { width: 0.56, height: 0.5 };

/** The view in which the camera rests: as near to the places as the map allows. */
export function restingView(
  panel: Box,
  points: readonly { x: number; y: number }[],
  isWorld: boolean,
): MapView {
  const whole = { scale: 1, ...centerOf(panel) };
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => y);
  const width = Math.max(...xs) - Math.min(...xs);
  const height = Math.max(...ys) - Math.min(...ys);
  const most = points.length === 1 ? SINGLE_PLACE_SCALE : isWorld ? MOST_WORLD_SCALE : MOST_SCALE;
  const scale = Math.min(
    most,
    (PLACES_SHARE.width * panel.width) / Math.max(1, width),
    (PLACES_SHARE.height * panel.height) / Math.max(1, height),
  );
  if (scale < LEAST_SCALE) return whole;
  return {
    scale,
    x: held((Math.max(...xs) + Math.min(...xs)) / 2, panel.x, panel.width, scale),
    y: held((Math.max(...ys) + Math.min(...ys)) / 2, panel.y, panel.height, scale),
  };
}

/** Keeps the panel filled: the view never leaves the map that was drawn. */
function held(middle: number, start: number, length: number, scale: number): number {
  const half = length / scale / 2;
  return Math.min(start + length - half, Math.max(start + half, middle));
}

/** A view on the way from the whole map (0) to another (1). */
export function viewBetween(panel: Box, view: MapView, share: number): MapView {
  const whole = centerOf(panel);
  const way = clamp01(share);
  const scale = view.scale ** way;
  // What stands still on a zoom is a point: the middle moves as fast as the scale tells.
  const moved = view.scale === 1 ? way : (1 - 1 / scale) / (1 - 1 / view.scale);
  return {
    scale,
    x: whole.x + (view.x - whole.x) * moved,
    y: whole.y + (view.y - whole.y) * moved,
  };
}

/** Where a point of the whole map stands in a view. */
export function seen(panel: Box, view: MapView, point: { x: number; y: number }): { x: number; y: number } {
  const middle = centerOf(panel);
  return {
    x: middle.x + (point.x - view.x) * view.scale,
    y: middle.y + (point.y - view.y) * view.scale,
  };
}
