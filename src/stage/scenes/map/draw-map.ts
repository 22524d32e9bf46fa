import type { Context } from '../../draw/canvas.js';
import { strokePart } from '../../draw/icon.js';
import { centerOf, type Box } from '../../frame/box.js';
import { clamp01, thud, timeShare, travel } from '../../motion/curves.js';
import { enter, withPose, type Pose } from '../../motion/entrances.js';
import { fillDisc, fillRounded } from '../../styles/shapes.js';
import { drawFigureFrame } from '../figure-frame.js';
import { drawPing } from '../ping.js';
import { drawPlaced } from '../place-text.js';
import type { Moment } from '../scene-kind.js';
import { highlightOf } from '../sibling-state.js';
import { inGroup } from '../tilted-group.js';
import { seen, viewBetween } from './map-camera.js';
import { paintMap } from './paint-map.js';
import type { MapLayout, PlacedMap } from './lay-out-map.js';
import type { PlacedLabel } from './place-labels.js';

const CAMERA_SECONDS = 0.9;
/** The camera has arrived when the first place is named. */
const CAMERA_LEAD_SECONDS = 0.7;
const DROP_PIXELS = 120;
const PIN_RADIUS = 15;
const RING_WIDTH = 6;
const ROUTE_WIDTH = 6;
const ROUTE_DASH = [4, 16];
const MARK_RADIUS = 14;

/** Draws a map whose region fills, whose camera goes to its places, and whose pins drop as they are named. */
export function drawMap(context: Context, layout: MapLayout, moment: Moment): void {
  const { frame, card, map, panel } = layout;
  drawFigureFrame(context, frame, moment, () => {
    if (card !== null) card.put(context);
    else inGroup(context, frame.turn, () => fillRounded(context, panel, 0, frame.style.palette.surface));
    if (map === null) drawNames(context, layout, moment);
    else drawRegion(context, layout, map, moment);
  });
}

function drawRegion(context: Context, layout: MapLayout, map: PlacedMap, moment: Moment): void {
  const { panel, frame, colors } = layout;
  const share = cameraShare(map, moment);
  const filled = enter('fills', moment.since('region'), moment.durations).progress;
  const { bare, whole, resting } = map.layers;
  if (share >= 1) resting.put(context);
  else if (share <= 0) {
    if (filled < 1) bare.put(context);
    whole.put(context, filled);
  } else {
    const view = viewBetween(panel, map.view, share);
    inGroup(context, frame.turn, () =>
      paintMap(context, {
        panel,
        drawing: map.drawing,
        colors,
        view,
        radius: map.radius,
        isFilled: filled > 0.5,
      }),
    );
  }
  const view = viewBetween(panel, map.view, share);
  inGroup(context, frame.turn, () => drawMarks(context, layout, map, moment, view));
  if (share >= 1 || map.view.scale === 1) drawLabels(context, layout, map, moment);
}

function cameraShare({ view }: PlacedMap, moment: Moment): number {
  if (view.scale === 1) return 0;
  return travel(timeShare(moment.since('place-0') + CAMERA_LEAD_SECONDS, CAMERA_SECONDS));
}

function drawMarks(
  context: Context,
  { panel, colors }: MapLayout,
  map: PlacedMap,
  moment: Moment,
  view: ReturnType<typeof viewBetween>,
): void {
  const ids = map.pins.map((_, index) => `place-${index}`);
  const current = moment.current(ids);
  if (map.isRoute) drawRoutes(context, { panel, colors, map, moment, view });
  map.pins.forEach((pin, index) => {
    const id = ids[index] ?? '';
    const seconds = moment.since(id);
    if (seconds < 0) return;
    const before = viewBetween(panel, map.view, 1);
    // Pins are laid out where the camera rests; while it moves they move with the ground.
    const ground = {
      x: before.x + (pin.x - centerOf(panel).x) / before.scale,
      y: before.y + (pin.y - centerOf(panel).y) / before.scale,
    };
    const { x, y } = seen(panel, view, ground);
    if (id === current)
      drawPing(context, { x, y, radius: PIN_RADIUS + RING_WIDTH, color: colors.pin, seconds });
    const fallen = thud.at(seconds);
    const at = y - DROP_PIXELS * (1 - fallen);
    context.save();
    context.globalAlpha *= timeShare(seconds, 0.1);
    fillDisc(context, x, at, PIN_RADIUS + RING_WIDTH, colors.pinRing);
    fillDisc(context, x, at, PIN_RADIUS, colors.pin);
    context.restore();
  });
}

interface RouteDrawing {
  panel: Box;
  colors: MapLayout['colors'];
  map: PlacedMap;
  moment: Moment;
  view: ReturnType<typeof viewBetween>;
}

/** The way to a place draws as its name is spoken. */
function drawRoutes(context: Context, { panel, colors, map, moment, view }: RouteDrawing): void {
  const middle = centerOf(panel);
  context.save();
  context.translate(middle.x, middle.y);
  context.scale(view.scale, view.scale);
  context.translate(-view.x, -view.y);
  context.strokeStyle = colors.route;
  context.lineWidth = ROUTE_WIDTH / view.scale;
  context.lineCap = 'round';
  context.setLineDash(ROUTE_DASH.map((length) => length / view.scale));
  map.drawing.routes.forEach((path, index) => {
    const drawn = enter('draws', moment.since(`place-${index + 1}`), moment.durations).progress;
    strokePart(context, path, drawn);
  });
  context.restore();
}

function drawLabels(context: Context, { frame }: MapLayout, map: PlacedMap, moment: Moment): void {
  const ids = map.labels.map((_, index) => `place-${index}`);
  map.labels.forEach((label, index) => {
    const id = ids[index] ?? '';
    const pose = enter('fades', moment.since(id) - 0.12, moment.durations);
    if (pose.opacity <= 0) return;
    inGroup(context, frame.turn, () =>
      drawLabelPlate(context, frame.style, label, pose, highlightOf(moment, ids, id)),
    );
    drawPlaced(context, label.text, pose);
  });
}

function drawLabelPlate(
  context: Context,
  { palette, dress }: MapLayout['frame']['style'],
  { plate }: PlacedLabel,
  pose: Pose,
  highlight: number,
): void {
  const radius = dress === 'slab' ? 0 : Math.min(14, plate.height / 2);
  withPose(context, pose, centerOf(plate), () => {
    fillRounded(context, plate, radius, palette.surface);
    if (highlight <= 0) return;
    context.globalAlpha *= clamp01(highlight);
    context.strokeStyle = palette.surfacePrimary;
    context.lineWidth = 4;
    context.stroke();
  });
}

/** Names on a card, for a region that has no outline. */
function drawNames(context: Context, { names, frame, panel, colors }: MapLayout, moment: Moment): void {
  if (names === null) return;
  drawPlaced(context, names.region, enter('rises', moment.since('region'), moment.durations));
  const ids = names.rows.map((_, index) => `place-${index}`);
  names.rows.forEach(({ y, text }, index) => {
    const id = ids[index] ?? '';
    const seconds = moment.since(id);
    const pose = enter('cascades', seconds, moment.durations, 'left');
    const x = text.ink.x - 40;
    inGroup(context, frame.turn, () => {
      context.fillStyle = frame.style.palette.surfaceLine;
      context.fillRect(panel.x + 40, y - (text.ink.height / 2 + 26), panel.width - 80, 3);
      if (seconds < 0) return;
      if (moment.current(ids) === id)
        drawPing(context, { x, y, radius: MARK_RADIUS, color: colors.pin, seconds });
      fillDisc(context, x, y, MARK_RADIUS * Math.min(1, thud.at(seconds)), colors.pin);
    });
    drawPlaced(context, text, pose);
  });
}
