import type { Context } from '../../draw/canvas.js';
import { mixColors } from '../../draw/color.js';
import { createLayer } from '../../draw/layer.js';
import { arrive, settle, timeShare, travel } from '../../motion/curves.js';
import { enter, withPose } from '../../motion/entrances.js';
import { fillDisc, fillRounded } from '../../styles/shapes.js';
import { drawHeading } from '../place-heading.js';
import { drawPlaced } from '../place-text.js';
import { clipRounded } from '../picture-print.js';
import { defineSceneKind, type Moment } from '../scene-kind.js';
import { highlightOf } from '../sibling-state.js';
import { wordCount } from '../word-count.js';
import { drawInFront, ROOM_FOR_SHADOW } from './draw-device.js';
import { DEVICE_EXAMPLES } from './examples.js';
import { FADE_PIXELS, layOutDevice, type Callout, type DeviceLayout, type Screen } from './lay-out-device.js';

/** Pictures of a screen in the machine that shows it; words about it come on plates. */
export const deviceKind = defineSceneKind({
  kind: 'device',
  elements: (content) => [
    { id: 'headline', cue: 'before', words: wordCount(content.kicker, content.headline, content.source) },
    { id: 'device', cue: 'before', words: 0 },
    ...content.screens.map(({ cueWord }, index) => ({
      id: `screen-${index}`,
      cue: cueWord,
      words: 0,
      isEarly: index === 0 && cueWord === null,
    })),
    ...content.callouts.map(({ text, cueWord }, index) => ({
      id: `callout-${index}`,
      cue: cueWord,
      words: wordCount(text),
    })),
  ],
  layout: layOutDevice,
  draw: drawDeviceScene,
  examples: DEVICE_EXAMPLES,
});

function drawDeviceScene(context: Context, layout: DeviceLayout, moment: Moment): void {
  const { frame } = layout;
  drawHeading(context, frame.heading, moment, 'headline');
  if (frame.source !== null) {
    drawPlaced(context, frame.source, enter('fades', moment.since('headline') - 0.3, moment.durations));
  }
  if (layout.fadeFromY === null) drawMachine(context, layout, moment);
  else drawFaded(context, layout, layout.fadeFromY, moment);
  const ids = layout.callouts.map(({ id }) => id);
  for (const callout of layout.callouts) drawCallout(context, layout, callout, moment, ids);
}

function drawMachine(context: Context, layout: DeviceLayout, moment: Moment): void {
  const { shape, device } = layout;
  device.put(context);
  context.save();
  clipRounded(context, shape.screen, shape.screenRadius);
  drawScreens(context, layout, moment);
  context.restore();
  drawInFront(context, shape);
}

/** A machine that would run under the captions dissolves above them, whatever the ground is there. */
function drawFaded(context: Context, layout: DeviceLayout, fromY: number, moment: Moment): void {
  const { outer } = layout.shape;
  const room = {
    x: outer.x - ROOM_FOR_SHADOW,
    y: outer.y - ROOM_FOR_SHADOW,
    width: outer.width + 2 * ROOM_FOR_SHADOW,
    height: fromY + FADE_PIXELS - outer.y + ROOM_FOR_SHADOW,
  };
  createLayer(room, (to) => {
    drawMachine(to, layout, moment);
    const fade = to.createLinearGradient(0, fromY, 0, fromY + FADE_PIXELS);
    fade.addColorStop(0, 'rgba(0,0,0,1)');
    fade.addColorStop(1, 'rgba(0,0,0,0)');
    to.globalCompositeOperation = 'destination-in';
    to.fillStyle = fade;
    to.fillRect(room.x, room.y, room.width, room.height);
  }).put(context);
}

/** The first screen rises into the machine; each next one pushes the one before out to the left. */
function drawScreens(context: Context, layout: DeviceLayout, moment: Moment): void {
  const { screens, shape } = layout;
  const pace = moment.durations.entranceSeconds / 0.46;
  screens.forEach((screen, index) => {
    const shown = settle.at(moment.since(screen.id) / pace);
    const next = screens[index + 1];
    const gone = next === undefined ? 0 : settle.at(moment.since(next.id) / pace);
    if (shown <= 0 || gone >= 1) return;
    const across = index === 0 ? 0 : (1 - shown) * shape.screen.width;
    const down = index === 0 ? (1 - shown) * shape.screen.height : 0;
    const { x, y } = shape.screen;
    const left = x + across - gone * shape.screen.width;
    drawScreen(context, screen, left, y + down - scrolled(layout, screen, moment));
  });
}

function drawScreen(context: Context, { picture }: Screen, x: number, y: number): void {
  context.imageSmoothingQuality = 'low';
  context.drawImage(picture.canvas(), x, y);
}

/** A page waits, then scrolls through what the screen cannot show at once; at most this many screens far. */
const WAIT_SECONDS = 1;
const REST_SECONDS = 1.2;
const MOST_SCREENS = 1.5;

function scrolled({ screens, shape }: DeviceLayout, screen: Screen, moment: Moment): number {
  const hidden = Math.min(screen.height - shape.screen.height, shape.screen.height * MOST_SCREENS);
  if (hidden <= 0) return 0;
  const next = screens[screens.indexOf(screen) + 1];
  const since = moment.since(screen.id);
  const end =
    next === undefined ? moment.bodySeconds - moment.seconds + since : since - moment.since(next.id);
  const length = Math.max(0.8, end - WAIT_SECONDS - REST_SECONDS);
  return hidden * travel(timeShare(since - WAIT_SECONDS, length));
}

function drawCallout(
  context: Context,
  { style }: DeviceLayout,
  callout: Callout,
  moment: Moment,
  ids: readonly string[],
): void {
  const seconds = moment.since(callout.id);
  const pose = enter('rises', seconds, moment.durations);
  if (pose.opacity <= 0) return;
  const { plate, line } = callout;
  const { palette } = style;
  const highlight = highlightOf(moment, ids, callout.id);
  if (line !== null) drawLine(context, line, seconds, palette.primaryDisplay, style.ruleWeight);
  const radius = style.dress === 'card' ? Math.min(style.cornerRadius, plate.height * 0.3) : 0;
  withPose(context, pose, { x: plate.x, y: plate.y }, () => {
    fillRounded(context, plate, radius, palette.surface);
    context.strokeStyle = mixColors(palette.surfaceLine, palette.primary, highlight);
    context.lineWidth = 5;
    context.beginPath();
    context.roundRect(plate.x + 2, plate.y + 2, plate.width - 4, plate.height - 4, radius);
    context.stroke();
  });
  drawPlaced(context, callout.text, pose);
}

const LINE_DELAY_SECONDS = 0.2;
const LINE_SECONDS = 0.5;

function drawLine(
  context: Context,
  { from, to }: NonNullable<Callout['line']>,
  seconds: number,
  color: string,
  weight: number,
): void {
  const drawn = arrive(timeShare(seconds - LINE_DELAY_SECONDS, LINE_SECONDS));
  if (drawn <= 0) return;
  const x = from.x + (to.x - from.x) * drawn;
  context.strokeStyle = color;
  context.lineWidth = weight;
  context.beginPath();
  context.moveTo(from.x, from.y);
  context.lineTo(x, from.y);
  context.stroke();
  fillDisc(context, x, from.y, weight * 2, color);
}
