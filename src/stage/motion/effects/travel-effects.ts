import type { Context } from '../../draw/canvas.js';
import { centerOf } from '../../frame/box.js';
import { arrive, clamp01, strike, thud, timeShare } from '../curves.js';
import { putCutout } from '../cutout.js';
import { REST, withPose } from '../entrances.js';
import { directionOf, wayOut } from './direction.js';
import type { Effect, EffectInput } from './effect.js';

const CRASH_SECONDS = 0.26;
const CRASH_OVERSHOOT_PIXELS = 24;
const SMEAR_VIEWS = 5;
const FALL_SECONDS = 0.35;
const SQUASH = 0.04;
const FLIGHT_RISE = 0.14;

/** Comes in over more than the frame, smeared, overshoots and is thrown back. */
export const crashes: Effect = (context, input) => {
  const direction = directionOf(input, 'left');
  const way = wayOut(input.cutout.box, input.frame, direction) * 1.1;
  const awayAt = (seconds: number): number => {
    const landed = seconds - CRASH_SECONDS;
    if (landed < 0) {
      const share = strike(timeShare(seconds, CRASH_SECONDS));
      return way * (1 - share) - CRASH_OVERSHOOT_PIXELS * share;
    }
    return -CRASH_OVERSHOOT_PIXELS * (1 - thud.at(landed));
  };
  putSmeared(context, input, (seconds) => ({
    dx: direction.x * awayAt(seconds),
    dy: direction.y * awayAt(seconds),
    scale: 1,
  }));
};

/** Flies in along a shallow arc and grows to its size. */
export const flies: Effect = (context, input) => {
  const direction = directionOf(input, 'left');
  const way = input.frame.width * 0.8;
  const length = input.share === 0 ? 1 : input.seconds / input.share;
  putSmeared(context, input, (seconds) => {
    const share = arrive(timeShare(seconds, length));
    return {
      dx: direction.x * way * (1 - share),
      dy: direction.y * way * (1 - share) - Math.sin(Math.PI * share) * FLIGHT_RISE * way * 0.5,
      scale: 0.7 + 0.3 * share,
    };
  });
};

/** Falls from above the frame, is squashed as it lands, and its shadow closes up under it. */
export const drops: Effect = (context, input) => {
  const { box } = input.cutout;
  const fallen = timeShare(input.seconds, FALL_SECONDS) ** 2;
  const bounce = clamp01((input.seconds - FALL_SECONDS) / 0.15);
  const squash = SQUASH * Math.sin(Math.PI * bounce);
  const foot = { x: box.x + box.width / 2, y: box.y + box.height };
  drawFallShadow(context, input, fallen, bounce);
  context.save();
  context.translate(foot.x, foot.y - (box.y + box.height) * 1.05 * (1 - fallen));
  context.scale(1 + squash, 1 - squash);
  context.translate(-foot.x, -foot.y);
  putCutout(context, input.cutout);
  context.restore();
};

function drawFallShadow(
  context: Context,
  { cutout, style }: EffectInput,
  fallen: number,
  landed: number,
): void {
  const { box } = cutout;
  const reach = (box.width / 2) * (1.25 - 0.3 * fallen);
  context.save();
  context.globalAlpha *= 0.16 * fallen * (1 - landed);
  context.fillStyle = style.palette.text;
  context.beginPath();
  context.ellipse(box.x + box.width / 2, box.y + box.height + 6, reach, 12, 0, 0, Math.PI * 2);
  context.fill();
  context.restore();
}

/** The element at several moments inside the time of one frame, each fainter the longer ago. */
function putSmeared(
  context: Context,
  input: EffectInput,
  placeAt: (seconds: number) => { dx: number; dy: number; scale: number },
): void {
  const now = placeAt(input.seconds);
  for (let view = SMEAR_VIEWS - 1; view >= 0; view--) {
    const place = placeAt(Math.max(0, input.seconds - view * 0.008));
    const isApart = Math.hypot(place.dx - now.dx, place.dy - now.dy) > 3;
    if (view > 0 && !isApart) continue;
    const opacity = view === 0 ? 1 : 0.34 / view;
    withPose(context, { ...REST, ...place, opacity }, centerOf(input.cutout.box), () =>
      putCutout(context, input.cutout),
    );
  }
}
