import type { Context } from '../draw/canvas.js';
import { withAlpha } from '../draw/color.js';
import { createLayer } from '../draw/layer.js';
import { traceHead } from './face/head.js';
import { hairStyleOf } from './hair/hair-styles.js';
import type { Person } from './person.js';
import { traceNeck } from './torso/neck.js';
import { topOf } from './torso/tops.js';
import { clipped } from './trace.js';

/** The parts of a presenter that never change their shape, drawn once and copied into every frame. */
export interface Wardrobe {
  drawHairBehind(context: Context): void;
  drawHairInFront(context: Context): void;
  /** Clothes with an open neckline, to be laid over the neck. */
  drawTop(context: Context): void;
}

/** Extents in rig units. */
interface Extent {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/**
 * Makes a person's wardrobe.
 * @param density Pixels for each rig unit at which the parts are drawn; a camera that comes closer needs as many more
 * @param depth Lowest rig unit that can be seen
 */
export function createWardrobe(person: Person, density: number, depth: number): Wardrobe {
  const hair = hairStyleOf(person.hair.style);
  const top = topOf(person.top.name);
  const head: Extent = {
    left: -hair.halfWidth - 12,
    top: -person.face.crown - hair.height - 12,
    right: hair.halfWidth + 12,
    bottom: hair.bottom,
  };
  const body: Extent = {
    left: -person.shoulders - 30,
    top: 140,
    right: person.shoulders + 30,
    bottom: Math.max(220, depth),
  };
  return {
    drawHairBehind: part(head, density, (context) => hair.drawBehind(context, person.hair)),
    drawHairInFront: part(head, density, (context) => {
      drawHairShadow(context, person);
      hair.drawInFront(context, person.hair);
    }),
    drawTop: part(body, density, (context) => {
      top.drawBody(context, person);
      context.globalCompositeOperation = 'destination-out';
      traceNeck(context);
      context.fill();
      context.globalCompositeOperation = 'source-over';
      top.drawCollar(context, person);
    }),
  };
}

/** What the front hair throws on the forehead. */
function drawHairShadow(context: Context, person: Person): void {
  traceHead(context, person.face, 0);
  clipped(context, () => {
    context.translate(3, 8);
    hairStyleOf(person.hair.style).traceShadow(context);
    context.fillStyle = withAlpha(person.skin.deep, 0.42);
    context.fill();
  });
}

function part(extent: Extent, density: number, draw: (context: Context) => void): (context: Context) => void {
  const layer = createLayer(
    {
      x: extent.left * density,
      y: extent.top * density,
      width: (extent.right - extent.left) * density,
      height: (extent.bottom - extent.top) * density,
    },
    (context) => {
      context.scale(density, density);
      draw(context);
    },
  );
  return (context) => {
    context.save();
    context.scale(1 / density, 1 / density);
    layer.put(context);
    context.restore();
  };
}
