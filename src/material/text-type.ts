import { canonicalMediaType } from '../schema/http/file-input.js';

/** Marks that stand before the first letter of a text and name its coding. */
const BYTE_ORDER_MARKS: [number[], string][] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
];

/** Bytes that no text holds: control characters other than tab, line ends, page feed and escape. */
const isControl = (byte: number): boolean =>
  (byte < 0x20 && ![0x09, 0x0a, 0x0c, 0x0d, 0x1b].includes(byte)) || byte === 0x7f;

/** Whether bytes can be read as text. */
export function looksLikeText(bytes: Uint8Array): boolean {
  if (bytes.length === 0) return false;
  return markedCoding(bytes) !== null || !bytes.some(isControl);
}

/**
 * Reads bytes as text: by the mark at their start, as UTF-8 where they are that, else as Windows-1252, in which
 * spreadsheets still write.
 */
export function readText(bytes: Uint8Array): string {
  const marked = markedCoding(bytes);
  if (marked !== null) return new TextDecoder(marked).decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** Which kind of text it is: by its first lines, else by its name and declared type. HTML and XML are told apart. */
export function textType(file: {
  head: Uint8Array;
  name?: string | undefined;
  declaredType?: string | undefined;
}): string {
  const start = readText(file.head.subarray(0, 4096))
    .replaceAll(/<!--[^]*?-->/g, '')
    .trimStart();
  if (/^<(!doctype html|html|head|body|script|iframe|style|meta|title)\b/i.test(start)) return 'text/html';
  if (/^(<\?xml[^>]*>\s*)?(<!doctype svg[^>]*>\s*)?<svg\b/i.test(start)) return 'image/svg+xml';
  if (/^<\?xml\b/i.test(start)) return 'application/xml';
  if (/^\{\\rtf/.test(start)) return 'application/rtf';
  if (/^\d+\s*\r?\n\d{1,2}:\d\d:\d\d[,.]\d{3} --> /.test(start)) return 'application/x-subrip';
  return typeByName(file.name) ?? typeByDeclaration(file.declaredType) ?? 'text/plain';
}

const ENDINGS: Record<string, string> = {
  csv: 'text/csv',
  tsv: 'text/tab-separated-values',
  tab: 'text/tab-separated-values',
  md: 'text/markdown',
  markdown: 'text/markdown',
  htm: 'text/html',
  html: 'text/html',
};

function typeByName(name: string | undefined): string | null {
  const ending = /\.([a-z]+)$/i.exec(name ?? '')?.[1]?.toLowerCase();
  return ending === undefined ? null : (ENDINGS[ending] ?? null);
}

function typeByDeclaration(declared: string | undefined): string | null {
  const type = canonicalMediaType(declared ?? '');
  return Object.values(ENDINGS).includes(type) ? type : null;
}

function markedCoding(bytes: Uint8Array): string | null {
  const found = BYTE_ORDER_MARKS.find(([mark]) => mark.every((byte, at) => bytes[at] === byte));
  return found?.[1] ?? null;
}
