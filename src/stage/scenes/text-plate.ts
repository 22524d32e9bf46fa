import type { Context } from '../draw/canvas.js';
import type { Layer } from '../draw/layer.js';
import { boxOf, unionOf, type Box } from '../frame/box.js';
import type { Pose } from '../motion/entrances.js';
import { drawKicker, placeKicker, type PlacedKicker } from './kicker.js';
import { drawPlaced, placeText, type PlacedText, type PlacingInput } from './place-text.js';

/** Words that stand on a plate over a picture. */
export interface PlateWords {
  kicker: string | null;
  /** The words, and the field of the content they are. */
  line: string | null;
  field: string;
  source: string | null;
}

/** A plate with its words. */
export interface TextPlate {
  box: Box;
  card: Layer;
  kicker: PlacedKicker | null;
  line: PlacedText | null;
  source: PlacedText | null;
  texts: PlacedText[];
}

const PADDING = { landscape: 44, portrait: 40, square: 32 };
const MOST_WIDTH = { landscape: 1180, portrait: 872, square: 952 };
const LARGEST_LINE = { landscape: 80, portrait: 76, square: 68 };
const KICKER_GAP = 34;
const SOURCE_GAP = 22;
const HEADER_SHARE = 0.5;

/** A plate at the left foot of a zone, as large as its words need; null without words. */
export function placePlate(input: PlacingInput, words: PlateWords, zone: Box): TextPlate | null {
  if (words.kicker === null && words.line === null && words.source === null) return null;
  const { height } = plateAt(input, words, zone, zone.y).box;
  return plateAt(input, words, zone, zone.y + zone.height - height);
}

function plateAt(input: PlacingInput, words: PlateWords, zone: Box, top: number): TextPlate {
  const { style, frame } = input;
  const padding = PADDING[frame.shape];
  const head = Math.max(padding, style.cardHeader === 0 ? 0 : style.cardHeader + padding * HEADER_SHARE);
  const width = Math.min(zone.width, MOST_WIDTH[frame.shape]) - 2 * padding;
  const x = zone.x + padding;
  const { surface, surfaceText, surfaceMuted, surfacePrimary } = style.palette;
  let y = top + head;
  // A dress of the plate's own colour is not seen: its padding would look like an indent.
  const isUnseen = style.kickerBackground === surface;
  const kicker = placeKicker(input, words.kicker, {
    x: isUnseen ? x - style.kickerPadding.left : x,
    y,
    width,
    background: surface,
    color: surfacePrimary,
  });
  if (kicker !== null) y = kicker.box.y + kicker.box.height + KICKER_GAP;
  const line =
    words.line === null
      ? null
      : placeText(input, {
          field: words.field,
          text: words.line,
          role: 'headline',
          largest: LARGEST_LINE[frame.shape],
          box: { x, y, width },
          lines: frame.shape === 'landscape' ? 2 : 3,
          color: surfaceText,
          background: surface,
        });
  if (line !== null) y += line.fit.block.height + SOURCE_GAP;
  const source =
    words.source === null
      ? null
      : placeText(input, {
          field: 'source',
          text: words.source,
          role: 'source',
          box: { x, y, width },
          lines: 2,
          color: surfaceMuted,
          background: surface,
        });
  const texts = [kicker?.placed, line, source].filter((text) => text != null);
  const ink = unionOf([...texts.map((text) => text.ink), ...(kicker === null ? [] : [kicker.box])]);
  const right = ink === null ? x + width : ink.x + ink.width;
  const bottom = ink === null ? y : ink.y + ink.height;
  const box = boxOf(zone.x, top, Math.min(right + padding, zone.x + zone.width), bottom + padding);
  return { box, card: style.createCard(box), kicker, line, source, texts };
}

/** Draws a plate with its words in a pose. */
export function drawPlateWords(context: Context, plate: TextPlate, pose: Pose): void {
  if (pose.opacity <= 0) return;
  plate.card.put(context, pose.opacity, pose.dx, pose.dy);
  if (plate.kicker !== null) drawKicker(context, plate.kicker, pose);
  if (plate.line !== null) drawPlaced(context, plate.line, pose);
  if (plate.source !== null) drawPlaced(context, plate.source, pose);
}
