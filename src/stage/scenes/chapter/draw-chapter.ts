import type { Context } from '../../draw/canvas.js';
import { drawText } from '../../draw/text.js';
import { travel, timeShare } from '../../motion/curves.js';
import { enter, entranceSeconds, withPose } from '../../motion/entrances.js';
import { fillRounded } from '../../styles/shapes.js';
import { drawKicker } from '../kicker.js';
import { drawPlaced } from '../place-text.js';
import type { Moment } from '../scene-kind.js';
import { inGroup } from '../tilted-group.js';
import type { ChapterLayout } from './lay-out-chapter.js';

/** No scene begins empty: the numeral is on its way when the scene comes in. */
const HEAD_START_SECONDS = 0.4;
/** The numeral goes on moving a little, so that the short scene is never still. */
const DRIFT_PIXELS_PER_SECOND = 9;

/** Draws a giant numeral that slides in from the edge, then the title and a line under it. */
export function drawChapter(context: Context, layout: ChapterLayout, moment: Moment): void {
  const { durations } = moment;
  const { numeral, style, rule } = layout;
  const sliding = moment.isFirst ? moment.since('number') : moment.seconds + HEAD_START_SECONDS;
  const slide = enter('slides', sliding, durations, 'right');
  const drift = Math.max(0, moment.bodySeconds - moment.seconds) * DRIFT_PIXELS_PER_SECOND;
  withPose(context, { ...slide, dx: slide.dx + drift }, { x: 0, y: 0 }, () =>
    drawText(context, numeral.block, numeral.x, numeral.y, style.palette.primaryDisplay),
  );
  const seconds = moment.since('title') - durations.staggerSeconds;
  if (layout.kicker !== null) drawKicker(context, layout.kicker, enter('cascades', seconds, durations));
  const verb = durations.energy >= 4 ? 'slams' : 'rises';
  const from = verb === 'slams' ? 'left' : 'bottom';
  drawPlaced(context, layout.title, enter(verb, seconds - durations.staggerSeconds, durations, from));
  if (layout.source !== null) drawPlaced(context, layout.source, enter('fades', seconds - 0.3, durations));
  const drawn = travel(timeShare(seconds - 0.2, entranceSeconds('draws', durations) * 0.7));
  if (drawn <= 0) return;
  const radius = style.lineEnds === 'round' ? rule.height / 2 : 0;
  inGroup(context, layout.turn, () =>
    fillRounded(context, { ...rule, width: rule.width * drawn }, radius, style.palette.text),
  );
}
