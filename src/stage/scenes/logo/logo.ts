import type { Context } from '../../draw/canvas.js';
import { withShadow } from '../../draw/layer.js';
import { arrive, timeShare } from '../../motion/curves.js';
import { enter, withPose } from '../../motion/entrances.js';
import { fillRounded } from '../../styles/shapes.js';
import { drawKicker } from '../kicker.js';
import { drawPlaced } from '../place-text.js';
import { defineSceneKind, type Moment } from '../scene-kind.js';
import { wordCount } from '../word-count.js';
import { LOGO_EXAMPLES } from './examples.js';
import { layOutLogo, type LogoLayout } from './lay-out-logo.js';
import { plateUnder } from './logo-plate.js';

const ASSEMBLY_SECONDS = 0.8;

/** A brand's mark alone, with a line under it. */
export const logoKind = defineSceneKind({
  kind: 'logo',
  elements: (content) => [
    {
      id: 'mark',
      cue: null,
      words: wordCount(content.kicker, content.source),
      settleSeconds: ASSEMBLY_SECONDS,
      isEarly: true,
    },
    { id: 'tagline', cue: content.cueWord, words: wordCount(content.tagline) },
  ],
  layout: layOutLogo,
  draw: drawLogo,
  examples: LOGO_EXAMPLES,
});

function drawLogo(context: Context, layout: LogoLayout, moment: Moment): void {
  const seconds = moment.since('mark');
  drawMark(context, layout, moment, seconds);
  if (layout.kicker !== null)
    drawKicker(context, layout.kicker, enter('cascades', seconds, moment.durations));
  if (layout.source !== null)
    drawPlaced(context, layout.source, enter('fades', seconds - 0.3, moment.durations));
  if (layout.tagline !== null)
    drawPlaced(context, layout.tagline, enter('rises', moment.since('tagline'), moment.durations));
}

const plates = new WeakMap<LogoLayout, string | null>();

/** The mark is wiped on from its left while it settles. */
function drawMark(context: Context, layout: LogoLayout, moment: Moment, seconds: number): void {
  if (seconds < 0) return;
  const { box, clear, mark, style } = layout;
  const known = plates.get(layout);
  const plate = known === undefined ? plateUnder(mark.canvas(), style.palette) : known;
  plates.set(layout, plate);
  const shown = arrive(timeShare(seconds, ASSEMBLY_SECONDS));
  const pivot = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  const pose = { ...enter('fades', seconds, moment.durations), scale: 0.94 + 0.06 * shown };
  withPose(context, pose, pivot, () => {
    if (plate !== null) drawPlate(context, layout, plate);
    context.save();
    context.beginPath();
    context.rect(clear.x, clear.y, clear.width * shown, clear.height);
    context.clip();
    context.drawImage(mark.canvas(), box.x, box.y, box.width, box.height);
    context.restore();
  });
}

function drawPlate(context: Context, { clear, style }: LogoLayout, color: string): void {
  const radius = style.dress === 'card' ? Math.min(style.cornerRadius, clear.height * 0.3) : 0;
  withShadow(context, { color: style.palette.text, opacity: 0.12, blur: 24, offsetY: 8 }, () =>
    fillRounded(context, clear, radius, color),
  );
}
