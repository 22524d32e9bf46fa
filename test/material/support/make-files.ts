import { deflateRawSync, deflateSync } from 'node:zlib';
import { contextOf, createCanvas, encodeJpeg, encodePng } from '../../../src/stage/draw/canvas.js';

/** A picture of four coloured quarters: red, green, blue, white, clockwise from the top left. */
export function quarters(width: number, height: number, format: 'png' | 'jpeg'): Buffer {
  const canvas = createCanvas(width, height);
  const context = contextOf(canvas);
  const [halfWidth, halfHeight] = [width / 2, height / 2];
  const places: [string, number, number][] = [
    ['#d02020', 0, 0],
    ['#20a040', halfWidth, 0],
    ['#ffffff', 0, halfHeight],
    ['#2040c0', halfWidth, halfHeight],
  ];
  for (const [color, x, y] of places) {
    context.fillStyle = color;
    context.fillRect(x, y, halfWidth, halfHeight);
  }
  return Buffer.from(format === 'png' ? encodePng(canvas) : encodeJpeg(canvas, 95));
}

/** A PNG that is see-through but for a disc. */
export function discPng(size: number, color: string): Buffer {
  const canvas = createCanvas(size, size);
  const context = contextOf(canvas);
  context.fillStyle = color;
  context.beginPath();
  context.arc(size / 2, size / 2, size / 3, 0, Math.PI * 2);
  context.fill();
  return Buffer.from(encodePng(canvas));
}

/** The same JPEG with an EXIF segment that says how it is turned. */
export function withOrientation(jpeg: Buffer, orientation: number): Buffer {
  const directory = Buffer.alloc(26);
  directory.write('MM\0*', 0, 'latin1');
  directory.writeUInt32BE(8, 4);
  directory.writeUInt16BE(1, 8);
  directory.writeUInt16BE(0x0112, 10);
  directory.writeUInt16BE(3, 12);
  directory.writeUInt32BE(1, 14);
  directory.writeUInt16BE(orientation, 18);
  const body = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), directory]);
  const head = Buffer.from([0xff, 0xe1, 0, 0]);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([jpeg.subarray(0, 2), head, body, jpeg.subarray(2)]);
}

/** A JPEG that only says how large it is. */
export function jpegHeader(width: number, height: number): Buffer {
  const frame = Buffer.from([0xff, 0xd8, 0xff, 0xc0, 0, 17, 8, 0, 0, 0, 0, 3, 1, 17, 0, 2, 17, 1, 3, 17, 1]);
  frame.writeUInt16BE(height, 7);
  frame.writeUInt16BE(width, 9);
  return Buffer.concat([frame, Buffer.from([0xff, 0xd9])]);
}

/** A PNG of one colour, whose rows are written here. */
export function plainPng(width: number, height: number, chunks: [string, Buffer][] = []): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header[8] = 8;
  const rows = deflateSync(Buffer.alloc((width + 1) * height));
  const parts: [string, Buffer][] = [['IHDR', header], ...chunks, ['IDAT', rows], ['IEND', Buffer.alloc(0)]];
  return Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), ...parts.map(pngChunk)]);
}

function pngChunk([name, data]: [string, Buffer]): Buffer {
  const chunk = Buffer.alloc(12 + data.length);
  chunk.writeUInt32BE(data.length, 0);
  chunk.write(name, 4, 'latin1');
  data.copy(chunk, 8);
  chunk.writeUInt32BE(crc32(chunk.subarray(4, 8 + data.length)), 8 + data.length);
  return chunk;
}

/** A PDF with one page for each text, written by hand. A line break in a text begins a line. */
export function pdf(pages: string[], content: (text: string) => Buffer = pageContent): Buffer {
  const objects: Buffer[] = [];
  const add = (body: string | Buffer): number => objects.push(Buffer.from(body as string));
  const pageNumbers = pages.map((_, index) => 4 + index * 2);
  add('<< /Type /Catalog /Pages 2 0 R >>');
  add(
    `<< /Type /Pages /Count ${pages.length} /Kids [${pageNumbers.map((number) => `${number} 0 R`).join(' ')}] >>`,
  );
  add('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>');
  pages.forEach((text, index) => {
    const resources = '/Resources << /Font << /F1 3 0 R >> >>';
    add(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] ${resources} /Contents ${5 + index * 2} 0 R >>`,
    );
    add(content(text));
  });
  return pdfOf(objects);
}

/** A PDF of the given objects, the first of which is its catalogue. */
export function pdfOf(objects: (Buffer | string)[], trailer = ''): Buffer {
  const parts: Buffer[] = [Buffer.from('%PDF-1.4\n')];
  const offsets: number[] = [];
  const length = (): number => parts.reduce((sum, part) => sum + part.length, 0);
  objects.forEach((body, index) => {
    offsets.push(length());
    parts.push(Buffer.from(`${index + 1} 0 obj\n`), Buffer.from(body as string), Buffer.from('\nendobj\n'));
  });
  const start = length();
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  parts.push(Buffer.from(`xref\n0 ${size}\n0000000000 65535 f \n${table}`));
  parts.push(Buffer.from(`trailer << /Size ${size} /Root 1 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF\n`));
  return Buffer.concat(parts);
}

function pageContent(text: string): Buffer {
  const lines = text.split('\n').map((line) => `(${line.replaceAll(/[()\\]/g, '\\$&')}) Tj T*`);
  return pdfStream(Buffer.from(`BT /F1 14 Tf 16 TL 72 720 Td ${lines.join('\n')} ET`), '');
}

/** A stream object. @param filter For example `/Filter /FlateDecode` */
export function pdfStream(bytes: Buffer, filter: string): Buffer {
  return Buffer.concat([
    Buffer.from(`<< /Length ${bytes.length} ${filter} >>\nstream\n`),
    bytes,
    Buffer.from('\nendstream'),
  ]);
}

/** A ZIP archive of deflated files. */
export function zip(files: Record<string, Buffer>): Buffer {
  const entries = Object.entries(files).map(([name, bytes]) => ({
    name: Buffer.from(name),
    packed: deflateRawSync(bytes),
    size: bytes.length,
    sum: crc32(bytes),
  }));
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, packed, size, sum } of entries) {
    const shared = Buffer.alloc(26);
    shared.writeUInt16LE(20, 0);
    shared.writeUInt16LE(8, 4);
    shared.writeUInt32LE(sum, 10);
    shared.writeUInt32LE(packed.length, 14);
    shared.writeUInt32LE(size, 18);
    shared.writeUInt16LE(name.length, 22);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    const local = Buffer.concat([Buffer.from('504b0304', 'hex'), shared, name, packed]);
    directory.push(Buffer.from('504b01021400', 'hex'), shared, place, name);
    locals.push(local);
    offset += local.length;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('504b0506', 0, 'hex');
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, list, end]);
}

/** A Word text of these paragraphs. @param tail Bytes behind the last paragraph */
export function docx(paragraphs: string[], tail = ''): Buffer {
  const space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
  const body = paragraphs.map((text) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`).join('');
  const package_ = 'http://schemas.openxmlformats.org/package/2006';
  const relation =
    '<Relationship Id="r1" Target="word/document.xml" ' +
    'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"/>';
  return zip({
    '[Content_Types].xml': Buffer.from(
      `<Types xmlns="${package_}/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    ),
    '_rels/.rels': Buffer.from(
      `<Relationships xmlns="${package_}/relationships">${relation}</Relationships>`,
    ),
    'word/document.xml': Buffer.from(`<w:document ${space}><w:body>${body}${tail}</w:body></w:document>`),
  });
}

/** Silent MP3: frames of 128 kbit/s at 44.1 kHz, each 26 milliseconds. */
export function silentMp3(frameCount: number): Buffer {
  const frame = Buffer.alloc(417);
  frame.write('fffb9000', 'hex');
  return Buffer.concat(Array.from({ length: frameCount }, () => frame));
}

const TABLE = Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value >>> 0;
});

function crc32(bytes: Buffer): number {
  let value = 0xffffffff;
  for (const byte of bytes) value = (TABLE[(value ^ byte) & 0xff] ?? 0) ^ (value >>> 8);
  return (value ^ 0xffffffff) >>> 0;
}
