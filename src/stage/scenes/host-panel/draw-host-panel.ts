import type { Context } from '../../draw/canvas.js';
import { arrive, timeShare } from '../../motion/curves.js';
import { enter } from '../../motion/entrances.js';
import { drawKicker } from '../kicker.js';
import { drawPlaced } from '../place-text.js';
import type { Moment } from '../scene-kind.js';
import { drawFigure } from './draw-figure.js';
import { drawPoints } from './draw-points.js';
import type { HostPanelLayout } from './lay-out-host-panel.js';

/** Draws the room, the presenter and the card; what the card holds arrives as it is named. */
export function drawHostPanel(context: Context, layout: HostPanelLayout, moment: Moment): void {
  const { backdrop, presenter, card, input } = layout;
  backdrop.drawBehind(context, moment.seconds);
  presenter.draw(context, moment);
  backdrop.drawInFront(context, moment.seconds);
  const seconds = moment.since('card');
  const pose = enter('settles', seconds, moment.durations, 'bottom');
  card.layer.put(context, pose.opacity, pose.dx, pose.dy);
  context.save();
  context.globalAlpha *= pose.opacity;
  context.translate(pose.dx, pose.dy);
  drawHead(context, layout, moment);
  if ('rows' in card.body) {
    const icons = input.content.items.map(({ icon }) => (icon === null ? null : (input.icons[icon] ?? null)));
    drawPoints(context, card.body.rows, icons, input.style, moment);
  } else {
    drawFigure(context, card.body, input.style, moment);
  }
  if (card.source !== null) drawPlaced(context, card.source, enter('fades', seconds, moment.durations));
  context.restore();
}

function drawHead(context: Context, { card }: HostPanelLayout, moment: Moment): void {
  const seconds = moment.since('card') - moment.durations.staggerSeconds;
  if (card.kicker !== null) {
    const progress = arrive(timeShare(seconds, moment.durations.entranceSeconds));
    drawKicker(context, card.kicker, { ...enter('fades', seconds, moment.durations), progress });
  }
  const delay = moment.durations.staggerSeconds;
  drawPlaced(context, card.headline, enter('rises', seconds - delay, moment.durations));
}
