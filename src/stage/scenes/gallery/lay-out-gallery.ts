import { createPictureWindow, type PictureWindow } from '../../draw/picture-window.js';
import { boxOf, type Box } from '../../frame/box.js';
import type { Style } from '../../styles/style.js';
import { figureFrames, type FigureFrame } from '../figure-frame.js';
import { firstThatFits } from '../first-that-fits.js';
import { moveTextTo } from '../move-text.js';
import { pictureFacts } from '../picture-facts.js';
import { duotoneOf } from '../picture-treatment.js';
import { placeSiblings } from '../place-siblings.js';
import type { PlacedText } from '../place-text.js';
import type { LayoutInput, SceneLayout } from '../scene-kind.js';
import { plateRadius } from '../plate.js';
import { tileGrid } from './tile-grid.js';

/** One picture of a gallery with its label. */
export interface Tile {
  id: string;
  window: PictureWindow;
  radius: number;
  label: PlacedText | null;
  /** Plate under the label. */
  plate: Box | null;
}

/** A gallery in its places. */
export interface GalleryLayout extends SceneLayout {
  style: Style;
  frame: FigureFrame;
  tiles: Tile[];
}

const GAP = { landscape: 24, portrait: 20, square: 16 };
const LABEL_INSET = 16;
const LABEL_PADDING = { x: 20, y: 16 };
const LARGEST_LABEL = { landscape: 40, portrait: 42, square: 38 };
const SMALLEST_LABEL = 34;
const MOST_ZOOM = 0.08;

/** A headline above, if there is one, and the pictures in a grid under it. */
export function layOutGallery(input: LayoutInput<'gallery'>): GalleryLayout {
  const { kicker, headline, source } = input.content;
  const frames = figureFrames(
    input,
    { kicker, headline, source },
    { arrangement: 'above', hasCard: false, tiltShare: 0.25 },
  );
  return firstThatFits(frames.map((createFrame) => () => galleryIn(input, createFrame())));
}

function galleryIn(input: LayoutInput<'gallery'>, frame: FigureFrame): GalleryLayout {
  const { content, style } = input;
  const { shape } = input.frame;
  const boxes = tileGrid(content.pictures.length, shape, frame.box, GAP[shape]);
  const labels = placeLabels(input, frame, boxes);
  const duotone = duotoneOf(style, content.shows);
  const tiles = content.pictures.map(({ picture, focus }, index): Tile => {
    const box = boxes[index] ?? frame.box;
    const label = labels[index] ?? null;
    return {
      id: `picture-${index}`,
      window: createPictureWindow(pictureFacts(input, picture), box, focus, duotone, MOST_ZOOM),
      radius: plateRadius(style, box),
      label,
      plate: label === null ? null : plateOf(label),
    };
  });
  return {
    style,
    frame,
    tiles,
    texts: [...frame.texts, ...labels.filter((label) => label !== null)],
    focus: 'calm',
    spokenOnScreen: [],
  };
}

/** Labels at the feet of their pictures, all at one size. */
function placeLabels(
  input: LayoutInput<'gallery'>,
  { turn }: FigureFrame,
  boxes: readonly Box[],
): (PlacedText | null)[] {
  const { content, style } = input;
  const places = content.pictures.map(({ label }, index) => {
    const box = boxes[index];
    if (label === null || box === undefined) return null;
    const x = box.x + LABEL_INSET + LABEL_PADDING.x;
    return {
      field: `pictures.${index}.label`,
      text: label,
      role: 'body' as const,
      largest: LARGEST_LABEL[input.frame.shape],
      smallest: SMALLEST_LABEL,
      box: { x, y: box.y, width: box.width - 2 * (LABEL_INSET + LABEL_PADDING.x) },
      lines: 1,
      color: style.palette.surfaceText,
      background: style.palette.surface,
      ...turn,
    };
  });
  return placeSiblings(input, places).map((label, index) => {
    const box = boxes[index];
    if (label === null || box === undefined) return null;
    const foot = box.y + box.height - LABEL_INSET - LABEL_PADDING.y;
    return moveTextTo(label, foot - label.fit.block.baselineHeight);
  });
}

function plateOf({ x, y, fit }: PlacedText): Box {
  const { width, baselineHeight } = fit.block;
  return boxOf(
    x - LABEL_PADDING.x,
    y - LABEL_PADDING.y,
    x + width + LABEL_PADDING.x,
    y + baselineHeight + LABEL_PADDING.y,
  );
}
