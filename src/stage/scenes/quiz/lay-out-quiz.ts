import { boxOf, type Box } from '../../frame/box.js';
import { typeSizeOf } from '../../frame/type-scale.js';
import { figureFrames, type FigureFrame } from '../figure-frame.js';
import { firstThatFits } from '../first-that-fits.js';
import { placeSiblings } from '../place-siblings.js';
import { placeText, type PlacedText } from '../place-text.js';
import type { LayoutInput, SceneLayout } from '../scene-kind.js';
import type { GroupTurn } from '../tilted-group.js';
import { unfit } from '../unfit.js';

/** One possible answer in its place. */
export interface QuizOption {
  plate: Box;
  marker: { x: number; y: number; radius: number; label: string };
  text: PlacedText;
}

/** A quiz in its place. */
export interface QuizLayout extends SceneLayout {
  frame: FigureFrame;
  options: QuizOption[];
  answer: number;
  /** The ring that counts down and then carries the tick. */
  ring: { x: number; y: number; radius: number };
  ringTurn: GroupTurn;
  why: PlacedText | null;
}

const GAP = 22;
const MOST_OPTION_HEIGHT = { landscape: 190, portrait: 210, square: 150 };
const RING_RADIUS = { landscape: 84, portrait: 62, square: 44 };
const RING_GAP = { landscape: 56, portrait: 40, square: 28 };
const WHY_GAP = 36;
const WHY_LINES = { landscape: 4, portrait: 3, square: 2 };
const PADDING = 30;
/** Room above and below the words of an option, in pixels. */
const LEAST_AIR = 14;
const LIFT_SHARE = 0.4;
const LETTERS = 'ABCD';

/** Landscape: question and ring left, options right. Portrait and square: one under the other. */
export function layOutQuiz(input: LayoutInput<'quiz'>): QuizLayout {
  const { shape } = input.frame;
  const { kicker, question, source } = input.content;
  const frames = figureFrames(
    input,
    { kicker, headline: question, source },
    {
      arrangement: 'beside',
      hasCard: false,
      columns: 6,
      headlineField: 'question',
      underHeading: RING_RADIUS[shape] * 2 + RING_GAP[shape],
    },
  );
  return firstThatFits(frames.map((frame) => () => layOutIn(input, frame())));
}

function layOutIn(input: LayoutInput<'quiz'>, frame: FigureFrame): QuizLayout {
  const { shape } = input.frame;
  const radius = RING_RADIUS[shape];
  const isBeside = shape === 'landscape';
  const { box } = frame;
  const strip = 2 * radius + RING_GAP[shape];
  const optionsBox = isBeside ? box : { ...box, height: box.height - strip };
  const options = placeOptions(input, optionsBox, frame.turn, isBeside ? 0.5 : LIFT_SHARE);
  const heading = frame.heading.box;
  const bottom = Math.max(...options.map(({ plate }) => plate.y + plate.height));
  const ring = isBeside
    ? { x: heading.x + radius, y: heading.y + heading.height + RING_GAP[shape] + radius, radius }
    : { x: box.x + radius, y: bottom + RING_GAP[shape] + radius, radius };
  const ringTurn = isBeside ? frame.headingTurn : frame.turn;
  const right = isBeside ? heading.x + heading.width : box.x + box.width;
  const why = placeWhy(input, { ring, right, turn: ringTurn });
  return {
    frame,
    options,
    answer: input.content.answer,
    ring,
    ringTurn,
    why,
    texts: [...frame.texts, ...options.map((option) => option.text), ...(why === null ? [] : [why])],
    focus: frame.focus,
    spokenOnScreen: [],
  };
}

/** @param lift Part of the height that is left over above the options */
function placeOptions(input: LayoutInput<'quiz'>, box: Box, turn: GroupTurn, lift: number): QuizOption[] {
  const { content, style, frame } = input;
  const count = content.options.length;
  const height = Math.min(MOST_OPTION_HEIGHT[frame.shape], (box.height - GAP * (count - 1)) / count);
  const used = height * count + GAP * (count - 1);
  const top = box.y + (box.height - used) * lift;
  const radius = Math.min(54, height * 0.3);
  const plates = content.options.map((_, index) => {
    const y = top + index * (height + GAP);
    return boxOf(box.x, y, box.x + box.width, y + height);
  });
  const left = PADDING + radius * 2 + PADDING;
  const { largest } = typeSizeOf('item', frame.shape);
  const texts = placeSiblings(
    input,
    plates.map((plate, index) => ({
      field: `options.${index}.text`,
      text: content.options[index]?.text ?? '',
      role: 'item',
      largest: largest + 8,
      box: { x: plate.x + left, y: plate.y, width: plate.width - left - PADDING, height },
      vertical: 'middle',
      lines: 1,
      color: style.palette.surfaceText,
      background: style.palette.surface,
      ...turn,
    })),
  );
  return plates.flatMap((plate, index) => {
    const text = texts[index];
    if (text === undefined) return [];
    const isRoomy = height >= text.fit.block.height + 2 * LEAST_AIR;
    const marker = { x: plate.x + PADDING + radius, y: plate.y + height / 2, radius };
    return [
      { plate, text: isRoomy ? text : unfit(text), marker: { ...marker, label: LETTERS[index] ?? '' } },
    ];
  });
}

function placeWhy(
  input: LayoutInput<'quiz'>,
  { ring, right, turn }: { ring: QuizLayout['ring']; right: number; turn: GroupTurn },
): PlacedText | null {
  const { content, style, frame } = input;
  if (content.why === null) return null;
  const x = ring.x + ring.radius + WHY_GAP;
  return placeText(input, {
    field: 'why',
    text: content.why,
    role: 'body',
    box: { x, y: ring.y - ring.radius - 8, width: right - x, height: ring.radius * 2 + 16 },
    vertical: 'middle',
    lines: WHY_LINES[frame.shape],
    color: style.palette.text,
    background: style.palette.ground,
    ...turn,
  });
}
