import { hashOf } from '../util/content-hash.js';
import { ENCODER_VERSION } from '../encode/encoder-settings.js';
import type { ContentHash } from '../schema/identifiers.js';
import { type ScenePlan, STAGE_VERSION, type TransitionPlan } from '../stage/scene-plan.js';
import type { JsonRef } from './json-ref.js';

/** One segment to be rendered: a scene's body or a transition. */
export type SegmentJob = SegmentFacts &
  ({ kind: 'scene'; plan: JsonRef<ScenePlan> } | { kind: 'transition'; plan: JsonRef<TransitionPlan> });

interface SegmentFacts {
  /** Place and kind, readable and unique in the film: `03-stat`, `04-melt`. */
  name: string;
  frames: number;
  /** Address of the finished segment: hash of all that its bytes depend on. */
  key: ContentHash;
}

/** A segment that is done. */
export interface RenderedSegment {
  job: SegmentJob;
  blob: ContentHash;
}

/** Address of the segment that a plan gives with this stage and this encoder. */
export function segmentKey(plan: ScenePlan | TransitionPlan): ContentHash {
  return hashOf({ artefact: 'segment', plan, stage: STAGE_VERSION, encoder: ENCODER_VERSION });
}
