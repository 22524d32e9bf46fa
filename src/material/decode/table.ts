import Papa from 'papaparse';
import type { DecodedText } from './text.js';
import { readText } from '../text-type.js';
import { Unreadable } from './unreadable.js';

/** Most rows and columns of a table that are kept. */
export const MAXIMUM_ROWS = 5_000;
export const MAXIMUM_COLUMNS = 100;
const MAXIMUM_CELL_CHARACTERS = 2_000;

/** Reads values separated by commas, semicolons or tabs. The first row names the columns unless it is numbers. */
export function decodeTable(bytes: Uint8Array, mediaType: string): DecodedText {
  const text = readText(bytes);
  const { data } = Papa.parse<string[]>(text, {
    delimiter: mediaType === 'text/tab-separated-values' ? '\t' : '',
    delimitersToGuess: [',', ';', '\t', '|'],
    preview: MAXIMUM_ROWS + 2,
    skipEmptyLines: 'greedy',
  });
  const lines = data.map((row) => row.map(tidyCell));
  const columnCount = lines.reduce((most, row) => Math.max(most, row.length), 0);
  if (lines.length === 0 || columnCount === 0) throw new Unreadable('has no rows in it');
  return tableContent(lines, Math.min(columnCount, MAXIMUM_COLUMNS), columnCount);
}

function tableContent(lines: string[][], kept: number, columnCount: number): DecodedText {
  const isHeaded = !(lines[0] ?? []).some((cell) => isNumber(cell));
  const header = isHeaded ? (lines[0] ?? []) : [];
  const found = isHeaded ? lines.slice(1) : lines;
  const place = Array.from({ length: kept }, (_, index) => index);
  return {
    content: {
      kind: 'table',
      columns: place.map((index) => header[index] || `Column ${index + 1}`),
      rows: found.slice(0, MAXIMUM_ROWS).map((row) => place.map((index) => row[index] ?? '')),
    },
    notes: [
      ...(found.length > MAXIMUM_ROWS ? [`only its first ${MAXIMUM_ROWS} rows were read`] : []),
      ...(columnCount > kept ? [`only its first ${kept} of ${columnCount} columns were read`] : []),
    ],
  };
}

/** A cell in one line, without what cannot be shown or kept. */
function tidyCell(cell: string): string {
  return cell.slice(0, MAXIMUM_CELL_CHARACTERS).replaceAll(/\s+/g, ' ').replaceAll(/\p{C}/gu, '').trim();
}

function isNumber(cell: string): boolean {
  return /^[-+]?[\d.,' ]*\d[\d.,' ]*\s?%?$/.test(cell);
}
