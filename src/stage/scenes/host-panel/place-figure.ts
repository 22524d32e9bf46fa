import type { Figure } from '../../../schema/scenes/shared.js';
import { boxOf, type Box } from '../../frame/box.js';
import { placeProof, type PlacedProof } from '../place-proof.js';
import { placeText, type PlacedText } from '../place-text.js';
import type { LayoutInput } from '../scene-kind.js';
import type { BodyPlace, CardBody } from './place-card.js';

/** A number with its unit, label, change and proof. */
export interface PlacedFigure extends CardBody {
  number: PlacedText;
  unit: PlacedText | null;
  label: PlacedText;
  delta: PlacedText | null;
  proof: PlacedProof;
  /** Extent of the mark beside the change. */
  deltaMark: Box | null;
}

const LARGEST_NUMBER = 220;
const SMALLEST_NUMBER = 96;
const UNIT_SHARE = 0.46;
const UNIT_GAP = 14;
const LABEL_GAP = 32;
const DELTA_GAP = 28;
const DELTA_INDENT = 28;
const COLUMN_GAP = 40;
const LEAST_PROOF = 190;
const BAR_ROW = 76;
const LARGEST_IN_ROW = 140;
const LEAST_LABEL_WIDTH = 330;
/** Between the headline and the number, beyond what every body keeps. */
const HEAD_ROOM = 22;

/** Lays a figure out: words beside their proof, or above it where bars need the width. */
export function placeFigure(
  input: LayoutInput<'host-panel'>,
  figure: Figure,
  place: BodyPlace,
): PlacedFigure {
  const lower = { ...place, top: place.top + HEAD_ROOM, height: place.height - HEAD_ROOM };
  const layOut = (labelHeight?: number): PlacedFigure =>
    figure.proof.type === 'bars'
      ? placeAbove(input, figure, lower, labelHeight)
      : placeBeside(input, figure, lower, labelHeight);
  const placed = layOut();
  const excess = placed.height - lower.height;
  // On the last try the label gives way, so that the one who wrote it hears how long it may be.
  const final =
    place.isLast && excess > 0 ? layOut(Math.max(1, placed.label.fit.block.baselineHeight - excess)) : placed;
  return { ...final, height: final.height + HEAD_ROOM };
}

type Words = Pick<PlacedFigure, 'number' | 'unit' | 'label' | 'delta' | 'deltaMark'> & {
  bottom: number;
  fits: boolean;
};

/** The proof at the right; a number too long for the column beside it stands above both. */
function placeBeside(
  input: LayoutInput<'host-panel'>,
  figure: Figure,
  place: BodyPlace,
  labelHeight?: number,
): PlacedFigure {
  const widest = place.width * 0.42;
  const width = place.width - widest - COLUMN_GAP;
  const column = placeNumber(input, figure, { ...place, width }, LARGEST_NUMBER);
  const number = column.fits ? column : placeNumber(input, figure, place, LARGEST_IN_ROW);
  const below = belowNumber(number.number);
  const label = placeLabel(input, figure, { x: place.x, y: below, width }, 3, labelHeight);
  const words = withDelta(input, figure, { ...place, width }, { ...number, label });
  const proofTop = column.fits ? place.top : below;
  const side = Math.min(widest, Math.max(LEAST_PROOF, place.top + place.height - proofTop));
  const bottom = Math.max(words.bottom, proofTop + side);
  const top = proofTop + (bottom - proofTop - side) / 2;
  const left = place.x + place.width - side;
  const proof = proofOf(input, figure, boxOf(left, top, left + side, top + side));
  const height = bottom - place.top;
  return withTexts(words, proof, height, words.fits && height <= place.height + 0.5);
}

function placeAbove(
  input: LayoutInput<'host-panel'>,
  figure: Figure,
  place: BodyPlace,
  labelHeight?: number,
): PlacedFigure {
  const words = rowOfWords(input, figure, place, labelHeight);
  const top = words.bottom + COLUMN_GAP;
  const height = Math.max(leastBars(figure), place.top + place.height - top);
  const proof = proofOf(input, figure, boxOf(place.x, top, place.x + place.width, top + height));
  const total = top + height - place.top;
  const fits = words.fits && proof.texts.every((text) => text.fit.fits);
  return withTexts(words, proof, total, fits && total <= place.height + 0.5);
}

/** Top of what stands under a number: clear of its baseline, and of the descenders that its type could have. */
function belowNumber({ y, fit: { block } }: PlacedText): number {
  return y + Math.max(block.baselineHeight + LABEL_GAP, block.height + 6);
}

/** Bars need a row each, so that their printed values stay apart. */
const leastBars = ({ proof }: Figure): number => (proof.type === 'bars' ? proof.bars.length * BAR_ROW : 0);

function proofOf(input: LayoutInput<'host-panel'>, figure: Figure, box: Box): PlacedProof {
  return placeProof(input, figure.proof, { box, on: 'surface', field: 'figure.proof' });
}

function withTexts(words: Words, proof: PlacedProof, height: number, fits: boolean): PlacedFigure {
  const { number, unit, label, delta, deltaMark } = words;
  const texts = [number, unit, label, delta, ...proof.texts].filter((text) => text !== null);
  return { number, unit, label, delta, deltaMark, proof, texts, height, fits };
}

/** The label and the change at the number's right where there is room for them, else below it. */
function rowOfWords(
  input: LayoutInput<'host-panel'>,
  figure: Figure,
  place: BodyPlace,
  labelHeight?: number,
): Words {
  const number = placeNumber(input, figure, place, LARGEST_IN_ROW);
  const right = { ...place, x: place.x + number.width + COLUMN_GAP };
  right.width = place.x + place.width - right.x;
  const isBeside = right.width >= LEAST_LABEL_WIDTH;
  const below = belowNumber(number.number);
  const column = isBeside ? right : place;
  const y = isBeside ? place.top + 4 : below;
  const label = placeLabel(input, figure, { x: column.x, y, width: column.width }, 3, labelHeight);
  const words = withDelta(input, figure, column, { ...number, label });
  return {
    ...words,
    bottom: Math.max(words.bottom, number.number.y + number.number.fit.block.baselineHeight),
  };
}

function withDelta(
  input: LayoutInput<'host-panel'>,
  figure: Figure,
  place: BodyPlace,
  words: Pick<Words, 'number' | 'unit' | 'label' | 'fits'>,
): Words {
  const { palette } = input.style;
  const bottom = words.label.y + words.label.fit.block.height;
  const fits = words.fits && words.label.fit.fits;
  if (figure.delta === null) return { ...words, delta: null, deltaMark: null, bottom, fits };
  const delta = placeText(input, {
    field: 'figure.delta',
    text: figure.delta,
    role: 'body',
    box: { x: place.x + DELTA_INDENT, y: bottom + DELTA_GAP, width: place.width - DELTA_INDENT },
    lines: 2,
    color: palette.surfacePrimary,
    background: palette.surface,
  });
  const { height } = delta.fit.block;
  return {
    ...words,
    delta,
    deltaMark: { x: place.x, y: delta.y - 8, width: 10, height: height + 10 },
    bottom: delta.y + height,
    fits: fits && delta.fit.fits,
  };
}

function placeLabel(
  input: LayoutInput<'host-panel'>,
  figure: Figure,
  box: { x: number; y: number; width: number },
  lines: number,
  height?: number,
): PlacedText {
  return placeText(input, {
    field: 'figure.label',
    text: figure.label,
    role: 'body',
    box: height === undefined ? box : { ...box, height },
    lines,
    color: input.style.palette.surfaceText,
    background: input.style.palette.surface,
  });
}

/** The number and its unit on one line, as large as the width allows. */
function placeNumber(
  input: LayoutInput<'host-panel'>,
  figure: Figure,
  place: { x: number; top: number; width: number },
  largest: number,
): { number: PlacedText; unit: PlacedText | null; width: number; fits: boolean } {
  let size = largest;
  let placed = numberAt(input, figure, place, size);
  while (placed.width > place.width && size > SMALLEST_NUMBER) {
    size -= 4;
    placed = numberAt(input, figure, place, size);
  }
  return { ...placed, fits: placed.width <= place.width };
}

function numberAt(
  input: LayoutInput<'host-panel'>,
  figure: Figure,
  place: { x: number; top: number; width: number },
  size: number,
): { number: PlacedText; unit: PlacedText | null; width: number } {
  const { palette } = input.style;
  const part = (field: string, text: string, x: number, sizePixels: number, color: string): PlacedText =>
    placeText(input, {
      field: `figure.${field}`,
      text,
      role: 'title',
      largest: sizePixels,
      smallest: sizePixels,
      box: { x, y: place.top, width: place.width * 2 },
      lines: 1,
      color,
      background: palette.surface,
    });
  const unitSize = Math.max(56, Math.round(size * UNIT_SHARE));
  const unitOf = (x: number): PlacedText | null =>
    figure.unit === '' ? null : part('unit', figure.unit, x, unitSize, palette.surfaceText);
  const unitWidth = unitOf(0)?.ink.width ?? 0;
  const gap = unitWidth === 0 ? 0 : UNIT_GAP;
  const numberX = place.x + (figure.unitBefore ? unitWidth + gap : 0);
  const number = part('text', figure.text, numberX, size, palette.surfacePrimary);
  const numberWidth = number.ink.width;
  const unit = unitOf(figure.unitBefore ? place.x : numberX + numberWidth + gap);
  return { number, unit, width: numberWidth + gap + unitWidth };
}
