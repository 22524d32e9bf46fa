import type { Context } from '../../draw/canvas.js';
import { arrive, clamp01, timeShare, travel } from '../../motion/curves.js';
import { enter, REST, withPose } from '../../motion/entrances.js';
import { drawFigureFrame } from '../figure-frame.js';
import { drawPing } from '../ping.js';
import { drawPlate } from '../plate.js';
import { drawPlaced } from '../place-text.js';
import type { Moment } from '../scene-kind.js';
import { siblingState } from '../sibling-state.js';
import { inGroup } from '../tilted-group.js';
import type { TimelineLayout } from './lay-out-timeline.js';
import type { Station } from './place-stations.js';

/** The rail reaches a station as the station pops. */
const RAIL_SECONDS = 0.55;
const RAIL_LEAD_SECONDS = 0.3;

/** Draws a rail that grows to the date that is spoken of, with a plate for each date. */
export function drawTimeline(context: Context, layout: TimelineLayout, moment: Moment): void {
  const { frame, stations } = layout;
  const ids = stations.map((_, index) => `point-${index}`);
  drawFigureFrame(context, frame, moment, () => {
    inGroup(context, frame.turn, () => {
      drawRail(context, layout, moment);
      stations.forEach((station, index) => drawStem(context, layout, moment, station, index));
    });
    stations.forEach((station, index) => {
      const id = ids[index] ?? '';
      const { style, turn } = frame;
      const ink = drawPlate(context, moment, { style, turn, box: station.plate, id, ids });
      const seconds = moment.since(id);
      drawPlaced(context, station.date, enter('cascades', seconds, moment.durations, 'bottom'), ink);
      const later = seconds - moment.durations.staggerSeconds;
      drawPlaced(context, station.label, enter('fades', later, moment.durations), ink);
      inGroup(context, turn, () => drawMark(context, layout, moment, { station, id, ids }));
    });
  });
}

/** How far the rail has been drawn, 0–1: to each station by its word, and to its end with the last. */
function railShare({ stations, rail }: TimelineLayout, moment: Moment): number {
  const length = Math.hypot(rail.toX - rail.fromX, rail.toY - rail.fromY);
  let reached = 0;
  stations.forEach((station, index) => {
    const isLast = index === stations.length - 1;
    const target = isLast ? 1 : Math.hypot(station.x - rail.fromX, station.y - rail.fromY) / length;
    const drawn = travel(timeShare(moment.since(`point-${index}`) + RAIL_LEAD_SECONDS, RAIL_SECONDS));
    reached += Math.max(0, target - reached) * drawn;
  });
  return clamp01(reached);
}

function drawRail(context: Context, layout: TimelineLayout, moment: Moment): void {
  const { rail, frame } = layout;
  const { palette, ruleWeight, lineEnds, dress } = frame.style;
  const share = railShare(layout, moment);
  const stroke = (color: string, until: number): void => {
    context.strokeStyle = color;
    context.beginPath();
    context.moveTo(rail.fromX, rail.fromY);
    context.lineTo(
      rail.fromX + (rail.toX - rail.fromX) * until,
      rail.fromY + (rail.toY - rail.fromY) * until,
    );
    context.stroke();
  };
  context.save();
  context.lineCap = lineEnds === 'round' ? 'round' : 'butt';
  context.lineWidth = Math.max(8, ruleWeight * 1.4);
  stroke(palette.line, 1);
  if (share > 0) stroke(dress === 'slab' ? palette.text : palette.primaryDisplay, share);
  context.restore();
}

/** The short line between a mark and its plate. */
function drawStem(
  context: Context,
  { frame }: TimelineLayout,
  moment: Moment,
  station: Station,
  index: number,
): void {
  const drawn = arrive(timeShare(moment.since(`point-${index}`), moment.durations.entranceSeconds));
  if (drawn <= 0) return;
  const { palette, dress, ruleWeight } = frame.style;
  const { plate, x, y } = station;
  const isBeside = plate.x > x;
  const toY = isBeside ? y : plate.y > y ? plate.y : plate.y + plate.height;
  const toX = isBeside ? plate.x : x;
  context.save();
  context.strokeStyle = dress === 'slab' ? palette.text : palette.primaryDisplay;
  context.lineWidth = Math.max(6, ruleWeight);
  context.beginPath();
  context.moveTo(x, y);
  context.lineTo(x + (toX - x) * drawn, y + (toY - y) * drawn);
  context.stroke();
  context.restore();
}

function drawMark(
  context: Context,
  { frame }: TimelineLayout,
  moment: Moment,
  { station, id, ids }: { station: Station; id: string; ids: string[] },
): void {
  const state = siblingState(moment, ids, id);
  const pose = state === 'empty' ? REST : enter('pops', moment.since(id), moment.durations);
  const { x, y, radius } = station;
  const marker = { x, y, radius, on: 'ground' as const };
  if (state === 'current') {
    const color = frame.style.palette.primaryDisplay;
    drawPing(context, { x, y, radius: radius * 0.72, color, seconds: moment.since(id) });
  }
  withPose(context, pose, station, () => {
    if (state === 'empty') {
      // The rail runs behind the marks: an empty one must hide it.
      context.fillStyle = frame.style.palette.ground;
      context.beginPath();
      context.arc(x, y, radius, 0, Math.PI * 2);
      context.fill();
    }
    frame.style.drawMarker(context, { ...marker, state });
  });
}
