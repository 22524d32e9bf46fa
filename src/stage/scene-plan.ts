import { z } from 'zod';
import { HexColor } from '../schema/identifiers.js';
import { MotionAmount } from '../schema/motion.js';
import { PictureFacts } from '../schema/picture.js';
import { CaptionStyle, Scene, TransitionName } from '../schema/storyboard.js';
import { SceneTiming } from '../schema/timeline.js';

/** Drawing of an icon, carried along so that drawing needs no look-up. */
export const IconData = z.object({
  name: z.string(),
  gridSize: z.number(),
  paths: z.array(z.string()),
  strokeWidth: z.number(),
});
export type IconData = z.infer<typeof IconData>;

/**
 * Everything that one scene's frames depend on, and nothing else: its hash (with the renderer's version)
 * addresses the rendered segment. Position in the film is left out on purpose: moving an untouched scene
 * keeps its segment.
 */
export const ScenePlan = z.object({
  width: z.number().int(),
  height: z.number().int(),
  framesPerSecond: z.number().int(),
  language: z.string(),
  styleId: z.string(),
  /** Brand colours of the user; null keeps the style's. */
  brandColors: z.array(HexColor).nullable(),
  /** Absent: none. */
  watermark: z.string().optional(),
  presenterId: z.string().nullable(),
  captions: z.object({ mode: z.enum(['auto', 'always', 'off']), style: CaptionStyle.nullable() }),
  /** Absent: full. */
  motion: MotionAmount.optional(),
  seed: z.number().int(),
  scene: Scene.omit({ transition: true, minimumSeconds: true }),
  timing: SceneTiming.omit({ startFrame: true }),
  /** Icons the content names, by name. */
  icons: z.record(z.string(), IconData),
  /** Pictures the content names, by id: with their hashes, never their places. Absent: none. */
  pictures: z.record(z.string(), PictureFacts).optional(),
});
export type ScenePlan = z.infer<typeof ScenePlan>;

/** A transition as a job of its own: drawn from both neighbours' plans. */
export const TransitionPlan = z.object({
  name: TransitionName.exclude(['cut']),
  frameCount: z.number().int().min(1),
  from: ScenePlan,
  to: ScenePlan,
});
export type TransitionPlan = z.infer<typeof TransitionPlan>;

/** Bump when drawing changes in any pixel: it is part of every segment's address. */
export const STAGE_VERSION = 2;
