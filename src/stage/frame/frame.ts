import { FRAME_SIZES, type Orientation } from '../../schema/identifiers.js';
import type { CaptionStyle } from '../../schema/storyboard.js';
import type { Box } from './box.js';
import { zonesOf, type Zones } from './zones.js';

/** A frame at the reference size of its shape: everything is laid out in these pixels. */
export interface Frame {
  shape: Orientation;
  width: number;
  height: number;
  zones: Zones;
  hasCaptions: boolean;
}

const GRIDS: Record<Orientation, { columns: number; columnWidth: number; margin: number }> = {
  landscape: { columns: 12, columnWidth: 122, margin: 96 },
  portrait: { columns: 6, columnWidth: 138.6, margin: 64 },
  square: { columns: 6, columnWidth: 138.6, margin: 64 },
};
const GUTTER = 24;

/**
 * The frame of a shape.
 * @param captionStyle Style of captions that was asked for, if any: subtitles take two lines everywhere
 */
export function createFrame(
  shape: Orientation,
  hasCaptions: boolean,
  captionStyle: CaptionStyle | null = null,
): Frame {
  const zones = zonesOf(shape, hasCaptions, captionStyle === 'subtitle');
  return { shape, ...FRAME_SIZES[shape], hasCaptions, zones };
}

/** Left edge and width of `span` grid columns from column `first` (counted from 0; 12 in landscape, else 6). */
export function columnsOf(frame: Frame, first: number, span: number): { x: number; width: number } {
  const { columnWidth, margin } = GRIDS[frame.shape];
  return {
    x: margin + first * (columnWidth + GUTTER),
    width: span * columnWidth + (span - 1) * GUTTER,
  };
}

/** The whole frame as a box. */
export function wholeFrame(frame: Frame): Box {
  return { x: 0, y: 0, width: frame.width, height: frame.height };
}

/** Height at which a centred composition looks centred, in pixels from the top. */
export function opticalCenterY(frame: Frame): number {
  const share = { landscape: 0.46, portrait: 0.42, square: 0.47 }[frame.shape];
  return frame.height * share;
}

/** Right edge that text reaching down to `bottom` must keep: in portrait the phone's button rail cuts in. */
export function rightLimit(frame: Frame, bottom: number): number {
  const { rail, textSafe } = frame.zones;
  const right = textSafe.x + textSafe.width;
  return rail !== null && bottom > rail.y ? rail.right : right;
}
