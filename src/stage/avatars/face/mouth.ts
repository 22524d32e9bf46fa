import type { Context } from '../../draw/canvas.js';
import { withAlpha } from '../../draw/color.js';
import type { Person } from '../person.js';
import type { MouthShape } from '../pose.js';
import { lit, shaded } from '../tones.js';
import { clipped, onBothSides, trace } from '../trace.js';

/** Half the width of the closed mouth, in rig units. */
const HALF_WIDTH = 29;
/** How far the inner edge of the lower lip sinks with a fully dropped jaw. */
const JAW_OPENING = 25;

/** Edges of lips and opening, in rig units around the mouth's middle. */
interface MouthEdges {
  half: number;
  cornerY: number;
  innerTop: number;
  innerBottom: number;
  upperThickness: number;
  lowerThickness: number;
  round: number;
}

/** Opening between the lips in rig units: what one sees when a viseme opens or closes the mouth. */
export function mouthOpening(mouth: MouthShape): number {
  const edges = edgesOf(mouth, 0, 1);
  return Math.max(0, edges.innerBottom - edges.innerTop);
}

function edgesOf(mouth: MouthShape, smile: number, fullness: number): MouthEdges {
  const { jaw, spread, round, upperLift, lowerDrop, press, tuck } = mouth;
  const free = 1 - press;
  const opening = jaw * JAW_OPENING + lowerDrop * 4.5;
  const width = spread > 0 ? 1 + spread * 0.2 : 1 + spread * 0.36;
  const innerTop = -(upperLift * 4.5 + jaw * 3) * free;
  return {
    half: HALF_WIDTH * width * (1 - 0.12 * round) * (1 + smile * 0.12 * (1 - round)) * (1 - 0.05 * press),
    cornerY: -smile * 7 * (1 - round * 0.8) + opening * free * (0.14 + round * 0.26),
    innerTop,
    innerBottom: Math.max(innerTop, opening * free * (1 - 0.45 * tuck) + round * 1.5 * free),
    upperThickness: (6.2 * fullness + round * 2) * (1 - 0.36 * press),
    lowerThickness: (8.4 * fullness + round * 2) * (1 - 0.34 * press) * (1 - 0.34 * tuck),
    round,
  };
}

/** Mouth around (0, 0): shade below, lips, and teeth and tongue in the opening. */
export function drawMouth(context: Context, { lips, skin }: Person, mouth: MouthShape, smile: number): void {
  const edges = edgesOf(mouth, smile, lips.fullness);
  drawSurroundings(context, skin, edges, smile);
  traceLips(context, edges);
  const tint = context.createLinearGradient(
    0,
    edges.innerTop - edges.upperThickness,
    0,
    edges.innerBottom + edges.lowerThickness,
  );
  tint.addColorStop(0, shaded(lips.color, 0.26));
  tint.addColorStop(0.55, lips.color);
  tint.addColorStop(1, lit(lips.color, 0.1));
  context.fillStyle = tint;
  context.fill();
  if (edges.innerBottom - edges.innerTop > 1.4) drawOpening(context, edges, mouth);
  else drawLipLine(context, shaded(lips.color, 0.68), edges);
  drawLipLight(context, lips.color, edges);
}

function traceLips(context: Context, edges: MouthEdges): void {
  const { half, cornerY, innerTop, innerBottom, upperThickness, lowerThickness, round } = edges;
  const top = innerTop - upperThickness;
  const bottom = innerBottom + lowerThickness;
  const corner = half + 1.6;
  const shoulder = half * (0.74 + round * 0.3);
  trace(
    context,
    [-corner, cornerY],
    [-half * 0.7, innerTop - upperThickness * 0.42, -half * 0.44, top - 0.6, -half * 0.2, top - 0.4],
    [-half * 0.1, top, -half * 0.06, top + 2.4, 0, top + 2.4],
    [half * 0.06, top + 2.4, half * 0.1, top, half * 0.2, top - 0.4],
    [half * 0.44, top - 0.6, half * 0.7, innerTop - upperThickness * 0.42, corner, cornerY],
    [shoulder, innerBottom + lowerThickness * 0.72, half * 0.44, bottom, 0, bottom],
    [-half * 0.44, bottom, -shoulder, innerBottom + lowerThickness * 0.72, -corner, cornerY],
  );
  context.closePath();
}

function traceOpening(context: Context, edges: MouthEdges): void {
  const { half, cornerY, innerTop, innerBottom, round } = edges;
  const corner = half - 2.4;
  const shoulder = corner * (0.84 + round * 0.22);
  trace(
    context,
    [-corner, cornerY],
    [
      -corner * (0.62 + round * 0.3),
      innerTop * 1.02 + cornerY * 0.24,
      -corner * 0.34,
      innerTop,
      0,
      innerTop + 0.9,
    ],
    [
      corner * 0.34,
      innerTop,
      corner * (0.62 + round * 0.3),
      innerTop * 1.02 + cornerY * 0.24,
      corner,
      cornerY,
    ],
    [shoulder, innerBottom * 0.94 + cornerY * 0.06, corner * 0.48, innerBottom, 0, innerBottom],
    [-corner * 0.48, innerBottom, -shoulder, innerBottom * 0.94 + cornerY * 0.06, -corner, cornerY],
  );
  context.closePath();
}

function drawOpening(context: Context, edges: MouthEdges, mouth: MouthShape): void {
  const { half, innerTop, innerBottom } = edges;
  const gap = innerBottom - innerTop;
  traceOpening(context, edges);
  clipped(context, () => {
    const depth = context.createLinearGradient(0, innerTop, 0, innerBottom);
    depth.addColorStop(0, '#2c0a10');
    depth.addColorStop(1, '#5c1a20');
    context.fillStyle = depth;
    context.fillRect(-60, -40, 120, 110);
    if (mouth.round < 0.9) drawTongue(context, half, innerBottom, gap, mouth.tongue);
    drawTeeth(context, edges, mouth);
  });
}

function drawTongue(context: Context, half: number, bottom: number, gap: number, raised: number): void {
  const top = bottom - 3 - raised * Math.min(13, gap * 0.68) - gap * 0.08;
  context.fillStyle = '#cf6266';
  context.beginPath();
  context.ellipse(0, top + 15, half * 0.62, 15, 0, 0, Math.PI * 2);
  context.fill();
  context.fillStyle = 'rgba(255,226,220,0.25)';
  context.beginPath();
  context.ellipse(-2, top + 5, half * 0.28, 2.6, 0, 0, Math.PI * 2);
  context.fill();
}

/** The upper teeth belong to the skull, so they stay while the lips move over them. */
function drawTeeth(context: Context, edges: MouthEdges, mouth: MouthShape): void {
  const { half, innerTop, innerBottom } = edges;
  const gap = innerBottom - innerTop;
  const edge = Math.min(innerTop + 10.5, 5.6) - mouth.round * 5 + mouth.tuck * 3;
  const wide = half * 0.86;
  trace(
    context,
    [-wide, -16],
    [wide, -16],
    [wide * 0.97, edge - 4, wide * 0.6, edge, 0, edge],
    [-wide * 0.6, edge, -wide * 0.97, edge - 4, -wide, -16],
  );
  context.fillStyle = '#fffaf2';
  context.fill();
  const under = context.createLinearGradient(0, innerTop, 0, innerTop + 6);
  under.addColorStop(0, 'rgba(70,20,28,0.42)');
  under.addColorStop(1, 'rgba(70,20,28,0)');
  context.fillStyle = under;
  context.fillRect(-60, innerTop - 1, 120, 8);
  if (gap < 17) return;
  trace(
    context,
    [-half * 0.5, innerBottom + 6],
    [-half * 0.44, innerBottom - 3.4, half * 0.44, innerBottom - 3.4, half * 0.5, innerBottom + 6],
  );
  context.fillStyle = 'rgba(255,248,238,0.8)';
  context.fill();
}

function drawLipLine(context: Context, color: string, edges: MouthEdges): void {
  const { half, cornerY, innerTop } = edges;
  context.strokeStyle = color;
  context.lineWidth = 2.3;
  context.lineCap = 'round';
  trace(
    context,
    [-half, cornerY],
    [-half * 0.6, innerTop + 0.6, -half * 0.3, innerTop - 0.6, 0, innerTop + 1.4],
    [half * 0.3, innerTop - 0.6, half * 0.6, innerTop + 0.6, half, cornerY],
  );
  context.stroke();
}

function drawLipLight(context: Context, color: string, edges: MouthEdges): void {
  const y = edges.innerBottom + edges.lowerThickness * 0.48;
  context.fillStyle = withAlpha(lit(color, 0.75), 0.4);
  context.beginPath();
  context.ellipse(-2, y, edges.half * 0.32, edges.lowerThickness * 0.17, 0, 0, Math.PI * 2);
  context.fill();
}

/** Shade under the lower lip and the little folds at the corners, deeper with a smile. */
function drawSurroundings(context: Context, skin: Person['skin'], edges: MouthEdges, smile: number): void {
  const { half, cornerY, innerBottom, lowerThickness } = edges;
  const under = innerBottom + lowerThickness;
  trace(
    context,
    [-half * 0.52, under + 2],
    [-half * 0.2, under + 9.5, half * 0.2, under + 9.5, half * 0.52, under + 2],
    [half * 0.2, under + 4.5, -half * 0.2, under + 4.5, -half * 0.52, under + 2],
  );
  context.fillStyle = withAlpha(skin.deep, 0.38);
  context.fill();
  context.strokeStyle = withAlpha(skin.deep, 0.4 + smile * 0.25);
  context.lineWidth = 2;
  context.lineCap = 'round';
  onBothSides(context, () => {
    trace(
      context,
      [half + 4, cornerY - 3.5 - smile * 2],
      [half + 6.5, cornerY - 1, half + 6, cornerY + 2.5, half + 3.4, cornerY + 4],
    );
    context.stroke();
  });
}
