import type { PictureFacts } from '../../../schema/picture.js';
import type { Layer } from '../../draw/layer.js';
import { fitPicture, type FittedPicture } from '../../draw/picture.js';
import { boxOf, type Box } from '../../frame/box.js';
import type { Style } from '../../styles/style.js';
import { figureFrames, type FigureFrame } from '../figure-frame.js';
import { firstThatFits } from '../first-that-fits.js';
import { moveTextTo } from '../move-text.js';
import { pictureFacts } from '../picture-facts.js';
import { placeSiblings } from '../place-siblings.js';
import type { PlacedText } from '../place-text.js';
import type { LayoutInput, SceneLayout } from '../scene-kind.js';
import { shapeDevice, type DeviceShape } from './device-shape.js';
import { createDevice } from './draw-device.js';

/** A screen's picture at the width of the screen. */
export interface Screen {
  id: string;
  picture: FittedPicture;
  /** Height at that width, in pixels; more than the screen's height scrolls. */
  height: number;
}

/** A word about the screen on a plate of its own. */
export interface Callout {
  id: string;
  text: PlacedText;
  plate: Box;
  /** From the plate to the machine; null where the plate lies on it. */
  line: { from: { x: number; y: number }; to: { x: number; y: number } } | null;
}

/** A machine in its place. */
export interface DeviceLayout extends SceneLayout {
  style: Style;
  frame: FigureFrame;
  shape: DeviceShape;
  device: Layer;
  screens: Screen[];
  callouts: Callout[];
  /** The machine fades out above the captions, from here on; null where it ends above them. */
  fadeFromY: number | null;
}

const PADDING = { x: 28, y: 24 };
const CALLOUT_GAP = 22;
const COLUMNS = 7;
const LARGEST_CALLOUT = { landscape: 46, portrait: 48, square: 42 };
const SMALLEST_CALLOUT = 36;
/** A callout's line ends on the machine's edge: nobody has said which part of the screen is meant. */
const REACH = 2;

/** Landscape: words left, machine right. Portrait and square: words above, the machine under them. */
export function layOutDevice(input: LayoutInput<'device'>): DeviceLayout {
  const { kicker, headline, source, callouts } = input.content;
  const under = callouts.length * (LARGEST_CALLOUT.landscape + 2 * PADDING.y + CALLOUT_GAP);
  const frames = figureFrames(
    input,
    { kicker, headline, source },
    { arrangement: 'beside', hasCard: false, columns: COLUMNS, underHeading: under, tiltShare: 0 },
  );
  return firstThatFits(frames.map((createFrame) => () => deviceIn(input, createFrame())));
}

function deviceIn(input: LayoutInput<'device'>, frame: FigureFrame): DeviceLayout {
  const { content, style } = input;
  const [first] = content.screens;
  if (first === undefined) throw new Error('A device shows at least one screen.');
  const isBeside = input.frame.shape === 'landscape';
  const alone = frame.heading.headline === null && frame.heading.kicker === null;
  // Beside nothing, the machine leaves the left for its callouts.
  const place = isBeside && alone && content.callouts.length > 0 ? rightPart(frame.box) : frame.box;
  const shape = shapeDevice(content.frame, pictureFacts(input, first.picture), place, input.frame.shape);
  const screens = content.screens.map(({ picture }, index) =>
    createScreen(`screen-${index}`, pictureFacts(input, picture), shape.screen),
  );
  const callouts = isBeside ? calloutsBeside(input, frame, shape) : calloutsOver(input, frame);
  return {
    style,
    frame,
    shape,
    device: createDevice(shape, style.palette.text),
    screens,
    callouts,
    fadeFromY: fadeFrom(input, shape),
    texts: [...frame.texts, ...callouts.map(({ text }) => text)],
    focus: frame.focus,
    spokenOnScreen: content.headline === null ? [] : [content.headline],
  };
}

/** Height over which a machine that is too tall fades out. */
export const FADE_PIXELS = 150;

function fadeFrom({ frame }: LayoutInput<'device'>, { outer }: DeviceShape): number | null {
  const { content, caption } = frame.zones;
  if (!frame.hasCaptions || outer.y + outer.height <= caption.y) return null;
  return content.y + content.height - FADE_PIXELS;
}

function rightPart(box: Box): Box {
  return { ...box, x: box.x + box.width * 0.36, width: box.width * 0.64 };
}

function createScreen(id: string, facts: PictureFacts, screen: Box): Screen {
  const height = Math.round((facts.height * screen.width) / facts.width);
  const whole = boxOf(0, 0, facts.width, facts.height);
  return { id, picture: fitPicture(facts, whole, { width: screen.width, height }), height };
}

/** Under the heading, each with a line to the machine. */
function calloutsBeside(
  input: LayoutInput<'device'>,
  { heading, box }: FigureFrame,
  { body }: DeviceShape,
): Callout[] {
  const texts = placeTexts(input, {
    x: input.frame.zones.content.x,
    width: box.x - input.frame.zones.content.x - 60,
  });
  const heights = texts.map((text) => text.fit.block.baselineHeight + 2 * PADDING.y);
  const whole = heights.reduce((sum, height) => sum + height + CALLOUT_GAP, -CALLOUT_GAP);
  const hasHeading = heading.box.height > 0;
  let top = hasHeading ? heading.box.y + heading.box.height + 48 : box.y + (box.height - whole) / 2;
  return texts.map((text, index): Callout => {
    const moved = moveTextTo(text, top + PADDING.y);
    const plate = plateOf(moved);
    top += (heights[index] ?? 0) + CALLOUT_GAP;
    const y = plate.y + plate.height / 2;
    return {
      id: `callout-${index}`,
      text: moved,
      plate,
      line: { from: { x: plate.x + plate.width, y }, to: { x: body.x + REACH, y } },
    };
  });
}

/** Over the foot of the machine, one above the other. */
function calloutsOver(input: LayoutInput<'device'>, { box }: FigureFrame): Callout[] {
  const texts = placeTexts(input, box);
  const heights = texts.map((text) => text.fit.block.baselineHeight + 2 * PADDING.y);
  const whole = heights.reduce((sum, height) => sum + height + CALLOUT_GAP, -CALLOUT_GAP);
  let top = box.y + box.height - whole;
  return texts.map((text, index): Callout => {
    const moved = moveTextTo(text, top + PADDING.y);
    top += (heights[index] ?? 0) + CALLOUT_GAP;
    return { id: `callout-${index}`, text: moved, plate: plateOf(moved), line: null };
  });
}

function placeTexts(input: LayoutInput<'device'>, place: { x: number; width: number }): PlacedText[] {
  const { content, style, frame } = input;
  const isBeside = frame.shape === 'landscape';
  return placeSiblings(
    input,
    content.callouts.map(({ text }, index) => ({
      field: `callouts.${index}.text`,
      text,
      role: 'body' as const,
      largest: LARGEST_CALLOUT[frame.shape],
      smallest: SMALLEST_CALLOUT,
      box: { x: place.x + PADDING.x, y: 0, width: place.width - 2 * PADDING.x },
      lines: 1,
      align: isBeside ? ('left' as const) : ('center' as const),
      color: style.palette.surfaceText,
      background: style.palette.surface,
    })),
  );
}

function plateOf({ ink, y, fit }: PlacedText): Box {
  return boxOf(
    ink.x - PADDING.x,
    y - PADDING.y,
    ink.x + ink.width + PADDING.x,
    y + fit.block.baselineHeight + PADDING.y,
  );
}
