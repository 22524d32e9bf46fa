import type { TimedViseme } from '../../../schema/voice-track.js';
import { CLOSED_MOUTH, type MouthShape } from '../pose.js';
import { VISEME_SHAPES } from './visemes.js';

/** A mouth shape begins to show this long before its sound, and lingers this long after it. */
const LEAD_SECONDS = 0.075;
const TAIL_SECONDS = 0.065;
/** Shorter silences do not close the mouth. */
const PAUSE_SECONDS = 0.12;
/** Lips reach a closure this long before its sound, and keep it at least for a frame. */
const CLOSURE_LEAD_SECONDS = 0.05;
const CLOSURE_TAIL_SECONDS = 0.04;
const CLOSURE_HOLD_SECONDS = 0.04;

/** How strongly a viseme asserts itself against its neighbours; 1 for those not named. */
const DOMINANCE: Partial<Record<TimedViseme['viseme'], number>> = {
  PP: 1.6,
  FF: 1.5,
  ou: 1.4,
  oh: 1.25,
  CH: 1.2,
  aa: 1.2,
  nn: 0.75,
  kk: 0.7,
  DD: 0.8,
};

/** 0 before `start − lead`, 1 from start to end, 0 after `end + tail`, with smooth flanks. */
function window(seconds: number, start: number, end: number, lead: number, tail: number): number {
  return smooth((seconds - start + lead) / lead) * smooth((end + tail - seconds) / tail);
}

function smooth(share: number): number {
  if (share <= 0) return 0;
  return share >= 1 ? 1 : 0.5 - 0.5 * Math.cos(Math.PI * share);
}

function dominanceOf({ viseme, startSeconds, endSeconds }: TimedViseme): number {
  if (viseme !== 'sil') return DOMINANCE[viseme] ?? 1;
  return endSeconds - startSeconds > PAUSE_SECONDS ? 1.2 : 0.15;
}

/**
 * Mouth at a moment of speech. Neighbouring visemes blend (coarticulation by overlapping dominance windows, after
 * Cohen and Massaro, 1993); the closed lips of p, b, m and the tucked lip of f, v are always reached.
 * @param visemes in order of time
 */
export function mouthAt(visemes: readonly TimedViseme[], seconds: number): MouthShape {
  const sum: MouthShape = { ...CLOSED_MOUTH };
  let total = 0;
  let press = 0;
  let tuck = 0;
  for (const timed of visemes) {
    if (timed.startSeconds - LEAD_SECONDS > seconds) break;
    if (timed.endSeconds + TAIL_SECONDS < seconds) continue;
    const { viseme, startSeconds: start, endSeconds: end } = timed;
    const weight = window(seconds, start, end, LEAD_SECONDS, TAIL_SECONDS) * dominanceOf(timed);
    addWeighted(sum, VISEME_SHAPES[viseme], weight);
    total += weight;
    const held = Math.max(end, start + CLOSURE_HOLD_SECONDS);
    const closure = window(seconds, start, held, CLOSURE_LEAD_SECONDS, CLOSURE_TAIL_SECONDS);
    if (viseme === 'PP') press = Math.max(press, closure);
    if (viseme === 'FF') tuck = Math.max(tuck, closure);
  }
  // A lone flank (speech that begins or ends) fades against the closed mouth instead of jumping.
  return withClosures(scaled(sum, 1 / Math.max(total, 1)), press, tuck);
}

function addWeighted(sum: MouthShape, shape: MouthShape, weight: number): void {
  sum.jaw += shape.jaw * weight;
  sum.spread += shape.spread * weight;
  sum.round += shape.round * weight;
  sum.upperLift += shape.upperLift * weight;
  sum.lowerDrop += shape.lowerDrop * weight;
  sum.press += shape.press * weight;
  sum.tuck += shape.tuck * weight;
  sum.tongue += shape.tongue * weight;
}

function scaled(shape: MouthShape, factor: number): MouthShape {
  const result: MouthShape = { ...CLOSED_MOUTH };
  addWeighted(result, shape, factor);
  return result;
}

function withClosures(mouth: MouthShape, press: number, tuck: number): MouthShape {
  const free = 1 - press;
  const { tuck: tucked } = VISEME_SHAPES.FF;
  return {
    ...mouth,
    jaw: (mouth.jaw * (1 - tuck) + VISEME_SHAPES.FF.jaw * tuck) * free,
    upperLift: Math.max(mouth.upperLift, VISEME_SHAPES.FF.upperLift * tuck) * free,
    lowerDrop: mouth.lowerDrop * (1 - tuck) * free,
    tuck: Math.max(mouth.tuck, tucked * tuck) * free,
    // Blended in from neighbours, pressing would thin the lips of an open mouth: only a closure presses.
    press,
  };
}
