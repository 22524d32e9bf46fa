import type { Context } from '../../draw/canvas.js';
import { timeShare, travel } from '../../motion/curves.js';
import { enter } from '../../motion/entrances.js';
import { fillDisc, fillRounded } from '../../styles/shapes.js';
import { drawHeading } from '../place-heading.js';
import { drawPlaced } from '../place-text.js';
import { clipRounded } from '../picture-print.js';
import { defineSceneKind, type Moment } from '../scene-kind.js';
import { inGroup } from '../tilted-group.js';
import { wordCount } from '../word-count.js';
import { SLIDER_EXAMPLES } from './examples.js';
import { layOutSlider, type SliderLayout } from './lay-out-slider.js';

/** Share of the width that shows the picture from before: at first, at the turn, and at rest. */
const STATIONS = [0.85, 0.15, 0.5] as const;
const TRAVEL_SECONDS = 2.4;
/** Part of the time that the first, longer way takes. */
const FIRST_WAY = 0.62;
const SWAY = { share: 0.012, seconds: 4 };

/** The same view before and after: a divider uncovers one and then the other, and rests between them. */
export const sliderKind = defineSceneKind({
  kind: 'slider',
  elements: (content) => [
    { id: 'headline', cue: 'before', words: wordCount(content.kicker, content.headline, content.source) },
    {
      id: 'divider',
      cue: content.cueWord,
      words: wordCount(content.before.label, content.after.label),
      settleSeconds: TRAVEL_SECONDS,
    },
  ],
  layout: layOutSlider,
  draw: drawSlider,
  examples: SLIDER_EXAMPLES,
});

function drawSlider(context: Context, layout: SliderLayout, moment: Moment): void {
  const { frame, style } = layout;
  drawHeading(context, frame.heading, moment, 'headline');
  if (frame.source !== null) {
    drawPlaced(context, frame.source, enter('fades', moment.since('headline') - 0.3, moment.durations));
  }
  inGroup(context, frame.turn, () => {
    layout.card.put(context);
    drawHalves(context, layout, dividerAt(moment));
    for (const { plate } of layout.labels) {
      const radius = Math.min(layout.radius, plate.height / 3);
      fillRounded(context, plate, radius, style.palette.surface);
    }
  });
  for (const { text } of layout.labels) drawPlaced(context, text);
}

/** Share of the width left of the divider. */
function dividerAt(moment: Moment): number {
  const seconds = moment.since('divider');
  const [first, turn, rest] = STATIONS;
  const out = travel(timeShare(seconds, TRAVEL_SECONDS * FIRST_WAY));
  const back = travel(timeShare(seconds - TRAVEL_SECONDS * FIRST_WAY, TRAVEL_SECONDS * (1 - FIRST_WAY)));
  const sway = SWAY.share * Math.sin((moment.seconds / SWAY.seconds) * Math.PI * 2);
  return first + (turn - first) * out + (rest - turn) * back + sway;
}

const LINE_PIXELS = 8;
const HANDLE_RADIUS = 44;

function drawHalves(context: Context, { before, after, radius, style }: SliderLayout, share: number): void {
  const { box } = before;
  const x = box.x + box.width * share;
  context.save();
  clipRounded(context, box, radius);
  after.draw(context);
  context.beginPath();
  context.rect(box.x, box.y, x - box.x, box.height);
  context.clip();
  before.draw(context);
  context.restore();
  const { surface, surfacePrimary } = style.palette;
  fillRounded(
    context,
    { x: x - LINE_PIXELS / 2, y: box.y, width: LINE_PIXELS, height: box.height },
    0,
    surface,
  );
  const y = box.y + box.height / 2;
  fillDisc(context, x, y, HANDLE_RADIUS, surface);
  drawArrows(context, x, y, surfacePrimary);
}

/** Two arrow heads that point away from each other. */
function drawArrows(context: Context, x: number, y: number, color: string): void {
  context.strokeStyle = color;
  context.lineWidth = 7;
  context.lineCap = 'round';
  context.lineJoin = 'round';
  for (const side of [-1, 1]) {
    context.beginPath();
    context.moveTo(x + side * 10, y - 13);
    context.lineTo(x + side * 23, y);
    context.lineTo(x + side * 10, y + 13);
    context.stroke();
  }
}
