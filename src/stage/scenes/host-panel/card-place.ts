import type { ContentOf } from '../../../schema/storyboard.js';
import type { Box } from '../../frame/box.js';
import { boxOf } from '../../frame/box.js';
import type { Frame } from '../../frame/frame.js';

/** Room for a card beside or above the presenter, in frame pixels. */
export interface CardPlace {
  /** Extents to try, the usual one first; a card that holds little is lower. */
  extents: readonly [Box, ...Box[]];
  /** Right edge that texts keep inside the card. */
  textRight: number;
  padding: number;
}

const LANDSCAPE_WIDTH = 876;
const PADDING = 52;
/** Texts may end nearer to the card's edge than they begin. */
const RIGHT_PADDING = 36;
const TALL_PADDING = 38;

/** Where the card of a panel stands in a frame. */
export function cardPlace(frame: Frame, presenterSide: ContentOf<'host-panel'>['presenterSide']): CardPlace {
  const { content } = frame.zones;
  const right = content.x + content.width;
  if (frame.shape === 'portrait') {
    const rail = frame.zones.rail?.right ?? right;
    const edge = Math.min(right, rail + RIGHT_PADDING);
    return {
      extents: [
        boxOf(content.x, 270, edge, 830),
        boxOf(content.x, 262, edge, 920),
        boxOf(content.x, 262, edge, 1056),
      ],
      textRight: rail,
      padding: TALL_PADDING,
    };
  }
  const width = frame.shape === 'landscape' ? LANDSCAPE_WIDTH : content.width * 0.68;
  const x = presenterSide === 'left' ? right - width : content.x;
  const usual =
    frame.shape === 'landscape'
      ? boxOf(x, 112, x + width, 828)
      : boxOf(x, content.y + 40, x + width, content.y + content.height - 20);
  const padding = frame.shape === 'landscape' ? PADDING : 36;
  return {
    extents: [usual, boxOf(x, content.y, x + width, content.y + content.height)],
    textRight: x + width - RIGHT_PADDING,
    padding,
  };
}
