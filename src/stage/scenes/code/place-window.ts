import { splitTokens, type CodeToken, type TokenRole } from '../../draw/code/split-tokens.js';
import { verticalMetrics } from '../../draw/text.js';
import type { Typeface } from '../../draw/fonts.js';
import { boxOf, type Box } from '../../frame/box.js';
import { monoAdvance, monoFaceOf, placeMono } from '../place-mono.js';
import type { PlacedText } from '../place-text.js';
import type { LayoutInput } from '../scene-kind.js';
import type { GroupTurn } from '../tilted-group.js';
import { codeColors, markColor } from './code-colors.js';
import { unfit } from '../unfit.js';
import { setRows, type CodeRow } from './set-rows.js';

/** A row of program text in its place. */
export interface PlacedRow {
  /** Block it belongs to and line of the program, both counted from 0. */
  block: number;
  line: number;
  /** The whole row, from edge to edge of the window. */
  box: Box;
  number: PlacedText | null;
  tokens: PlacedText[];
  /** Left edge and baseline of what follows its last character. */
  end: { x: number; baseline: number };
}

/** A window of program text in its place. */
export interface CodeWindow {
  box: Box;
  fileName: PlacedText | null;
  /** Height of the line under which the text begins. */
  headerBottom: number;
  rows: PlacedRow[];
  /** What running it prints, and the line above it. */
  result: { text: PlacedText; sign: PlacedText; top: number } | null;
  colors: Record<TokenRole, string>;
  markColor: string;
  sizePixels: number;
  advance: number;
  texts: PlacedText[];
  /** Whether the text does not fit its room even at the smallest size. */
  isTooTall: boolean;
}

const SIZES = { landscape: [48, 34], portrait: [44, 30], square: [40, 30] } as const;
const NAME_SIZES = { landscape: 34, portrait: 36, square: 34 };
const HEADER = 72;
const SIDE = { landscape: 44, portrait: 36, square: 36 };
const PADDING = { landscape: 36, portrait: 30, square: 24 };
/** Distances of lines as multiples of their size: the first that leaves enough room. */
const PITCHES = [1.5, 1.34];
/** A line without words is this much lower. */
const EMPTY_SHARE = 0.6;
const NUMBER_COLUMNS = 3;
/** Room at the left of the header that the dress of a window takes. */
const LIGHTS = 150;
const RESULT_SIGN = '→';

interface Setting {
  face: Typeface;
  size: number;
  advance: number;
  rows: CodeRow[];
  pitch: number;
  isBroken: boolean;
  height: number;
}

/** Sets the text as large as the room allows, whole lines first; longer lines are broken only at the smallest size. */
export function placeWindow(
  input: LayoutInput<'code'>,
  room: Box,
  turn: GroupTurn,
  liftShare: number,
): CodeWindow {
  const { content, frame } = input;
  const code = content.blocks.map((block) => block.code).join('\n');
  const lines = splitTokens(code, content.language);
  const [largest, smallest] = SIZES[frame.shape];
  const sizes = Array.from({ length: (largest - smallest) / 2 + 1 }, (_, step) => largest - 2 * step);
  const settings = sizes.flatMap((size) =>
    PITCHES.map((pitch) => setAt(input, room, lines, { size, pitch })),
  );
  const fitting = settings.filter((setting) => setting.height <= room.height);
  const setting = fitting.find(({ isBroken }) => !isBroken) ?? fitting.at(-1) ?? settings.at(-1);
  if (setting === undefined) throw new Error('There is no size for program text.');
  const height = Math.min(setting.height, room.height);
  const top = room.y + (room.height - height) * liftShare;
  const window = assemble(input, { ...room, y: top, height: setting.height }, turn, setting);
  return { ...window, isTooTall: setting.height > room.height };
}

function setAt(
  { style, content, frame }: LayoutInput<'code'>,
  room: Box,
  lines: readonly CodeToken[][],
  { size, pitch: pitchShare }: { size: number; pitch: number },
): Setting {
  const face = monoFaceOf(style);
  const advance = monoAdvance(face, size);
  const numbers = frame.shape === 'portrait' ? 0 : NUMBER_COLUMNS;
  const columns = Math.max(
    8,
    Math.floor((textRight(frame, room) - room.x - SIDE[frame.shape]) / advance) - numbers,
  );
  const rows = setRows(lines, columns);
  const padding = PADDING[frame.shape];
  const pitch = size * pitchShare;
  const result = content.result === null ? 0 : pitch + padding * 1.6;
  const rowsHeight = rows.reduce((sum, row) => sum + pitch * shareOf(row), 0);
  const resultRoom = content.result === null || content.result.text.length + 2 <= columns + numbers;
  return {
    face,
    size,
    advance,
    rows,
    pitch,
    isBroken: rows.length > lines.length || !resultRoom,
    height: HEADER + padding * 2 + rowsHeight + result,
  };
}

/** Height of a row against that of a full one. */
function shareOf({ tokens }: CodeRow): number {
  return tokens.every(({ text }) => text.trim() === '') ? EMPTY_SHARE : 1;
}

/** Text keeps the window's padding; in portrait it also keeps clear of the phone's buttons, which the window may not. */
function textRight(frame: LayoutInput<'code'>['frame'], box: Box): number {
  return Math.min(box.x + box.width - SIDE[frame.shape], frame.zones.rail?.right ?? Infinity);
}

function assemble(input: LayoutInput<'code'>, box: Box, turn: GroupTurn, setting: Setting): CodeWindow {
  const { style, frame } = input;
  const padding = PADDING[frame.shape];
  const colors = codeColors(style.palette);
  const fileName = placeFileName(input, box, turn, setting.face);
  const top = box.y + HEADER + padding;
  const rows = placeRows(input, { box, top, turn, setting, colors });
  const bottom = rows.reduce((lowest, row) => Math.max(lowest, row.box.y + row.box.height), top);
  const result = placeResult(input, { box, top: bottom, turn, setting, colors });
  return {
    box,
    fileName,
    headerBottom: box.y + HEADER,
    rows,
    result,
    colors,
    markColor: markColor(style.palette),
    sizePixels: setting.size,
    advance: setting.advance,
    isTooTall: false,
    texts: [
      ...(fileName === null ? [] : [fileName]),
      ...rows.flatMap(({ number, tokens }) => (number === null ? tokens : [number, ...tokens])),
      ...(result === null ? [] : [result.sign, result.text]),
    ],
  };
}

interface Placing {
  box: Box;
  top: number;
  turn: GroupTurn;
  setting: Setting;
  colors: Record<TokenRole, string>;
}

function placeFileName(
  { content, style, frame }: LayoutInput<'code'>,
  box: Box,
  turn: GroupTurn,
  face: Typeface,
): PlacedText | null {
  if (content.fileName === null) return null;
  const sizePixels = NAME_SIZES[frame.shape];
  const cap = verticalMetrics(face).cap * sizePixels;
  return placeMono({
    field: 'fileName',
    text: content.fileName,
    x: box.x + (style.dress === 'window' ? LIGHTS : SIDE[frame.shape]),
    y: box.y + (HEADER - cap) / 2 + (style.dress === 'slab' ? 4 : 0),
    sizePixels,
    face,
    color: style.palette.surfaceMuted,
    background: style.palette.surface,
    turn,
  });
}

function placeRows(
  { content, style, frame }: LayoutInput<'code'>,
  { box, top, turn, setting, colors }: Placing,
): PlacedRow[] {
  const { face, size, advance, pitch } = setting;
  const cap = verticalMetrics(face).cap * size;
  const left = box.x + SIDE[frame.shape];
  const columns = frame.shape === 'portrait' ? 0 : NUMBER_COLUMNS;
  const blocks = content.blocks.flatMap(({ code }, block) => code.split('\n').map(() => block));
  const shared = { sizePixels: size, face, background: style.palette.surface, turn };
  let nextTop = top;
  return setting.rows.map((row) => {
    const rowTop = nextTop;
    const height = pitch * shareOf(row);
    nextTop += height;
    const y = rowTop + (height - cap) / 2;
    const block = blocks[row.line] ?? 0;
    const field = `blocks.${block}.code`;
    const label = String(row.line + 1).padStart(2, ' ');
    const textLeft = left + (columns + row.indent) * advance;
    const length = row.tokens.reduce((sum, token) => sum + token.text.length, 0);
    return {
      block,
      line: row.line,
      box: { x: box.x, y: rowTop, width: box.width, height },
      number:
        columns === 0 || !row.isFirst
          ? null
          : placeMono({
              ...shared,
              field: 'numbers',
              text: label.trim(),
              x: left + (label.length - label.trim().length) * advance,
              y,
              color: style.palette.surfaceMuted,
            }),
      tokens: placeTokens(row.tokens, textLeft, advance).map(({ token, x }) =>
        placeMono({ ...shared, field, text: token.text, x, y, color: colors[token.role] }),
      ),
      end: { x: textLeft + length * advance, baseline: y + cap },
    };
  });
}

/** Left edges of the pieces of a row; white space takes its room and is not drawn. */
function placeTokens(
  tokens: readonly CodeToken[],
  left: number,
  advance: number,
): { token: CodeToken; x: number }[] {
  let x = left;
  return tokens.flatMap((token) => {
    const start = x;
    x += token.text.length * advance;
    const text = token.text.trim();
    const spaces = token.text.length - token.text.trimStart().length;
    return text === '' ? [] : [{ token: { ...token, text }, x: start + spaces * advance }];
  });
}

function placeResult(
  { content, style, frame }: LayoutInput<'code'>,
  { box, top, turn, setting }: Placing,
): CodeWindow['result'] {
  if (content.result === null) return null;
  const { face, size, advance, pitch } = setting;
  const padding = PADDING[frame.shape];
  const line = top + padding;
  const cap = verticalMetrics(face).cap * size;
  const y = line + padding * 0.8 + (pitch - cap) / 2;
  const { palette } = style;
  const shared = { sizePixels: size, face, background: palette.surface, turn, y };
  const x = box.x + SIDE[frame.shape];
  const own = { ...shared, field: 'result.text', text: content.result.text, x: x + 2 * advance };
  const text = placeMono({ ...own, color: palette.surfaceText });
  const isTooWide = text.ink.x + text.ink.width > textRight(frame, box) + 1;
  return {
    text: isTooWide ? unfit(text) : text,
    sign: placeMono({ ...shared, field: 'sign', text: RESULT_SIGN, x, color: palette.surfacePrimary }),
    top: line,
  };
}

/** Rows from the line `from` to the line `to`, counted from 1, as one box; null when there are none. */
export function rowsBox(rows: readonly PlacedRow[], from: number, to: number): Box | null {
  const own = rows.filter(({ line }) => line + 1 >= from && line + 1 <= to).map(({ box }) => box);
  const [first] = own;
  const last = own.at(-1);
  if (first === undefined || last === undefined) return null;
  return boxOf(first.x, first.y, first.x + first.width, last.y + last.height);
}
