import { createPictureWindow, type PictureWindow } from '../../draw/picture-window.js';
import { boxOf, type Box } from '../../frame/box.js';
import type { Layer } from '../../draw/layer.js';
import type { Style } from '../../styles/style.js';
import { figureFrames, type FigureFrame } from '../figure-frame.js';
import { firstThatFits } from '../first-that-fits.js';
import { moveTextTo } from '../move-text.js';
import { pictureFacts } from '../picture-facts.js';
import { createPrint } from '../picture-print.js';
import { placeSiblings } from '../place-siblings.js';
import type { PlacedText } from '../place-text.js';
import type { LayoutInput, SceneLayout } from '../scene-kind.js';

/** Two pictures in one place. */
export interface SliderLayout extends SceneLayout {
  style: Style;
  frame: FigureFrame;
  card: Layer;
  before: PictureWindow;
  after: PictureWindow;
  radius: number;
  /** Labels of both sides with their plates. */
  labels: { text: PlacedText; plate: Box }[];
}

const INSET = { landscape: 32, portrait: 26, square: 22 };
const PADDING = { x: 24, y: 18 };
const LARGEST_LABEL = { landscape: 48, portrait: 46, square: 42 };
const SMALLEST_LABEL = 34;

/** A headline above, if there is one, and the pictures on one card under it. */
export function layOutSlider(input: LayoutInput<'slider'>): SliderLayout {
  const { kicker, headline, source } = input.content;
  const frames = figureFrames(
    input,
    { kicker, headline, source },
    { arrangement: 'above', hasCard: false, tiltShare: 0.25 },
  );
  return firstThatFits(frames.map((createFrame) => () => sliderIn(input, createFrame())));
}

function sliderIn(input: LayoutInput<'slider'>, frame: FigureFrame): SliderLayout {
  const { content, style } = input;
  const { focus } = content;
  const print = createPrint(style, {
    facts: pictureFacts(input, content.before.picture),
    box: frame.box,
    focus,
    isCropped: true,
  });
  const { box } = print.window;
  const labels = placeLabels(input, frame, box);
  return {
    style,
    frame,
    card: print.card,
    before: createPictureWindow(pictureFacts(input, content.before.picture), box, focus, null, 0),
    after: createPictureWindow(pictureFacts(input, content.after.picture), box, focus, null, 0),
    radius: print.radius,
    labels: labels.map((text) => ({ text, plate: plateOf(text) })),
    texts: [...frame.texts, ...labels],
    focus: 'calm',
    spokenOnScreen: [],
  };
}

/** The labels at the feet of their own sides. */
function placeLabels(input: LayoutInput<'slider'>, { turn }: FigureFrame, box: Box): PlacedText[] {
  const { content, style } = input;
  const { shape } = input.frame;
  const inset = INSET[shape] + PADDING.x;
  const width = box.width / 2 - 2 * inset;
  const sides = [
    { field: 'before.label', text: content.before.label, x: box.x + inset, align: 'left' as const },
    {
      field: 'after.label',
      text: content.after.label,
      x: box.x + box.width - inset - width,
      align: 'right' as const,
    },
  ];
  const places = sides.map(({ field, text, x, align }) =>
    text === null
      ? null
      : {
          field,
          text,
          role: 'body' as const,
          largest: LARGEST_LABEL[shape],
          smallest: SMALLEST_LABEL,
          box: { x, y: box.y, width },
          lines: 1,
          align,
          color: style.palette.surfaceText,
          background: style.palette.surface,
          ...turn,
        },
  );
  const foot = box.y + box.height - INSET[shape] - PADDING.y;
  return placeSiblings(input, places)
    .filter((label) => label !== null)
    .map((label) => moveTextTo(label, foot - label.fit.block.baselineHeight));
}

function plateOf({ ink, y, fit }: PlacedText): Box {
  return boxOf(
    ink.x - PADDING.x,
    y - PADDING.y,
    ink.x + ink.width + PADDING.x,
    y + fit.block.baselineHeight + PADDING.y,
  );
}
