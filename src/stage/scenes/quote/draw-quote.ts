import type { TimedWord } from '../../../schema/voice-track.js';
import type { Context } from '../../draw/canvas.js';
import { drawText, useTextStyle } from '../../draw/text.js';
import { arrive, timeShare, travel } from '../../motion/curves.js';
import { enter, withPose } from '../../motion/entrances.js';
import { fillRounded } from '../../styles/shapes.js';
import { drawKicker } from '../kicker.js';
import { plainWord } from '../draw-words.js';
import { drawPlaced, withPlacedTurn } from '../place-text.js';
import type { Moment } from '../scene-kind.js';
import { inGroup } from '../tilted-group.js';
import type { QuoteLayout } from './lay-out-quote.js';
import { wordOnsets } from './word-onsets.js';

const LEAD_SECONDS = 0.12;
const NAME_DELAY_SECONDS = 0.4;
const WORD_SECONDS = 0.3;
const WORD_RISE_PIXELS = 22;
/** A word keeps the highlight until the next one, and at most this long. */
const HIGHLIGHT_SECONDS = 0.7;
const CARET_HERTZ = 1.1;

/** Draws a quotation: the mark first, the words as they are spoken, the name after the last of them. */
export function drawQuote(context: Context, layout: QuoteLayout, moment: Moment): void {
  const { durations } = moment;
  const seconds = moment.since('mark');
  const frame = enter('settles', seconds, durations, 'bottom');
  layout.card?.put(context, frame.opacity, frame.dx, frame.dy);
  if (layout.kicker !== null) drawKicker(context, layout.kicker, enter('cascades', seconds, durations));
  if (layout.source !== null) drawPlaced(context, layout.source, enter('fades', seconds - 0.3, durations));
  drawMark(context, layout, moment, seconds);
  const onsets = onsetsOf(layout, moment).map((onset) => moment.seconds - onset + LEAD_SECONDS);
  drawQuotation(context, layout, onsets);
  if (layout.style.dress === 'window') drawCaret(context, layout, moment, onsets);
  const sinceQuoted = (onsets.at(-1) ?? 0) - LEAD_SECONDS - NAME_DELAY_SECONDS;
  drawName(context, layout, moment, sinceNamed(layout, moment, onsets[0] ?? 0) ?? sinceQuoted);
}

/** Seconds since the speaker was named, when the narration does so before the quotation; null otherwise. */
function sinceNamed(layout: QuoteLayout, moment: Moment, sinceQuotation: number): number | null {
  const [first = ''] = (layout.name?.text ?? '').split(/\s+/);
  const name = plainWord(first);
  const quotation = moment.seconds - sinceQuotation;
  const named = moment.timing.words.find(
    (word) => word.startSeconds < quotation && name !== '' && plainWord(word.text) === name,
  );
  return named === undefined ? null : moment.seconds - named.startSeconds + LEAD_SECONDS;
}

const knownOnsets = new WeakMap<QuoteLayout, { spoken: readonly TimedWord[]; onsets: number[] }>();

/** Matching words takes longer than drawing them, and comes out alike in every frame. */
function onsetsOf(layout: QuoteLayout, { timing }: Moment): number[] {
  const known = knownOnsets.get(layout);
  if (known?.spoken === timing.words) return known.onsets;
  const texts = layout.words.map((word) => word.text);
  const onsets = wordOnsets(texts, timing.words);
  knownOnsets.set(layout, { spoken: timing.words, onsets });
  return onsets;
}

function drawMark(context: Context, layout: QuoteLayout, moment: Moment, seconds: number): void {
  const { mark, style } = layout;
  const verb = style.dress === 'slab' ? 'stamps' : 'slides';
  const pose = enter(verb, seconds, moment.durations, 'left');
  const pivot = { x: mark.x + mark.block.width / 2, y: mark.y + mark.block.capHeight * 0.25 };
  inGroup(context, layout.turn, () =>
    withPose(context, { ...pose, dx: pose.dx * 0.3 }, pivot, () =>
      drawText(context, mark.block, mark.x, mark.y, mark.color),
    ),
  );
}

/** Each word rises into its place as it is spoken; the one being spoken carries the highlight. */
function drawQuotation(context: Context, layout: QuoteLayout, sinceOnsets: readonly number[]): void {
  const { text, style } = layout;
  const highlight = style.dress === 'window' ? style.palette.surfacePrimary : style.palette.primaryDisplay;
  withPlacedTurn(context, text, () => {
    useTextStyle(context, text.fit.block.style);
    layout.words.forEach((word, index) => {
      const since = sinceOnsets[index] ?? -1;
      if (since < 0) return;
      const share = timeShare(since, WORD_SECONDS);
      const isCurrent = (sinceOnsets[index + 1] ?? -1) < 0 && since < HIGHLIGHT_SECONDS;
      context.globalAlpha = Math.min(1, share * 2);
      context.fillStyle = isCurrent ? highlight : text.color;
      context.fillText(word.text, word.x, word.baseline + WORD_RISE_PIXELS * (1 - arrive(share)));
    });
  });
}

/** The caret stands after the last word that has been said. */
function drawCaret(
  context: Context,
  layout: QuoteLayout,
  moment: Moment,
  sinceOnsets: readonly number[],
): void {
  if (moment.since('mark') < 0 || Math.floor(moment.seconds * CARET_HERTZ * 2) % 2 !== 0) return;
  const { words } = layout;
  const last = words[sinceOnsets.filter((since) => since >= 0).length - 1];
  const { sizePixels } = layout.text.fit.block.style;
  const x = last === undefined ? layout.text.x : last.x + last.width + sizePixels * 0.14;
  const top = last === undefined ? layout.text.y : last.y;
  context.fillStyle = layout.style.palette.surfacePrimary;
  context.fillRect(x, top - 4, sizePixels * 0.34, layout.text.fit.block.capHeight + 8);
}

function drawName(context: Context, layout: QuoteLayout, moment: Moment, seconds: number): void {
  const { rule, name, role, style } = layout;
  if (rule !== null) {
    const drawn = travel(timeShare(seconds, moment.durations.entranceSeconds));
    inGroup(context, layout.turn, () => {
      if (drawn > 0) {
        const radius = style.lineEnds === 'round' ? rule.height / 2 : 0;
        fillRounded(context, { ...rule, width: rule.width * drawn }, radius, style.palette.primary);
      }
    });
  }
  const pose = enter('fades', seconds, moment.durations);
  if (name !== null) drawPlaced(context, name, pose);
  if (role !== null) drawPlaced(context, role, pose);
}
