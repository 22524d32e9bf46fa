import { createPath, type Context } from '../../draw/canvas.js';
import { strokePart } from '../../draw/icon.js';
import { clamp01, timeShare, travel } from '../../motion/curves.js';
import { enter, pulseScale, withPose } from '../../motion/entrances.js';
import { fillDisc } from '../../styles/shapes.js';
import { drawHeading } from '../place-heading.js';
import { drawPlate } from '../plate.js';
import { drawPlaced } from '../place-text.js';
import type { Moment } from '../scene-kind.js';
import { siblingState } from '../sibling-state.js';
import { inGroup } from '../tilted-group.js';
import type { FlowLayout, FlowStep } from './lay-out-flow.js';

/** How long the token travels from the first step to the last. */
const TOKEN_SECONDS = 1.2;
/** The last step lands before the token sets out. */
const TOKEN_DELAY_SECONDS = 0.35;
const ARROW_SECONDS = 0.5;
const ARROW_LEAD_SECONDS = 0.35;
const ARROW_GAP = 22;
const NARROW_ARROW_GAP = 10;
const HEAD_PIXELS = 24;

/** Draws a flow: nodes on their words, arrows in the gaps between, and the token at the end. */
export function drawFlow(context: Context, layout: FlowLayout, moment: Moment): void {
  drawHeading(context, layout.heading, moment, 'headline');
  const sinceFrame = moment.since('headline');
  if (layout.source !== null)
    drawPlaced(context, layout.source, enter('fades', sinceFrame - 0.3, moment.durations));
  const frame = enter('fades', sinceFrame, moment.durations);
  if (frame.opacity <= 0) return;
  withPose(context, frame, { x: 0, y: 0 }, () =>
    inGroup(context, layout.turn, () => {
      layout.steps.forEach((_, index) => drawArrow(context, layout, moment, index));
      drawToken(context, layout, moment);
      layout.steps.forEach((step, index) => drawNode(context, layout, moment, step, index));
    }),
  );
  layout.steps.forEach((step, index) => drawTexts(context, layout, moment, step, index));
}

interface Line {
  fromX: number;
  fromY: number;
  toX: number;
  toY: number;
}

/** The gap between a step and the one before it. */
function gapBefore(layout: FlowLayout, index: number): Line | null {
  const from = layout.steps[index - 1];
  const to = layout.steps[index];
  if (from === undefined || to === undefined) return null;
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  const alongX = (to.x - from.x) / length;
  const alongY = (to.y - from.y) / length;
  const gap = length - from.radius - to.radius < 120 ? NARROW_ARROW_GAP : ARROW_GAP;
  const start = from.radius + gap;
  const end = length - to.radius - gap;
  return {
    fromX: from.x + alongX * start,
    fromY: from.y + alongY * start,
    toX: from.x + alongX * end,
    toY: from.y + alongY * end,
  };
}

/** Dashed while it is to come; drawn with its head as its step comes. */
function drawArrow(context: Context, layout: FlowLayout, moment: Moment, index: number): void {
  const line = gapBefore(layout, index);
  if (line === null) return;
  const { palette, dress, ruleWeight } = layout.style;
  const drawn = travel(timeShare(moment.since(`step-${index}`) + ARROW_LEAD_SECONDS, ARROW_SECONDS));
  context.save();
  context.lineWidth = Math.max(6, ruleWeight * (dress === 'slab' ? 1.2 : 1.3));
  context.lineCap = dress === 'slab' ? 'butt' : 'round';
  context.lineJoin = dress === 'slab' ? 'miter' : 'round';
  context.strokeStyle = palette.line;
  if (drawn < 1) {
    context.setLineDash([10, 16]);
    context.beginPath();
    context.moveTo(line.fromX, line.fromY);
    context.lineTo(line.toX, line.toY);
    context.stroke();
    context.setLineDash([]);
  }
  if (drawn > 0) {
    context.strokeStyle = dress === 'slab' ? palette.text : palette.primaryDisplay;
    strokeArrow(context, line, drawn);
  }
  context.restore();
}

function strokeArrow(context: Context, line: Line, drawn: number): void {
  const x = line.fromX + (line.toX - line.fromX) * drawn;
  const y = line.fromY + (line.toY - line.fromY) * drawn;
  context.beginPath();
  context.moveTo(line.fromX, line.fromY);
  context.lineTo(x, y);
  context.stroke();
  const angle = Math.atan2(line.toY - line.fromY, line.toX - line.fromX);
  const head = createPath();
  const reach = Math.min(HEAD_PIXELS, Math.hypot(x - line.fromX, y - line.fromY) * 0.6);
  head.moveTo(x + Math.cos(angle + Math.PI * 0.78) * reach, y + Math.sin(angle + Math.PI * 0.78) * reach);
  head.lineTo(x, y);
  head.lineTo(x + Math.cos(angle - Math.PI * 0.78) * reach, y + Math.sin(angle - Math.PI * 0.78) * reach);
  strokePart(context, head, 1);
}

function drawNode(context: Context, layout: FlowLayout, moment: Moment, step: FlowStep, index: number): void {
  const ids = layout.steps.map((_, other) => `step-${other}`);
  const id = `step-${index}`;
  const state = siblingState(moment, ids, id);
  const marker = {
    x: step.x,
    y: step.y,
    radius: step.radius,
    on: 'ground' as const,
    icon: step.icon,
    label: step.icon === null ? String(index + 1) : null,
  };
  const pose = enter('pops', moment.since(id), moment.durations);
  if (state === 'empty' || pose.scale < 0.95) layout.style.drawMarker(context, { ...marker, state: 'empty' });
  if (state === 'empty') return;
  const scale = pose.scale * pulseScale(sincePassing(layout, moment, index), 0.3);
  withPose(context, { ...pose, scale }, step, () => layout.style.drawMarker(context, { ...marker, state }));
}

/** Seconds since the token reached a step. */
function sincePassing(layout: FlowLayout, moment: Moment, index: number): number {
  const share = index / Math.max(1, layout.steps.length - 1);
  return moment.since('token') - TOKEN_DELAY_SECONDS - TOKEN_SECONDS * share;
}

/** A drop of accent that runs along the whole line under the nodes. */
function drawToken(context: Context, layout: FlowLayout, moment: Moment): void {
  const seconds = moment.since('token') - TOKEN_DELAY_SECONDS;
  if (seconds < 0 || seconds > TOKEN_SECONDS) return;
  const place = clamp01(seconds / TOKEN_SECONDS) * (layout.steps.length - 1);
  const index = Math.min(layout.steps.length - 2, Math.floor(place));
  const from = layout.steps[index];
  const to = layout.steps[index + 1];
  if (from === undefined || to === undefined) return;
  const share = travel(place - index);
  const x = from.x + (to.x - from.x) * share;
  const y = from.y + (to.y - from.y) * share;
  const { palette, dress } = layout.style;
  fillDisc(context, x, y, 20, dress === 'slab' ? palette.primary : palette.accent);
}

function drawTexts(
  context: Context,
  layout: FlowLayout,
  moment: Moment,
  step: FlowStep,
  index: number,
): void {
  const seconds = moment.since(`step-${index}`);
  const isAbove = layout.isAcross && layout.steps.length > 3 && index % 2 === 0;
  const side = layout.isAcross ? (isAbove ? 'top' : 'bottom') : 'right';
  const ids = layout.steps.map((_, other) => `step-${other}`);
  const { style, turn } = layout;
  const ink =
    step.plate === null
      ? undefined
      : drawPlate(context, moment, { style, turn, box: step.plate, id: `step-${index}`, ids });
  drawPlaced(context, step.title, enter('cascades', seconds, moment.durations, side), ink);
  if (step.note === null) return;
  drawPlaced(
    context,
    step.note,
    enter('fades', seconds - moment.durations.staggerSeconds, moment.durations),
    ink,
  );
}
