import type { Box } from '../../frame/box.js';
import { typeSizeOf } from '../../frame/type-scale.js';
import { grownBy } from '../../styles/shapes.js';
import { moveTextTo } from '../move-text.js';
import { placeSiblings } from '../place-siblings.js';
import type { PlacedText } from '../place-text.js';
import type { LayoutInput } from '../scene-kind.js';
import type { GroupTurn } from '../tilted-group.js';

/** One date on the rail. */
export interface Station {
  /** The mark on the rail. */
  x: number;
  y: number;
  radius: number;
  plate: Box;
  date: PlacedText;
  label: PlacedText;
}

const PADDING = { landscape: 32, portrait: 30, square: 26 };
const LEAST_PADDING_Y = 14;
const ROOMY_PIXELS = 220;
const GAPS = { roomy: 34, dense: 18 };
/** Dates are the large type of a roomy plate. */
const DATE_GROWTH = { roomy: 1.5, dense: 1.25 };
const MOST_GROWTH = 1.2;
const MOST_LABEL_LINES = 3;
/** In lower plates the label stands beside its date. */
const LEAST_STACKED_PIXELS = 112;
const BESIDE_GAP = 32;

/** Sets dates and labels into their plates, all alike. */
export function placeStations(
  input: LayoutInput<'timeline'>,
  places: readonly { x: number; y: number; radius: number; plate: Box }[],
  turn: GroupTurn,
): Station[] {
  const { content, style, frame } = input;
  const { surface, surfacePrimary, surfaceText } = style.palette;
  const height = places[0]?.plate.height ?? 0;
  const room = height > ROOMY_PIXELS ? 'roomy' : 'dense';
  const gap = GAPS[room];
  const padding = PADDING[frame.shape];
  const item = typeSizeOf('item', frame.shape);
  const paddingY = room === 'roomy' ? padding : LEAST_PADDING_Y;
  const widthOf = (plate: Box): number => plate.width - 2 * padding;
  const largest = 2 * Math.round((item.largest * DATE_GROWTH[room] * grownBy(style, MOST_GROWTH)) / 2);
  const setDates = (size: number): PlacedText[] =>
    placeSiblings(
      input,
      places.map(({ plate }, index) => ({
        field: `points.${index}.date`,
        text: content.points[index]?.date ?? '',
        role: 'item',
        largest: size,
        box: { x: plate.x + padding, y: plate.y, width: widthOf(plate) },
        lines: 1,
        color: surfacePrimary,
        background: surface,
        ...turn,
      })),
    );
  const dates = setDates(room === 'roomy' ? largest : Math.min(largest, height * 0.42));
  const isBeside = height < LEAST_STACKED_PIXELS;
  const dateHeight = Math.max(
    ...dates.map((date) => (isBeside ? date.fit.block.baselineHeight : date.ink.height)),
  );
  const dateWidth = isBeside ? Math.max(...dates.map((date) => date.fit.block.width)) + BESIDE_GAP : 0;
  const labelRoom = isBeside ? height - 2 * LEAST_PADDING_Y : height - 2 * paddingY - dateHeight - gap;
  const labels = placeSiblings(
    input,
    places.map(({ plate }, index) => ({
      field: `points.${index}.label`,
      text: content.points[index]?.label ?? '',
      role: 'body',
      box: {
        x: plate.x + padding + dateWidth,
        y: plate.y,
        width: widthOf(plate) - dateWidth,
        height: labelRoom,
      },
      lines: isBeside ? 1 : MOST_LABEL_LINES,
      color: surfaceText,
      background: surface,
      ...turn,
    })),
  );
  const labelHeight = Math.max(...labels.map((label) => label.fit.block.baselineHeight));
  return places.flatMap((place, index) => {
    const date = dates[index];
    const label = labels[index];
    if (date === undefined || label === undefined) return [];
    const middle = place.plate.y + height / 2;
    if (isBeside) {
      const baseline = middle + dateHeight / 2;
      return [
        {
          ...place,
          date: moveTextTo(date, baseline - dateHeight),
          label: moveTextTo(label, baseline - label.fit.block.baselineHeight),
        },
      ];
    }
    const top = middle - (dateHeight + gap + labelHeight) / 2;
    return [{ ...place, date: moveTextTo(date, top), label: moveTextTo(label, top + dateHeight + gap) }];
  });
}
