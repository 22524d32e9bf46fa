import type { ChartPoint } from '../../draw/charts/line-points.js';
import type { Box } from '../../frame/box.js';
import { typeSizeOf } from '../../frame/type-scale.js';
import { chartInks } from '../charts/chart-colors.js';
import type { FigureFrame } from '../figure-frame.js';
import { placeSiblings } from '../place-siblings.js';
import type { PlacedText, TextPlace } from '../place-text.js';
import type { LayoutInput } from '../scene-kind.js';

/** What stands at a line's end. */
export interface EndLabel {
  value: PlacedText;
  name: PlacedText | null;
}

/** A label before it is known where its line ends. */
export interface MeasuredLabel {
  value: TextPlace;
  name: TextPlace | null;
  width: number;
  height: number;
  input: LayoutInput<'line'>;
}

const LARGEST_VALUE = { landscape: 76, portrait: 60, square: 54 };
const SMALLEST_VALUE = 40;
const NAME_GAP = 18;
const LABEL_GAP = 28;
const MOST_WIDTH_SHARE = 0.36;

/** Sizes of the labels of all lines. */
export function measureEndLabels(input: LayoutInput<'line'>, frame: FigureFrame, box: Box): MeasuredLabel[] {
  const { series } = input.content;
  const inks = chartInks(input.style, frame.on);
  const shared = {
    box: { x: box.x, y: box.y, width: box.width * MOST_WIDTH_SHARE },
    lines: 1,
    background: inks.behind,
    ...frame.turn,
  };
  const values = series.map((one, index): TextPlace => ({
    ...shared,
    field: `series.${index}.text`,
    text: one.text,
    role: 'item',
    largest: LARGEST_VALUE[input.frame.shape],
    smallest: SMALLEST_VALUE,
    color: index === 0 ? inks.strong : inks.text,
  }));
  const names = series.map((one, index): TextPlace | null =>
    one.name === null
      ? null
      : {
          ...shared,
          field: `series.${index}.name`,
          text: one.name,
          role: 'kicker',
          largest: typeSizeOf('kicker', input.frame.shape).largest,
          color: inks.text,
        },
  );
  const setValues = placeSiblings(input, values);
  const setNames = placeSiblings(input, names);
  return values.flatMap((value, index) => {
    const setValue = setValues[index];
    const setName = setNames[index] ?? null;
    const name = names[index] ?? null;
    if (setValue === undefined) return [];
    const size = (placed: PlacedText): number => placed.fit.block.style.sizePixels;
    return [
      {
        value: { ...value, largest: size(setValue) },
        name: name === null || setName === null ? null : { ...name, largest: size(setName) },
        width: Math.max(setValue.fit.block.width, setName?.fit.block.width ?? 0),
        height: setValue.ink.height + (setName === null ? 0 : NAME_GAP + setName.fit.block.height),
        input,
      },
    ];
  });
}

/** Labels beside the ends of their lines, moved apart where the lines end close together. */
export function atLineEnds(
  labels: readonly MeasuredLabel[],
  series: readonly (readonly ChartPoint[])[],
  place: { x: number; top: number; bottom: number },
): EndLabel[] {
  const tops = spreadOut(
    labels.map((label, index) => ({
      wanted: (series[index]?.at(-1)?.y ?? place.top) - label.height / 2,
      height: label.height,
    })),
    place,
  );
  return labels.flatMap((label, index) => {
    const y = tops[index] ?? place.top;
    const [value] = placeSiblings(label.input, [
      { ...label.value, box: { ...label.value.box, x: place.x, y } },
    ]);
    if (value === undefined) return [];
    const nameY = y + value.ink.height + NAME_GAP;
    const [name = null] = placeSiblings(label.input, [
      label.name && { ...label.name, box: { ...label.name.box, x: place.x, y: nameY } },
    ]);
    return [{ value, name }];
  });
}

function spreadOut(
  labels: readonly { wanted: number; height: number }[],
  { top, bottom }: { top: number; bottom: number },
): number[] {
  const held = labels.map(({ wanted, height }) => Math.max(top, Math.min(bottom - height, wanted)));
  const [first, second] = held;
  if (first === undefined || second === undefined) return held;
  const upper = first <= second ? 0 : 1;
  const lower = 1 - upper;
  const upperHeight = labels[upper]?.height ?? 0;
  const lowerHeight = labels[lower]?.height ?? 0;
  const missing = (held[upper] ?? 0) + upperHeight + LABEL_GAP - (held[lower] ?? 0);
  if (missing <= 0) return held;
  const up = Math.min(missing / 2, (held[upper] ?? 0) - top);
  const upperY = (held[upper] ?? 0) - up;
  const lowerY = Math.min(bottom - lowerHeight, upperY + upperHeight + LABEL_GAP);
  const spread = [0, 0];
  spread[upper] = Math.min(upperY, lowerY - LABEL_GAP - upperHeight);
  spread[lower] = lowerY;
  return spread;
}
