import type { Context } from '../../draw/canvas.js';
import { boxOf, type Box } from '../../frame/box.js';
import { clamp01, leave, settle, travel } from '../../motion/curves.js';
import { REST } from '../../motion/entrances.js';
import { fillRounded, withTurn } from '../../styles/shapes.js';
import { drawPlaced, placeText, type PlacedText, type PlacingInput } from '../place-text.js';

/** One line of a plate. */
export interface PlateLine {
  field: string;
  text: string;
  /** Sizes in pixels. */
  largest: number;
  smallest: number;
  isDisplay: boolean;
}

/** Lines on a coloured block at the lower left: a name strap, or a note. */
export interface Plate {
  texts: PlacedText[];
  /** Extent before turning. */
  box: Box;
  color: string;
  radius: number;
  turnDegrees: number;
}

const PADDING = { x: 32, top: 26, bottom: 28 };
const LINE_GAP = 20;
const MOST_WIDTH = 880;
/** A slab lies less askew than a headline: it is small. */
const SLAB_SHARE = 0.6;

/** Places a plate at the left margin of straps, by its lower or its upper edge. */
export function placePlate(
  input: PlacingInput,
  lines: readonly PlateLine[],
  edge: { bottom: number } | { top: number },
  colors: { fill: string; text: string },
): Plate {
  const { style, frame } = input;
  const { strap, content } = frame.zones;
  const turnDegrees = style.tiltDegrees * SLAB_SHARE;
  const right = frame.zones.rail?.right ?? content.x + content.width;
  const mostWidth = Math.min(MOST_WIDTH, right - strap.x) - PADDING.x * 2;
  const place = (line: PlateLine, y: number, pivotY: number): PlacedText =>
    placeText(input, {
      field: line.field,
      text: line.text,
      role: line.isDisplay ? 'item' : 'body',
      face: line.isDisplay ? 'display' : 'body',
      box: { x: strap.x + PADDING.x, y, width: mostWidth },
      lines: line.isDisplay ? 1 : 2,
      largest: line.largest,
      smallest: line.smallest,
      color: colors.text,
      background: colors.fill,
      turnDegrees,
      pivot: { x: strap.x, y: pivotY },
    });
  const measured = lines.map((line) => place(line, 0, 0));
  const heights = measured.map((text) => text.fit.block.baselineHeight);
  const inner = heights.reduce((sum, height) => sum + height, 0) + LINE_GAP * (lines.length - 1);
  const height = PADDING.top + inner + PADDING.bottom;
  const width = Math.max(...measured.map((text) => text.ink.width)) + PADDING.x * 2;
  // Turned, the right end stands higher than the pivot at the lower left.
  const climb = Math.abs(Math.sin((turnDegrees * Math.PI) / 180)) * width;
  const bottom = 'bottom' in edge ? edge.bottom : edge.top + climb + height;
  const tops = heights.map((_, index) =>
    heights.slice(0, index).reduce((y, above) => y + above + LINE_GAP, bottom - PADDING.bottom - inner),
  );
  return {
    texts: lines.map((line, index) => place(line, tops[index] ?? 0, bottom)),
    box: boxOf(strap.x, bottom - height, strap.x + width, bottom),
    color: colors.fill,
    radius: Math.min(24, style.cornerRadius),
    turnDegrees,
  };
}

/**
 * Draws a plate that slides in from the left behind its own edge, and out the same way.
 * @param secondsIn Since it began to enter
 * @param secondsOut Since it began to leave; negative while it stays
 */
export function drawPlate(context: Context, plate: Plate, secondsIn: number, secondsOut: number): void {
  const gone = leave(clamp01(secondsOut / EXIT_SECONDS));
  if (secondsIn <= 0 || gone >= 1) return;
  const shown = travel(clamp01(secondsIn / ENTRANCE_SECONDS)) * (1 - gone);
  const slide = -46 * (1 - settle.at(secondsIn)) - 46 * gone;
  context.save();
  clipToPart(context, plate, shown, slide);
  withTurn(context, plate.turnDegrees, pivotOf(plate), () => {
    context.translate(slide, 0);
    fillRounded(context, plate.box, plate.radius, plate.color);
    context.translate(-slide, 0);
  });
  for (const text of plate.texts) drawPlaced(context, text, { ...REST, dx: slide });
  context.restore();
}

const pivotOf = ({ box }: Plate): { x: number; y: number } => ({ x: box.x, y: box.y + box.height });

/** Keeps the left share of the plate, along its own turned edge. */
function clipToPart(context: Context, plate: Plate, share: number, slide: number): void {
  const { box } = plate;
  const { x, y } = pivotOf(plate);
  const upright = context.getTransform();
  context.translate(x, y);
  context.rotate((plate.turnDegrees * Math.PI) / 180);
  context.beginPath();
  context.rect(slide - 4, -box.height - 4, (box.width + 8) * share, box.height + 8);
  context.clip();
  context.setTransform(upright);
}

/** A strap's entrance and exit. */
export const ENTRANCE_SECONDS = 0.46;
export const EXIT_SECONDS = 0.28;
