import { boxOf } from '../../frame/box.js';
import { typeSizeOf } from '../../frame/type-scale.js';
import { moveTextTo } from '../move-text.js';
import { placeSiblings } from '../place-siblings.js';
import type { PlacedText, TextPlace } from '../place-text.js';
import type { LayoutInput } from '../scene-kind.js';
import type { FlowStep, StepsPlace } from './lay-out-flow.js';

const NOTE_GAP = 30;
const DENSE_NOTE_GAP = 17;
const DENSE_SLOT = 150;
const NODE_GAP = 34;
const SIDE_GAP = 44;
/** From this many steps on, texts stand above and under the line in turn, and so have twice the width. */
const ZIGZAG_FROM = 4;
const LARGEST_RADIUS = 150;
const LEAST_RADIUS = 44;
const MOST_SLOT = 250;
const COLUMN_GAP = 28;

type Input = LayoutInput<'flow'>;

interface TextPair {
  title: PlacedText;
  note: PlacedText | null;
}

/** Nodes on a line from left to right. */
export function placeStepsAcross(input: Input, place: StepsPlace): FlowStep[] {
  const count = input.content.steps.length;
  return count < ZIGZAG_FROM ? placeInRow(input, place) : placeInZigzag(input, place);
}

/** Changes of the largest text size, from the most to the least generous. */
const GROWTHS = [20, 10, 4, 0, -6, -14];

/** All pairs at the largest size at which each has room; else at the smallest. */
function largestThatFits(
  measure: (growth: number) => TextPair[],
  hasRoom: (pair: TextPair) => boolean,
): TextPair[] {
  let pairs: TextPair[] = [];
  for (const growth of GROWTHS) {
    pairs = measure(growth);
    if (pairs.every((pair) => hasRoom(pair) && pair.title.fit.fits)) break;
  }
  return pairs;
}

/** Few steps: large nodes, texts centred under them. */
function placeInRow(input: Input, { box, turn }: StepsPlace): FlowStep[] {
  const slot = box.width / input.content.steps.length;
  const centers = input.content.steps.map((_, index) => box.x + (index + 0.5) * slot);
  const pairs = measurePairs(input, (index) => ({
    x: (centers[index] ?? 0) - slot / 2 + COLUMN_GAP / 2,
    width: slot - COLUMN_GAP,
    align: 'center',
    growth: 10,
    turn,
  }));
  const textHeight = Math.max(...pairs.map((pair) => heightOf(pair)));
  const radius = Math.min(LARGEST_RADIUS, (box.height - textHeight - NODE_GAP - 24) / 2);
  const used = radius * 2 + NODE_GAP + 10 + textHeight;
  const y = box.y + (box.height - used) / 2 + radius;
  return pairs.map((pair, index) => ({
    x: centers[index] ?? 0,
    y,
    radius,
    ...movedPair(radius < LEAST_RADIUS ? unfit(pair) : pair, y + radius + NODE_GAP + 10),
    icon: iconOf(input, index),
    plate: null,
  }));
}

/** Many steps: texts above and under the line in turn, so that each has about twice the width. */
function placeInZigzag(input: Input, { box, turn }: StepsPlace): FlowStep[] {
  const count = input.content.steps.length;
  const most = Math.min(124, (box.width / count) * 0.29);
  const slot = (box.width - 2 * most) / (count - 1);
  const centers = input.content.steps.map((_, index) => box.x + most + index * slot);
  const half = slot * 0.66;
  const placeAt =
    (growth: number) =>
    (index: number): PairPlace => {
      const center = centers[index] ?? 0;
      if (index === 0) return { x: box.x, width: slot * 1.26, align: 'left', growth, turn };
      if (index === count - 1) {
        const width = slot * 1.26;
        return { x: box.x + box.width - width, width, align: 'right', growth, turn };
      }
      return { x: center - half, width: half * 2, align: 'center', growth, turn };
    };
  const mostText = box.height / 2 - NODE_GAP - LEAST_RADIUS * 1.3;
  const pairs = largestThatFits(
    (growth) => measurePairs(input, placeAt(growth)),
    (pair) => heightOf(pair) <= mostText,
  );
  const textHeight = Math.max(...pairs.map((pair) => heightOf(pair)));
  const room = (box.height - 2 * (textHeight + NODE_GAP)) / 2;
  const radius = Math.max(LEAST_RADIUS, Math.min(most, room));
  const y = box.y + box.height / 2;
  return pairs.map((pair, index) => {
    const isAbove = index % 2 === 0;
    const top = isAbove ? y - radius - NODE_GAP - heightOf(pair) - 6 : y + radius + NODE_GAP;
    const x =
      index === 0 ? box.x + radius : index === count - 1 ? box.x + box.width - radius : (centers[index] ?? 0);
    const fitting = room < LEAST_RADIUS ? unfit(pair) : pair;
    return { x, y, radius, ...movedPair(fitting, top), icon: iconOf(input, index), plate: null };
  });
}

/** Nodes on a line from top to bottom, each with a plate right of it. */
export function placeStepsDown(input: Input, { box, turn }: StepsPlace): FlowStep[] {
  const count = input.content.steps.length;
  const slot = Math.min(MOST_SLOT, box.height / count);
  const top = box.y + (box.height - slot * count) / 2;
  const radius = Math.min(88, slot * 0.31);
  const plateLeft = box.x + radius * 2 + SIDE_GAP;
  const padding = Math.min(44, slot * 0.24);
  const isDense = slot < DENSE_SLOT;
  const gap = isDense ? DENSE_NOTE_GAP : NOTE_GAP;
  const height = slot * (isDense ? 0.92 : 0.84);
  const measure = (growth: number): TextPair[] =>
    measurePairs(input, () => ({
      x: plateLeft + padding,
      width: box.x + box.width - plateLeft - padding * 1.6,
      align: 'left',
      growth: Math.min(growth, slot > 200 ? 10 : 0),
      turn,
      isOnPlate: true,
    }));
  const pairs = largestThatFits(measure, (pair) => heightOf(pair, gap) <= height - 14);
  return pairs.map((pair, index) => {
    const y = top + (index + 0.5) * slot;
    const fitting = heightOf(pair, gap) > height - 14 ? unfit(pair) : pair;
    return {
      x: box.x + radius,
      y,
      radius,
      ...movedPair(fitting, y - heightOf(pair, gap) / 2, gap),
      icon: iconOf(input, index),
      plate: boxOf(plateLeft, y - height / 2, box.x + box.width, y + height / 2),
    };
  });
}

interface PairPlace {
  x: number;
  width: number;
  align: 'left' | 'center' | 'right';
  /** Added to the largest size of the type scale; negative where room is short. */
  growth: number;
  turn: StepsPlace['turn'];
  isOnPlate?: boolean;
}

function measurePairs(input: Input, placeOf: (index: number) => PairPlace): TextPair[] {
  const { content, style, frame } = input;
  const item = typeSizeOf('item', frame.shape);
  const body = typeSizeOf('body', frame.shape);
  const { palette } = style;
  const shared = (
    index: number,
  ): Pick<TextPlace, 'box' | 'align' | 'background' | 'turnDegrees' | 'pivot'> => {
    const { x, width, align, turn, isOnPlate = false } = placeOf(index);
    return {
      box: { x, y: 0, width },
      align,
      background: isOnPlate ? palette.surface : palette.ground,
      ...turn,
    };
  };
  const isOnPlate = placeOf(0).isOnPlate === true;
  const titlesIn = (lines: number): PlacedText[] =>
    placeSiblings(
      input,
      content.steps.map((step, index) => ({
        ...shared(index),
        field: `steps.${index}.title`,
        text: step.title,
        role: 'item' as const,
        largest: Math.max(item.smallest, item.largest + placeOf(index).growth),
        lines,
        color: isOnPlate ? palette.surfaceText : palette.text,
      })),
    );
  const oneLine = titlesIn(1);
  const titles = isOnPlate || oneLine.every((title) => title.fit.fits) ? oneLine : titlesIn(2);
  const notes = placeSiblings(
    input,
    content.steps.map((step, index): TextPlace | null =>
      step.note === null
        ? null
        : {
            ...shared(index),
            field: `steps.${index}.note`,
            text: step.note,
            role: 'body',
            largest: Math.max(body.smallest, body.largest + Math.min(0, placeOf(index).growth)),
            lines: isOnPlate ? 1 : 2,
            color: isOnPlate ? palette.surfaceMuted : palette.muted,
          },
    ),
  );
  return titles.map((title, index) => ({ title, note: notes[index] ?? null }));
}

/** The pair has no room: the title must become shorter. */
function unfit(pair: TextPair): TextPair {
  const maximumCharacters = Math.max(1, Math.floor(pair.title.text.length * 0.7));
  return { ...pair, title: { ...pair.title, fit: { ...pair.title.fit, fits: false, maximumCharacters } } };
}

function heightOf({ title, note }: TextPair, gap = NOTE_GAP): number {
  const own = title.fit.block.baselineHeight;
  return note === null ? own : own + gap + note.fit.block.baselineHeight;
}

function movedPair({ title, note }: TextPair, y: number, gap = NOTE_GAP): TextPair {
  return {
    title: moveTextTo(title, y),
    note: note && moveTextTo(note, y + title.fit.block.baselineHeight + gap),
  };
}

function iconOf(input: Input, index: number) {
  const name = input.content.steps[index]?.icon ?? null;
  return name === null ? null : (input.icons[name] ?? null);
}
