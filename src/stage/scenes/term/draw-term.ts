import type { Context } from '../../draw/canvas.js';
import { drawText, measureWidth, setLines } from '../../draw/text.js';
import { timeShare, travel } from '../../motion/curves.js';
import { enter, entranceSeconds } from '../../motion/entrances.js';
import { fillRounded } from '../../styles/shapes.js';
import { drawKicker } from '../kicker.js';
import { drawPlaced, withPlacedTurn, type PlacedText } from '../place-text.js';
import type { Moment } from '../scene-kind.js';
import { inGroup } from '../tilted-group.js';
import type { TermLayout } from './lay-out-term.js';

const CHARACTERS_PER_SECOND = 20;
const CARET_HERTZ = 1.1;
/** The caret goes when the meaning is about to be read. */
const CARET_STAYS_SECONDS = 1.4;

/** How long a word takes to be typed, in seconds. */
export function typingSeconds(word: string): number {
  return word.length / CHARACTERS_PER_SECOND;
}

/** Draws a word that is typed letter by letter, a line under it, and its meaning. */
export function drawTerm(context: Context, layout: TermLayout, moment: Moment): void {
  const { durations } = moment;
  const sinceFrame = moment.since('frame');
  if (layout.kicker !== null) drawKicker(context, layout.kicker, enter('cascades', sinceFrame, durations));
  if (layout.source !== null) drawPlaced(context, layout.source, enter('fades', sinceFrame - 0.3, durations));
  const sinceWord = moment.since('word');
  const drawn = enter('draws', sinceFrame, durations).progress;
  layout.subject?.draw(context, drawn, moment.seconds);
  drawTyped(context, layout, sinceWord);
  const sinceTyped = sinceWord - typingSeconds(layout.word.text);
  if (layout.sound !== null) drawPlaced(context, layout.sound, enter('fades', sinceTyped, durations));
  const ruled = travel(timeShare(sinceTyped, entranceSeconds('draws', durations) * 0.6));
  if (ruled > 0) drawRule(context, layout, ruled);
  drawPlaced(context, layout.meaning, enter('rises', moment.since('meaning'), durations));
}

function drawRule(context: Context, { rule, style, turn }: TermLayout, share: number): void {
  const radius = style.lineEnds === 'round' ? rule.height / 2 : 0;
  inGroup(context, turn, () =>
    fillRounded(context, { ...rule, width: rule.width * share }, radius, style.palette.primary),
  );
}

function drawTyped(context: Context, layout: TermLayout, seconds: number): void {
  if (seconds < 0) return;
  const { word, style } = layout;
  const count = Math.min(word.text.length, Math.floor(seconds * CHARACTERS_PER_SECOND) + 1);
  if (count >= word.text.length) drawPlaced(context, word);
  else
    withPlacedTurn(context, word, () =>
      drawText(
        context,
        setLines([word.text.slice(0, count)], word.fit.block.style),
        word.x,
        word.y,
        word.color,
      ),
    );
  const typed = typingSeconds(word.text);
  const isBlinking = seconds > typed && Math.floor((seconds - typed) * CARET_HERTZ * 2) % 2 === 1;
  if (seconds < typed + CARET_STAYS_SECONDS && !isBlinking)
    drawCaret(context, word, count, style.palette.primaryDisplay);
}

function drawCaret(context: Context, word: PlacedText, count: number, color: string): void {
  const { style, capHeight } = word.fit.block;
  const width = measureWidth(word.text.slice(0, count), style);
  const thickness = Math.max(8, style.sizePixels * 0.06);
  withPlacedTurn(context, word, () => {
    context.fillStyle = color;
    context.fillRect(word.x + width + thickness, word.y - capHeight * 0.08, thickness, capHeight * 1.16);
  });
}
