import type { Canvas, Context } from '../draw/canvas.js';
import { clamp01, tick } from '../motion/curves.js';
import type { TransitionMaker, TransitionStage } from './transition.js';

const GRID = { landscape: [16, 9], portrait: [9, 16], square: [12, 12] } as const;
const steps = tick(6);
/** Part of the transition that one cell takes to flip. */
const FLIP_SHARE = 0.38;

/** The frame flips cell by cell along its diagonal, in steps like a display. */
export const cells: TransitionMaker = (stage) => {
  const [columns, rows] = GRID[stage.to.frame.shape];
  return (context, frame) => {
    const time = stage.timeAt(frame);
    const outgoing = stage.outgoing(frame);
    const incoming = stage.incoming(frame);
    context.drawImage(outgoing, 0, 0);
    for (let row = 0; row < rows; row++) {
      for (let column = 0; column < columns; column++) {
        const delay = ((column + row) / (columns + rows - 2)) * (1 - FLIP_SHARE);
        const flipped = steps(clamp01((time - delay) / FLIP_SHARE));
        if (flipped > 0)
          drawCell(context, stage, flipped < 0.5 ? outgoing : incoming, flipped, {
            column,
            row,
            columns,
            rows,
          });
      }
    }
  };
};

interface Cell {
  column: number;
  row: number;
  columns: number;
  rows: number;
}

/** A cell that turns about its upright axis: the narrower it looks, the more of the dark behind it shows. */
function drawCell(context: Context, stage: TransitionStage, side: Canvas, flipped: number, cell: Cell): void {
  const { palette } = stage.style;
  const left = Math.round((cell.column / cell.columns) * stage.width);
  const right = Math.round(((cell.column + 1) / cell.columns) * stage.width);
  const top = Math.round((cell.row / cell.rows) * stage.height);
  const bottom = Math.round(((cell.row + 1) / cell.rows) * stage.height);
  const [width, height] = [right - left, bottom - top];
  if (flipped < 1) {
    context.fillStyle = (cell.column + cell.row) % 5 === 0 ? palette.primary : palette.groundShape;
    context.fillRect(left, top, width, height);
  }
  const seen = Math.round(width * Math.abs(1 - 2 * flipped));
  if (seen < 1) return;
  const inset = Math.round((width - seen) / 2);
  context.drawImage(side, left, top, width, height, left + inset, top, seen, height);
}
