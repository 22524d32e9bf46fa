import type { Context } from '../../draw/canvas.js';
import { mixColors } from '../../draw/color.js';
import { useTextStyle, type WordBox } from '../../draw/text.js';
import type { Box } from '../../frame/box.js';
import { arrive, timeShare, travel } from '../../motion/curves.js';
import { enter, shakeOffset, withPose, type Pose, type Side, type Verb } from '../../motion/entrances.js';
import { drawKicker } from '../kicker.js';
import { drawWords } from '../draw-words.js';
import { drawPlaced, placedWords, withPlacedTurn, type PlacedText } from '../place-text.js';
import type { Moment } from '../scene-kind.js';
import { highlightOf } from '../sibling-state.js';
import type { StatementLayout } from './lay-out-statement.js';

/** Each beat enters in its own way, from its own side. */
const VERBS: Record<'calm' | 'loud', readonly [Verb, Side][]> = {
  calm: [
    ['rises', 'bottom'],
    ['slides', 'left'],
    ['cascades', 'top'],
  ],
  loud: [
    ['slams', 'top'],
    ['slides', 'left'],
    ['stamps', 'bottom'],
  ],
};
const HIGHLIGHT_SECONDS = 0.38;
const IMPACT_SHAKE_PIXELS = 6;

/** Draws a statement: each beat on its phrase, the emphasised word on a slab that sweeps in behind it. */
export function drawStatement(context: Context, layout: StatementLayout, moment: Moment): void {
  drawSubject(context, layout, moment);
  if (layout.kicker !== null) {
    drawKicker(context, layout.kicker, enter('cascades', moment.since('frame'), moment.durations));
  }
  if (layout.source !== null) {
    drawPlaced(context, layout.source, enter('fades', moment.since('frame') - 0.3, moment.durations));
  }
  context.save();
  if (layout.style.dress === 'slab') context.translate(0, impactShake(layout, moment));
  layout.beats.forEach((beat, index) => drawBeat(context, layout, moment, beat, index));
  context.restore();
}

function drawSubject(context: Context, { subject, style }: StatementLayout, moment: Moment): void {
  if (subject === null) return;
  const seconds = moment.since('frame');
  const pose = enter(style.dress === 'slab' ? 'pops' : 'settles', seconds, moment.durations, 'right');
  const drawn = travel(timeShare(seconds - 0.15, moment.durations.entranceSeconds * 2));
  withPose(context, pose, subject.place, () => subject.draw(context, drawn, moment.seconds));
}

/** What stands already is shaken by what lands. */
function impactShake(layout: StatementLayout, moment: Moment): number {
  return layout.beats.reduce((sum, _, index) => {
    const verb = VERBS.loud[index]?.[0];
    if (verb !== 'slams' && verb !== 'stamps') return sum;
    return sum + shakeOffset(moment.since(`beat-${index}`) - 0.1, IMPACT_SHAKE_PIXELS);
  }, 0);
}

function drawBeat(
  context: Context,
  layout: StatementLayout,
  moment: Moment,
  beat: PlacedText,
  index: number,
): void {
  const { style } = layout;
  const { palette } = style;
  const seconds = moment.since(`beat-${index}`);
  const [verb, side] = VERBS[style.dress === 'slab' ? 'loud' : 'calm'][index] ?? ['rises', 'bottom'];
  const pose = enter(verb, seconds, moment.durations, side);
  if (pose.opacity <= 0) return;
  const ids = layout.beats.map((_, other) => `beat-${other}`);
  const stepBack = style.dress === 'slab' ? 0 : 1 - highlightOf(moment, ids, `beat-${index}`);
  const color =
    layout.coloredBeat === index
      ? palette.primaryDisplay
      : mixColors(palette.text, palette.muted, seconds < 0.3 ? 0 : stepBack);
  const swept = arrive(timeShare(seconds - moment.durations.entranceSeconds * 0.5, HIGHLIGHT_SECONDS));
  inPose(context, beat, pose, () => {
    drawWords(context, beat, () => color);
    for (const run of emphasizedRuns(beat, layout.emphasized[index])) {
      drawEmphasis(context, layout, beat, run, swept);
    }
  });
}

/** Moves a turned text along with its pose, in its turned coordinates. */
function inPose(context: Context, beat: PlacedText, pose: Pose, draw: () => void): void {
  const pivot = { x: beat.box.x + beat.box.width / 2, y: beat.box.y + beat.box.height / 2 };
  withPose(context, pose, pivot, draw);
}

/** Neighbouring emphasised words of one line share a slab. */
function emphasizedRuns(beat: PlacedText, indexes: Set<number> | undefined): WordBox[][] {
  const runs: WordBox[][] = [];
  let last = -2;
  placedWords(beat).forEach((word, index) => {
    if (indexes?.has(index) !== true) return;
    const run = runs.at(-1);
    if (run !== undefined && last === index - 1 && run[0]?.line === word.line) run.push(word);
    else runs.push([word]);
    last = index;
  });
  return runs;
}

function drawEmphasis(
  context: Context,
  layout: StatementLayout,
  beat: PlacedText,
  run: readonly WordBox[],
  swept: number,
): void {
  if (swept <= 0) return;
  const { style } = layout;
  const box = slabAround(beat, run);
  withPlacedTurn(context, beat, () => {
    style.drawSlab(context, { box, color: style.palette.primary, progress: swept });
    context.beginPath();
    context.rect(box.x, box.y, box.width * swept, box.height);
    context.clip();
    useTextStyle(context, beat.fit.block.style);
    context.fillStyle = style.palette.onPrimary;
    for (const word of run) context.fillText(word.text, word.x, word.baseline);
  });
}

const DESCENDERS = /[gjpqyQ,;]/;

/** The slab behind words that stand next to each other; letters that descend need more room below. */
function slabAround(beat: PlacedText, run: readonly WordBox[]): Box {
  const size = beat.fit.block.style.sizePixels;
  const first = run[0];
  const last = run.at(-1);
  if (first === undefined || last === undefined) return { x: 0, y: 0, width: 0, height: 0 };
  const side = size * 0.085;
  const above = size * 0.14;
  const below = size * (run.some((word) => DESCENDERS.test(word.text)) ? 0.28 : 0.15);
  return {
    x: first.x - side,
    y: first.y - above,
    width: last.x + last.width - first.x + 2 * side,
    height: first.height + above + below,
  };
}
