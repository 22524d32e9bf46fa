import type { Context } from '../../draw/canvas.js';
import { drawTextLine } from '../../draw/text.js';
import { arrive, timeShare, travel } from '../../motion/curves.js';
import { enter, withPose } from '../../motion/entrances.js';
import { fillRounded } from '../../styles/shapes.js';
import { drawKicker } from '../kicker.js';
import { drawPlaced, withPlacedTurn } from '../place-text.js';
import type { Moment } from '../scene-kind.js';
import { inGroup } from '../tilted-group.js';
import type { OpenerLayout } from './lay-out-opener.js';

const LINE_STAGGER_SECONDS = 0.09;
const DRAW_SECONDS = 0.9;

/** Draws an opener: kicker, title line by line, a rule that draws, and the sign of the subject. */
export function drawOpener(context: Context, layout: OpenerLayout, moment: Moment): void {
  const { durations } = moment;
  const seconds = moment.since('title');
  const sinceFrame = moment.since('frame');
  drawSubject(context, layout, moment, sinceFrame);
  if (layout.kicker !== null) {
    const drawn = arrive(timeShare(sinceFrame, durations.entranceSeconds * 1.4));
    drawKicker(context, layout.kicker, { ...enter('cascades', sinceFrame, durations), progress: drawn });
  }
  drawTitle(context, layout, moment, seconds - 0.04);
  const after = seconds - 0.04 - LINE_STAGGER_SECONDS * layout.title.fit.block.lines.length;
  drawRule(context, layout, after - 0.1);
  drawSubtitle(context, layout, moment, after - 0.16);
  if (layout.source !== null) drawPlaced(context, layout.source, enter('fades', after - 0.3, durations));
}

function drawSubject(context: Context, layout: OpenerLayout, moment: Moment, seconds: number): void {
  const { subject, style } = layout;
  const verb = style.dress === 'slab' ? 'pops' : 'settles';
  const pose = enter(verb, seconds - 0.05, moment.durations, 'right');
  const drawn = travel(timeShare(seconds - 0.2, DRAW_SECONDS * 1.2));
  withPose(context, pose, subject.place, () => subject.draw(context, drawn, moment.seconds));
}

function drawTitle(context: Context, layout: OpenerLayout, moment: Moment, seconds: number): void {
  const { title, style } = layout;
  const { durations } = moment;
  withPlacedTurn(context, title, () => {
    title.fit.block.lines.forEach((line, index) => {
      const since = seconds - index * LINE_STAGGER_SECONDS;
      const pose =
        style.dress === 'slab' ? enter('slams', since, durations, 'left') : enter('rises', since, durations);
      const pivot = { x: title.x + line.width / 2, y: title.y };
      withPose(context, pose, pivot, () =>
        drawTextLine(context, title.fit.block, index, title.x, title.y, title.color, title.align),
      );
    });
  });
}

function drawRule(context: Context, layout: OpenerLayout, seconds: number): void {
  const drawn = travel(timeShare(seconds, DRAW_SECONDS));
  const { rule, style } = layout;
  if (drawn <= 0 || rule === null) return;
  const { palette, dress } = style;
  const color = dress === 'slab' ? palette.primary : palette.accent;
  inGroup(context, layout.turn, () => {
    fillRounded(
      context,
      { ...rule, width: rule.width * drawn },
      style.lineEnds === 'round' ? rule.height / 2 : 0,
      color,
    );
  });
}

function drawSubtitle(context: Context, layout: OpenerLayout, moment: Moment, seconds: number): void {
  const { subtitle, subtitleSlab, style } = layout;
  if (subtitle === null) return;
  if (subtitleSlab === null) {
    drawPlaced(context, subtitle, enter('fades', seconds, moment.durations));
    return;
  }
  const wiped = arrive(timeShare(seconds, moment.durations.entranceSeconds * 1.4));
  if (wiped <= 0) return;
  inGroup(context, layout.turn, () =>
    style.drawSlab(context, { box: subtitleSlab, color: style.palette.primary, progress: wiped }),
  );
  drawPlaced(context, subtitle, enter('cascades', seconds - 0.08, moment.durations, 'bottom'));
}
