import { linePoints, type ChartPoint } from '../../draw/charts/line-points.js';
import { boxOf } from '../../frame/box.js';
import { chartInks } from '../charts/chart-colors.js';
import { figureFrames, type FigureFrame } from '../figure-frame.js';
import { firstThatFits } from '../first-that-fits.js';
import { placeText, type PlacedText } from '../place-text.js';
import type { LayoutInput, SceneLayout } from '../scene-kind.js';
import { placeCallouts, type Callout } from './place-callouts.js';
import { atLineEnds, measureEndLabels, type EndLabel } from './place-end-labels.js';
import { unfit } from '../unfit.js';

/** Lines in their place. */
export interface LineLayout extends SceneLayout {
  frame: FigureFrame;
  series: { points: ChartPoint[]; values: readonly number[]; end: EndLabel }[];
  axis: { fromX: number; toX: number; y: number };
  ends: PlacedText[];
  callouts: Callout[];
}

const END_GAP = 46;
const AXIS_GAP = 26;
/** Room above the highest point, so that its mark stays inside. */
const HEAD_ROOM = 26;
/** The plot must stay this large. */
const LEAST_WIDTH = 300;
const LEAST_HEIGHT = { landscape: 220, portrait: 300, square: 180 };

/** A chart under its headline in all shapes. */
export function layOutLine(input: LayoutInput<'line'>): LineLayout {
  const frames = figureFrames(input, input.content, { arrangement: 'above', hasCard: true, tiltShare: 0.3 });
  return firstThatFits(frames.map((frame) => () => layOutIn(input, frame())));
}

function layOutIn(input: LayoutInput<'line'>, frame: FigureFrame): LineLayout {
  const { content } = input;
  const { box } = frame;
  const labels = measureEndLabels(input, frame, box);
  const labelWidth = Math.max(...labels.map((label) => label.width));
  const right = box.x + box.width - labelWidth - END_GAP;
  const axisHeight = placeAxisEnd(input, frame, 'from', { left: box.x, right, y: 0 }).fit.block.height;
  const bottom = box.y + box.height - axisHeight - AXIS_GAP;
  const plot = boxOf(box.x, box.y + HEAD_ROOM, right, bottom);
  const { series, zeroY } = linePoints(
    content.series.map((one) => one.points),
    plot,
  );
  const isTooSmall = plot.width < LEAST_WIDTH || plot.height < LEAST_HEIGHT[input.frame.shape];
  const endLabels = atLineEnds(labels, series, { x: right + END_GAP, top: box.y, bottom });
  const ends = (['from', 'to'] as const).map((end) =>
    placeAxisEnd(input, frame, end, { left: box.x, right, y: bottom + AXIS_GAP }),
  );
  const taken = endLabels.flatMap((label) => [label.value, ...(label.name === null ? [] : [label.name])]);
  const callouts = placeCallouts(input, frame, { plot, series, taken });
  return {
    frame,
    series: series.flatMap((points, index) => {
      const end = endLabels[index];
      const values = content.series[index]?.points;
      return end === undefined || values === undefined ? [] : [{ points, values, end }];
    }),
    axis: { fromX: plot.x, toX: right, y: zeroY },
    ends: isTooSmall ? ends.map(unfit) : ends,
    callouts,
    texts: [
      ...frame.texts,
      ...taken,
      ...(isTooSmall ? ends.map(unfit) : ends),
      ...callouts.map((callout) => callout.text),
    ],
    focus: frame.focus,
    spokenOnScreen: [],
  };
}

function placeAxisEnd(
  input: LayoutInput<'line'>,
  frame: FigureFrame,
  end: 'from' | 'to',
  place: { left: number; right: number; y: number },
): PlacedText {
  const inks = chartInks(input.style, frame.on);
  return placeText(input, {
    field: end,
    text: input.content[end],
    role: 'kicker',
    box: { x: place.left, y: place.y, width: place.right - place.left },
    align: end === 'from' ? 'left' : 'right',
    lines: 1,
    color: inks.muted,
    background: inks.behind,
    ...frame.turn,
  });
}
