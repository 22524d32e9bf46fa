import type { Context } from '../../draw/canvas.js';
import { insetBox } from '../../frame/box.js';
import { arrive, clamp01, timeShare } from '../../motion/curves.js';
import { enter, REST, withPose } from '../../motion/entrances.js';
import { fillRounded } from '../../styles/shapes.js';
import { drawHeading } from '../place-heading.js';
import { drawPlaced } from '../place-text.js';
import type { Moment } from '../scene-kind.js';
import { highlightOf, siblingState } from '../sibling-state.js';
import { inGroup } from '../tilted-group.js';
import type { ListLayout } from './lay-out-list.js';
import type { ListRow } from './place-rows.js';

/** Draws a list: the headline, a frame with empty slots, and each point as it is named. */
export function drawList(context: Context, layout: ListLayout, moment: Moment): void {
  const ids = layout.rows.map((_, index) => `item-${index}`);
  drawHeading(context, layout.heading, moment, 'headline');
  inGroup(context, layout.headingTurn, () => drawSegments(context, layout, moment, ids));
  if (layout.source !== null) {
    drawPlaced(context, layout.source, enter('fades', moment.since('headline') - 0.3, moment.durations));
  }
  const frame = enter('settles', moment.since('headline') - 0.06, moment.durations, 'right');
  if (layout.card !== null && frame.opacity > 0) layout.card.put(context, frame.opacity, frame.dx, frame.dy);
  layout.rows.forEach((row, index) => {
    const id = ids[index] ?? '';
    withPose(context, frame, { x: 0, y: 0 }, () => {
      if (layout.card === null) drawSlabRow(context, layout, moment, { row, index, id, ids });
      else drawCardRow(context, layout, moment, { row, index, id, ids });
    });
  });
}

interface RowDrawing {
  row: ListRow;
  index: number;
  id: string;
  ids: string[];
}

function drawCardRow(context: Context, layout: ListLayout, moment: Moment, drawing: RowDrawing): void {
  const { row, id, ids, index } = drawing;
  const { palette, cornerRadius } = layout.style;
  const highlight = highlightOf(moment, ids, id);
  if (index > 0) {
    context.fillStyle = palette.surfaceLine;
    context.fillRect(row.text.x, row.box.y - 1.5, row.box.x + row.box.width - row.text.x - 28, 3);
  }
  if (highlight > 0) {
    context.save();
    context.globalAlpha *= highlight;
    fillRounded(context, insetBox(row.box, 0, 6), cornerRadius * 0.7, palette.surfaceTint);
    context.restore();
  }
  drawRowMarker(context, layout, moment, drawing);
  const text = enter('cascades', moment.since(id), moment.durations, 'bottom');
  drawPlaced(context, row.text, text);
  if (row.sub !== null) {
    drawPlaced(
      context,
      row.sub,
      enter('cascades', moment.since(id) - moment.durations.staggerSeconds, moment.durations, 'bottom'),
    );
  }
}

function drawSlabRow(context: Context, layout: ListLayout, moment: Moment, drawing: RowDrawing): void {
  const { row, id, ids } = drawing;
  const { palette } = layout.style;
  const seconds = moment.since(id);
  inGroup(context, layout.turn, () => {
    if (seconds < 0.3) drawEmptySlot(context, row, palette.line);
    const wiped = arrive(timeShare(seconds, moment.durations.entranceSeconds * 1.3));
    if (wiped <= 0) return;
    layout.style.drawSlab(context, { box: row.box, color: palette.surface, progress: wiped });
    const highlight = highlightOf(moment, ids, id);
    context.save();
    context.globalAlpha *= clamp01(highlight * 2);
    layout.style.drawSlab(context, {
      box: { ...row.box, width: 16 + (row.box.width - 16) * highlight },
      color: palette.primary,
      progress: wiped,
    });
    context.restore();
  });
  drawRowMarker(context, layout, moment, drawing);
  const text = enter('slides', seconds - 0.05, moment.durations, 'right');
  const short = { ...text, dx: text.dx * 0.12 };
  const isOnPrimary = highlightOf(moment, ids, id) > 0.5;
  const ink = isOnPrimary ? palette.onPrimary : undefined;
  drawPlaced(context, row.text, short, ink);
  if (row.sub !== null) {
    drawPlaced(context, row.sub, enter('cascades', seconds - 0.1, moment.durations, 'bottom'), ink);
  }
}

function drawEmptySlot(context: Context, row: ListRow, color: string): void {
  context.save();
  context.strokeStyle = color;
  context.lineWidth = 6;
  context.setLineDash([26, 18]);
  const box = insetBox(row.box, 3);
  context.strokeRect(box.x, box.y, box.width, box.height);
  context.restore();
}

function drawRowMarker(
  context: Context,
  layout: ListLayout,
  moment: Moment,
  { row, index, id, ids }: RowDrawing,
): void {
  const state = siblingState(moment, ids, id);
  const pose = state === 'empty' ? REST : enter('pops', moment.since(id), moment.durations);
  const marker = {
    ...row.marker,
    on: 'surface' as const,
    label: layout.isNumbered ? String(index + 1) : null,
    icon: layout.icons[index] ?? null,
  };
  if (layout.card === null && state === 'empty') return;
  inGroup(context, layout.turn, () => {
    if (pose.scale < 0.95) layout.style.drawMarker(context, { ...marker, state: 'empty' });
    // On its primary slab a marker in primary would vanish.
    const shown = layout.card === null && state === 'current' ? 'said' : state;
    withPose(context, pose, row.marker, () => layout.style.drawMarker(context, { ...marker, state: shown }));
  });
}

function drawSegments(context: Context, layout: ListLayout, moment: Moment, ids: string[]): void {
  const { palette, dress } = layout.style;
  const drawn = arrive(timeShare(moment.since('headline') - 0.15, moment.durations.entranceSeconds * 1.6));
  layout.segments.forEach((segment, index) => {
    const id = ids[index] ?? '';
    const radius = layout.style.lineEnds === 'round' ? segment.height / 2 : 0;
    if (drawn > 0) fillRounded(context, { ...segment, width: segment.width * drawn }, radius, palette.line);
    const filled = arrive(timeShare(moment.since(id), moment.durations.entranceSeconds * 1.4));
    if (filled <= 0) return;
    const color = dress === 'slab' ? palette.text : palette.primary;
    fillRounded(context, { ...segment, width: segment.width * filled }, radius, color);
  });
}
