import { missingGlyphs, type Typeface } from '../draw/fonts.js';
import { inkHeight, measureWidth, setLines } from '../draw/text.js';
import { turnedBounds } from '../frame/box.js';
import type { Style } from '../styles/style.js';
import type { PlacedText } from './place-text.js';
import type { GroupTurn } from './tilted-group.js';

/** A piece of text in a face whose characters are all equally wide. */
export interface MonoPlace {
  field: string;
  text: string;
  x: number;
  /** Top of the capitals. */
  y: number;
  sizePixels: number;
  face: Typeface;
  color: string;
  background: string;
  turn: GroupTurn;
}

const FACE = { family: 'JetBrains Mono', weight: 500 } as const;
const OWN_FACES = new Set<string>(['JetBrains Mono', 'IBM Plex Mono']);
/** Pieces stand side by side without a gap: their boxes must not count as overlapping. */
const SEAM_PIXELS = 0.5;

/** The face for program text: the style's own where it has one of equal widths. */
export function monoFaceOf({ fonts }: Style): Typeface {
  return OWN_FACES.has(fonts.body.family) ? fonts.body : FACE;
}

/** Width of one character, in pixels. */
export function monoAdvance(face: Typeface, sizePixels: number): number {
  return measureWidth('0', { face, sizePixels, leading: 1, trackingEm: 0 });
}

/** Puts a piece of program text exactly where it belongs; whether there is room is the caller's to know. */
export function placeMono(place: MonoPlace): PlacedText {
  const { text, x, y, face, sizePixels, turn } = place;
  const block = setLines([text], { face, sizePixels, leading: 1.5, trackingEm: 0 });
  const ink = { x, y, width: Math.max(1, block.width - SEAM_PIXELS), height: inkHeight(block) };
  return {
    field: place.field,
    text,
    role: 'body',
    fit: {
      fits: true,
      block,
      maximumCharacters: text.length,
      missingGlyphs: missingGlyphs(text, face.family),
    },
    x,
    y,
    align: 'left',
    color: place.color,
    background: place.background,
    ...turn,
    ink,
    box: turnedBounds(ink, turn.turnDegrees, turn.pivot),
    maximumLines: 1,
    minimumSizePixels: sizePixels,
  };
}
