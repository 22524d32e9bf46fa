import type { TimedViseme, TimedWord } from '../../../schema/voice-track.js';
import { clamp01, float } from '../../motion/curves.js';
import type { Pose } from '../pose.js';
import { armsAt, type HandRoom } from './arm-poses.js';
import { blinkAt, blinkTimes } from './blink.js';
import { questionsOf, stressedWords, type StressedWord } from './emphasis.js';
import { planGestures, PREPARE_SECONDS, type Gesture } from './gestures.js';
import { mouthAt } from './mouth-track.js';
import { swayAt } from './sway.js';

/** What a presenter acts out in one scene. Times are scene-local seconds. */
export interface Part {
  visemes: readonly TimedViseme[];
  words: readonly TimedWord[];
  bodySeconds: number;
  seed: number;
  /** First scene of a film: greets with a smile. */
  isFirst: boolean;
  isLast: boolean;
  /** Where a panel stands beside the presenter, and when something appears on it. */
  panelSide: 'left' | 'right' | null;
  panelCues: readonly number[];
  /** Until then the hand at the viewer's left would be hidden by a name strap. */
  leftFreeFromSeconds: number;
  room: HandRoom & { isChestFree: boolean };
}

/** A part with its gestures, blinks and stresses decided. */
export interface Performance {
  gestures: readonly Gesture[];
  stressed: readonly StressedWord[];
  /** Pose at a moment, also before 0 and after the end. The same part and second give the same pose. */
  poseAt(seconds: number): Pose;
}

const NOD_UNITS = 6;
const NOD_SECONDS = 0.42;
const QUESTION_BROW_UNITS = 7;
const STRESS_BROW_UNITS = 2.4;
/** The brows rise over the end of a question. */
const QUESTION_SECONDS = 1.3;
const RESTING_SMILE = 0.38;
const GREETING_SECONDS = 1.3;
/** Longest look away from the lens, at a panel. */
const LOOK_SECONDS = 1.3;

/** Decides everything about a part that does not depend on the moment. */
export function createPerformance(part: Part): Performance {
  const stressed = stressedWords(part.words);
  const questions = questionsOf(part.words);
  const gestures = planGestures({ ...part, isChestFree: part.room.isChestFree, stressed });
  const blinks = blinkTimes(part.seed, part.bodySeconds + 10);
  const poseAt = (seconds: number): Pose => {
    const sway = swayAt(part.seed, seconds);
    const look = lookAt(gestures, seconds) * (part.panelSide === 'left' ? -1 : 1);
    const stress = pulse(stressed, seconds);
    const question = Math.max(0, ...questions.map((range) => questionAt(range, seconds)));
    return {
      mouth: mouthAt(part.visemes, seconds),
      smile: smileAt(part, seconds),
      blink: blinkAt(blinks, seconds),
      gaze: [look * 0.85, Math.abs(look) * 0.08],
      browRise: QUESTION_BROW_UNITS * question + STRESS_BROW_UNITS * stress,
      turn: Math.max(-1, Math.min(1, sway.turn * (1 - 0.6 * Math.abs(look)) + look * 0.6)),
      nod: sway.nod + NOD_UNITS * stress,
      tilt: sway.tilt,
      breath: sway.breath,
      arms: armsAt(gestures, seconds, part.room),
    };
  };
  return { gestures, stressed, poseAt };
}

/** A short dip on each stressed word, deepest shortly after its onset; 0–1. */
function pulse(stressed: readonly StressedWord[], seconds: number): number {
  return stressed.reduce((deepest, word) => {
    const share = (seconds - word.seconds + NOD_SECONDS * 0.25) / NOD_SECONDS;
    return share <= 0 || share >= 1 ? deepest : Math.max(deepest, Math.sin(Math.PI * share) ** 2);
  }, 0);
}

function questionAt(range: { startSeconds: number; endSeconds: number }, seconds: number): number {
  const start = Math.max(range.startSeconds, range.endSeconds - QUESTION_SECONDS);
  return float(clamp01((seconds - start) / 0.25)) * float(clamp01((range.endSeconds + 0.5 - seconds) / 0.3));
}

/** 0 at the lens … 1 at the panel, while a pointing hand asks for it. */
function lookAt(gestures: readonly Gesture[], seconds: number): number {
  return gestures
    .filter(({ name }) => name.startsWith('point'))
    .reduce((most, gesture) => {
      const start = gesture.strokeSeconds - PREPARE_SECONDS;
      const end = Math.min(gesture.releaseSeconds, start + LOOK_SECONDS);
      const share = float(clamp01((seconds - start) / 0.2)) * float(clamp01((end + 0.1 - seconds) / 0.25));
      return Math.max(most, share);
    }, 0);
}

/** Broad at the film's first words and after its last, friendly in between. */
function smileAt(part: Part, seconds: number): number {
  const greeting = part.isFirst ? float(clamp01((GREETING_SECONDS - seconds) / 0.6)) : 0;
  const lastWord = part.words.at(-1)?.endSeconds ?? part.bodySeconds;
  const parting = float(clamp01((seconds - lastWord + 0.1) / 0.45)) * (part.isLast ? 1 : 0.55);
  return RESTING_SMILE + (0.9 - RESTING_SMILE) * Math.max(greeting, parting);
}
