import { boxOf, type Box } from '../../frame/box.js';
import { figureFrames, type FigureFrame } from '../figure-frame.js';
import { firstThatFits } from '../first-that-fits.js';
import type { LayoutInput, SceneLayout } from '../scene-kind.js';
import { placeStations, type Station } from './place-stations.js';

/** A timeline in its place. */
export interface TimelineLayout extends SceneLayout {
  frame: FigureFrame;
  stations: Station[];
  /** Line through all stations, from edge to edge of its room. */
  rail: { fromX: number; fromY: number; toX: number; toY: number };
}

const RAIL_RADIUS = 34;
const STEM = 30;
const PLATE_GAP = 20;
const MOST_PLATE_HEIGHT = 380;
const MOST_ROW_HEIGHT = 190;
const MOST_BELOW = 4;
/** Width of a plate among plates that lie by turns above and below, in steps between stations. */
const ALTERNATING_STEPS = 1.62;

/** Landscape: a rail across, texts under it, or by turns above and below. Portrait and square: a rail down. */
export function layOutTimeline(input: LayoutInput<'timeline'>): TimelineLayout {
  const frames = figureFrames(input, input.content, { arrangement: 'above', hasCard: false });
  return firstThatFits(
    frames.map((frame) => () => (input.frame.shape === 'landscape' ? across : down)(input, frame())),
  );
}

function across(input: LayoutInput<'timeline'>, frame: FigureFrame): TimelineLayout {
  const { box } = frame;
  const count = input.content.points.length;
  const step = box.width / count;
  const alternates = count > MOST_BELOW;
  const reach = RAIL_RADIUS + STEM;
  const room = alternates ? box.height / 2 - reach : box.height - RAIL_RADIUS - reach;
  const height = Math.min(MOST_PLATE_HEIGHT, room);
  const used = alternates ? box.height : height + reach + RAIL_RADIUS;
  const railY = alternates
    ? box.y + box.height / 2
    : box.y + RAIL_RADIUS + Math.max(0, box.height - used) * 0.4;
  const width = alternates ? step * ALTERNATING_STEPS : step - PLATE_GAP;
  const places = input.content.points.map((_, index) => {
    const x = box.x + (index + 0.5) * step;
    const isAbove = alternates && index % 2 === 0;
    const left = Math.min(Math.max(box.x, x - width / 2), box.x + box.width - width);
    const top = isAbove ? railY - reach - height : railY + reach;
    return { x, y: railY, radius: RAIL_RADIUS, plate: { x: left, y: top, width, height } };
  });
  return assemble(input, frame, places, { fromX: box.x, fromY: railY, toX: box.x + box.width, toY: railY });
}

function down(input: LayoutInput<'timeline'>, frame: FigureFrame): TimelineLayout {
  const { box } = frame;
  const count = input.content.points.length;
  const height = Math.min(MOST_ROW_HEIGHT, (box.height - PLATE_GAP * (count - 1)) / count);
  const used = height * count + PLATE_GAP * (count - 1);
  const top = box.y + (box.height - used) / 2;
  const radius = Math.min(RAIL_RADIUS, height * 0.3);
  const railX = box.x + RAIL_RADIUS;
  const places = input.content.points.map((_, index) => {
    const y = top + index * (height + PLATE_GAP);
    const plate = boxOf(railX + RAIL_RADIUS + STEM, y, box.x + box.width, y + height);
    return { x: railX, y: y + height / 2, radius, plate };
  });
  return assemble(input, frame, places, { fromX: railX, fromY: top, toX: railX, toY: top + used });
}

function assemble(
  input: LayoutInput<'timeline'>,
  frame: FigureFrame,
  places: { x: number; y: number; radius: number; plate: Box }[],
  rail: TimelineLayout['rail'],
): TimelineLayout {
  const stations = placeStations(input, places, frame.turn);
  return {
    frame,
    stations,
    rail,
    texts: [...frame.texts, ...stations.flatMap((station) => [station.date, station.label])],
    focus: frame.focus,
    spokenOnScreen: [],
  };
}
