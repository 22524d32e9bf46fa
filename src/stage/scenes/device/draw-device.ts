import type { Context } from '../../draw/canvas.js';
import { mixColors } from '../../draw/color.js';
import { createLayer, withShadow, type Layer } from '../../draw/layer.js';
import { insetBox } from '../../frame/box.js';
import { fillDisc, fillRounded } from '../../styles/shapes.js';
import type { DeviceShape } from './device-shape.js';

const BODY = '#1B1E24';
const EDGE = '#3A3F4A';
const METAL = '#C9CED6';
const BAR = '#E9ECF1';
const BAR_INK = '#9AA3B2';
const EMPTY_SCREEN = '#F4F6F9';
const LIGHTS = ['#F0605A', '#F5BD4F', '#5DC466'];
/** Space that the shadow takes around a machine, in pixels. */
export const ROOM_FOR_SHADOW = 80;

/** The machine without what its screen shows, as a layer. */
export function createDevice(shape: DeviceShape, shadowColor: string): Layer {
  return createLayer(insetBox(shape.outer, -ROOM_FOR_SHADOW), (context) => {
    withShadow(context, { color: shadowColor, opacity: 0.28, blur: 48, offsetY: 20 }, () =>
      drawBody(context, shape),
    );
    if (shape.frame === 'laptop') drawFoot(context, shape);
    if (shape.frame === 'browser') drawBar(context, shape);
    fillRounded(context, shape.screen, shape.screenRadius, EMPTY_SCREEN);
  });
}

function drawBody(context: Context, { frame, body, bodyRadius }: DeviceShape): void {
  fillRounded(context, body, bodyRadius, frame === 'browser' ? BAR : BODY);
  if (frame === 'browser') return;
  context.strokeStyle = EDGE;
  context.lineWidth = 4;
  context.beginPath();
  context.roundRect(body.x + 2, body.y + 2, body.width - 4, body.height - 4, bodyRadius);
  context.stroke();
}

/** The plate on which a laptop stands, with the notch for the thumb. */
function drawFoot(context: Context, { outer, body }: DeviceShape): void {
  const top = body.y + body.height;
  const height = outer.y + outer.height - top;
  context.fillStyle = METAL;
  context.beginPath();
  context.roundRect(outer.x, top, outer.width, height, [0, 0, height * 0.8, height * 0.8]);
  context.fill();
  const notch = outer.width * 0.14;
  context.fillStyle = mixColors(METAL, '#000000', 0.18);
  context.beginPath();
  context.roundRect(outer.x + (outer.width - notch) / 2, top, notch, height * 0.4, [
    0,
    0,
    height * 0.3,
    height * 0.3,
  ]);
  context.fill();
}

/** Lights and the line for the address. */
function drawBar(context: Context, { body, screen }: DeviceShape): void {
  const height = screen.y - body.y;
  const y = body.y + height / 2;
  LIGHTS.forEach((color, index) =>
    fillDisc(context, body.x + height * (0.6 + index * 0.5), y, height * 0.15, color),
  );
  const left = body.x + height * 2.4;
  fillRounded(
    context,
    {
      x: left,
      y: y - height * 0.26,
      width: body.x + body.width - height * 0.6 - left,
      height: height * 0.52,
    },
    height * 0.26,
    '#FFFFFF',
  );
  fillDisc(context, left + height * 0.36, y, height * 0.08, BAR_INK);
  fillRounded(context, { x: left + height * 0.6, y: y - 3, width: height * 3, height: 6 }, 3, BAR_INK);
}

/** What lies in front of the screen: the phone's camera. */
export function drawInFront(context: Context, { frame, screen }: DeviceShape): void {
  if (frame !== 'phone') return;
  const width = screen.width * 0.27;
  const height = screen.width * 0.065;
  const box = { x: screen.x + (screen.width - width) / 2, y: screen.y + height * 0.55, width, height };
  fillRounded(context, box, height / 2, BODY);
}
