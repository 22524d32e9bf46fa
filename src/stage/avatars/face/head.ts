import type { Context } from '../../draw/canvas.js';
import { mixColors, withAlpha } from '../../draw/color.js';
import type { FaceShape, Person } from '../person.js';
import type { Pose } from '../pose.js';
import { onBothSides, trace, type Segment } from '../trace.js';

/** How far the chin sinks with a fully dropped jaw, in rig units. */
const JAW_TRAVEL = 11;

/** Makes the head's outline the current one. */
export function traceHead(context: Context, face: FaceShape, jaw: number): void {
  const { halfWidth: wide, crown, jawHalfWidth: jawWide, chinHalfWidth: chinWide } = face;
  const { jawY, chinY } = jawOf(face, jaw);
  trace(
    context,
    [-wide, -18],
    [-wide - 1, -78, -62, -crown, 0, -crown],
    ...rightEdge(face, jaw),
    [-chinWide, chinY, -jawWide + 15, jawY + 29, -jawWide, jawY],
    [-jawWide - 14, 58, -wide + 1, 24, -wide, -18],
  );
  context.closePath();
}

function jawOf(face: FaceShape, jaw: number): { jawY: number; chinY: number } {
  const drop = jaw * JAW_TRAVEL;
  return { jawY: 86 + drop * 0.45, chinY: face.chin + drop };
}

/** From the top of the skull along the viewer's right to the tip of the chin. */
function rightEdge(face: FaceShape, jaw: number): Segment[] {
  const { halfWidth: wide, crown, jawHalfWidth: jawWide, chinHalfWidth: chinWide } = face;
  const { jawY, chinY } = jawOf(face, jaw);
  return [
    [62, -crown, wide + 1, -78, wide, -18],
    [wide - 1, 24, jawWide + 14, 58, jawWide, jawY],
    [jawWide - 15, jawY + 29, chinWide, chinY, 0, chinY],
  ];
}

/** The bare head: skin, the shade of the far side, glow of the forehead and cheeks. */
export function drawHead(context: Context, person: Person, pose: Pose): void {
  const { skin, face } = person;
  traceHead(context, face, pose.mouth.jaw);
  const light = context.createRadialGradient(-34, -30, 10, -6, 4, 176);
  light.addColorStop(0, mixColors(skin.base, skin.light, 0.62));
  light.addColorStop(0.5, skin.base);
  light.addColorStop(1, mixColors(skin.base, skin.shade, 0.6));
  context.fillStyle = light;
  context.fill();
  // All of this lies inside the outline by its own shape: a clip would make it several times as slow.
  drawFarSide(context, person, pose);
  drawCheeks(context, person, pose);
  drawGlow(context, person, pose.turn);
}

function drawFarSide(context: Context, { skin, face }: Person, { turn, mouth }: Pose): void {
  const edge = 74 + turn * 8;
  const { chinY } = jawOf(face, mouth.jaw);
  trace(
    context,
    [0, -face.crown],
    ...rightEdge(face, mouth.jaw),
    [26, chinY - 5, edge - 34, 122, edge - 14, 92],
    [edge + 2, 62, edge + 6, 34, edge + 5, 8],
    [edge + 6, -34, edge - 4, -84, 0, -face.crown],
  );
  context.fillStyle = withAlpha(skin.shade, 0.5);
  context.fill();
}

function drawCheeks(context: Context, { skin }: Person, pose: Pose): void {
  onBothSides(context, (side) => {
    const x = 60 + side * pose.turn * 8;
    const y = 46 - pose.smile * 4;
    const blush = context.createRadialGradient(x, y, 2, x, y, 33);
    blush.addColorStop(0, withAlpha(skin.blush, 0.26 + pose.smile * 0.08));
    blush.addColorStop(1, withAlpha(skin.blush, 0));
    context.fillStyle = blush;
    context.fillRect(x - 33, y - 33, 66, 66);
  });
}

function drawGlow(context: Context, { skin }: Person, turn: number): void {
  const spots = [
    { x: -22, y: -62, radius: 46, strength: 0.34 },
    { x: -62, y: 28, radius: 30, strength: 0.38 },
    { x: -6, y: 118, radius: 19, strength: 0.26 },
  ];
  for (const { x, y, radius, strength } of spots) {
    const left = x + turn * 8;
    const glow = context.createRadialGradient(left, y, 1, left, y, radius);
    glow.addColorStop(0, withAlpha(skin.light, strength));
    glow.addColorStop(1, withAlpha(skin.light, 0));
    context.fillStyle = glow;
    context.fillRect(left - radius, y - radius, radius * 2, radius * 2);
  }
}
