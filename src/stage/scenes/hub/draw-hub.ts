import type { Context } from '../../draw/canvas.js';
import { boxOf } from '../../frame/box.js';
import { timeShare, travel } from '../../motion/curves.js';
import { enter, pulseScale, REST, withPose } from '../../motion/entrances.js';
import { fillRounded } from '../../styles/shapes.js';
import { drawFigureFrame } from '../figure-frame.js';
import { drawPing } from '../ping.js';
import { drawPlaced } from '../place-text.js';
import type { Moment } from '../scene-kind.js';
import { siblingState } from '../sibling-state.js';
import type { HubLayout, Spoke } from './lay-out-hub.js';

const LINE_SECONDS = 0.42;
/** The line reaches its part as the part pops. */
const LINE_LEAD_SECONDS = 0.3;
const DASH = [10, 16];
const PULSE_SECONDS = 0.3;

/** Draws the whole in the middle, and its parts around it, each at the end of its own line. */
export function drawHub(context: Context, layout: HubLayout, moment: Moment): void {
  const { frame, spokes, hub } = layout;
  const ids = spokes.map((_, index) => `spoke-${index}`);
  drawFigureFrame(context, frame, moment, () => {
    spokes.forEach((spoke, index) => drawLineTo(context, layout, moment, spoke, index));
    drawHubDisc(context, layout, moment, ids);
    drawPlaced(context, layout.whole);
    spokes.forEach((spoke, index) => {
      const id = ids[index] ?? '';
      drawNode(context, layout, moment, { spoke, id, ids });
      const from = spoke.y < hub.y ? 'bottom' : 'top';
      drawPlaced(context, spoke.text, enter('cascades', moment.since(id), moment.durations, from));
    });
  });
}

/** Gives a small beat whenever a part joins. */
function drawHubDisc(context: Context, { hub, frame }: HubLayout, moment: Moment, ids: string[]): void {
  const { palette } = frame.style;
  const newest = ids.map((id) => moment.since(id)).filter((seconds) => seconds >= 0);
  const beat = newest.length === 0 ? 1 : pulseScale(Math.min(...newest), PULSE_SECONDS);
  const width = hub.halfWidth * beat;
  const height = hub.halfHeight * beat;
  const box = boxOf(hub.x - width, hub.y - height, hub.x + width, hub.y + height);
  fillRounded(context, box, height, palette.primary);
}

/** Dashed while its part is to come; drawn outward as the part is named. */
function drawLineTo(
  context: Context,
  { hub, frame }: HubLayout,
  moment: Moment,
  spoke: Spoke,
  index: number,
): void {
  const { palette, ruleWeight, lineEnds, dress } = frame.style;
  const length = Math.hypot(spoke.x - hub.x, spoke.y - hub.y);
  const at = (distance: number): { x: number; y: number } => ({
    x: hub.x + ((spoke.x - hub.x) * distance) / length,
    y: hub.y + ((spoke.y - hub.y) * distance) / length,
  });
  const from = at(hub.halfHeight);
  const stroke = (color: string, distance: number): void => {
    const to = at(distance);
    context.strokeStyle = color;
    context.beginPath();
    context.moveTo(from.x, from.y);
    context.lineTo(to.x, to.y);
    context.stroke();
  };
  const end = length - spoke.radius;
  const drawn = travel(timeShare(moment.since(`spoke-${index}`) + LINE_LEAD_SECONDS, LINE_SECONDS));
  context.save();
  context.lineCap = lineEnds === 'round' ? 'round' : 'butt';
  context.lineWidth = Math.max(7, ruleWeight * 1.2);
  if (drawn < 1) {
    context.setLineDash(DASH);
    stroke(palette.line, end);
    context.setLineDash([]);
  }
  if (drawn > 0) {
    const color = dress === 'slab' ? palette.text : palette.primaryDisplay;
    stroke(color, hub.halfHeight + (end - hub.halfHeight) * drawn);
  }
  context.restore();
}

function drawNode(
  context: Context,
  { frame }: HubLayout,
  moment: Moment,
  { spoke, id, ids }: { spoke: Spoke; id: string; ids: string[] },
): void {
  const state = siblingState(moment, ids, id);
  const { x, y, radius, icon } = spoke;
  const pose = state === 'empty' ? REST : enter('pops', moment.since(id), moment.durations);
  const marker = { x, y, radius, icon, on: 'ground' as const };
  if (state === 'current') {
    const color = frame.style.palette.primaryDisplay;
    drawPing(context, { x, y, radius: radius * 0.7, color, seconds: moment.since(id) });
  }
  if (state !== 'empty' && pose.scale < 0.95) frame.style.drawMarker(context, { ...marker, state: 'empty' });
  withPose(context, pose, spoke, () => frame.style.drawMarker(context, { ...marker, state }));
}
