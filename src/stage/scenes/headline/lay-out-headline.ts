import { createLayer, type Layer } from '../../draw/layer.js';
import { drawText, setLines } from '../../draw/text.js';
import { boxOf, type Box } from '../../frame/box.js';
import { typeSizeOf } from '../../frame/type-scale.js';
import { grownBy } from '../../styles/shapes.js';
import type { Style } from '../../styles/style.js';
import { inFewestLines } from '../in-fewest-lines.js';
import { placeKicker, type PlacedKicker } from '../kicker.js';
import { moveTextTo } from '../move-text.js';
import { placeSource } from '../place-source.js';
import { placeText, type PlacedText } from '../place-text.js';
import type { LayoutInput, SceneLayout } from '../scene-kind.js';
import { createSubject, type Subject } from '../subject.js';

/** A piece of news in its place. */
export interface HeadlineLayout extends SceneLayout {
  style: Style;
  kicker: PlacedKicker | null;
  /** Band behind the headline, from edge to edge. */
  band: Box;
  line: PlacedText;
  /** Plate with place and date on the band's upper edge. */
  plate: Box | null;
  where: PlacedText[];
  ticker: Ticker | null;
  source: PlacedText | null;
  subject: Subject;
}

/** A strip on which further news run along. */
export interface Ticker {
  strip: Box;
  /** The line once, from the frame's left edge. */
  layer: Layer;
  /** Length after which the line begins again, in whole pixels. */
  period: number;
}

const TICKER_HEIGHT = { landscape: 72, portrait: 84, square: 68 };
const BAND_PADDING = { landscape: 34, portrait: 36, square: 26 };
const LINE_COUNT = { landscape: 1, portrait: 3, square: 2 };
const LINE_SIZES = { landscape: [92, 54], portrait: [84, 60], square: [68, 52] } as const;
const MOST_GROWTH = 1.15;
const LEAST_SHARE_FOR_FEWER_LINES = 0.8;
const PLATE = { height: 68, padding: 28, gap: 30 };
const SUBJECT_GAP = 40;
const MOST_SUBJECT_RADIUS = { landscape: 214, portrait: 236, square: 150 };
/** Emblems carry rings and corner marks outside their radius. */
const EMBLEM_REACH = 1.3;
const TICKER_SEPARATOR = '   •   ';
const FOOT_GAP = 16;

/** A band at the foot of the content zone, a sign of the subject above it. */
export function layOutHeadline(input: LayoutInput<'headline'>): HeadlineLayout {
  const { content, style, frame } = input;
  const { shape } = frame;
  const { source, zone } = placeSource(input, content.source);
  const right = Math.min(zone.x + zone.width, frame.zones.rail?.right ?? Infinity);
  const bottom = zone.y + zone.height - (source === null ? 0 : FOOT_GAP);
  const stripTop = content.ticker.length === 0 ? bottom : bottom - TICKER_HEIGHT[shape];
  const padding = BAND_PADDING[shape];
  const measured = placeLine(input, { x: zone.x, y: 0, width: right - zone.x });
  const bandHeight = measured.fit.block.baselineHeight + 2 * padding;
  const band = boxOf(0, stripTop - bandHeight, frame.width, stripTop);
  const line = moveTextTo(measured, band.y + padding);
  const { plate, where } = placeWhere(input, { left: zone.x, right, bandTop: band.y });
  const roomBottom = (plate === null ? band.y : plate.y) - SUBJECT_GAP;
  const kicker = placeKicker(input, content.kicker, { x: zone.x, y: zone.y, width: right - zone.x });
  // In narrow frames the kicker stands over the sign, not beside it.
  const roomTop =
    kicker === null || shape === 'landscape' ? zone.y : kicker.box.y + kicker.box.height + FOOT_GAP;
  const room = boxOf(zone.x, roomTop, right, roomBottom);
  const radius = Math.min(MOST_SUBJECT_RADIUS[shape], room.height / 2 / EMBLEM_REACH);
  const subject = createSubject(input, content.icon, {
    x: (room.x + right) / 2,
    y: room.y + room.height / 2,
    radius,
  });
  return {
    style,
    kicker,
    band,
    line,
    plate,
    where,
    ticker: content.ticker.length === 0 ? null : placeTicker(input, boxOf(0, stripTop, frame.width, bottom)),
    source,
    subject,
    texts: [kicker?.placed, line, ...where, source].filter((text) => text != null),
    focus: 'center',
    spokenOnScreen: [content.line],
    lasting: [line],
  };
}

function placeLine(input: LayoutInput<'headline'>, box: { x: number; y: number; width: number }): PlacedText {
  const { style, frame, content } = input;
  const [largest, smallest] = LINE_SIZES[frame.shape];
  const most = 2 * Math.round((largest * grownBy(style, MOST_GROWTH)) / 2);
  const setIn = (lines: number, least: number = smallest): PlacedText =>
    placeText(input, {
      field: 'line',
      text: content.line,
      role: 'headline',
      largest: most,
      smallest: least,
      box,
      lines,
      color: style.palette.onPrimary,
      background: style.palette.primary,
    });
  return inFewestLines(LINE_COUNT[frame.shape], Math.round(most * LEAST_SHARE_FOR_FEWER_LINES), setIn);
}

/** Place and date side by side on a plate that stands on the band. */
function placeWhere(
  input: LayoutInput<'headline'>,
  { left, right, bandTop }: { left: number; right: number; bandTop: number },
): { plate: Box | null; where: PlacedText[] } {
  const { content, style, frame } = input;
  const { palette } = style;
  const fields = (['place', 'date'] as const).filter((field) => content[field] !== null);
  if (fields.length === 0) return { plate: null, where: [] };
  const top = bandTop - PLATE.height;
  let x = left + PLATE.padding;
  const where = fields.map((field, index) => {
    const placed = placeText(input, {
      field,
      text: content[field] ?? '',
      role: 'kicker',
      largest: typeSizeOf('kicker', frame.shape).largest,
      box: { x, y: top, width: right - PLATE.padding - x, height: PLATE.height },
      vertical: 'middle',
      lines: 1,
      color: index === 0 ? palette.surfaceText : palette.surfaceMuted,
      background: palette.surface,
    });
    x += placed.fit.block.width + PLATE.gap;
    return placed;
  });
  const width = x - PLATE.gap + PLATE.padding - left;
  return { plate: { x: left, y: top, width, height: PLATE.height }, where };
}

function placeTicker(input: LayoutInput<'headline'>, strip: Box): Ticker {
  const { style, frame, content } = input;
  const text = content.ticker.join(TICKER_SEPARATOR) + TICKER_SEPARATOR;
  const { largest } = typeSizeOf('kicker', frame.shape);
  const block = setLines([text], {
    face: style.fonts.body,
    sizePixels: largest,
    leading: 1.2,
    trackingEm: 0,
  });
  const baseline = strip.y + (strip.height + block.capHeight) / 2;
  const period = Math.ceil(block.width);
  return {
    strip,
    period,
    layer: createLayer({ ...strip, x: 0, width: period }, (context) =>
      drawText(context, block, 0, baseline - block.capHeight, style.palette.surfaceText),
    ),
  };
}
