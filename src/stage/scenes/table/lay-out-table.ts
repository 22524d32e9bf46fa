import { insetBox, type Box } from '../../frame/box.js';
import { figureFrames, type FigureFrame } from '../figure-frame.js';
import { firstThatFits } from '../first-that-fits.js';
import type { PlacedText } from '../place-text.js';
import type { LayoutInput, SceneLayout } from '../scene-kind.js';
import { placeCells } from './place-cells.js';

/** A table in its place. */
export interface TableLayout extends SceneLayout {
  frame: FigureFrame;
  /** The whole table. */
  box: Box;
  header: Box;
  heads: PlacedText[];
  rows: { box: Box; cells: PlacedText[] }[];
  /** Ring around the circled cell, and its row. */
  ring: { box: Box; row: number } | null;
}

const MOST_ROW_HEIGHT = { landscape: 144, portrait: 150, square: 110 };
const HEADER_SHARE = 0.82;
const LIFT_SHARE = 0.35;
const RING_PADDING = { x: 18, y: 16 };

/** A table under its headline in all shapes. */
export function layOutTable(input: LayoutInput<'table'>): TableLayout {
  const frames = figureFrames(input, input.content, {
    arrangement: 'above',
    hasCard: false,
    tiltShare: 0.3,
  });
  return firstThatFits(frames.map((frame) => () => layOutIn(input, frame())));
}

function layOutIn(input: LayoutInput<'table'>, frame: FigureFrame): TableLayout {
  const { rows, circled } = input.content;
  const room = frame.box;
  const units = rows.length + HEADER_SHARE;
  const rowHeight = Math.min(MOST_ROW_HEIGHT[input.frame.shape], room.height / units);
  const height = rowHeight * units;
  const box = { ...room, y: room.y + (room.height - height) * LIFT_SHARE, height };
  const header = { ...box, height: rowHeight * HEADER_SHARE };
  const rowBoxes = rows.map((_, index) => ({
    ...box,
    y: header.y + header.height + index * rowHeight,
    height: rowHeight,
  }));
  const { heads, cells } = placeCells(input, header, rowBoxes, frame.turn);
  const cell = circled === null ? undefined : cells[circled.row]?.[circled.column];
  return {
    frame,
    box,
    header,
    heads,
    rows: rowBoxes.map((rowBox, index) => ({ box: rowBox, cells: cells[index] ?? [] })),
    ring:
      cell === undefined || circled === null
        ? null
        : { box: insetBox(cell.ink, -RING_PADDING.x, -RING_PADDING.y), row: circled.row },
    texts: [...frame.texts, ...heads, ...cells.flat()],
    focus: frame.focus,
    spokenOnScreen: [],
  };
}
