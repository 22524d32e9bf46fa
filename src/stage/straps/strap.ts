import type { Strap as StrapContent, StrapLook } from '../../schema/scenes/host.js';
import type { Context } from '../draw/canvas.js';
import { clamp01, leave } from '../motion/curves.js';
import { drawPlate, EXIT_SECONDS, placePlate, type Plate } from '../scenes/host/plate.js';
import type { PlacedText, PlacingInput } from '../scenes/place-text.js';
import type { Style } from '../styles/style.js';
import { drawBand } from './draw-band.js';
import { drawLozenge } from './draw-lozenge.js';
import { drawRule } from './draw-rule.js';
import { drawScrawl } from './draw-scrawl.js';
import { strapLookOf } from './strap-look.js';

/** A name strap (lower third) in its place. */
export interface Strap {
  look: StrapLook;
  texts: PlacedText[];
  plate: Plate;
  style: Style;
  frameWidth: number;
}

/** A look's drawing: how far it has come (seconds since it began) and how far it has gone again (0–1). */
export type StrapDrawing = (context: Context, strap: Strap, secondsIn: number, gone: number) => void;

const DRAWINGS: Partial<Record<StrapLook, StrapDrawing>> = {
  rule: drawRule,
  lozenge: drawLozenge,
  band: drawBand,
  scrawl: drawScrawl,
};
/** Looks on the style's primary; the others stand on a card's colour. */
const ON_PRIMARY: ReadonlySet<StrapLook> = new Set(['tab', 'slab']);

const SLAB_TILT_DEGREES = -3;
const TAB_RADIUS = 14;

/** Places a speaker's name, and role, at the lower left, above the captions. */
export function placeStrap(input: PlacingInput, content: StrapContent): Strap {
  const { palette } = input.style;
  const look = strapLookOf(content.look, input.style);
  const colors = ON_PRIMARY.has(look)
    ? { fill: palette.primary, text: palette.onPrimary }
    : { fill: palette.surface, text: palette.surfaceText };
  const name = { field: 'strap.name', text: content.name, largest: 50, smallest: 46, isDisplay: true };
  const role = { field: 'strap.role', text: content.role ?? '', largest: 36, smallest: 34, isDisplay: false };
  const plate = placePlate(
    dressed(input, look),
    content.role === null ? [name] : [name, role],
    { bottom: input.frame.zones.strap.bottom },
    colors,
  );
  return { look, texts: plate.texts, plate, style: input.style, frameWidth: input.frame.width };
}

/**
 * Draws a strap that comes in and goes out.
 * @param secondsIn Since it began to enter
 * @param secondsOut Since it began to leave; negative while it stays
 */
export function drawStrap(context: Context, strap: Strap, secondsIn: number, secondsOut: number): void {
  const draw = DRAWINGS[strap.look];
  if (draw === undefined) return drawPlate(context, strap.plate, secondsIn, secondsOut);
  const gone = leave(clamp01(secondsOut / EXIT_SECONDS));
  if (secondsIn <= 0 || gone >= 1) return;
  context.save();
  draw(context, strap, secondsIn, gone);
  context.restore();
}

/** A slab is square and askew, all others stand straight; a tab has soft corners in any style. */
function dressed(input: PlacingInput, look: StrapLook): PlacingInput {
  const { tiltDegrees, cornerRadius } = input.style;
  const own =
    look === 'slab'
      ? { tiltDegrees: tiltDegrees === 0 ? SLAB_TILT_DEGREES : tiltDegrees, cornerRadius: 0 }
      : { tiltDegrees: 0, cornerRadius: Math.max(TAB_RADIUS, cornerRadius) };
  return { ...input, style: { ...input.style, ...own } };
}
