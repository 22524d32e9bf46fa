import type { Context } from '../draw/canvas.js';
import { withAlpha } from '../draw/color.js';
import { createLayer, type Layer } from '../draw/layer.js';
import type { PictureWindow } from '../draw/picture-window.js';
import { scrimOpacity } from '../draw/picture-scrim.js';
import type { Frame } from '../frame/frame.js';
import type { Style } from '../styles/style.js';

/** Height over which the scrim comes up, above the captions. */
const FADE_PIXELS = 150;
const ROOM_ABOVE_PIXELS = 30;
const CAPTION_FLOOR = 4.5;
/** Captions with a box of their own need no more than this. */
const UNDER_BOX = 0.35;

/**
 * What stands under the captions sinks into the style's ground, so that they can be read over it. Null without captions
 * or where it ends above them.
 * @param under The picture that stands there, in coordinates of the frame
 */
export function captionScrim(style: Style, frame: Frame, under: PictureWindow): Layer | null {
  const { box } = under;
  if (!frame.hasCaptions || box.y + box.height < frame.zones.caption.y) return null;
  const { caption } = frame.zones;
  const top = caption.y - ROOM_ABOVE_PIXELS;
  const bottom = caption.y + caption.height + ROOM_ABOVE_PIXELS;
  const foot = Math.min(frame.height, bottom + FADE_PIXELS);
  const area = { x: 0, y: top - FADE_PIXELS, width: frame.width, height: foot - top + FADE_PIXELS };
  return createLayer(area, (context: Context) => {
    const opacity = opacityUnder(style, frame, under);
    const shade = context.createLinearGradient(0, area.y, 0, foot);
    const stop = (y: number, share: number): void =>
      shade.addColorStop(
        Math.min(1, (y - area.y) / area.height),
        withAlpha(style.palette.ground, opacity * share),
      );
    stop(area.y, 0);
    stop(top - FADE_PIXELS * 0.4, 0.55);
    stop(top, 1);
    stop(bottom, 1);
    if (foot === bottom + FADE_PIXELS) stop(foot, 0);
    context.fillStyle = shade;
    context.fillRect(box.x, area.y, box.width, Math.min(foot, box.y + box.height) - area.y);
  });
}

function opacityUnder(style: Style, { shape, zones }: Frame, under: PictureWindow): number {
  const { box, said } = style.captionColors(shape, style.captionStyle);
  if (box !== null && style.captionStyle !== 'block') return UNDER_BOX;
  const canvas = under.canvas();
  const scale = canvas.width / under.box.width;
  const { caption } = zones;
  const part = {
    x: (caption.x - under.box.x) * scale,
    y: (caption.y - under.box.y) * scale,
    width: caption.width * scale,
    height: caption.height * scale,
  };
  return scrimOpacity(canvas, part, { scrim: style.palette.ground, text: said }, CAPTION_FLOOR);
}
