/**
 * Reads which characters a TrueType or OpenType font has glyphs for (the `cmap` table, formats 4 and 12, as
 * published in the OpenType specification).
 * @param bytes A whole font file
 * @returns Sorted, inclusive ranges of code points
 */
export function readCharacterRanges(bytes: Uint8Array): [first: number, last: number][] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const tableStart = findTable(view, 'cmap');
  const subtables = listSubtables(view, tableStart);
  const full = subtables.find((offset) => view.getUint16(offset) === 12);
  if (full !== undefined) return readFormat12(view, full);
  const basic = subtables.find((offset) => view.getUint16(offset) === 4);
  if (basic !== undefined) return readFormat4(view, basic);
  throw new Error('The font has no character map of format 4 or 12.');
}

function findTable(view: DataView, tag: string): number {
  const count = view.getUint16(4);
  for (let index = 0; index < count; index++) {
    const record = 12 + index * 16;
    const name = String.fromCharCode(...[0, 1, 2, 3].map((offset) => view.getUint8(record + offset)));
    if (name === tag) return view.getUint32(record + 8);
  }
  throw new Error(`The font has no ${tag} table.`);
}

function listSubtables(view: DataView, tableStart: number): number[] {
  const count = view.getUint16(tableStart + 2);
  return Array.from(
    { length: count },
    (_, index) => tableStart + view.getUint32(tableStart + 4 + index * 8 + 4),
  );
}

function readFormat12(view: DataView, start: number): [number, number][] {
  const count = view.getUint32(start + 12);
  return Array.from({ length: count }, (_, index) => {
    const group = start + 16 + index * 12;
    return [view.getUint32(group), view.getUint32(group + 4)];
  });
}

function readFormat4(view: DataView, start: number): [number, number][] {
  const segmentCount = view.getUint16(start + 6) / 2;
  const column = (index: number): number => start + 14 + index * segmentCount * 2 + (index > 0 ? 2 : 0);
  const ranges: [number, number][] = [];
  for (let segment = 0; segment < segmentCount; segment++) {
    const [last, first, delta, offsetAt] = [
      view.getUint16(column(0) + segment * 2),
      view.getUint16(column(1) + segment * 2),
      view.getUint16(column(2) + segment * 2),
      column(3) + segment * 2,
    ];
    for (let code = first; code <= last && code !== 0xffff; code++) {
      if (glyphOf(view, code, first, delta, offsetAt) !== 0) extendRanges(ranges, code);
    }
  }
  return ranges;
}

/** Glyph of a code point inside a segment; 0 where the segment has a hole. */
function glyphOf(view: DataView, code: number, first: number, delta: number, offsetAt: number): number {
  const offset = view.getUint16(offsetAt);
  if (offset === 0) return (code + delta) & 0xffff;
  return view.getUint16(offsetAt + offset + (code - first) * 2);
}

function extendRanges(ranges: [number, number][], code: number): void {
  const last = ranges.at(-1);
  if (last !== undefined && last[1] === code - 1) last[1] = code;
  else ranges.push([code, code]);
}
