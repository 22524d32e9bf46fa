import type { MeasuredLength } from '../../agent/director.js';
import type { Brief } from '../../schema/brief.js';
import type { Obstacle } from '../../schema/conversation.js';
import type { Script } from '../../schema/script.js';
import { Storyboard } from '../../schema/storyboard.js';
import type { Timeline } from '../../schema/timeline.js';
import type { VoiceTrack } from '../../schema/voice-track.js';
import { type Draft, withVersion } from '../film-steps.js';
import type { JsonRef } from '../json-ref.js';
import type { SessionDesk } from '../session-desk.js';
import type { SessionState } from '../run-task.js';
import { promptRequestOf, sessionOf } from '../stored-request.js';

/** What came of the reading of a request. */
export interface BriefRead {
  brief: JsonRef<Brief>;
  /** What is in the way of a film and must stop it; null when nothing is, or when the agent must not stop. */
  obstacle: Obstacle | null;
}

/** Step `brief`: what the director understood of the request and of the files that came along. */
export async function writeBrief(
  desk: SessionDesk,
  state: SessionState,
  mayStop: boolean,
): Promise<BriefRead> {
  const { orientation, styleId } = promptRequestOf(await sessionOf(desk));
  const { prompt, avatarId, voiceId } = state;
  const materials = state.materials === null ? [] : await desk.read(state.materials);
  const request = { prompt, orientation, avatarId, voiceId, styleId, materials };
  const brief = await desk.parts.director.writeBrief(request);
  // A halt has its own words; what the film would have been like is beside the point.
  if (brief.obstacle === null || !mayStop) for (const note of brief.notes) await desk.tell(note);
  if (brief.obstacle !== null && !mayStop)
    await desk.tell(`${brief.obstacle.explanation} As you asked, the agent goes on with its best reading.`);
  return {
    brief: await desk.leaveJson('brief', 'brief.json', brief),
    obstacle: mayStop ? brief.obstacle : null,
  };
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

/** Tells the user what the director has to say about a draft, each note once. */
export async function tellNotes(desk: SessionDesk, draft: Draft): Promise<void> {
  const scriptNotes = draft.script === null ? [] : (await desk.read(draft.script)).notes;
  const { notes } = await desk.read(draft.storyboard);
  for (const note of [...scriptNotes, ...notes]) await desk.tell(note);
}

/** Lengths of a film and its scenes' bodies in seconds. */
function measure(timeline: Timeline): MeasuredLength {
  return {
    filmSeconds: timeline.frameCount / timeline.framesPerSecond,
    sceneSeconds: sceneSeconds(timeline),
  };
}

/** Length of each scene's body in seconds, by scene id. */
export function sceneSeconds(timeline: Timeline): Record<string, number> {
  return Object.fromEntries(
    timeline.scenes.map((scene) => [scene.sceneId, scene.frameCount / timeline.framesPerSecond]),
  );
}
