import type { Proof } from '../../schema/scenes/shared.js';
import type { Context } from '../draw/canvas.js';
import { mixColors } from '../draw/color.js';
import { barGrowth, drawBars, type BarPlaces } from '../draw/proof/bars.js';
import { drawDots } from '../draw/proof/dots.js';
import type { ProofLook } from '../draw/proof/look.js';
import { drawRing } from '../draw/proof/ring.js';
import { drawScale, scalePlace } from '../draw/proof/scale.js';
import { centerOf, type Box } from '../frame/box.js';
import { typeSizeOf } from '../frame/type-scale.js';
import { clamp01 } from '../motion/curves.js';
import { REST } from '../motion/entrances.js';
import type { IconData } from '../scene-plan.js';
import { withTurn } from '../styles/shapes.js';
import type { Style } from '../styles/style.js';
import { placeBars } from './place-bars.js';
import { drawPlaced, placeText, type PlacedText, type PlacingInput } from './place-text.js';
import { createSubject } from './subject.js';
import type { GroupTurn } from './tilted-group.js';

/** What placing a proof needs of a layout's input. */
export interface ProofInput extends PlacingInput {
  icons: Readonly<Record<string, IconData>>;
}

/** Where a proof stands. */
export interface ProofPlace {
  box: Box;
  on: 'ground' | 'surface';
  /** Path of the proof inside the content, for example `figure.proof`. */
  field: string;
  turn?: GroupTurn;
}

/** The picture of a number, ready to be drawn. */
export interface PlacedProof {
  texts: PlacedText[];
  /**
   * @param progress 0: an empty frame; 1: the number is proved
   * @param seconds Scene-local time, for what lives in it
   */
  draw(context: Context, progress: number, seconds: number): void;
}

/** Lays out the picture that proves a number as large as its box allows, drawn to scale from zero. */
export function placeProof(input: ProofInput, proof: Proof, place: ProofPlace): PlacedProof {
  const look = proofLook(input.style, place.on);
  const turned = (draw: Draw): Draw => (place.turn === undefined ? draw : turnedDraw(draw, place.turn));
  switch (proof.type) {
    case 'ring':
      return {
        texts: [],
        draw: turned((to, progress) => drawRing(to, place.box, proof.fraction * progress, look)),
      };
    case 'dots':
      return { texts: [], draw: turned((to, progress) => drawDots(to, place.box, proof, progress, look)) };
    case 'bars':
      return barsProof(input, proof, place, look, turned);
    case 'scale':
      return scaleProof(input, proof, place, look, turned);
    case 'icon':
      return iconProof(input, proof.icon, place, turned);
  }
}

/** Colours and shapes of proofs in a style. */
export function proofLook(style: Style, on: 'ground' | 'surface'): ProofLook {
  const { palette } = style;
  const isOnCard = on === 'surface';
  const behind = isOnCard ? palette.surface : palette.ground;
  const ink = isOnCard ? palette.surfaceText : palette.text;
  if (style.dress === 'slab') {
    return {
      shape: style.proofShape,
      track: palette.accent,
      fill: palette.primary,
      quiet: ink,
      ink,
      face: isOnCard ? palette.surface : palette.accent,
    };
  }
  const fill = isOnCard ? palette.surfacePrimary : palette.primaryDisplay;
  const track = isOnCard ? palette.surfaceLine : palette.line;
  return {
    shape: style.proofShape,
    track,
    fill,
    quiet: style.proofShape === 'plain' ? track : mixColors(behind, fill, 0.36),
    ink,
    face: behind,
  };
}

type Draw = PlacedProof['draw'];

function turnedDraw(draw: Draw, turn: GroupTurn): Draw {
  return (context, progress, seconds) =>
    withTurn(context, turn.turnDegrees, turn.pivot, () => draw(context, progress, seconds));
}

function barsProof(
  input: ProofInput,
  proof: Extract<Proof, { type: 'bars' }>,
  place: ProofPlace,
  look: ProofLook,
  turned: (draw: Draw) => Draw,
): PlacedProof {
  const { places, labels, values } = placeBars(input, proof, place);
  const shapes = turned((context, progress) => drawBars(context, places, progress, look));
  return {
    texts: [...labels, ...values].filter((text) => text !== null),
    draw(context, progress, seconds) {
      shapes(context, progress, seconds);
      for (const label of labels) drawPlaced(context, label);
      values.forEach((value, index) => {
        if (value !== null)
          drawPlaced(context, value, { ...REST, opacity: valueOpacity(places, index, progress) });
      });
    },
  };
}

/** A bar's value shows when the bar has nearly arrived. */
function valueOpacity(places: BarPlaces, index: number, progress: number): number {
  return clamp01((barGrowth(places, index, progress) - 0.8) / 0.2);
}

function scaleProof(
  input: ProofInput,
  proof: Extract<Proof, { type: 'scale' }>,
  place: ProofPlace,
  look: ProofLook,
  turned: (draw: Draw) => Draw,
): PlacedProof {
  const { smallest } = typeSizeOf('kicker', input.frame.shape);
  const gauge = scalePlace(place.box, smallest + 40);
  const texts = (['minimum', 'maximum'] as const).map((end) =>
    placeText(input, {
      field: `${place.field}.${end}`,
      text: String(proof[end]),
      role: 'kicker',
      box: {
        x: gauge.x + gauge.radius * (end === 'minimum' ? -1 : 0.5),
        y: gauge.y + 28,
        width: gauge.radius * 0.5,
      },
      align: end === 'minimum' ? 'left' : 'right',
      lines: 1,
      color: place.on === 'surface' ? input.style.palette.surfaceMuted : input.style.palette.muted,
      background: place.on === 'surface' ? input.style.palette.surface : input.style.palette.ground,
      ...place.turn,
    }),
  );
  const shapes = turned((context, progress) => drawScale(context, gauge, proof, progress, look));
  return {
    texts,
    draw(context, progress, seconds) {
      shapes(context, progress, seconds);
      for (const text of texts) drawPlaced(context, text);
    },
  };
}

function iconProof(
  input: ProofInput,
  icon: string | null,
  place: ProofPlace,
  turned: (draw: Draw) => Draw,
): PlacedProof {
  const { x, y } = centerOf(place.box);
  // Emblems carry a ring or corner marks outside their radius.
  const radius = Math.min(place.box.width, place.box.height) * 0.42;
  const subject = createSubject(input, icon, { x, y, radius });
  return {
    texts: [],
    draw: turned((context, progress, seconds) => subject.draw(context, progress, seconds)),
  };
}
