import type { Context } from '../draw/canvas.js';
import { withAlpha } from '../draw/color.js';
import { createLayer, type Layer } from '../draw/layer.js';
import { traceHead } from './face/head.js';
import { CLOSEST_CAMERA } from './framing.js';
import { hairStyleOf } from './hair/hair-styles.js';
import type { Person } from './person.js';
import type { Pose } from './pose.js';
import { drawChinShadow, drawNeck, traceNeck } from './torso/neck.js';
import { topOf } from './torso/tops.js';
import { clipped } from './trace.js';

/** The parts of a presenter that never change their shape, drawn once and copied into every frame. */
export interface Wardrobe {
  /** Pixels for each rig unit. */
  density: number;
  /** In rig units. */
  drawHairInFront(context: Context): void;
  /** Neck and clothes, breathing. In pixels: the context has its origin between the eyes and is not scaled. */
  drawBody(context: Context, pose: Pose): void;
}

/** Extents in rig units. */
interface Extent {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Neck and clothes at one depth of breath. */
interface Body {
  neck: Layer;
  top: Layer;
}

/** Breath changes the body's size by this share. */
const BREATH_SHARE = 0.006;
/**
 * A breath goes from −1 to 1 in twice as many steps. Each moves the body by a third of a pixel to little more than a
 * half, is resampled once, and is copied unscaled into every frame that shows it.
 */
const BREATH_STEPS = 8;
/** The drawing from which the steps are made has more pixels than they, so that all are equally sharp. */
const PATTERN_SCALE = CLOSEST_CAMERA;

/**
 * Makes a person's wardrobe.
 * @param density Pixels for each rig unit
 * @param depth Lowest rig unit that can be seen
 */
export function createWardrobe(person: Person, density: number, depth: number): Wardrobe {
  const hair = hairStyleOf(person.hair.style);
  const front: Extent = {
    left: -hair.halfWidth,
    top: -person.face.crown - hair.height - 2,
    right: hair.halfWidth,
    bottom: hair.frontBottom,
  };
  const hairInFront = layerOf(front, density, (context) => {
    drawHairShadow(context, person);
    hair.drawInFront(context, person.hair);
  });
  const pattern = createBody(person, density * PATTERN_SCALE, depth);
  const bodies = new Map<number, Body>();
  const bodyAt = (breath: number): Body => {
    const body = bodies.get(breath) ?? breathedBody(person, density, depth, pattern, breath);
    bodies.set(breath, body);
    return body;
  };
  return {
    density,
    drawHairInFront(context) {
      context.save();
      context.scale(1 / density, 1 / density);
      hairInFront.put(context);
      context.restore();
    },
    drawBody(context, pose) {
      const breath = Math.round(pose.breath * BREATH_STEPS) / BREATH_STEPS;
      const { neck, top } = bodyAt(breath);
      neck.put(context);
      context.save();
      context.scale(density, density);
      breathe(context, breath);
      drawChinShadow(context, person, pose);
      context.restore();
      top.put(context);
    },
  };
}

function createBody(person: Person, density: number, depth: number): Body {
  const { drawBody, drawCollar } = topOf(person.top.name);
  const { neck, top } = bodyExtents(person, depth);
  return {
    neck: layerOf(neck, density, (context) => drawNeck(context, person)),
    top: layerOf(top, density, (context) => {
      drawBody(context, person);
      context.globalCompositeOperation = 'destination-out';
      traceNeck(context);
      context.fill();
      context.globalCompositeOperation = 'source-over';
      drawCollar(context, person);
    }),
  };
}

function breathedBody(person: Person, density: number, depth: number, pattern: Body, breath: number): Body {
  const { neck, top } = bodyExtents(person, depth);
  const breathed = (extent: Extent, layer: Layer): Layer =>
    layerOf(extent, density, (context) => {
      breathe(context, breath);
      context.scale(1 / (density * PATTERN_SCALE), 1 / (density * PATTERN_SCALE));
      layer.put(context);
    });
  return { neck: breathed(neck, pattern.neck), top: breathed(top, pattern.top) };
}

function bodyExtents({ shoulders }: Person, depth: number): { neck: Extent; top: Extent } {
  const half = shoulders + 18;
  return {
    neck: { left: -108, top: 50, right: 108, bottom: 326 },
    top: { left: -half, top: 136, right: half, bottom: Math.max(220, depth - 28) },
  };
}

function breathe(context: Context, breath: number): void {
  const swell = 1 + breath * BREATH_SHARE;
  context.translate(0, 300);
  context.scale(swell, swell);
  context.translate(0, -314 - breath * 1.4);
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

function layerOf(extent: Extent, density: number, draw: (context: Context) => void): Layer {
  return createLayer(
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
}
