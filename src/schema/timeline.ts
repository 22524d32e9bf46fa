import { z } from 'zod';
import { SceneId } from './identifiers.js';
import { TransitionName } from './storyboard.js';
import { TimedViseme, TimedWord } from './voice-track.js';

/** A caption: words that stand together, timed in scene-local seconds. */
export const CaptionGroup = z.object({
  startSeconds: z.number(),
  endSeconds: z.number(),
  /** One or two lines of words. */
  lines: z.array(z.array(TimedWord)).min(1).max(2),
});
export type CaptionGroup = z.infer<typeof CaptionGroup>;

/**
 * When a scene is on stage. All times inside are scene-local: second 0 is the first frame of the scene's body.
 * A transition before the body shows negative local times, one after it shows times past its end,
 * so the body never depends on its neighbours.
 */
export const SceneTiming = z.object({
  sceneId: SceneId,
  /** Film frame of the body's first frame. */
  startFrame: z.number().int().min(0),
  /** Frames of the body. */
  frameCount: z.number().int().min(1),
  /** Scene-local second at which the speech audio starts. */
  speechStartSeconds: z.number().min(0),
  words: z.array(TimedWord),
  visemes: z.array(TimedViseme),
  captions: z.array(CaptionGroup),
  /** First scene of the film: something is on screen at local time 0. */
  isFirst: z.boolean(),
  /** Last scene of the film: held, then faded to the style's ground. */
  isLast: z.boolean(),
});
export type SceneTiming = z.infer<typeof SceneTiming>;

/** A transition between two bodies, as a segment of its own. A `cut` has no segment. */
export const TransitionTiming = z.object({
  name: TransitionName.exclude(['cut']),
  fromSceneId: SceneId,
  toSceneId: SceneId,
  startFrame: z.number().int().min(0),
  frameCount: z.number().int().min(1),
});
export type TransitionTiming = z.infer<typeof TransitionTiming>;

/** Who is on stage when, in frames. */
export const Timeline = z.object({
  width: z.number().int(),
  height: z.number().int(),
  framesPerSecond: z.number().int(),
  /** Frames of the whole film: all bodies and transitions. */
  frameCount: z.number().int().min(1),
  scenes: z.array(SceneTiming).min(1),
  transitions: z.array(TransitionTiming),
});
export type Timeline = z.infer<typeof Timeline>;
