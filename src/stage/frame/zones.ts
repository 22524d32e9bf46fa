import { FRAME_SIZES, type Orientation } from '../../schema/identifiers.js';
import { boxOf, type Box } from './box.js';

/** Regions of a frame, in pixels of the reference size of its shape. */
export interface Zones {
  /** All text, logos and chart marks lie inside. */
  textSafe: Box;
  /** Text-safe without the captions; the whole of it when captions are off. */
  content: Box;
  /** Captions stand here, and nothing else does. */
  caption: Box;
  /** Eyes, pointing hands and products lie inside. */
  artSafe: Box;
  /** Left edge and lowest bottom of a name strap. */
  strap: { x: number; bottom: number };
  /** In portrait: text below `y` ends at `right`, left of the phone's button rail. */
  rail: { y: number; right: number } | null;
}

const ZONES: Record<Orientation, Zones> = {
  landscape: {
    textSafe: boxOf(96, 72, 1824, 1020),
    content: boxOf(96, 72, 1824, 884),
    caption: boxOf(200, 908, 1720, 1020),
    artSafe: boxOf(48, 40, 1872, 1040),
    strap: { x: 96, bottom: 890 },
    rail: null,
  },
  portrait: {
    textSafe: boxOf(64, 260, 1016, 1500),
    content: boxOf(64, 260, 1016, 1230),
    caption: boxOf(72, 1270, 936, 1496),
    artSafe: boxOf(32, 140, 1048, 1700),
    strap: { x: 72, bottom: 1230 },
    rail: { y: 760, right: 936 },
  },
  square: {
    textSafe: boxOf(64, 64, 1016, 1016),
    content: boxOf(64, 64, 1016, 800),
    caption: boxOf(96, 836, 984, 1000),
    artSafe: boxOf(32, 32, 1048, 1048),
    strap: { x: 64, bottom: 800 },
    rail: null,
  },
};

/** Two lines of captions need more height where captions otherwise have one line. */
const TWO_LINES: Partial<Zones> = {
  content: boxOf(96, 72, 1824, 840),
  caption: boxOf(200, 864, 1720, 1020),
  strap: { x: 96, bottom: 846 },
};

/**
 * Regions of a frame of this shape. Without captions the content grows to the full text-safe area.
 * @param hasTwoLines Captions stand in two lines in every shape
 */
export function zonesOf(shape: Orientation, hasCaptions: boolean, hasTwoLines = false): Zones {
  const zones = ZONES[shape];
  if (!hasCaptions) return { ...zones, content: zones.textSafe };
  return hasTwoLines && shape === 'landscape' ? { ...zones, ...TWO_LINES } : zones;
}

/** Shape of a frame by its size: taller than wide is portrait, wider is landscape. */
export function shapeOf(width: number, height: number): Orientation {
  if (width === height) return 'square';
  return width > height ? 'landscape' : 'portrait';
}

/** Factor from reference pixels to the pixels of a frame of this size. */
export function scaleOf(width: number, height: number): number {
  const reference = FRAME_SIZES[shapeOf(width, height)];
  return Math.min(width / reference.width, height / reference.height);
}
