import { boxOf, type Box } from '../../frame/box.js';
import { figureFrames, type FigureFrame } from '../figure-frame.js';
import { firstThatFits } from '../first-that-fits.js';
import type { LayoutInput, SceneLayout } from '../scene-kind.js';
import { placeFigures, type RowFigure } from './place-figures.js';

/** Figures in their places. */
export interface StatRowLayout extends SceneLayout {
  frame: FigureFrame;
  figures: RowFigure[];
}

const GAP = 24;
const MOST_COLUMN_HEIGHT = 470;
const MOST_ROW_HEIGHT = 320;
const LIFT_SHARE = 0.42;

/** Landscape: columns. Portrait and square: rows. */
export function layOutStatRow(input: LayoutInput<'stat-row'>): StatRowLayout {
  const frames = figureFrames(input, input.content, { arrangement: 'above', hasCard: false });
  return firstThatFits(frames.map((frame) => () => layOutIn(input, frame())));
}

function layOutIn(input: LayoutInput<'stat-row'>, frame: FigureFrame): StatRowLayout {
  const isAcross = input.frame.shape === 'landscape';
  const count = input.content.figures.length;
  const plates = isAcross ? columns(frame.box, count) : rows(frame.box, count);
  const figures = placeFigures(input, plates, isAcross, frame.turn);
  return {
    frame,
    figures,
    texts: [...frame.texts, ...figures.flatMap((figure) => [figure.value, figure.label])],
    focus: frame.focus,
    spokenOnScreen: [],
  };
}

function columns(box: Box, count: number): Box[] {
  const width = (box.width - GAP * (count - 1)) / count;
  const height = Math.min(MOST_COLUMN_HEIGHT, box.height);
  const top = box.y + (box.height - height) * LIFT_SHARE;
  return Array.from({ length: count }, (_, index) => ({
    x: box.x + index * (width + GAP),
    y: top,
    width,
    height,
  }));
}

function rows(box: Box, count: number): Box[] {
  const height = Math.min(MOST_ROW_HEIGHT, (box.height - GAP * (count - 1)) / count);
  const used = height * count + GAP * (count - 1);
  const top = box.y + (box.height - used) * LIFT_SHARE;
  return Array.from({ length: count }, (_, index) => {
    const y = top + index * (height + GAP);
    return boxOf(box.x, y, box.x + box.width, y + height);
  });
}
