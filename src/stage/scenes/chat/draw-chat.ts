import type { Context } from '../../draw/canvas.js';
import { enter, withPose, type Pose } from '../../motion/entrances.js';
import { fillDisc } from '../../styles/shapes.js';
import { drawFigureFrame } from '../figure-frame.js';
import { drawPlaced } from '../place-text.js';
import type { Moment } from '../scene-kind.js';
import { inGroup } from '../tilted-group.js';
import type { Bubble, ChatLayout } from './lay-out-chat.js';

/** Somebody types before a message comes. */
const DOTS_SECONDS = 0.5;
const DOT_RADIUS = 9;
const DOT_STEP = 34;
const DOTS_HEIGHT = 84;
const DOT_HERTZ = 2.2;
const CORNER = 34;
const TAIL_CORNER = 8;

/** Draws messages that arrive as they are spoken, each after a moment of dots. */
export function drawChat(context: Context, layout: ChatLayout, moment: Moment): void {
  const { frame } = layout;
  drawFigureFrame(context, frame, moment, () => {
    layout.bubbles.forEach((bubble, index) => {
      const seconds = moment.since(`bubble-${index}`);
      if (bubble.name !== null) {
        const appears = enter('fades', seconds + DOTS_SECONDS, moment.durations);
        drawPlaced(context, bubble.name, appears);
      }
      if (seconds < 0) {
        if (seconds > -DOTS_SECONDS)
          inGroup(context, frame.turn, () => drawDots(context, layout, moment, bubble));
        return;
      }
      const pose = enter('pops', seconds, moment.durations);
      inGroup(context, frame.turn, () => drawBubble(context, layout, bubble, pose));
      // The text pops with its bubble, about the bubble's corner.
      inPose(context, layout, bubble, pose, () => drawPlaced(context, bubble.text));
    });
  });
}

/** The corner at which a bubble is fixed to its side. */
function cornerOf({ box, side }: Bubble): { x: number; y: number } {
  return { x: side === 'left' ? box.x : box.x + box.width, y: box.y + box.height };
}

/** Moves straight things as the turned bubble moves: about the corner where it really stands. */
function inPose(context: Context, { frame }: ChatLayout, bubble: Bubble, pose: Pose, draw: () => void): void {
  const { turn } = frame;
  const radians = (turn.turnDegrees * Math.PI) / 180;
  const corner = cornerOf(bubble);
  const dx = corner.x - turn.pivot.x;
  const dy = corner.y - turn.pivot.y;
  const pivot = {
    x: turn.pivot.x + dx * Math.cos(radians) - dy * Math.sin(radians),
    y: turn.pivot.y + dx * Math.sin(radians) + dy * Math.cos(radians),
  };
  withPose(context, pose, pivot, draw);
}

function drawBubble(context: Context, { frame }: ChatLayout, bubble: Bubble, pose: Pose): void {
  withPose(context, pose, cornerOf(bubble), () => fillBubble(context, frame.style, bubble.side, bubble.box));
}

function fillBubble(
  context: Context,
  { palette, dress }: ChatLayout['frame']['style'],
  side: Bubble['side'],
  box: Bubble['box'],
): void {
  const radius = dress === 'slab' ? 0 : Math.min(CORNER, box.height / 2);
  const tail = dress === 'slab' ? 0 : TAIL_CORNER;
  const corners = side === 'left' ? [radius, radius, radius, tail] : [radius, radius, tail, radius];
  context.fillStyle = side === 'left' ? palette.surface : palette.primary;
  context.beginPath();
  context.roundRect(box.x, box.y, box.width, box.height, corners);
  context.fill();
  if (side === 'right' || dress === 'slab') return;
  context.strokeStyle = palette.surfaceLine;
  context.lineWidth = 3;
  context.stroke();
}

function drawDots(context: Context, { frame }: ChatLayout, moment: Moment, bubble: Bubble): void {
  const { style } = frame;
  const { palette } = style;
  const width = DOT_STEP * 3 + DOTS_HEIGHT * 0.5;
  const corner = cornerOf(bubble);
  const x = bubble.side === 'left' ? corner.x : corner.x - width;
  const box = { x, y: corner.y - DOTS_HEIGHT, width, height: DOTS_HEIGHT };
  fillBubble(context, style, bubble.side, box);
  const ink = bubble.side === 'left' ? palette.surfaceMuted : palette.onPrimary;
  for (const dot of [-1, 0, 1]) {
    const lift = Math.max(0, Math.sin((moment.seconds * DOT_HERTZ - (dot + 1) * 0.16) * Math.PI * 2)) * 10;
    fillDisc(context, x + width / 2 + dot * DOT_STEP, box.y + DOTS_HEIGHT / 2 - lift, DOT_RADIUS, ink);
  }
}
