import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startEncoder } from '../../src/encode/encoder.js';
import { decodePicture } from '../../src/stage/draw/canvas.js';
import { createColorConverter } from '../../src/encode/convert-colors.js';
import { encodeWav } from '../../src/util/wav.js';
import { contextOf, createCanvas, readPixels } from '../../src/stage/draw/canvas.js';
import { createWorkbench, type Workbench } from './support/decode.js';
import { discPng, docx, pdf, quarters, silentMp3, withOrientation } from './support/make-files.js';

let bench: Workbench;
beforeAll(async () => {
  bench = await createWorkbench();
});
afterAll(() => bench.dispose());

/** Colour of a pixel of a picture file, as `#rrggbb`. */
async function pixelOf(path: string | undefined, x: number, y: number): Promise<string> {
  const picture = await decodePicture(await readFile(path ?? ''));
  const canvas = createCanvas(picture.width, picture.height);
  contextOf(canvas).drawImage(picture, 0, 0);
  const at = (Math.floor(y * picture.height) * picture.width + Math.floor(x * picture.width)) * 4;
  return `#${Buffer.from(readPixels(canvas).subarray(at, at + 3)).toString('hex')}`;
}

/** Whether two colours are alike but for what JPEG changes. */
function isNear(first: string, second: string): boolean {
  const [a, b] = [first, second].map((color) => Buffer.from(color.slice(1), 'hex'));
  return [0, 1, 2].every((channel) => Math.abs((a?.[channel] ?? 0) - (b?.[channel] ?? 255)) < 24);
}

describe('pictures', () => {
  it('gives size, colours and the picture of a PNG', async () => {
    const { content, pictures, notes } = await bench.decode(quarters(400, 300, 'png'));
    expect(content).toMatchObject({ kind: 'image', width: 400, height: 300, picture: 'picture.jpg' });
    const colors = content.kind === 'image' ? content.colors : [];
    for (const color of ['#d02020', '#20a040', '#ffffff', '#2040c0']) {
      expect(colors.some((found) => isNear(found, color))).toBe(true);
    }
    expect(notes).toEqual([]);
    expect(isNear(await pixelOf(pictures['thumbnail.jpg'], 0.25, 0.25), '#d02020')).toBe(true);
  });

  it('keeps what is see-through', async () => {
    const { content, pictures } = await bench.decode(discPng(200, '#e0a010'));
    expect(content).toMatchObject({ kind: 'image', picture: 'picture.png', colors: ['#e0a010'] });
    expect(await pixelOf(pictures['picture.png'], 0.5, 0.5)).toBe('#e0a010');
  });

  // Where the red quarter of the upright picture lies in the stored one, for each of the eight ways.
  it.each([
    [1, 0.25, 0.25, '#d02020'],
    [2, 0.25, 0.25, '#20a040'],
    [3, 0.25, 0.25, '#2040c0'],
    [4, 0.25, 0.25, '#ffffff'],
    [5, 0.25, 0.75, '#20a040'],
    [6, 0.25, 0.25, '#ffffff'],
    [7, 0.25, 0.75, '#ffffff'],
    [8, 0.25, 0.25, '#20a040'],
  ])('turns a JPEG of orientation %i upright', async (orientation, x, y, color) => {
    const jpeg = withOrientation(quarters(160, 80, 'jpeg'), orientation);
    const { content, pictures } = await bench.decode(jpeg);
    const [width, height] = orientation >= 5 ? [80, 160] : [160, 80];
    expect(content).toMatchObject({ kind: 'image', width, height });
    expect(isNear(await pixelOf(pictures['picture.jpg'], x, y), color)).toBe(true);
  });

  it('makes a picture that is larger than a film needs smaller', async () => {
    const { content } = await bench.decode(quarters(6000, 1500, 'jpeg'));
    expect(content).toMatchObject({ kind: 'image', width: 3840, height: 960 });
  });
});

describe('texts', () => {
  it('reads a PDF page by page', async () => {
    const { content } = await bench.decode(
      pdf(['Trees cool streets.\nBy eight degrees.', 'Plant one (soon).']),
    );
    expect(content).toEqual({
      kind: 'text',
      text: 'Trees cool streets.\nBy eight degrees.\n\nPlant one (soon).',
      pages: ['Trees cool streets.\nBy eight degrees.', 'Plant one (soon).'],
    });
  });

  it('reads the paragraphs of a Word text', async () => {
    const { content } = await bench.decode(docx(['First paragraph.', 'Zweiter Absatz: ä &amp; ö.']));
    expect(content).toEqual({
      kind: 'text',
      text: 'First paragraph.\n\nZweiter Absatz: ä & ö.',
      pages: null,
    });
  });

  it('takes the marks out of Markdown and leaves snake_case alone', async () => {
    const markdown =
      '# Title\n\nSome **bold** and _soft_ words, `code`, a [link](https://x.y) and snake_case_name.\n\n- one\n- two\n';
    const { content } = await bench.decode(Buffer.from(markdown), { name: 'notes.md' });
    expect(content).toEqual({
      kind: 'text',
      text: 'Title\n\nSome bold and soft words, code, a link and snake_case_name.\n\n- one\n- two',
      pages: null,
    });
  });

  it('keeps the words of subtitles', async () => {
    const subtitles =
      '1\n00:00:01,000 --> 00:00:02,000\n<i>Hello</i>\nthere.\n\n2\n00:00:03,000 --> 00:00:04,000\nBye.\n';
    const { content } = await bench.decode(Buffer.from(subtitles));
    expect(content).toEqual({ kind: 'text', text: 'Hello there.\nBye.', pages: null });
  });

  it.each([
    ['UTF-8 with a mark', Buffer.from('\ufeffGrüße', 'utf8')],
    ['UTF-16', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('Grüße', 'utf16le')])],
    ['Windows-1252', Buffer.from('Grüße', 'latin1')],
  ])('reads %s', async (_coding, bytes) => {
    const { content } = await bench.decode(bytes);
    expect(content).toEqual({ kind: 'text', text: 'Grüße', pages: null });
  });
});

describe('tables', () => {
  it.each([
    ['commas', 'Year,Trees\n2023,"1,200"\n2024,1500\n', 'a.csv'],
    ['semicolons', 'Year;Trees\r\n2023;1,200\r\n2024;1500\r\n', 'a.csv'],
    ['tabs', 'Year\tTrees\n2023\t1,200\n2024\t1500\n', 'a.tsv'],
  ])('reads values between %s', async (_separator, text, name) => {
    const { content } = await bench.decode(Buffer.from(text), { name });
    expect(content).toEqual({
      kind: 'table',
      columns: ['Year', 'Trees'],
      rows: [
        ['2023', '1,200'],
        ['2024', '1500'],
      ],
    });
  });

  it('names the columns of a table that begins with numbers', async () => {
    const { content } = await bench.decode(Buffer.from('1,2\n3,4\n'), { name: 'a.csv' });
    expect(content).toMatchObject({
      columns: ['Column 1', 'Column 2'],
      rows: [
        ['1', '2'],
        ['3', '4'],
      ],
    });
  });
});

describe('recordings', () => {
  it('gives length, size and a still of an MP4', async () => {
    const path = `${bench.folder}/film.mp4`;
    await writeFilm(path, '#c03020');
    const { content, pictures } = await bench.decode(await readFile(path));
    expect(content).toMatchObject({ kind: 'video', width: 320, height: 180, still: 'still.jpg' });
    expect(content.kind === 'video' && content.durationSeconds).toBeCloseTo(2, 1);
    expect(isNear(await pixelOf(pictures['still.jpg'], 0.5, 0.5), '#c03020')).toBe(true);
  });

  it('gives the length of a WAV and of an MP3', async () => {
    const wav = await bench.decode(Buffer.from(encodeWav([new Float32Array(24_000)], 16_000)));
    expect(wav.content).toMatchObject({ kind: 'audio', durationSeconds: 1.5 });
    const mp3 = await bench.decode(silentMp3(100));
    expect(mp3.content.kind === 'audio' && mp3.content.durationSeconds).toBeCloseTo(2.6, 0);
  });
});

/** Two seconds of one colour. */
async function writeFilm(output: string, color: string): Promise<void> {
  const encoder = startEncoder();
  const shape = { width: 320, height: 180, framesPerSecond: 30, frameCount: 60 };
  const converter = createColorConverter(shape.width, shape.height);
  const canvas = createCanvas(shape.width, shape.height);
  const context = contextOf(canvas);
  context.fillStyle = color;
  context.fillRect(0, 0, shape.width, shape.height);
  converter.convert(readPixels(canvas));
  try {
    await encoder.encodeSegment({ shape, output, planesOf: () => converter.planes });
  } finally {
    await encoder.close();
  }
}
