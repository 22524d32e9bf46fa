import type { Context } from '../../draw/canvas.js';
import { drawTabular, tabularWidth, useTextStyle } from '../../draw/text.js';
import { clamp01, timeShare, travel } from '../../motion/curves.js';
import { enter, pulseScale, REST, withPose } from '../../motion/entrances.js';
import { fillRounded } from '../../styles/shapes.js';
import { drawKicker } from '../kicker.js';
import { drawPlaced, withPlacedTurn } from '../place-text.js';
import type { Moment } from '../scene-kind.js';
import { inGroup } from '../tilted-group.js';
import { countedText, isCountable } from './counted-text.js';
import type { StatLayout } from './lay-out-stat.js';

/** How long a number counts, where its word leaves it the time. */
export const COUNT_SECONDS = 1.2;
const LEAST_COUNT_SECONDS = 0.3;
/** What cannot count appears this long before its word ends. */
const LANDING_SECONDS = 0.35;
const UNIT_DELAY_SECONDS = 0.12;
/** Figures move from their cells to their places in the line in this time. */
const CLOSE_UP_SECONDS = 0.2;

/** Draws a number that counts up, and lands as its word ends, while its picture fills. */
export function drawStat(context: Context, layout: StatLayout, moment: Moment): void {
  const { durations } = moment;
  const sinceFrame = moment.since('frame');
  if (layout.kicker !== null) drawKicker(context, layout.kicker, enter('cascades', sinceFrame, durations));
  if (layout.source !== null) drawPlaced(context, layout.source, enter('fades', sinceFrame - 0.3, durations));
  const clock = countClock(layout, moment);
  drawProofFrame(context, layout, moment, clock.share);
  drawNumber(context, layout, moment, clock);
  drawPlaced(context, layout.label, enter('rises', moment.since('label'), durations));
  drawDelta(context, layout, moment);
}

interface CountClock {
  /** Part of the counting time that has passed, 0–1. */
  share: number;
  /** Seconds since the number landed; negative before. */
  sinceLanding: number;
}

/** The count ends with its word, and starts later where the word comes early. */
function countClock(layout: StatLayout, moment: Moment): CountClock {
  const onset = moment.seconds - moment.since('number');
  const word = layout.cueWord === null ? undefined : moment.timing.words[layout.cueWord];
  const landing = Math.max(onset + LEAST_COUNT_SECONDS, word?.endSeconds ?? onset + COUNT_SECONDS);
  return {
    share: clamp01((moment.seconds - onset) / (landing - onset)),
    sinceLanding: moment.seconds - landing,
  };
}

function drawProofFrame(context: Context, layout: StatLayout, moment: Moment, share: number): void {
  const pose = enter('settles', moment.since('frame') - 0.05, moment.durations, 'right');
  if (pose.opacity <= 0) return;
  layout.card?.put(context, pose.opacity, pose.dx, pose.dy);
  withPose(context, pose, { x: 0, y: 0 }, () => layout.proof.draw(context, travel(share), moment.seconds));
}

function drawNumber(context: Context, layout: StatLayout, moment: Moment, clock: CountClock): void {
  const { number, unit } = layout.number;
  const counts = isCountable(number.text);
  const pose = counts
    ? { ...REST, opacity: timeShare(moment.since('number'), 0.12) }
    : enter('stamps', clock.sinceLanding + LANDING_SECONDS, moment.durations);
  const pulse = counts ? pulseScale(clock.sinceLanding, moment.durations.emphasisSeconds) : 1;
  const { ink } = number;
  const foot = { x: ink.x, y: number.y + number.fit.block.capHeight };
  withPlacedTurn(context, number, () =>
    withPose(context, { ...pose, scale: pose.scale * (1 + (pulse - 1) * 0.6) }, foot, () => {
      if (clock.share < 1 && counts)
        drawCounting(context, layout, countedText(number.text, clock.share), foot.y);
      else drawLanded(context, layout, counts ? clock.sinceLanding : CLOSE_UP_SECONDS, foot.y);
    }),
  );
  if (unit !== null)
    drawPlaced(context, unit, enter('pops', clock.sinceLanding - UNIT_DELAY_SECONDS, moment.durations));
}

function drawCounting(
  context: Context,
  { number: { number, cellsRight } }: StatLayout,
  text: string,
  baseline: number,
): void {
  const { style } = number.fit.block;
  drawTabular(context, text, style, cellsRight - tabularWidth(text, style), baseline, number.color);
}

/** Once they stand still, the figures leave their cells and close up. */
function drawLanded(
  context: Context,
  { number: { number, glyphs } }: StatLayout,
  seconds: number,
  baseline: number,
): void {
  const share = travel(timeShare(seconds, CLOSE_UP_SECONDS));
  useTextStyle(context, { ...number.fit.block.style, trackingEm: 0 });
  context.fillStyle = number.color;
  for (const { character, cellX, restX } of glyphs) {
    context.fillText(character, cellX + (restX - cellX) * share, baseline);
  }
}

function drawDelta(context: Context, layout: StatLayout, moment: Moment): void {
  const { delta, deltaMark, style } = layout;
  if (delta === null || deltaMark === null) return;
  const seconds = moment.since('delta');
  const drawn = travel(timeShare(seconds, moment.durations.entranceSeconds * 0.8));
  if (drawn <= 0) return;
  inGroup(context, layout.turn, () =>
    fillRounded(
      context,
      { ...deltaMark, height: deltaMark.height * drawn },
      style.dress === 'slab' ? 0 : deltaMark.width / 2,
      style.palette.primary,
    ),
  );
  drawPlaced(context, delta, enter('cascades', seconds - 0.1, moment.durations, 'left'));
}
