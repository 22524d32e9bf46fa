import type { DecodedFrame } from '../encode/encoder.js';
import { contextOf, createCanvas, encodePng, type Context } from '../stage/draw/canvas.js';
import { fontString } from '../stage/draw/fonts.js';
import { layOutSheet, partWidth, sheetMeasures, type Box } from './sheet-layout.js';
import type { WaveColumn } from './waveform.js';

/** A film part, ready to be drawn. */
export interface SheetPart {
  heading: string;
  /** Beside the heading: when and how long. */
  span: string;
  /** First, middle and last frame with their time stamps. */
  thumbnails: { picture: DecodedFrame | null; stamp: string }[];
  /** One column for each pixel of the sheet's part; null: the film has no sound. */
  waveform: WaveColumn[] | null;
  captions: string;
}

/** A whole sheet, ready to be drawn. */
export interface Sheet {
  title: string;
  facts: string;
  /** Size of the film. */
  film: { width: number; height: number };
  parts: SheetPart[];
}

const colors = {
  ground: '#2d3036',
  panel: '#1b1d22',
  text: '#eceef1',
  muted: '#aab1bb',
  accent: '#8ab8ff',
  wavePeak: '#4d5b70',
} as const;

const fonts = {
  title: { size: 34, weight: 700 },
  heading: { size: 25, weight: 700 },
  text: { size: 22, weight: 500 },
  stamp: { size: 20, weight: 500 },
} as const;

/** Draws a sheet. @returns A PNG file */
export function drawSheet(sheet: Sheet): { png: Uint8Array; width: number; height: number } {
  const ruler = contextOf(createCanvas(1, 1));
  setFont(ruler, 'text');
  const captions = sheet.parts.map((part) => wrap(ruler, part.captions, partWidth(sheet.film)));
  const layout = layOutSheet(
    sheet.film,
    captions.map((lines) => lines.length),
  );
  const canvas = createCanvas(layout.width, layout.height);
  const context = contextOf(canvas);
  context.fillStyle = colors.ground;
  context.fillRect(0, 0, layout.width, layout.height);
  drawTitle(context, layout.title, sheet);
  layout.parts.forEach((boxes, index) => {
    const part = sheet.parts[index];
    if (part === undefined) return;
    drawHeading(context, boxes.heading, part);
    boxes.thumbnails.forEach((box, at) => drawThumbnail(context, box, part.thumbnails[at]));
    boxes.stamps.forEach((box, at) => drawStamp(context, box, part.thumbnails[at]?.stamp ?? ''));
    drawWaveform(context, boxes.waveform, part.waveform);
    drawCaptions(context, boxes.captions, captions[index] ?? []);
  });
  return { png: encodePng(canvas), width: layout.width, height: layout.height };
}

function setFont(context: Context, name: keyof typeof fonts): void {
  const { size, weight } = fonts[name];
  context.font = fontString({ family: 'Noto Sans', weight }, size);
}

function write(context: Context, text: string, x: number, baseline: number, color: string): number {
  context.fillStyle = color;
  context.fillText(text, x, baseline);
  return x + context.measureText(text).width;
}

function drawTitle(context: Context, box: Box, { title, facts }: Sheet): void {
  setFont(context, 'title');
  write(context, title, box.x, box.y + 30, colors.text);
  setFont(context, 'text');
  write(context, facts, box.x, box.y + 66, colors.muted);
}

function drawHeading(context: Context, box: Box, part: SheetPart): void {
  const baseline = box.y + box.height - 15;
  setFont(context, 'heading');
  const end = write(context, part.heading, box.x, baseline, colors.accent);
  setFont(context, 'text');
  write(context, part.span, end + 16, baseline, colors.muted);
}

function drawThumbnail(
  context: Context,
  box: Box,
  thumbnail: SheetPart['thumbnails'][number] | undefined,
): void {
  context.fillStyle = colors.panel;
  context.fillRect(box.x, box.y, box.width, box.height);
  if (thumbnail === undefined || thumbnail.picture === null) return;
  const { pixels, width, height } = thumbnail.picture;
  const image = context.createImageData(width, height);
  image.data.set(pixels);
  context.putImageData(image, box.x, box.y);
}

function drawStamp(context: Context, box: Box, stamp: string): void {
  setFont(context, 'stamp');
  write(context, stamp, box.x, box.y + box.height - 9, colors.muted);
}

function drawWaveform(context: Context, box: Box, columns: WaveColumn[] | null): void {
  context.fillStyle = colors.panel;
  context.fillRect(box.x, box.y, box.width, box.height);
  const middle = box.y + box.height / 2;
  if (columns === null) {
    setFont(context, 'text');
    write(context, 'no sound', box.x + 12, middle + 8, colors.muted);
    return;
  }
  columns.forEach(({ peak, mean }, column) => {
    drawColumn(context, box.x + column, middle, (peak * box.height) / 2, colors.wavePeak);
    drawColumn(context, box.x + column, middle, (mean * box.height) / 2, colors.accent);
  });
}

function drawColumn(context: Context, x: number, middle: number, reach: number, color: string): void {
  const half = Math.max(0.5, reach);
  context.fillStyle = color;
  context.fillRect(x, middle - half, 1, 2 * half);
}

function drawCaptions(context: Context, box: Box, lines: string[]): void {
  setFont(context, 'text');
  lines.forEach((line, index) =>
    write(context, line, box.x, box.y + (index + 1) * sheetMeasures.captionLineHeight - 9, colors.text),
  );
}

/** Breaks a text into lines no wider than a width. */
function wrap(context: Context, text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/).filter((one) => one !== '')) {
    const longer = lines.length === 0 ? word : `${lines.at(-1) ?? ''} ${word}`;
    if (lines.length > 0 && context.measureText(longer).width <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}
