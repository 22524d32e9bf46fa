import type { ChartPoint } from '../../draw/charts/line-points.js';
import { areCloserThan, insetBox, type Box } from '../../frame/box.js';
import { chartInks } from '../charts/chart-colors.js';
import type { FigureFrame } from '../figure-frame.js';
import { placeText, type PlacedText } from '../place-text.js';
import type { LayoutInput } from '../scene-kind.js';
import { unfit } from '../unfit.js';

/** A remark at a point of a line. */
export interface Callout {
  point: ChartPoint;
  /** How far along the axis its point lies, 0–1. */
  share: number;
  series: number;
  text: PlacedText;
  /** End of the short line from the point to the remark. */
  stem: ChartPoint;
}

/** What remarks must keep clear of. */
export interface CalloutRoom {
  plot: Box;
  series: readonly (readonly ChartPoint[])[];
  taken: readonly PlacedText[];
}

const DISTANCES = [44, 84, 130, 180, 240];
/** Part of the remark's width that lies left of its point. */
const SHIFTS = [0.5, 0.2, 0.8, 0.05, 0.95];
const CLEARANCE = 18;
const STEM_GAP = 14;
const MOST_WIDTH = 420;
const SAMPLES = 12;
/** A touched text is worse than any number of touched points. */
const TEXT_WEIGHT = 1000;

/** Puts remarks where they touch neither lines nor other texts, near their points. */
export function placeCallouts(input: LayoutInput<'line'>, frame: FigureFrame, room: CalloutRoom): Callout[] {
  const placed: Callout[] = [];
  input.content.callouts.forEach((callout, index) => {
    const points = room.series[callout.series];
    const point = points?.[callout.point];
    if (points === undefined || point === undefined) return;
    const measured = setAt(input, frame, index, { x: room.plot.x, y: room.plot.y });
    const taken = [...room.taken, ...placed.map((other) => other.text)].map((text) => text.ink);
    const spot = bestSpot(measured.ink, point, room, taken);
    const set = setAt(input, frame, index, spot);
    const text = spot.crowd >= TEXT_WEIGHT ? unfit(set) : set;
    const isAbove = spot.y < point.y;
    placed.push({
      point,
      share: callout.point / Math.max(1, points.length - 1),
      series: callout.series,
      text,
      stem: {
        x: Math.max(text.ink.x, Math.min(text.ink.x + text.ink.width, point.x)),
        y: isAbove ? text.ink.y + text.ink.height + STEM_GAP : text.ink.y - STEM_GAP,
      },
    });
  });
  return placed;
}

function setAt(
  input: LayoutInput<'line'>,
  frame: FigureFrame,
  index: number,
  { x, y }: { x: number; y: number },
): PlacedText {
  const inks = chartInks(input.style, frame.on);
  return placeText(input, {
    field: `callouts.${index}.text`,
    text: input.content.callouts[index]?.text ?? '',
    role: 'body',
    box: { x, y, width: MOST_WIDTH },
    lines: 2,
    color: inks.text,
    background: inks.behind,
    ...frame.turn,
  });
}

/** The first free spot of a walk outward from the point; the least crowded one when all are taken. */
function bestSpot(
  size: Box,
  point: ChartPoint,
  { plot, series }: CalloutRoom,
  taken: readonly Box[],
): { x: number; y: number; crowd: number } {
  let best = { x: plot.x, y: plot.y, crowd: Infinity };
  for (const distance of DISTANCES) {
    for (const side of [-1, 1]) {
      for (const shift of SHIFTS) {
        const wanted = point.x - size.width * shift;
        const x = Math.max(plot.x, Math.min(plot.x + plot.width - size.width, wanted));
        const y = side < 0 ? point.y - distance - size.height : point.y + distance;
        if (y < plot.y - CLEARANCE || y + size.height > plot.y + plot.height - CLEARANCE) continue;
        const crowd = crowdOf({ ...size, x, y }, series, taken);
        if (crowd < best.crowd) best = { x, y, crowd };
        if (crowd === 0) return best;
      }
    }
  }
  return best;
}

/** How many points of lines and how many texts (which weigh more) come too close to a box. */
function crowdOf(box: Box, series: readonly (readonly ChartPoint[])[], taken: readonly Box[]): number {
  const texts = taken.filter((other) => areCloserThan(box, other, CLEARANCE)).length;
  const around = insetBox(box, -CLEARANCE);
  const isInside = ({ x, y }: ChartPoint): boolean =>
    x > around.x && x < around.x + around.width && y > around.y && y < around.y + around.height;
  const crossed = series.flatMap((points) => sampled(points)).filter(isInside).length;
  return texts * TEXT_WEIGHT + crossed;
}

function sampled(points: readonly ChartPoint[]): ChartPoint[] {
  return points.slice(1).flatMap((to, index) => {
    const from = points[index] ?? to;
    return Array.from({ length: SAMPLES }, (_, step) => ({
      x: from.x + ((to.x - from.x) * step) / SAMPLES,
      y: from.y + ((to.y - from.y) * step) / SAMPLES,
    }));
  });
}
