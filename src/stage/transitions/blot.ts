import { seededRandom } from '../../util/seeded-random.js';
import { clearCanvas, contextOf, createCanvas, createPath, type Context, type Path } from '../draw/canvas.js';
import { travel } from '../motion/curves.js';
import type { TransitionMaker, TransitionStage } from './transition.js';

/** The mask is drawn small: its rim is soft anyway. */
const REDUCTION = 4;
const RIM_BLUR_PIXELS = 10;
const INK_PIXELS = 30;
const LOBE_COUNT = 46;
/** How unevenly the rim runs, as a part of its distance. */
const UNEVENNESS = 0.2;

/** Ink that runs in from an edge and carries the new scene in it. */
export const blot: TransitionMaker = (stage) => {
  const { width, height } = stage;
  const lobes = createLobes(stage);
  const mask = createCanvas(width / REDUCTION, height / REDUCTION);
  const inked = createCanvas(width, height);
  return (context, frame) => {
    const time = stage.timeAt(frame);
    const incoming = stage.incoming(frame);
    stage.drawOutgoing(context, frame);
    context.fillStyle = stage.style.palette.primary;
    context.fill(outlineOf(lobes, travel(time), INK_PIXELS * stage.scale));
    const layer = contextOf(inked);
    clearCanvas(layer);
    layer.drawImage(incoming, 0, 0);
    layer.globalCompositeOperation = 'destination-in';
    drawMask(contextOf(mask), outlineOf(lobes, travel(time), 0), stage.scale);
    layer.drawImage(mask, 0, 0, width, height);
    context.drawImage(inked, 0, 0);
  };
};

interface Lobes {
  origin: { x: number; y: number };
  reach: number;
  /** Distance of the rim in each direction, around 1; it changes shape as it grows. */
  rimAt(index: number, share: number): number;
}

/** Where the ink comes from and how its rim runs: the middle of the left edge, or of the lower one in tall frames. */
function createLobes({ width, height, isTall, seed }: TransitionStage): Lobes {
  const random = seededRandom(seed);
  const origin = isTall
    ? { x: width * (0.3 + 0.4 * random()), y: height * 1.02 }
    : { x: -width * 0.02, y: height * (0.35 + 0.4 * random()) };
  const reach = Math.hypot(Math.max(origin.x, width - origin.x), Math.max(origin.y, height - origin.y));
  const waves = Array.from({ length: 4 }, (_, index) => ({
    count: [3, 5, 8, 13][index] ?? 3,
    weight: [0.5, 0.35, 0.22, 0.12][index] ?? 0,
    phase: random() * Math.PI * 2,
  }));
  return {
    origin,
    reach: reach / (1 - UNEVENNESS * 0.75),
    rimAt: (index, share) => {
      const angle = (index / LOBE_COUNT) * Math.PI * 2;
      const swing = waves.reduce(
        (sum, { count, weight, phase }) => sum + weight * Math.sin(count * angle + phase + share * 1.4),
        0,
      );
      return 1 + (UNEVENNESS * swing) / 1.2;
    },
  };
}

/** The ink's outline when it has run `share` of its way, `beyond` pixels further out, with rounded lobes. */
function outlineOf(lobes: Lobes, share: number, beyond: number): Path {
  const { origin, reach } = lobes;
  const points = Array.from({ length: LOBE_COUNT }, (_, index) => {
    const angle = (index / LOBE_COUNT) * Math.PI * 2;
    const radius = share * reach * lobes.rimAt(index, share) + beyond * Math.min(1, share * 8);
    return { x: origin.x + Math.cos(angle) * radius, y: origin.y + Math.sin(angle) * radius };
  });
  const path = createPath();
  points.forEach((point, index) => {
    const next = points[(index + 1) % LOBE_COUNT] ?? point;
    const middle = { x: (point.x + next.x) / 2, y: (point.y + next.y) / 2 };
    if (index === 0) {
      const before = points[LOBE_COUNT - 1] ?? point;
      path.moveTo((before.x + point.x) / 2, (before.y + point.y) / 2);
    }
    path.quadraticCurveTo(point.x, point.y, middle.x, middle.y);
  });
  path.closePath();
  return path;
}

function drawMask(context: Context, outline: Path, scale: number): void {
  clearCanvas(context);
  context.save();
  context.filter = `blur(${((RIM_BLUR_PIXELS * scale) / REDUCTION).toFixed(2)}px)`;
  context.scale(1 / REDUCTION, 1 / REDUCTION);
  context.fillStyle = '#000000';
  context.fill(outline);
  context.restore();
}
