import type { IconData } from '../scene-plan.js';
import { createPath, type Context, type Path } from './canvas.js';

/** How an icon is drawn. */
export interface IconDrawing {
  /** Centre in frame coordinates. */
  x: number;
  y: number;
  /** Side of the icon's square in pixels. */
  sizePixels: number;
  color: string;
  /** Stroke as a multiple of the icon's own; 1 by default. */
  weight?: number;
  /** How much of every line is drawn, 0–1; 1 by default. */
  progress?: number;
}

const pathsOfIcons = new WeakMap<IconData, Path[]>();

/** Strokes a line icon with round ends. */
export function drawIcon(context: Context, icon: IconData, drawing: IconDrawing): void {
  const progress = drawing.progress ?? 1;
  if (progress <= 0) return;
  const scale = drawing.sizePixels / icon.gridSize;
  context.save();
  context.translate(drawing.x - drawing.sizePixels / 2, drawing.y - drawing.sizePixels / 2);
  context.scale(scale, scale);
  context.lineWidth = icon.strokeWidth * (drawing.weight ?? 1);
  context.lineCap = 'round';
  context.lineJoin = 'round';
  context.strokeStyle = drawing.color;
  for (const path of pathsOf(icon)) strokePart(context, path, progress);
  context.restore();
}

/** Strokes the first part (0–1) of an outline. */
export function strokePart(context: Context, path: Path, progress: number): void {
  if (progress <= 0) return;
  context.stroke(progress >= 1 ? path : createPath(path.toSVGString()).trim(0, progress));
}

function pathsOf(icon: IconData): Path[] {
  const known = pathsOfIcons.get(icon);
  if (known !== undefined) return known;
  const paths = icon.paths.flatMap(splitSubpaths).map((data) => createPath(data));
  pathsOfIcons.set(icon, paths);
  return paths;
}

/** Trimming works along one outline at a time, so an icon's path data is cut at its absolute moves. */
function splitSubpaths(data: string): string[] {
  return data.split(/(?=M)/).filter((part) => part.trim() !== '');
}
