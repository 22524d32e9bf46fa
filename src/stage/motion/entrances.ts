import type { Context } from '../draw/canvas.js';
import { arrive, float, settle, strike, thud, timeShare, travel } from './curves.js';
import type { Durations } from './durations.js';

/** How an element stands at one moment, against its place at rest. */
export interface Pose {
  /** 0–1. */
  opacity: number;
  /** Offset in pixels. */
  dx: number;
  dy: number;
  scale: number;
  turnDegrees: number;
  /** 0–1, for what is drawn, filled or counted. */
  progress: number;
}

/** Side an element comes from. */
export type Side = 'left' | 'right' | 'top' | 'bottom';

/** Ways to enter. All take the seconds since their start; before it the element is invisible. */
export type Verb =
  | 'rises'
  | 'cascades'
  | 'slides'
  | 'pops'
  | 'fades'
  | 'draws'
  | 'fills'
  | 'counts'
  | 'slams'
  | 'stamps'
  | 'punches'
  | 'settles'
  | 'expands';

/** At rest. */
export const REST: Pose = { opacity: 1, dx: 0, dy: 0, scale: 1, turnDegrees: 0, progress: 1 };
/** Not there yet. */
export const HIDDEN: Pose = { ...REST, opacity: 0, progress: 0 };

/** Energy 3 is the reference of all fixed durations. */
const REFERENCE_ENTRANCE_SECONDS = 0.46;

/**
 * Pose of an element that enters by a verb.
 * @param verb Way to enter
 * @param seconds Since the entrance began; negative: not there yet
 * @param durations Durations of the scene's energy
 * @param from Side it comes from; each verb has its own default
 */
export function enter(verb: Verb, seconds: number, durations: Durations, from?: Side): Pose {
  if (seconds < 0) return HIDDEN;
  return VERBS[verb](seconds, durations, from);
}

/** Seconds until an entrance has come to rest. */
export function entranceSeconds(verb: Verb, durations: Durations): number {
  const pace = durations.entranceSeconds / REFERENCE_ENTRANCE_SECONDS;
  if (verb === 'draws' || verb === 'fills') return 0.9 * pace;
  if (verb === 'counts') return countSeconds(durations);
  if (verb === 'slams' || verb === 'punches' || verb === 'stamps' || verb === 'pops') return 0.3;
  return verb === 'fades' ? 0.5 * pace : durations.entranceSeconds;
}

/** How long a number counts, 0.9–1.4 s. */
export function countSeconds(durations: Durations): number {
  return Math.min(1.4, Math.max(0.9, (durations.entranceSeconds / REFERENCE_ENTRANCE_SECONDS) * 1.1));
}

const VERBS: Record<Verb, (seconds: number, durations: Durations, from?: Side) => Pose> = {
  rises: (seconds, durations, from = 'bottom') => glide(seconds, durations, from, 64),
  cascades: (seconds, durations, from = 'top') => glide(seconds, durations, from, 40),
  slides: (seconds, durations, from = 'left') => {
    const left = 1 - arrive(timeShare(seconds, durations.entranceSeconds));
    return { ...REST, ...offset(from, 900 * left), opacity: Math.min(1, (1 - left) * 2) };
  },
  pops: (seconds) => ({ ...REST, scale: 0.4 + 0.6 * thud.at(seconds), opacity: timeShare(seconds, 0.08) }),
  fades: (seconds, durations) => ({
    ...REST,
    opacity: float(timeShare(seconds, entranceSeconds('fades', durations))),
  }),
  draws: (seconds, durations) => ({
    ...REST,
    progress: travel(timeShare(seconds, entranceSeconds('draws', durations))),
  }),
  fills: (seconds, durations) => ({
    ...REST,
    progress: travel(timeShare(seconds, entranceSeconds('fills', durations))),
  }),
  counts: (seconds, durations) => ({
    ...REST,
    opacity: timeShare(seconds, 0.12),
    progress: arrive(timeShare(seconds, countSeconds(durations))),
  }),
  slams: (seconds, _durations, from = 'top') => {
    const left = 1 - strike(timeShare(seconds, 0.23));
    return {
      ...REST,
      ...offset(from, 120 * left),
      scale: 1 + 0.7 * left,
      opacity: timeShare(seconds, 0.066),
    };
  },
  stamps: (seconds) => {
    const left = 1 - thud.at(seconds);
    return { ...REST, scale: 1 + 0.5 * left, turnDegrees: -6 * left, opacity: timeShare(seconds, 0.066) };
  },
  punches: (seconds, _durations, from = 'bottom') => {
    const left = 1 - thud.at(seconds);
    return { ...REST, ...offset(from, 60 * left), scale: 1 - 0.4 * left, opacity: timeShare(seconds, 0.066) };
  },
  settles: (seconds, durations, from = 'bottom') => {
    const pace = durations.entranceSeconds / REFERENCE_ENTRANCE_SECONDS;
    const left = 1 - settle.at(seconds / pace);
    return { ...REST, ...offset(from, 90 * left), opacity: timeShare(seconds, 0.2 * pace) };
  },
  expands: (seconds, durations) => {
    const share = timeShare(seconds, durations.entranceSeconds);
    return { ...REST, opacity: timeShare(share - 0.6, 0.4), progress: arrive(share) };
  },
};

function glide(seconds: number, durations: Durations, from: Side, distance: number): Pose {
  const share = timeShare(seconds, durations.entranceSeconds);
  const left = 1 - arrive(share);
  return { ...REST, ...offset(from, distance * left), opacity: Math.min(1, share * 2.4) };
}

function offset(from: Side, distance: number): { dx: number; dy: number } {
  const horizontal = { left: -1, right: 1, top: 0, bottom: 0 }[from];
  const vertical = { left: 0, right: 0, top: -1, bottom: 1 }[from];
  return { dx: horizontal * distance, dy: vertical * distance };
}

/** One beat 1 → 1.06 → 1 of emphasis; 1 before and after. */
export function pulseScale(seconds: number, durationSeconds = 0.34): number {
  const share = timeShare(seconds, durationSeconds);
  return 1 + 0.06 * Math.sin(Math.PI * share);
}

/** Sideways shake after an impact, in pixels; dies out. */
export function shakeOffset(seconds: number, pixels = 6, durationSeconds = 0.16): number {
  if (seconds < 0 || seconds >= durationSeconds) return 0;
  return pixels * (1 - seconds / durationSeconds) * Math.sin(seconds * 2 * Math.PI * 25);
}

/**
 * Draws an element in a pose: moves, scales and turns the context about `pivot` and dims it. Draws nothing when the
 * element is invisible.
 */
export function withPose(
  context: Context,
  pose: Pose,
  pivot: { x: number; y: number },
  draw: (context: Context) => void,
): void {
  if (pose.opacity <= 0) return;
  context.save();
  context.globalAlpha *= pose.opacity;
  context.translate(pivot.x + pose.dx, pivot.y + pose.dy);
  if (pose.turnDegrees !== 0) context.rotate((pose.turnDegrees * Math.PI) / 180);
  if (pose.scale !== 1) context.scale(pose.scale, pose.scale);
  context.translate(-pivot.x, -pivot.y);
  draw(context);
  context.restore();
}
