import type { Context } from '../../draw/canvas.js';
import { centerOf } from '../../frame/box.js';
import { timeShare, travel } from '../../motion/curves.js';
import { enter, entranceSeconds, pulseScale, REST, withPose, type Pose } from '../../motion/entrances.js';
import { fillRounded } from '../../styles/shapes.js';
import { drawKicker } from '../kicker.js';
import { drawPlaced } from '../place-text.js';
import type { Moment } from '../scene-kind.js';
import { inGroup } from '../tilted-group.js';
import type { CtaLayout } from './lay-out-cta.js';

/** The plate pulses once, this long after it has landed. */
const PULSE_DELAY_SECONDS = 0.9;
const PULSE_SECONDS = 0.5;

/** Draws a call to action: the sign, the words, and a plate that lands and pulses once. */
export function drawCta(context: Context, layout: CtaLayout, moment: Moment): void {
  const { durations } = moment;
  drawSubject(context, layout, moment);
  if (layout.kicker !== null)
    drawKicker(context, layout.kicker, enter('cascades', moment.since('frame'), durations));
  if (layout.source !== null) {
    drawPlaced(context, layout.source, enter('fades', moment.since('frame') - 0.3, durations));
  }
  const landing = enter('punches', moment.since(layout.plateOf), durations);
  const isOnPlate = layout.plateOf === 'action';
  drawPlate(context, layout, landing, moment);
  if (!isOnPlate) {
    const verb = layout.style.dress === 'slab' ? 'slams' : 'rises';
    drawPlaced(context, layout.action, enter(verb, moment.since('action'), durations));
  }
  if (layout.detail !== null)
    drawPlaced(context, layout.detail, enter('fades', moment.since('detail'), durations));
}

function drawSubject(context: Context, layout: CtaLayout, moment: Moment): void {
  const { subject, style } = layout;
  const seconds = moment.since('frame');
  const pose = enter(style.dress === 'slab' ? 'pops' : 'settles', seconds, moment.durations, 'right');
  const drawn = travel(timeShare(seconds - 0.15, moment.durations.entranceSeconds * 2));
  withPose(context, pose, subject.place, () => subject.draw(context, drawn, moment.seconds));
}

/** The plate with its words, which land and pulse as one. */
function drawPlate(context: Context, layout: CtaLayout, landing: Pose, moment: Moment): void {
  if (landing.opacity <= 0) return;
  const { style, plate } = layout;
  const placed = layout.plateOf === 'action' ? layout.action : layout.address;
  if (placed === null) return;
  const sinceLanding = moment.since(layout.plateOf) - entranceSeconds('punches', moment.durations);
  const scale = landing.scale * pulseScale(sinceLanding - PULSE_DELAY_SECONDS, PULSE_SECONDS);
  const pivot = centerOf({ ...placed.box });
  withPose(context, { ...landing, scale }, pivot, () => {
    inGroup(context, layout.turn, () => {
      if (style.dress === 'slab')
        style.drawSlab(context, { box: plate, color: style.palette.primary, progress: 1 });
      else fillRounded(context, plate, buttonRadius(layout), style.palette.primary);
    });
    drawPlaced(context, placed, REST);
  });
}

function buttonRadius({ style, plate, plateOf }: CtaLayout): number {
  if (style.dress === 'window' || style.lineEnds === 'square') return style.cornerRadius;
  return plateOf === 'address' ? plate.height / 2 : style.cornerRadius * 1.4;
}
