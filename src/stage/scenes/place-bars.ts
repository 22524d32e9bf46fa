import type { Proof } from '../../schema/scenes/shared.js';
import { scaleFromZero } from '../draw/charts/scale-from-zero.js';
import type { BarPlaces } from '../draw/proof/bars.js';
import type { Box } from '../frame/box.js';
import { typeSizeOf } from '../frame/type-scale.js';
import { moveTextTo } from './move-text.js';
import { placeSiblings } from './place-siblings.js';
import type { PlacedText, PlacingInput, TextPlace } from './place-text.js';
import type { ProofPlace } from './place-proof.js';
import { unfit } from './unfit.js';

type BarsProof = Extract<Proof, { type: 'bars' }>;

/** Bars with their names and values. */
export interface PlacedBars {
  places: BarPlaces;
  labels: PlacedText[];
  /** Null where a bar has no printed value. */
  values: (PlacedText | null)[];
}

const LABEL_GAP = 20;
const MOST_UPRIGHT_BARS = 5;
const LEAST_LYING_PIXELS = 90;
const LEAST_ROW_PIXELS = 54;
/** Space between the texts of two rows, and their height from capitals to descenders as a part of their size. */
const ROW_GAP_PIXELS = 14;
const INK_SHARE = 0.96;
const MOST_BAR_WIDTH = 190;
const MOST_BAR_HEIGHT = 104;

/** Upright bars where the names fit under them, lying ones otherwise. The scale begins at zero. */
export function placeBars(input: PlacingInput, proof: BarsProof, place: ProofPlace): PlacedBars {
  if (proof.bars.length <= MOST_UPRIGHT_BARS && place.box.height > place.box.width * 0.5) {
    const upright = placeUprightBars(input, proof, place);
    const texts = [...upright.labels, ...upright.values];
    if (texts.every((text) => text === null || text.fit.fits)) return upright;
  }
  return placeLyingBars(input, proof, place);
}

function placeUprightBars(input: PlacingInput, proof: BarsProof, place: ProofPlace): PlacedBars {
  const { box } = place;
  const slot = box.width / proof.bars.length;
  const slotOf = (index: number): Box => ({ x: box.x + index * slot, y: 0, width: slot - 12, height: 0 });
  const shifted = (index: number): number => slotOf(index).x + 6;
  const labels = placeSiblings(
    input,
    proof.bars.map((bar, index) =>
      labelPlace(input, place, index, bar.label, index === proof.highlighted, {
        x: shifted(index),
        y: 0,
        width: slotOf(index).width,
      }),
    ),
  );
  const values = placeSiblings(
    input,
    proof.bars.map((bar, index) =>
      valuePlace(input, place, index, bar.text, index === proof.highlighted, {
        x: shifted(index),
        y: 0,
        width: slotOf(index).width,
      }),
    ),
  );
  const labelHeight = Math.max(...labels.map((label) => label.fit.block.height));
  const valueHeight = Math.max(0, ...values.map((value) => value?.fit.block.baselineHeight ?? 0));
  const axisY = box.y + box.height - labelHeight - LABEL_GAP;
  const tallest = axisY - box.y - (valueHeight === 0 ? 0 : valueHeight + LABEL_GAP);
  const width = Math.min(MOST_BAR_WIDTH, slot * 0.72);
  const bars = proof.bars.map((bar, index) => {
    const height = tallest * shareOf(proof, bar.value);
    return { x: box.x + (index + 0.5) * slot - width / 2, y: axisY - height, width, height };
  });
  return {
    places: {
      isVertical: true,
      bars,
      highlighted: proof.highlighted,
      axis: { fromX: box.x, fromY: axisY, toX: box.x + box.width, toY: axisY },
    },
    labels: labels.map((label) => moveTextTo(label, axisY + LABEL_GAP)),
    values: values.map((value, index) =>
      value === null
        ? null
        : moveTextTo(value, (bars[index]?.y ?? axisY) - LABEL_GAP - value.fit.block.baselineHeight),
    ),
  };
}

function placeLyingBars(input: PlacingInput, proof: BarsProof, place: ProofPlace): PlacedBars {
  const { box } = place;
  const row = box.height / proof.bars.length;
  const rowTop = (index: number): number => box.y + index * row;
  const mostSize = 2 * Math.floor((row - ROW_GAP_PIXELS) / INK_SHARE / 2);
  const labels = placeSiblings(
    input,
    proof.bars.map((bar, index) => ({
      ...labelPlace(input, place, index, bar.label, index === proof.highlighted, {
        x: box.x,
        y: rowTop(index),
        width: box.width * 0.48,
        height: row,
      }),
      largest: Math.min(typeSizeOf('kicker', input.frame.shape).largest, mostSize),
      align: 'left' as const,
      vertical: 'middle' as const,
    })),
  );
  const axisX = box.x + Math.max(...labels.map((label) => label.fit.block.width)) + LABEL_GAP * 1.4;
  const measured = proof.bars.map((bar, index) =>
    valuePlace(input, place, index, bar.text, index === proof.highlighted, {
      x: axisX,
      y: rowTop(index),
      width: (box.x + box.width - axisX) * 0.6,
      height: row,
    }),
  );
  const largest = Math.min(typeSizeOf('item', input.frame.shape).largest, mostSize);
  const sized = placeSiblings(
    input,
    measured.map((value) => value && { ...value, largest }),
  );
  const valueWidth = Math.max(0, ...sized.map((value) => value?.fit.block.width ?? 0));
  const longest = box.x + box.width - axisX - (valueWidth === 0 ? 0 : valueWidth + LABEL_GAP);
  const height = Math.min(MOST_BAR_HEIGHT, row * 0.62);
  const bars = proof.bars.map((bar, index) => ({
    x: axisX,
    y: rowTop(index) + (row - height) / 2,
    width: longest * shareOf(proof, bar.value),
    height,
  }));
  const values = placeSiblings(
    input,
    measured.map((value, index) =>
      value === null
        ? null
        : {
            ...value,
            largest,
            box: { ...value.box, x: axisX + (bars[index]?.width ?? 0) + LABEL_GAP, width: valueWidth + 1 },
            align: 'left' as const,
            vertical: 'middle' as const,
          },
    ),
  );
  return {
    places: {
      isVertical: false,
      bars,
      highlighted: proof.highlighted,
      axis: { fromX: axisX, fromY: box.y, toX: axisX, toY: box.y + box.height },
    },
    labels: longest < LEAST_LYING_PIXELS || row < LEAST_ROW_PIXELS ? labels.map(unfit) : labels,
    values,
  };
}

function shareOf(proof: BarsProof, value: number): number {
  return scaleFromZero(
    proof.bars.map((bar) => bar.value),
    0,
    1,
  )(value);
}

/** A content may be the bars itself, or hold them somewhere. */
function fieldOf({ field }: ProofPlace, index: number, name: 'label' | 'text'): string {
  return `${field === '' ? '' : `${field}.`}bars.${index}.${name}`;
}

function labelPlace(
  input: PlacingInput,
  place: ProofPlace,
  index: number,
  text: string,
  isHighlighted: boolean,
  box: TextPlace['box'],
): TextPlace {
  const { palette } = input.style;
  const isOnCard = place.on === 'surface';
  const strong = isOnCard ? palette.surfaceText : palette.text;
  const weak = isOnCard ? palette.surfaceMuted : palette.muted;
  return {
    field: fieldOf(place, index, 'label'),
    text,
    role: 'kicker',
    box,
    align: 'center',
    lines: 1,
    color: isHighlighted ? strong : weak,
    background: isOnCard ? palette.surface : palette.ground,
    ...place.turn,
  };
}

function valuePlace(
  input: PlacingInput,
  place: ProofPlace,
  index: number,
  text: string,
  isHighlighted: boolean,
  box: TextPlace['box'],
): TextPlace | null {
  if (text === '') return null;
  const { palette } = input.style;
  const isOnCard = place.on === 'surface';
  const plain = isOnCard ? palette.surfaceText : palette.text;
  const strong = isOnCard ? palette.surfacePrimary : palette.primaryInk;
  return {
    field: fieldOf(place, index, 'text'),
    text,
    role: 'item',
    smallest: 36,
    box,
    align: 'center',
    lines: 1,
    color: isHighlighted ? strong : plain,
    background: isOnCard ? palette.surface : palette.ground,
    ...place.turn,
  };
}
