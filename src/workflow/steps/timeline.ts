import type { Storyboard } from '../../schema/storyboard.js';
import type { Timeline } from '../../schema/timeline.js';
import type { VoiceTrack } from '../../schema/voice-track.js';
import { withVersion } from '../film-steps.js';
import type { JsonRef } from '../json-ref.js';
import type { SessionDesk } from '../session-desk.js';

/** Step `timeline`: who is on stage when. */
export async function makeTimeline(
  desk: SessionDesk,
  given: { storyboard: JsonRef<Storyboard>; voice: JsonRef<VoiceTrack>; version: number },
): Promise<JsonRef<Timeline>> {
  const [storyboard, voice] = await Promise.all([desk.read(given.storyboard), desk.read(given.voice)]);
  // Loaded when the first film needs it: it brings the fonts, which would slow down every start.
  const { buildTimeline } = await import('../../stage/timeline/build-timeline.js');
  const timeline = buildTimeline(storyboard, voice);
  return desk.leaveJson('timeline', `${withVersion('timeline', given.version)}.json`, timeline);
}
