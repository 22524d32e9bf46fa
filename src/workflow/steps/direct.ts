import type { MeasuredLength } from '../../agent/director.js';
import type { Brief } from '../../schema/brief.js';
import type { Script } from '../../schema/script.js';
import { Storyboard } from '../../schema/storyboard.js';
import type { Timeline } from '../../schema/timeline.js';
import type { VoiceTrack } from '../../schema/voice-track.js';
import { withVersion } from '../film-steps.js';
import type { JsonRef, SessionDesk } from '../session-desk.js';
import { promptOf } from '../stored-request.js';

/** Step `brief`: what the director understood of the request. */
export async function writeBrief(desk: SessionDesk): Promise<JsonRef<Brief>> {
  const brief = await desk.parts.director.writeBrief(await promptOf(desk));
  for (const note of brief.notes) await desk.tell(note);
  return desk.leaveJson('brief', 'brief.json', brief);
}

/** Step `script`: what the film says. */
export async function writeScript(desk: SessionDesk, briefRef: JsonRef<Brief>): Promise<JsonRef<Script>> {
  const script = await desk.parts.director.writeScript(await desk.read(briefRef));
  await desk.record('title', { type: 'title-chosen', title: script.title });
  return desk.leaveJson('script', 'script.json', script);
}

/** Step `storyboard`: what each scene shows. */
export async function planStoryboard(
  desk: SessionDesk,
  written: { brief: JsonRef<Brief>; script: JsonRef<Script>; voice: JsonRef<VoiceTrack> },
  version: number,
): Promise<JsonRef<Storyboard>> {
  const [brief, script, voice] = await Promise.all([
    desk.read(written.brief),
    desk.read(written.script),
    desk.read(written.voice),
  ]);
  const planned = Storyboard.parse(await desk.parts.director.planStoryboard(brief, script, voice));
  return leaveStoryboard(desk, planned, version);
}

/** Lays a version of the storyboard down and records it. */
export async function leaveStoryboard(
  desk: SessionDesk,
  storyboard: Storyboard,
  version: number,
): Promise<JsonRef<Storyboard>> {
  const name = `${withVersion('storyboard', version)}.json`;
  const blob = await desk.leaveJson('storyboard', name, storyboard);
  await desk.record(`storyboard:${version}`, { type: 'storyboard-versioned', version, blob });
  return blob;
}

/** Step `fit-script`: the director learns the true length and may change the script. */
export async function fitScript(
  desk: SessionDesk,
  given: {
    brief: JsonRef<Brief>;
    script: JsonRef<Script>;
    timeline: JsonRef<Timeline>;
    version: number;
  },
): Promise<JsonRef<Script> | null> {
  const [brief, script, timeline] = await Promise.all([
    desk.read(given.brief),
    desk.read(given.script),
    desk.read(given.timeline),
  ]);
  const fitted = await desk.parts.director.fitScript(brief, script, measure(timeline));
  if (fitted === null) return null;
  return desk.leaveJson('fit-script', `${withVersion('script', given.version + 1)}.json`, fitted);
}

/** Lengths of a film and its scenes' bodies in seconds. */
function measure(timeline: Timeline): MeasuredLength {
  const seconds = (frames: number): number => frames / timeline.framesPerSecond;
  return {
    filmSeconds: seconds(timeline.frameCount),
    sceneSeconds: Object.fromEntries(
      timeline.scenes.map((scene) => [scene.sceneId, seconds(scene.frameCount)]),
    ),
  };
}
