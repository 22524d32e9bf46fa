import { opticalCenterY } from '../frame/frame.js';
import type { SceneDrawing } from '../scene-drawing.js';
import type { Focus } from '../styles/style.js';

const SHARE_OF_WIDTH: Record<Focus, number> = { left: 0.3, right: 0.7, center: 0.5, calm: 0.5 };

/**
 * Where a scene draws the eye, in pixels of the film's frame.
 * @param scale Factor from reference pixels to the frame's
 */
export function pointOfInterest(drawing: SceneDrawing, scale: number): { x: number; y: number } {
  const { frame, prepared } = drawing;
  return {
    x: frame.width * SHARE_OF_WIDTH[prepared.layout.focus] * scale,
    y: opticalCenterY(frame) * scale,
  };
}
