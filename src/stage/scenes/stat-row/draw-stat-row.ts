import type { Context } from '../../draw/canvas.js';
import { mixColors } from '../../draw/color.js';
import { drawTabular } from '../../draw/text.js';
import { travel } from '../../motion/curves.js';
import { enter } from '../../motion/entrances.js';
import { fillRounded } from '../../styles/shapes.js';
import { drawFigureFrame } from '../figure-frame.js';
import { drawPlate } from '../plate.js';
import { drawPlaced, withPlacedTurn } from '../place-text.js';
import type { Moment } from '../scene-kind.js';
import { highlightOf } from '../sibling-state.js';
import { countedText, isCountable } from '../stat/counted-text.js';
import { inGroup } from '../tilted-group.js';
import type { StatRowLayout } from './lay-out-stat-row.js';
import type { RowFigure } from './place-figures.js';

/** Draws figures that count up one by one; the one that was named last carries the primary colour. */
export function drawStatRow(context: Context, layout: StatRowLayout, moment: Moment): void {
  const { frame, figures } = layout;
  const ids = figures.map((_, index) => `figure-${index}`);
  drawFigureFrame(context, frame, moment, () => {
    figures.forEach((figure, index) => {
      const id = ids[index] ?? '';
      const { style, turn } = frame;
      const ink = drawPlate(context, moment, { style, turn, box: figure.plate, id, ids });
      const seconds = moment.since(id);
      if (seconds < 0) return;
      const highlight = highlightOf(moment, ids, id);
      drawValue(context, figure, moment, seconds, ink ?? figure.value.color);
      drawPlaced(context, figure.label, enter('cascades', seconds - 0.12, moment.durations, 'bottom'), ink);
      inGroup(context, turn, () => drawShare(context, layout, moment, { figure, seconds, ink, highlight }));
    });
  });
}

function drawValue(
  context: Context,
  { value }: RowFigure,
  moment: Moment,
  seconds: number,
  color: string,
): void {
  if (!isCountable(value.text)) {
    drawPlaced(context, value, enter('stamps', seconds, moment.durations), color);
    return;
  }
  const pose = enter('counts', seconds, moment.durations);
  if (pose.progress >= 1) {
    drawPlaced(context, value, undefined, color);
    return;
  }
  const { style, capHeight } = value.fit.block;
  withPlacedTurn(context, value, () => {
    const text = countedText(value.text, pose.progress);
    context.save();
    context.globalAlpha *= pose.opacity;
    drawTabular(context, text, style, value.x, value.y + capHeight, color);
    context.restore();
  });
}

interface ShareDrawing {
  figure: RowFigure;
  seconds: number;
  ink: string | undefined;
  highlight: number;
}

/** The bar that shows the share: it fills as the number counts. */
function drawShare(
  context: Context,
  { frame }: StatRowLayout,
  moment: Moment,
  { figure, seconds, ink, highlight }: ShareDrawing,
): void {
  if (figure.bar === null) return;
  const { box, share } = figure.bar;
  const { palette, lineEnds } = frame.style;
  const radius = lineEnds === 'round' ? box.height / 2 : 0;
  const isOnPrimary = ink !== undefined;
  const track = isOnPrimary ? mixColors(palette.primary, palette.onPrimary, 0.3) : palette.surfaceLine;
  fillRounded(context, box, radius, track);
  const length = box.width * share * travel(enter('counts', seconds, moment.durations).progress);
  if (length < 1) return;
  const quiet = mixColors(palette.surfaceLine, palette.surfacePrimary, 0.55);
  const fill = ink ?? mixColors(quiet, palette.surfacePrimary, highlight);
  fillRounded(context, { ...box, width: length }, Math.min(radius, length / 2), fill);
}
