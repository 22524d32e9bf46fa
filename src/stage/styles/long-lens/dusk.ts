import { seededRandom } from '../../../util/seeded-random.js';
import { mixColors, withAlpha } from '../../draw/color.js';
import { createLayer, drawGrain, type Layer } from '../../draw/layer.js';
import { wholeFrame, type Frame } from '../../frame/frame.js';
import { fillDisc } from '../shapes.js';
import type { Palette } from '../style.js';

const HORIZONS = { landscape: 748, portrait: 1270, square: 690 };
/** How far down a ridge is drawn: the next one covers the rest, and plain ground all under the last. */
const RIDGE_DEPTH = 110;
const OVERSCAN = 40;

/** Distances in pixels: drop from the horizon, height, and how far it swings. */
interface Ridge {
  drop: number;
  height: number;
  drift: number;
  color(palette: Palette): string;
}

const NEAREST: Ridge = {
  drop: 118,
  height: 84,
  drift: 36,
  color: ({ groundShape, ground }) => mixColors(groundShape, ground, 0.85),
};

/** From far to near: the far ones stand in the light of the sun. */
const RIDGES: readonly Ridge[] = [
  {
    drop: -10,
    height: 120,
    drift: 12,
    color: ({ groundShape, ground, primary }) => mixColors(mixColors(groundShape, primary, 0.2), ground, 0.1),
  },
  {
    drop: 46,
    height: 96,
    drift: 22,
    color: ({ groundShape, ground, primary }) =>
      mixColors(mixColors(groundShape, primary, 0.06), ground, 0.4),
  },
  NEAREST,
];

/** Dusk that stays dark where words stand; the light gathers low, about the sun. */
export function createSky(palette: Palette, frame: Frame, sunX: number): Layer {
  const whole = wholeFrame(frame);
  const horizon = HORIZONS[frame.shape];
  const reach = Math.max(frame.width, frame.height) * 0.42;
  return createLayer(whole, (context) => {
    const dusk = context.createLinearGradient(0, 0, 0, horizon);
    dusk.addColorStop(0, palette.ground);
    dusk.addColorStop(0.62, mixColors(palette.ground, palette.accent, 0.14));
    dusk.addColorStop(1, mixColors(palette.ground, palette.primary, 0.26));
    context.fillStyle = dusk;
    context.fillRect(whole.x, whole.y, whole.width, whole.height);
    context.save();
    context.translate(sunX, horizon);
    context.scale(1, 0.56);
    const bloom = context.createRadialGradient(0, 0, 0, 0, 0, reach);
    bloom.addColorStop(0, withAlpha(mixColors(palette.primary, '#FFE9C4', 0.5), 0.95));
    bloom.addColorStop(0.16, withAlpha(palette.primary, 0.62));
    bloom.addColorStop(0.5, withAlpha(palette.primary, 0.22));
    bloom.addColorStop(1, withAlpha(palette.primary, 0));
    context.fillStyle = bloom;
    context.fillRect(-reach, -reach, reach * 2, reach * 2);
    context.restore();
    fillDisc(context, sunX, horizon - 22, 40, mixColors(palette.primary, '#FFF3DC', 0.75));
    const under = horizon + NEAREST.drop + RIDGE_DEPTH - 20;
    context.fillStyle = NEAREST.color(palette);
    context.fillRect(0, under, frame.width, frame.height - under);
    drawGrain(context, { ...whole, height: under }, 0.07);
  });
}

/** A ridge as a picture of its own. */
export interface RidgeLayer {
  layer: Layer;
  /** How far it swings, in pixels: near ridges farther than far ones. */
  drift: number;
}

/** The ridges from far to near, each with a line of its own. */
export function createRidges(palette: Palette, frame: Frame, seed: number): RidgeLayer[] {
  return RIDGES.map((ridge, index) => ({
    layer: createRidge(frame, ridge, ridge.color(palette), seededRandom(seed + index * 101)),
    drift: ridge.drift,
  }));
}

/** Frequencies of the waves that add up to a ridge, and their parts of its height. */
const WAVES = [
  [3.1, 0.5],
  [6.7, 0.3],
  [13.9, 0.13],
  [29, 0.07],
] as const;

function createRidge(frame: Frame, { drop, height }: Ridge, color: string, random: () => number): Layer {
  const base = HORIZONS[frame.shape] + drop;
  const waves = WAVES.map(([frequency, weight]) => ({
    frequency: frequency * (0.8 + random() * 0.4),
    phase: random() * Math.PI * 2,
    weight,
  }));
  const extent = {
    x: -OVERSCAN,
    y: base - height,
    width: frame.width + 2 * OVERSCAN,
    height: height + RIDGE_DEPTH,
  };
  return createLayer(extent, (context) => {
    context.fillStyle = color;
    context.beginPath();
    context.moveTo(extent.x, base + RIDGE_DEPTH);
    for (let x = extent.x; x <= extent.x + extent.width; x += 8) {
      const rise = waves.reduce(
        (sum, { frequency, phase, weight }) => sum + weight * Math.sin((x / 1920) * frequency + phase),
        0,
      );
      context.lineTo(x, base - (0.5 + 0.5 * rise) * height);
    }
    context.lineTo(extent.x + extent.width, base + RIDGE_DEPTH);
    context.fill();
  });
}
