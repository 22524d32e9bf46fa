import type { CodeToken } from '../../draw/code/split-tokens.js';

/** One printed row: a line of the program, or the rest of one that is too long for its window. */
export interface CodeRow {
  /** Line of the program, counted from 0. */
  line: number;
  /** Whether the line begins here. */
  isFirst: boolean;
  /** Columns kept free before the row. */
  indent: number;
  tokens: CodeToken[];
}

/** The rest of a line is set in by this many columns more than its beginning. */
const HANGING_COLUMNS = 2;

/**
 * Breaks lines that are longer than `columns`, at the last space if there is one, and sets the rest in.
 * @param columns Characters that one row takes, 8 or more
 */
export function setRows(lines: readonly CodeToken[][], columns: number): CodeRow[] {
  return lines.flatMap((tokens, line) => breakLine(tokens, line, columns));
}

function breakLine(tokens: readonly CodeToken[], line: number, columns: number): CodeRow[] {
  const text = tokens.map((token) => token.text).join('');
  const own = text.length - text.trimStart().length;
  const hanging = Math.min(own + HANGING_COLUMNS, Math.floor(columns / 2));
  const rows: CodeRow[] = [];
  let start = 0;
  do {
    const indent = start === 0 ? 0 : hanging;
    const end = breakAt(text, start, columns - indent, own);
    rows.push({ line, isFirst: start === 0, indent, tokens: cut(tokens, start, end) });
    start = end;
    while (text[start] === ' ') start++;
  } while (start < text.length);
  return rows;
}

function breakAt(text: string, start: number, room: number, own: number): number {
  if (text.length - start <= room) return text.length;
  const space = text.lastIndexOf(' ', start + room);
  const least = start === 0 ? own : start;
  return space > least ? space : start + room;
}

/** The part of a line between two columns. */
function cut(tokens: readonly CodeToken[], start: number, end: number): CodeToken[] {
  let position = 0;
  return tokens.flatMap((token) => {
    const from = Math.max(0, start - position);
    const to = Math.min(token.text.length, end - position);
    position += token.text.length;
    return to > from ? [{ ...token, text: token.text.slice(from, to) }] : [];
  });
}
