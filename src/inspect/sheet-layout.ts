/** Place and size on the sheet, in pixels. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Where the parts of one film part go. */
export interface PartLayout {
  heading: Box;
  thumbnails: Box[];
  /** Under the thumbnails, so that no part of a picture is covered. */
  stamps: Box[];
  waveform: Box;
  captions: Box;
}

/** Where everything goes. */
export interface SheetLayout {
  width: number;
  height: number;
  title: Box;
  parts: PartLayout[];
}

/** Sizes of the sheet's lettering and spaces, in pixels. */
export const sheetMeasures = {
  margin: 36,
  titleHeight: 92,
  headingHeight: 44,
  stampHeight: 32,
  waveformHeight: 72,
  captionLineHeight: 30,
  thumbnailGap: 12,
  partGap: 44,
} as const;

/** Thumbnails are 480 pixels wide, or as high as they would then be wide when the film stands upright. */
const THUMBNAIL_WIDTH = 480;
const UPRIGHT_THUMBNAIL_WIDTH = 320;

/** First, middle and last frame. */
export const THUMBNAILS_PER_PART = 3;

/** A sheet of about this shape fits most screens and readers. */
const WANTED_ASPECT = 1.25;

const MOST_COLUMNS = 4;

/** Width of a film's thumbnails on the sheet. */
export function thumbnailWidth(film: { width: number; height: number }): number {
  return film.width >= film.height ? THUMBNAIL_WIDTH : UPRIGHT_THUMBNAIL_WIDTH;
}

/** Width of one part: its thumbnails side by side. */
export function partWidth(film: { width: number; height: number }): number {
  return THUMBNAILS_PER_PART * thumbnailWidth(film) + (THUMBNAILS_PER_PART - 1) * sheetMeasures.thumbnailGap;
}

/**
 * Lays parts out in columns, read row by row, in as many columns as make the sheet handiest.
 * @param captionLineCounts For each part, the lines that its captions take
 */
export function layOutSheet(
  film: { width: number; height: number },
  captionLineCounts: readonly number[],
): SheetLayout {
  const columnCounts = Array.from(
    { length: Math.min(MOST_COLUMNS, captionLineCounts.length) },
    (_, index) => index + 1,
  );
  const layouts = columnCounts.map((count) => layOutColumns(film, captionLineCounts, count));
  const strangeness = ({ width, height }: SheetLayout): number =>
    Math.abs(Math.log(width / height / WANTED_ASPECT));
  return layouts.reduce(
    (best, one) => (strangeness(one) < strangeness(best) ? one : best),
    layouts[0] ?? layOutColumns(film, [], 1),
  );
}

function layOutColumns(
  film: { width: number; height: number },
  captionLineCounts: readonly number[],
  columnCount: number,
): SheetLayout {
  const { margin, titleHeight, partGap } = sheetMeasures;
  const width = 2 * margin + columnCount * partWidth(film) + (columnCount - 1) * partGap;
  const parts: PartLayout[] = [];
  let y = margin + titleHeight;
  for (let first = 0; first < captionLineCounts.length; first += columnCount) {
    const row = captionLineCounts.slice(first, first + columnCount);
    row.forEach((lineCount, column) => {
      parts.push(layOutPart(film, margin + column * (partWidth(film) + partGap), y, lineCount));
    });
    y = Math.max(...parts.slice(first).map(({ captions }) => captions.y + captions.height)) + partGap;
  }
  const title = { x: margin, y: margin, width: width - 2 * margin, height: titleHeight };
  return { width, height: y - partGap + margin, title, parts };
}

function layOutPart(
  film: { width: number; height: number },
  x: number,
  y: number,
  captionLineCount: number,
): PartLayout {
  const { headingHeight, stampHeight, thumbnailGap, waveformHeight, captionLineHeight } = sheetMeasures;
  const width = partWidth(film);
  const thumbnail = thumbnailWidth(film);
  const thumbnailHeight = Math.round((thumbnail * film.height) / film.width);
  const stampTop = y + headingHeight + thumbnailHeight;
  const waveformTop = stampTop + stampHeight;
  const row = (top: number, height: number): Box[] =>
    Array.from({ length: THUMBNAILS_PER_PART }, (_, index) => ({
      x: x + index * (thumbnail + thumbnailGap),
      y: top,
      width: thumbnail,
      height,
    }));
  return {
    heading: { x, y, width, height: headingHeight },
    thumbnails: row(y + headingHeight, thumbnailHeight),
    stamps: row(stampTop, stampHeight),
    waveform: { x, y: waveformTop, width, height: waveformHeight },
    captions: {
      x,
      y: waveformTop + waveformHeight + thumbnailGap,
      width,
      height: captionLineCount * captionLineHeight,
    },
  };
}
