import type { Context } from '../../draw/canvas.js';
import { drawText, setLines } from '../../draw/text.js';
import type { Box } from '../../frame/box.js';
import { arrive, clamp01, timeShare, travel } from '../../motion/curves.js';
import { enter } from '../../motion/entrances.js';
import { fillRounded } from '../../styles/shapes.js';
import { drawFigureFrame } from '../figure-frame.js';
import { drawPlaced, withPlacedTurn, type PlacedText } from '../place-text.js';
import type { Moment } from '../scene-kind.js';
import { highlightOf } from '../sibling-state.js';
import { inGroup } from '../tilted-group.js';
import type { CodeLayout } from './lay-out-code.js';
import type { PlacedRow } from './place-window.js';
import { typedCharacters } from './typing.js';

const BAR_SECONDS = 0.5;
const BAR_EDGE = 10;
const BAR_INSET = 14;
const NOTE_MARK = 8;
const CARET_HERTZ = 1.1;
const MOST_TYPED_LINES = 2;

/** Draws a window whose lines come in block by block, a bar that moves to the lines spoken about, and the result. */
export function drawCode(context: Context, layout: CodeLayout, moment: Moment): void {
  const { frame, window } = layout;
  drawFigureFrame(context, frame, moment, () => {
    if (layout.card !== null) layout.card.put(context);
    inGroup(context, frame.turn, () => {
      drawWindow(context, layout);
      drawBar(context, layout, moment);
    });
    if (window.fileName !== null) drawPlaced(context, window.fileName);
    for (const row of window.rows) if (row.number !== null) drawPlaced(context, row.number);
    const caret = drawBlocks(context, layout, moment);
    drawCaret(context, layout, caret, moment);
    drawResult(context, layout, moment);
  });
  drawNotes(context, layout, moment);
}

function drawWindow(context: Context, { window, card, frame }: CodeLayout): void {
  const { palette } = frame.style;
  if (card === null) fillRounded(context, window.box, 0, palette.surface);
  const { x, width } = window.box;
  context.fillStyle = palette.surfaceLine;
  context.fillRect(x, window.headerBottom - 1.5, width, 3);
}

/** The bar glides from one range of lines to the next. */
function drawBar(context: Context, { highlights, window, frame }: CodeLayout, moment: Moment): void {
  const named = highlights.filter(({ id }) => moment.since(id) >= 0);
  const current = named.at(-1);
  if (current === undefined) return;
  const seconds = moment.since(current.id);
  const before = named.at(-2);
  const share = travel(timeShare(seconds, BAR_SECONDS));
  const box = before === undefined ? current.box : between(before.box, current.box, share);
  // Where cards have no edge of their own, a bar in the ground's colour would bite into them.
  const inset = frame.style.dress === 'slab' ? BAR_INSET : 0;
  const left = box.x + inset;
  const shown = before === undefined ? arrive(timeShare(seconds, BAR_SECONDS)) : 1;
  context.fillStyle = window.markColor;
  context.fillRect(left, box.y, (box.width - 2 * inset) * shown, box.height);
  context.fillStyle = frame.style.palette.surfacePrimary;
  context.fillRect(left, box.y, BAR_EDGE, box.height);
}

function between(from: Box, to: Box, share: number): Box {
  const mix = (first: number, second: number): number => first + (second - first) * share;
  return { ...to, y: mix(from.y, to.y), height: mix(from.height, to.height) };
}

/** Where the caret stands: behind the last character that is there, and whether it is being typed. */
interface Caret {
  x: number;
  baseline: number;
  isTyping: boolean;
}

function drawBlocks(context: Context, { window }: CodeLayout, moment: Moment): Caret | null {
  let caret: Caret | null = null;
  const blocks = [...new Set(window.rows.map(({ block }) => block))];
  for (const block of blocks) {
    const seconds = moment.since(`block-${block}`);
    if (seconds < 0) continue;
    const rows = window.rows.filter((row) => row.block === block);
    const isTyped = rows.length <= MOST_TYPED_LINES;
    const own = isTyped
      ? drawTyped(context, rows, seconds, window.advance)
      : drawCascade(context, rows, seconds, moment);
    caret = own ?? caret;
  }
  return caret;
}

function drawCascade(
  context: Context,
  rows: readonly PlacedRow[],
  seconds: number,
  moment: Moment,
): Caret | null {
  let caret: Caret | null = null;
  rows.forEach((row, index) => {
    const since = seconds - index * moment.durations.staggerSeconds;
    const pose = enter('cascades', since, moment.durations, 'left');
    if (pose.opacity <= 0) return;
    for (const token of row.tokens) drawPlaced(context, token, pose);
    caret = { ...row.end, isTyping: false };
  });
  return caret;
}

function drawTyped(
  context: Context,
  rows: readonly PlacedRow[],
  seconds: number,
  advance: number,
): Caret | null {
  const total = rows.reduce((sum, row) => sum + lengthOf(row, advance), 0);
  let left = typedCharacters(total, seconds);
  let caret: Caret | null = null;
  for (const row of rows) {
    if (left <= 0) break;
    const [first] = row.tokens;
    const start = first?.x ?? row.end.x;
    const typedTo = start + left * advance;
    for (const token of row.tokens) drawUpTo(context, token, Math.round((typedTo - token.x) / advance));
    caret = { x: Math.min(typedTo, row.end.x), baseline: row.end.baseline, isTyping: left < total };
    left -= lengthOf(row, advance);
  }
  return caret;
}

/** Characters of a row from its first visible one. */
function lengthOf(row: PlacedRow, advance: number): number {
  const [first] = row.tokens;
  return first === undefined ? 0 : Math.round((row.end.x - first.x) / advance);
}

function drawUpTo(context: Context, token: PlacedText, count: number): void {
  if (count <= 0) return;
  if (count >= token.text.length) return drawPlaced(context, token);
  const block = setLines([token.text.slice(0, count)], token.fit.block.style);
  withPlacedTurn(context, token, () => drawText(context, block, token.x, token.y, token.color));
}

function drawCaret(
  context: Context,
  { window, frame }: CodeLayout,
  caret: Caret | null,
  moment: Moment,
): void {
  if (caret === null) return;
  const isOff = !caret.isTyping && Math.floor(Math.max(0, moment.seconds) * CARET_HERTZ * 2) % 2 === 1;
  if (isOff) return;
  const { sizePixels } = window;
  inGroup(context, frame.turn, () => {
    context.fillStyle = frame.style.palette.surfacePrimary;
    context.fillRect(caret.x + 3, caret.baseline - sizePixels * 0.86, sizePixels * 0.14, sizePixels * 1.06);
  });
}

function drawResult(context: Context, { window, frame }: CodeLayout, moment: Moment): void {
  const { result, box } = window;
  if (result === null) return;
  const seconds = moment.since('result');
  if (seconds < 0) return;
  inGroup(context, frame.turn, () => {
    context.fillStyle = frame.style.palette.surfaceLine;
    const share = arrive(timeShare(seconds, moment.durations.entranceSeconds));
    context.fillRect(box.x, result.top - 1.5, box.width * share, 3);
  });
  drawPlaced(context, result.sign, enter('fades', seconds, moment.durations));
  drawUpTo(context, result.text, typedCharacters(result.text.text.length, seconds));
}

function drawNotes(context: Context, { highlights, noteTurn, frame }: CodeLayout, moment: Moment): void {
  const ids = highlights.map(({ id }) => id);
  const { palette } = frame.style;
  for (const { id, note } of highlights) {
    if (note === null) continue;
    const pose = enter('rises', moment.since(id) - moment.durations.staggerSeconds, moment.durations);
    drawPlaced(context, note, pose);
    const highlight = highlightOf(moment, ids, id);
    const shown = clamp01(pose.opacity);
    if (shown <= 0) continue;
    inGroup(context, noteTurn, () => {
      const { x, y, height } = note.ink;
      const mark = { x: x - 30, y: y - 4, width: NOTE_MARK, height: (height + 8) * shown };
      fillRounded(context, mark, 0, highlight > 0.5 ? palette.primary : palette.line);
    });
  }
}
