import type { Orientation } from '../schema/identifiers.js';
import type { SceneContent, Storyboard } from '../schema/storyboard.js';
import { createFrame, type Frame } from './frame/frame.js';
import { carriesWatermark, WATERMARK_HEIGHT } from './watermark/watermark.js';

/** Between a watermark and what stands under it, in pixels. */
const GAP_PIXELS = 24;
const TOP_PIXELS: Record<Orientation, number> = { landscape: 56, portrait: 270, square: 48 };

/** The frame of one scene: captions and a watermark take of its room. */
export function sceneFrame(
  shape: Orientation,
  captions: Storyboard['captions'],
  isWatermarked: boolean,
): Frame {
  const frame = createFrame(shape, captions.mode !== 'off', captions.style);
  if (!isWatermarked) return frame;
  const { content } = frame.zones;
  const top = TOP_PIXELS[shape] + WATERMARK_HEIGHT[shape] + GAP_PIXELS;
  const lower = { ...content, y: top, height: content.y + content.height - top };
  return { ...frame, zones: { ...frame.zones, content: lower } };
}

/** Whether a scene carries the brand's watermark. */
export function hasWatermark(brand: Storyboard['brand'], content: SceneContent): boolean {
  return brand?.watermark !== undefined && carriesWatermark(content.kind);
}

/** The brand's colours; null where it has none of its own. */
export function brandColorsOf(brand: Storyboard['brand']): string[] | null {
  return brand === null || brand.colors.length === 0 ? null : brand.colors;
}
