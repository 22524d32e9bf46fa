import type { Context } from '../../draw/canvas.js';
import { mixColors } from '../../draw/color.js';
import { arrive, timeShare } from '../../motion/curves.js';
import { enter, pulseScale, withPose } from '../../motion/entrances.js';
import { fillDisc, fillRounded, strokeTick } from '../../styles/shapes.js';
import { drawFigureFrame } from '../figure-frame.js';
import { drawPing } from '../ping.js';
import { drawPlate, plateRadius } from '../plate.js';
import { drawPlaced } from '../place-text.js';
import type { Moment } from '../scene-kind.js';
import { inGroup } from '../tilted-group.js';
import type { QuizLayout, QuizOption } from './lay-out-quiz.js';

/** A countdown longer than this begins later, so that its ring is seen to move. */
const MOST_COUNTDOWN_SECONDS = 3;
const REVEAL_SECONDS = 0.4;

/** Draws a question whose options arrive one by one; the ring runs out, and the right one fills with a tick. */
export function drawQuiz(context: Context, layout: QuizLayout, moment: Moment): void {
  const { frame, options } = layout;
  drawFigureFrame(context, frame, moment, () => {
    options.forEach((option, index) => drawOption(context, layout, moment, option, index));
    inGroup(context, layout.ringTurn, () => drawRing(context, layout, moment));
    if (layout.why !== null) {
      const pose = enter('cascades', moment.since('answer') - REVEAL_SECONDS, moment.durations, 'left');
      drawPlaced(context, layout.why, pose);
    }
  });
}

function drawOption(
  context: Context,
  layout: QuizLayout,
  moment: Moment,
  option: QuizOption,
  index: number,
): void {
  const { frame } = layout;
  const { style, turn } = frame;
  const { palette } = style;
  const id = `option-${index}`;
  const isRight = index === layout.answer;
  const revealed = arrive(timeShare(moment.since('answer'), REVEAL_SECONDS));
  // Once the answer is out, no option is the one being read any more.
  const ids = [...layout.options.map((_, other) => `option-${other}`), 'answer'];
  const ink = drawPlate(context, moment, { style, turn, box: option.plate, id, ids });
  const seconds = moment.since(id);
  if (seconds < 0) return;
  if (isRight && revealed > 0)
    inGroup(context, turn, () => {
      const filled = { ...option.plate, width: option.plate.width * revealed };
      const radius = Math.min(plateRadius(style, option.plate), filled.width / 2);
      fillRounded(context, filled, radius, palette.primary);
    });
  const muted = mixColors(palette.surfaceText, palette.surfaceMuted, isRight ? 0 : revealed);
  const isOnPrimary = isRight && revealed > 0.5;
  const color = isOnPrimary ? palette.onPrimary : revealed > 0 ? muted : ink;
  drawPlaced(context, option.text, enter('cascades', seconds, moment.durations, 'bottom'), color);
  inGroup(context, turn, () => {
    const pose = enter('pops', seconds, moment.durations);
    const beat = isRight ? pulseScale(moment.since('answer') - 0.1, 0.34) : 1;
    withPose(context, { ...pose, scale: pose.scale * beat }, option.marker, () => {
      if (isOnPrimary) drawTick(context, option.marker, palette.onPrimary, palette.primary);
      else
        style.drawMarker(context, {
          ...option.marker,
          on: 'surface',
          state: markerState(layout, moment, id),
        });
    });
  });
}

/** On a slab in primary a mark in primary would vanish. */
function markerState({ frame, options }: QuizLayout, moment: Moment, id: string): 'current' | 'said' {
  const ids = options.map((_, index) => `option-${index}`);
  const isCurrent = moment.since('answer') < 0 && moment.current(ids) === id;
  return isCurrent && frame.style.dress !== 'slab' ? 'current' : 'said';
}

function drawTick(
  context: Context,
  { x, y, radius }: { x: number; y: number; radius: number },
  fill: string,
  ink: string,
): void {
  fillDisc(context, x, y, radius, fill);
  strokeTick(context, x, y, radius, ink);
}

/** Runs out from the last option to the answer, then carries the tick. */
function drawRing(context: Context, layout: QuizLayout, moment: Moment): void {
  const { ring, frame, options } = layout;
  const { palette, lineEnds } = frame.style;
  const sinceAnswer = moment.since('answer');
  const sinceOptions = moment.since(`option-${options.length - 1}`);
  const length = Math.min(MOST_COUNTDOWN_SECONDS, Math.max(0.1, sinceOptions - sinceAnswer));
  const left = 1 - timeShare(sinceAnswer + length, length);
  if (sinceAnswer >= 0) {
    const pose = enter('pops', sinceAnswer, moment.durations);
    drawPing(context, {
      ...ring,
      radius: ring.radius * 0.5,
      color: palette.primaryDisplay,
      seconds: sinceAnswer,
    });
    withPose(context, pose, ring, () => drawTick(context, ring, palette.primary, palette.onPrimary));
    return;
  }
  const weight = ring.radius * 0.26;
  context.save();
  context.lineWidth = weight;
  context.lineCap = lineEnds === 'round' ? 'round' : 'butt';
  context.strokeStyle = palette.line;
  context.beginPath();
  context.arc(ring.x, ring.y, ring.radius - weight / 2, 0, Math.PI * 2);
  context.stroke();
  if (left > 0) {
    context.strokeStyle = palette.primaryDisplay;
    context.beginPath();
    const start = -Math.PI / 2;
    context.arc(
      ring.x,
      ring.y,
      ring.radius - weight / 2,
      start + Math.PI * 2 * (1 - left),
      start + Math.PI * 2,
    );
    context.stroke();
  }
  context.restore();
}
