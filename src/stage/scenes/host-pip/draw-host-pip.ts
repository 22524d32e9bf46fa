import type { Context } from '../../draw/canvas.js';
import { mixColors } from '../../draw/color.js';
import { enter, withPose } from '../../motion/entrances.js';
import { fillDisc } from '../../styles/shapes.js';
import type { Moment } from '../scene-kind.js';
import type { HostPipLayout } from './lay-out-host-pip.js';

const RING_WIDTH = 8;
const WALL_TINT = 0.3;

/** Draws the screen, and over its free corner the presenter in a ring. */
export function drawHostPip(context: Context, layout: HostPipLayout, moment: Moment): void {
  layout.screen.draw(context, moment);
  const { circle } = layout;
  const pose = enter('fades', moment.since('host'), moment.durations);
  withPose(context, pose, circle, () => drawCircle(context, layout, moment));
}

function drawCircle(context: Context, { circle, style, presenter }: HostPipLayout, moment: Moment): void {
  const { x, y, radius } = circle;
  const { palette } = style;
  context.save();
  context.beginPath();
  context.arc(x, y, radius - 1, 0, Math.PI * 2);
  context.clip();
  fillDisc(context, x, y, radius, mixColors(palette.surface, palette.primary, WALL_TINT));
  presenter.draw(context, moment);
  context.restore();
  context.strokeStyle = palette.primary;
  context.lineWidth = RING_WIDTH;
  context.beginPath();
  context.arc(x, y, radius - RING_WIDTH / 2, 0, Math.PI * 2);
  context.stroke();
}
