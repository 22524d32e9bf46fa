import type { Context } from '../../draw/canvas.js';
import type { MapDrawing } from '../../draw/maps/project-map.js';
import { centerOf, type Box } from '../../frame/box.js';
import type { MapColors } from './map-colors.js';
import type { MapView } from './map-camera.js';

/** What a picture of a map is made from. */
export interface MapPicture {
  panel: Box;
  drawing: MapDrawing;
  colors: MapColors;
  view: MapView;
  /** Radius of the panel's lower corners, and of its upper ones. */
  radius: number;
  isFilled: boolean;
}

const BORDER_WIDTH = 2.5;
const EDGE_WIDTH = 3;

/** Draws sea, land, region and borders as a view shows them, cut to the panel. */
export function paintMap(
  context: Context,
  { panel, drawing, colors, view, radius, isFilled }: MapPicture,
): void {
  const middle = centerOf(panel);
  context.save();
  context.beginPath();
  context.roundRect(panel.x, panel.y, panel.width, panel.height, radius);
  context.clip();
  context.fillStyle = colors.sea;
  context.fillRect(panel.x, panel.y, panel.width, panel.height);
  context.translate(middle.x, middle.y);
  context.scale(view.scale, view.scale);
  context.translate(-view.x, -view.y);
  context.fillStyle = colors.land;
  context.fill(drawing.others);
  context.fillStyle = isFilled ? colors.region : colors.land;
  context.fill(drawing.region);
  context.strokeStyle = colors.border;
  context.lineWidth = BORDER_WIDTH / view.scale;
  context.lineJoin = 'round';
  context.stroke(drawing.borders);
  context.restore();
  context.strokeStyle = colors.edge;
  context.lineWidth = EDGE_WIDTH;
  context.beginPath();
  context.roundRect(panel.x, panel.y, panel.width, panel.height, radius);
  context.stroke();
}
