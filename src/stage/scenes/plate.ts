import type { Context } from '../draw/canvas.js';
import { mixColors } from '../draw/color.js';
import type { Box } from '../frame/box.js';
import { arrive, timeShare } from '../motion/curves.js';
import { enter } from '../motion/entrances.js';
import { fillRounded } from '../styles/shapes.js';
import type { Style } from '../styles/style.js';
import type { Moment } from './scene-kind.js';
import { highlightOf } from './sibling-state.js';
import { inGroup, type GroupTurn } from './tilted-group.js';

/** A plate behind the texts of one of several siblings. */
export interface PlateDrawing {
  style: Style;
  box: Box;
  turn: GroupTurn;
  /** The element that the plate belongs to, and all of its siblings. */
  id: string;
  ids: readonly string[];
  /** Element with which the empty slots appear; `headline` by default. */
  frameId?: string;
}

/**
 * Draws a plate: a dashed slot first, then a card, or a slab that turns primary while it is spoken about.
 * @returns Colour of the texts where it differs from their own
 */
export function drawPlate(context: Context, moment: Moment, plate: PlateDrawing): string | undefined {
  const { style, box, turn, id, ids } = plate;
  const { palette, dress } = style;
  const frame = enter('fades', moment.since(plate.frameId ?? 'headline'), moment.durations);
  if (frame.opacity <= 0) return undefined;
  const highlight = highlightOf(moment, ids, id);
  const wiped = arrive(timeShare(moment.since(id), moment.durations.entranceSeconds * 1.2));
  const radius = plateRadius(style, box);
  context.save();
  inGroup(context, turn, () => {
    if (wiped < 1) strokeSlot(context, box, radius, mixColors(palette.ground, palette.line, frame.opacity));
    if (wiped <= 0) return;
    const shown = { ...box, width: box.width * wiped };
    const corner = Math.min(radius, shown.width / 2);
    fillRounded(context, shown, corner, palette.surface);
    if (dress === 'slab') {
      context.globalAlpha *= highlight;
      fillRounded(context, shown, 0, palette.primary);
    } else strokePlate(context, shown, corner, mixColors(palette.surfaceLine, palette.primary, highlight));
  });
  context.restore();
  return dress === 'slab' && highlight > 0.5 ? palette.onPrimary : undefined;
}

/** Radius of a plate's corners. */
export function plateRadius({ dress, cornerRadius }: Style, box: Box): number {
  return dress === 'slab' ? 0 : Math.min(cornerRadius, box.height * 0.3);
}

function strokePlate(context: Context, box: Box, radius: number, color: string): void {
  context.strokeStyle = color;
  context.lineWidth = 4;
  context.beginPath();
  context.roundRect(box.x + 2, box.y + 2, Math.max(0, box.width - 4), box.height - 4, radius);
  context.stroke();
}

function strokeSlot(context: Context, box: Box, radius: number, color: string): void {
  context.save();
  context.strokeStyle = color;
  context.lineWidth = 5;
  context.setLineDash([16, 14]);
  context.beginPath();
  context.roundRect(box.x + 3, box.y + 3, box.width - 6, box.height - 6, radius);
  context.stroke();
  context.restore();
}
