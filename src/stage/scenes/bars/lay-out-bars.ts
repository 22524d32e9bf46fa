import { figureFrames, type FigureFrame } from '../figure-frame.js';
import { firstThatFits } from '../first-that-fits.js';
import { placeBars, type PlacedBars } from '../place-bars.js';
import type { LayoutInput, SceneLayout } from '../scene-kind.js';

/** Bars in their place. */
export interface BarsLayout extends SceneLayout {
  frame: FigureFrame;
  chart: PlacedBars;
  /** Whether each bar has a narration word of its own. */
  isCued: boolean[];
}

/** Landscape: what they show left, bars right. Portrait and square: bars under it. */
export function layOutBars(input: LayoutInput<'bars'>): BarsLayout {
  const frames = figureFrames(input, input.content, { arrangement: 'beside', hasCard: true });
  return firstThatFits(frames.map((frame) => () => layOutIn(input, frame())));
}

function layOutIn(input: LayoutInput<'bars'>, frame: FigureFrame): BarsLayout {
  const { bars, highlighted } = input.content;
  const chart = placeBars(
    input,
    { type: 'bars', bars, highlighted },
    { box: frame.box, on: frame.on, field: '', turn: frame.turn },
  );
  return {
    frame,
    chart,
    isCued: bars.map((bar) => bar.cueWord !== null),
    texts: [...frame.texts, ...chart.labels, ...chart.values.filter((value) => value !== null)],
    focus: frame.focus,
    spokenOnScreen: [],
  };
}
