import type { Context } from '../../draw/canvas.js';
import { centerOf, type Box } from '../../frame/box.js';
import { arrive, clamp01, thud, timeShare } from '../curves.js';
import { putCutout } from '../cutout.js';
import { REST, withPose } from '../entrances.js';
import type { Effect, EffectInput } from './effect.js';

const PARTICLE_COUNT = 24;
const PARTICLE_REACH = 0.55;
const SHARD_COLUMNS = 8;
const SHARD_ROWS = 4;
const SHARD_WAY_PIXELS = 420;
const GRAVITY_PIXELS = 260;

/** Bursts out of a point, with sparks. */
export const bursts: Effect = (context, input) => {
  drawSparks(context, input);
  const pose = {
    ...REST,
    scale: Math.max(0.01, thud.at(input.seconds)),
    opacity: timeShare(input.seconds, 0.066),
  };
  withPose(context, pose, centerOf(input.cutout.box), () => putCutout(context, input.cutout));
};

function drawSparks(context: Context, { cutout, share, random, style }: EffectInput): void {
  const { box } = cutout;
  const center = centerOf(box);
  const { primary, accent, text } = style.palette;
  const flown = arrive(share);
  for (let index = 0; index < PARTICLE_COUNT; index++) {
    const angle = ((index + random()) / PARTICLE_COUNT) * Math.PI * 2;
    const reach = (0.6 + 0.6 * random()) * PARTICLE_REACH * flown;
    const radius = (5 + 9 * random()) * (1 - share);
    context.fillStyle = [primary, accent, text][index % 3] ?? primary;
    context.beginPath();
    context.arc(
      center.x + Math.cos(angle) * (box.width * reach + 60 * flown),
      center.y + Math.sin(angle) * (box.height * reach + 90 * flown) + 60 * share * share,
      Math.max(0, radius),
      0,
      Math.PI * 2,
    );
    context.fill();
  }
}

/** Splinters fly together until the element is whole. */
export const shatters: Effect = (context, input) => {
  const { box } = input.cutout;
  const center = centerOf(box);
  for (const shard of shardsOf(box, input.random)) {
    const gathered = arrive(clamp01(input.share * 1.35 - shard.delay));
    const left = 1 - gathered;
    const away = { x: shard.center.x - center.x, y: shard.center.y - center.y };
    const length = Math.max(1, Math.hypot(away.x, away.y));
    context.save();
    context.globalAlpha *= clamp01(gathered * 3);
    context.translate(
      (away.x / length) * SHARD_WAY_PIXELS * left,
      (away.y / length) * SHARD_WAY_PIXELS * left + GRAVITY_PIXELS * left * left,
    );
    context.translate(shard.center.x, shard.center.y);
    context.rotate(shard.turn * left);
    context.translate(-shard.center.x, -shard.center.y);
    context.beginPath();
    shard.points.forEach(([x, y], index) => (index === 0 ? context.moveTo(x, y) : context.lineTo(x, y)));
    context.closePath();
    context.clip();
    putCutout(context, input.cutout);
    context.restore();
  }
};

interface Shard {
  points: [number, number][];
  center: { x: number; y: number };
  turn: number;
  delay: number;
}

/** A grid whose inner corners are moved by chance; each cell is a splinter. */
function shardsOf(box: Box, random: () => number): Shard[] {
  const corners = Array.from({ length: SHARD_ROWS + 1 }, (_, row) =>
    Array.from({ length: SHARD_COLUMNS + 1 }, (_ignored, column): [number, number] => {
      const isInner = row > 0 && row < SHARD_ROWS && column > 0 && column < SHARD_COLUMNS;
      const [jitterX, jitterY] = [random() - 0.5, random() - 0.5].map((value) => (isInner ? value * 0.8 : 0));
      return [
        box.x + (box.width * (column + (jitterX ?? 0))) / SHARD_COLUMNS,
        box.y + (box.height * (row + (jitterY ?? 0))) / SHARD_ROWS,
      ];
    }),
  );
  return Array.from({ length: SHARD_ROWS * SHARD_COLUMNS }, (_, index) => {
    const row = Math.floor(index / SHARD_COLUMNS);
    const column = index % SHARD_COLUMNS;
    const around = [
      corners[row]?.[column],
      corners[row]?.[column + 1],
      corners[row + 1]?.[column + 1],
      corners[row + 1]?.[column],
    ].filter((point) => point !== undefined);
    const sum = around.reduce(([x, y], [px, py]): [number, number] => [x + px, y + py], [0, 0]);
    return {
      points: around,
      center: { x: sum[0] / around.length, y: sum[1] / around.length },
      turn: (random() - 0.5) * 3,
      delay: random() * 0.3,
    };
  });
}
