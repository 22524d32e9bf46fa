import { donutArcs, type DonutArc } from '../../draw/charts/donut-arcs.js';
import { boxOf, centerOf, type Box } from '../../frame/box.js';
import { chartInks } from '../charts/chart-colors.js';
import { figureFrames, type FigureFrame } from '../figure-frame.js';
import { firstThatFits } from '../first-that-fits.js';
import { placeText, type PlacedText } from '../place-text.js';
import type { LayoutInput, SceneLayout } from '../scene-kind.js';
import type { GroupTurn } from '../tilted-group.js';
import { placeShareRows, type ShareRow } from './place-share-rows.js';

/** A ring and its shares in their places. */
export interface DonutLayout extends SceneLayout {
  frame: FigureFrame;
  ring: { x: number; y: number; radius: number; weight: number };
  arcs: DonutArc[];
  rows: ShareRow[];
  rowsTurn: GroupTurn;
  center: PlacedText | null;
  /** Share that says the same as the middle; the middle then waits for it. */
  centerShare: number | null;
}

const ROW_HEIGHT = { landscape: 104, portrait: 92, square: 100 };
const ROWS_GAP = { landscape: 52, portrait: 36, square: 24 };
const WEIGHT_SHARE = 0.32;
const CENTER_SHARE = 1.56;
const MOST_RADIUS = 350;
/** Room in which the part that is spoken of moves outward. */
const OUTSET = 16;
const SMALLEST_CENTER = 48;
/** A ring must stay this large. */
const LEAST_RADIUS = 120;
const BESIDE_SHARE = 0.55;

/** Landscape: names left under the headline, ring right. Portrait and square: ring above its names, or beside them. */
export function layOutDonut(input: LayoutInput<'donut'>): DonutLayout {
  const { shape } = input.frame;
  const rowsHeight = ROW_HEIGHT[shape] * input.content.shares.length;
  const frames = figureFrames(input, input.content, {
    arrangement: 'beside',
    hasCard: true,
    columns: 6,
    underHeading: rowsHeight + ROWS_GAP[shape],
  });
  return firstThatFits(frames.map((frame) => () => layOutIn(input, frame(), rowsHeight)));
}

function layOutIn(input: LayoutInput<'donut'>, frame: FigureFrame, rowsHeight: number): DonutLayout {
  const { box } = frame;
  const { shape } = input.frame;
  const gap = ROWS_GAP[shape];
  const heading = frame.heading.box;
  if (shape === 'landscape' && heading.height > 0) {
    const top = heading.y + heading.height + gap;
    const rows = boxOf(heading.x, top, heading.x + heading.width, top + rowsHeight);
    return assemble(input, frame, { ring: box, rows, rowsTurn: frame.headingTurn, on: 'ground' });
  }
  const parts =
    shape === 'portrait' ? oneAboveOther(box, rowsHeight, gap) : besideEachOther(box, rowsHeight, gap);
  return assemble(input, frame, { ...parts, rowsTurn: frame.turn, on: frame.on });
}

function oneAboveOther(box: Box, rowsHeight: number, gap: number): { ring: Box; rows: Box } {
  const height = Math.min(box.height - rowsHeight - gap, 2 * (MOST_RADIUS + OUTSET));
  const spare = Math.max(0, box.height - height - gap - rowsHeight);
  const top = box.y + spare * 0.4;
  return {
    ring: { ...box, y: top, height },
    rows: { ...box, y: top + height + gap, height: rowsHeight },
  };
}

function besideEachOther(box: Box, rowsHeight: number, gap: number): { ring: Box; rows: Box } {
  const width = box.width * BESIDE_SHARE;
  const top = box.y + (box.height - rowsHeight) / 2;
  return {
    ring: boxOf(box.x + width + gap, box.y, box.x + box.width, box.y + box.height),
    rows: { x: box.x, y: top, width, height: rowsHeight },
  };
}

interface Parts {
  ring: Box;
  rows: Box;
  rowsTurn: GroupTurn;
  /** What the rows stand on. */
  on: 'ground' | 'surface';
}

function assemble(input: LayoutInput<'donut'>, frame: FigureFrame, parts: Parts): DonutLayout {
  const { content } = input;
  const middle = centerOf(parts.ring);
  const most = Math.min(parts.ring.width, parts.ring.height) / 2 - OUTSET;
  const radius = Math.max(LEAST_RADIUS, Math.min(MOST_RADIUS, most));
  const ring = { ...middle, radius, weight: radius * WEIGHT_SHARE };
  const isTooSmall = most < LEAST_RADIUS;
  const rows = placeShareRows(input, parts.rows, { on: parts.on, turn: parts.rowsTurn, isTooSmall });
  const center = content.center === null ? null : placeCenter(input, content.center, ring, frame);
  const same = content.shares.findIndex((share) => share.text === content.center);
  return {
    frame,
    ring,
    arcs: donutArcs(content.shares.map((share) => share.percent)),
    rows,
    rowsTurn: parts.rowsTurn,
    center,
    centerShare: same < 0 ? null : same,
    texts: [
      ...frame.texts,
      ...rows.flatMap((row) => [row.value, row.label]),
      ...(center === null ? [] : [center]),
    ],
    focus: frame.focus,
    spokenOnScreen: [],
  };
}

function placeCenter(
  input: LayoutInput<'donut'>,
  text: string,
  ring: DonutLayout['ring'],
  frame: FigureFrame,
): PlacedText {
  const inner = ring.radius - ring.weight;
  const width = inner * CENTER_SHARE;
  const inks = chartInks(input.style, frame.on);
  return placeText(input, {
    field: 'center',
    text,
    role: 'title',
    smallest: SMALLEST_CENTER,
    box: { x: ring.x - width / 2, y: ring.y - inner / 2, width, height: inner },
    vertical: 'middle',
    align: 'center',
    lines: 1,
    color: inks.text,
    background: inks.behind,
    ...frame.turn,
  });
}
