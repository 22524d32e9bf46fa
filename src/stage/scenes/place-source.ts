import { mixColors } from '../draw/color.js';
import { boxOf, type Box } from '../frame/box.js';
import { rightLimit } from '../frame/frame.js';
import { moveTextTo } from './move-text.js';
import { placeText, type PlacedText, type PlacingInput } from './place-text.js';

const GAP_PIXELS = 24;

/**
 * Places the small line that says where a fact comes from at the foot of the content zone.
 * @returns The line (null without a source) and what it leaves of the content zone
 */
export function placeSource(
  input: PlacingInput,
  source: string | null,
): { source: PlacedText | null; zone: Box } {
  const { content } = input.frame.zones;
  if (source === null) return { source: null, zone: content };
  const bottom = content.y + content.height;
  const placed = placeText(input, {
    field: 'source',
    text: source,
    role: 'source',
    box: { x: content.x, y: 0, width: rightLimit(input.frame, bottom) - content.x },
    lines: input.frame.shape === 'landscape' ? 1 : 2,
    // Cards cast their shadows here: the plain muted colour would be too faint on them.
    color: mixColors(input.style.palette.muted, input.style.palette.text, 0.35),
    background: input.style.palette.ground,
  });
  const top = bottom - placed.fit.block.height;
  return {
    source: moveTextTo(placed, top),
    zone: boxOf(content.x, content.y, content.x + content.width, top - GAP_PIXELS),
  };
}
