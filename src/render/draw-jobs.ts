import type { Storyboard } from '../schema/storyboard.js';
import type { ScenePlan, TransitionPlan } from '../stage/scene-plan.js';

/** A scene's body or a transition. */
export type SegmentPlan = { type: 'scene'; plan: ScenePlan } | { type: 'transition'; plan: TransitionPlan };

/** Path of the file that holds the bytes of each hash. */
export type PictureFiles = Record<string, string>;

/** What a draw process can be asked to do. */
export type DrawJob =
  | { kind: 'segment'; segment: SegmentPlan; pictureFiles: PictureFiles; output: string }
  | {
      kind: 'still';
      segment: SegmentPlan;
      pictureFiles: PictureFiles;
      frame: number;
      /** Width in pixels; null: as the film's. */
      width: number | null;
      output: string;
    }
  | { kind: 'check-fit'; storyboard: Storyboard };

/** A frame of the running job has been drawn. */
export interface DrawReport {
  /** Frames done so far. */
  frameCount: number;
}

/** What a finished segment job says. */
export interface DrawnSegment {
  frameCount: number;
  /** Processor time of the encoder process, in seconds. */
  encodeCpuSeconds: number;
}
