import { areCloserThan, insetBox, type Box } from '../../frame/box.js';
import { placeSiblings } from '../place-siblings.js';
import type { PlacedText, TextPlace } from '../place-text.js';
import { moveTextTo } from '../move-text.js';
import type { LayoutInput } from '../scene-kind.js';
import type { GroupTurn } from '../tilted-group.js';
import { unfit } from '../unfit.js';
import { turnedBounds } from '../../frame/box.js';

/** The name of a place on its plate. */
export interface PlacedLabel {
  text: PlacedText;
  plate: Box;
}

const PADDING = { x: 20, y: 16 };
const PIN_CLEARANCE = 34;
const LABEL_GAP = 8;
const LARGEST = { landscape: 46, portrait: 46, square: 42 };
const SIZE_STEP = 4;
/** Distances from the pin at which a label is tried, in pixels. */
const DISTANCES = [0, 36, 84];
/** Directions from the pin, best first: right, left, above, below, and the corners. */
const DIRECTIONS: readonly [x: number, y: number][] = [
  [1, 0],
  [-1, 0],
  [0, -1],
  [0, 1],
  [1, -1],
  [1, 1],
  [-1, -1],
  [-1, 1],
];

/**
 * Names of places beside their pins, all at one size; no plate covers another or a pin.
 * @param room Box that all plates stay in
 */
export function placeLabels(
  input: LayoutInput<'map'>,
  pins: readonly { x: number; y: number }[],
  room: Box,
  turn: GroupTurn,
): PlacedLabel[] {
  const largest = LARGEST[input.frame.shape];
  const smallest = input.frame.shape === 'portrait' ? 40 : 36;
  for (let size = largest; size >= smallest; size -= SIZE_STEP) {
    const labels = placeAll(input, pins, room, { size, turn });
    if (labels !== null) return labels;
  }
  return setTexts(input, smallest, turn).map((text, index) =>
    labelAt(unfit(text), pins[index] ?? { x: room.x, y: room.y }),
  );
}

function setTexts(input: LayoutInput<'map'>, size: number, turn: GroupTurn): PlacedText[] {
  const { palette } = input.style;
  return placeSiblings(
    input,
    input.content.places.map(({ label }, index): TextPlace => ({
      field: `places.${index}.label`,
      text: label,
      role: 'body',
      face: 'display',
      largest: size,
      smallest: size,
      box: { x: 0, y: 0, width: 900 },
      lines: 1,
      color: palette.surfaceText,
      background: palette.surface,
      ...turn,
    })),
  );
}

function placeAll(
  input: LayoutInput<'map'>,
  pins: readonly { x: number; y: number }[],
  room: Box,
  { size, turn }: { size: number; turn: GroupTurn },
): PlacedLabel[] | null {
  const taken: Box[] = pins.map(({ x, y }) => insetBox({ x, y, width: 0, height: 0 }, -26));
  const labels: PlacedLabel[] = [];
  const texts = setTexts(input, size, turn);
  for (const [index, text] of texts.entries()) {
    const pin = pins[index];
    const label = pin === undefined ? null : firstFree(text, pin, room, taken);
    if (label === null) return null;
    taken.push(label.plate);
    labels.push(label);
  }
  return labels;
}

function firstFree(
  text: PlacedText,
  pin: { x: number; y: number },
  room: Box,
  taken: readonly Box[],
): PlacedLabel | null {
  for (const distance of DISTANCES) {
    for (const direction of DIRECTIONS) {
      const label = labelAt(text, pin, direction, distance);
      const { plate } = label;
      const isInside =
        plate.x >= room.x &&
        plate.y >= room.y &&
        plate.x + plate.width <= room.x + room.width &&
        plate.y + plate.height <= room.y + room.height;
      if (isInside && taken.every((other) => !areCloserThan(plate, other, LABEL_GAP))) return label;
    }
  }
  return null;
}

function labelAt(
  text: PlacedText,
  pin: { x: number; y: number },
  [across, down]: readonly [number, number] = [1, 0],
  distance = 0,
): PlacedLabel {
  const width = text.ink.width + 2 * PADDING.x;
  const height = text.fit.block.capHeight + 2 * PADDING.y;
  const reach = PIN_CLEARANCE + distance;
  const plate = {
    x: pin.x + across * reach - (across === 0 ? width / 2 : across < 0 ? width : 0),
    y: pin.y + down * reach - (down === 0 ? height / 2 : down < 0 ? height : 0),
    width,
    height,
  };
  const x = plate.x + PADDING.x;
  const ink = { ...text.ink, x };
  const moved = moveTextTo({ ...text, x, ink }, plate.y + PADDING.y);
  return { text: { ...moved, box: turnedBounds(moved.ink, text.turnDegrees, text.pivot) }, plate };
}
