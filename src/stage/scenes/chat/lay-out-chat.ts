import type { Box } from '../../frame/box.js';
import { typeSizeOf } from '../../frame/type-scale.js';
import { figureFrames, type FigureFrame } from '../figure-frame.js';
import { firstThatFits } from '../first-that-fits.js';
import { placeText, type PlacedText } from '../place-text.js';
import type { LayoutInput, SceneLayout } from '../scene-kind.js';
import { unfit } from '../unfit.js';

/** One message in its place. */
export interface Bubble {
  side: 'left' | 'right';
  box: Box;
  text: PlacedText;
  /** Name above the first message of a side. */
  name: PlacedText | null;
}

/** A conversation in its place. */
export interface ChatLayout extends SceneLayout {
  frame: FigureFrame;
  bubbles: Bubble[];
}

const PADDING = { landscape: { x: 40, y: 32 }, portrait: { x: 36, y: 30 }, square: { x: 30, y: 24 } };
const GAP = { landscape: 26, portrait: 26, square: 18 };
const NAME_GAP = 18;
const MOST_WIDTH_SHARE = 0.84;
const MOST_LINES = 3;
const GROWTH_PIXELS = 18;
/** How roomy messages are, from the one that looks best. */
const ROOMS = [1, 0.56];
const LIFT_SHARE = 0.45;

/** Landscape: headline left, messages right. Portrait and square: one under the other. */
export function layOutChat(input: LayoutInput<'chat'>): ChatLayout {
  const frames = figureFrames(input, input.content, {
    arrangement: 'beside',
    hasCard: false,
    tiltShare: 0.3,
  });
  return firstThatFits(frames.map((frame) => () => layOutIn(input, frame())));
}

function layOutIn(input: LayoutInput<'chat'>, frame: FigureFrame): ChatLayout {
  const bubbles = largestThatFit(input, frame);
  return {
    frame,
    bubbles,
    texts: [...frame.texts, ...bubbles.flatMap(({ name, text }) => (name === null ? [text] : [name, text]))],
    focus: frame.focus,
    spokenOnScreen: input.content.bubbles.map((bubble) => bubble.text),
  };
}

/** All messages at the largest common size at which they fit one under the other. */
function largestThatFit(input: LayoutInput<'chat'>, frame: FigureFrame): Bubble[] {
  const { largest, smallest } = typeSizeOf('body', input.frame.shape);
  for (const room of ROOMS) {
    for (let size = largest + GROWTH_PIXELS; size >= smallest; size -= 2) {
      const bubbles = stackAt(input, frame, { size, room, top: frame.box.y });
      const spare = frame.box.y + frame.box.height - bottomOf(bubbles);
      if (spare >= 0 && bubbles.every((bubble) => bubble.text.fit.fits))
        return stackAt(input, frame, { size, room, top: frame.box.y + spare * LIFT_SHARE });
    }
  }
  const bubbles = stackAt(input, frame, { size: smallest, room: 1, top: frame.box.y });
  return bubbles.map((bubble) => ({ ...bubble, text: unfit(bubble.text) }));
}

function bottomOf(bubbles: readonly Bubble[]): number {
  return Math.max(...bubbles.map(({ box }) => box.y + box.height));
}

interface Setting {
  /** Size of the texts in pixels. */
  size: number;
  /** How roomy paddings and gaps are, 0–1. */
  room: number;
  top: number;
}

function stackAt(input: LayoutInput<'chat'>, frame: FigureFrame, { size, room, top }: Setting): Bubble[] {
  const { content } = input;
  const named = new Set<string>();
  let y = top;
  return content.bubbles.map((message, index) => {
    const label = named.has(message.side) ? null : content[message.side];
    named.add(message.side);
    const name = label === null ? null : placeName(input, frame, message.side, label, y);
    if (name !== null) y = name.y + name.fit.block.height + NAME_GAP * room;
    const bubble = placeBubble(input, frame, { index, size, room, y });
    y = bubble.box.y + bubble.box.height + GAP[input.frame.shape] * room;
    return { ...bubble, name };
  });
}

function placeName(
  input: LayoutInput<'chat'>,
  { box, turn }: FigureFrame,
  side: 'left' | 'right',
  text: string,
  y: number,
): PlacedText {
  const { palette } = input.style;
  return placeText(input, {
    field: side,
    text,
    role: 'kicker',
    box: { x: box.x, y, width: box.width },
    align: side,
    lines: 1,
    color: palette.text,
    background: palette.ground,
    ...turn,
  });
}

function placeBubble(
  input: LayoutInput<'chat'>,
  { box, turn }: FigureFrame,
  { index, size, room, y }: { index: number; size: number; room: number; y: number },
): Omit<Bubble, 'name'> {
  const { palette } = input.style;
  const { x: paddingX, y: paddingY } = PADDING[input.frame.shape];
  const padding = { x: paddingX, y: paddingY * room };
  const message = input.content.bubbles[index];
  const side = message?.side ?? 'left';
  const isRight = side === 'right';
  const width = box.width * MOST_WIDTH_SHARE - 2 * padding.x;
  const place = {
    field: `bubbles.${index}.text`,
    text: message?.text ?? '',
    role: 'body' as const,
    largest: size,
    smallest: size,
    lines: MOST_LINES,
    color: isRight ? palette.onPrimary : palette.surfaceText,
    background: isRight ? palette.primary : palette.surface,
    ...turn,
  };
  const measured = placeText(input, { ...place, box: { x: box.x, y: y + padding.y, width } });
  const { block } = measured.fit;
  const bubbleWidth = block.width + 2 * padding.x;
  const x = isRight ? box.x + box.width - bubbleWidth : box.x;
  return {
    side,
    box: { x, y, width: bubbleWidth, height: block.baselineHeight + 2 * padding.y },
    text: placeText(input, { ...place, box: { x: x + padding.x, y: y + padding.y, width } }),
  };
}
