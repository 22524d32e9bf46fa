import { textOfContent } from '../../schema/scenes/text-of-content.js';
import { planScenes } from '../../stage/plan-scenes.js';
import type { ScenePlan } from '../../stage/scene-plan.js';
import type { DraftScene } from '../../store/contract.js';
import type { ContentHash } from '../../schema/identifiers.js';
import type { Scene } from '../../schema/storyboard.js';
import { hashOf } from '../../util/content-hash.js';
import type { Draft } from '../film-steps.js';
import type { SessionState } from '../run-task.js';
import { segmentKey } from '../segment-job.js';
import type { SessionDesk } from '../session-desk.js';
import { tellNotes } from './direct.js';
import { SETTLED_SHARE } from './deliver.js';

const STILL_WIDTH_PIXELS = 640;

/** Step `review`: shows the storyboard with a still of each scene; the run ends and waits for approval. */
export async function showDraft(
  desk: SessionDesk,
  state: SessionState,
  draft: Draft,
  tellsNotes: boolean,
): Promise<void> {
  const [storyboard, timeline] = await Promise.all([desk.read(draft.storyboard), desk.read(draft.timeline)]);
  if (tellsNotes) await tellNotes(desk, draft);
  const { scenes: plans } = planScenes(storyboard, timeline, (name) => desk.parts.media.icon(name));
  const scenes: DraftScene[] = [];
  for (const [index, scene] of storyboard.scenes.entries()) {
    const plan = plans[index];
    if (plan === undefined) throw new Error(`Scene ${scene.id} has no plan.`);
    scenes.push(await draftScene(desk, scene, plan, index + 1));
  }
  const durationSeconds = timeline.frameCount / timeline.framesPerSecond;
  await desk.record('state', { type: 'state-kept', state });
  await desk.record('draft-shown', {
    type: 'draft-shown',
    message:
      `Here is the storyboard: ${scenes.length === 1 ? 'one scene' : `${scenes.length} scenes`}, about ` +
      `${Math.round(durationSeconds)} seconds. Say "go ahead" to film it, or tell me what to change.`,
    resource: {
      id: `draft_${desk.parts.newId()}`,
      type: 'draft',
      source: 'generated',
      content: null,
      thumbnail: scenes[0]?.still ? { blob: scenes[0].still, mediaType: 'image/jpeg' } : null,
      videoId: null,
      metadata: {
        title: storyboard.title,
        version: state.version,
        duration_seconds: Math.round(durationSeconds * 10) / 10,
        orientation: storyboard.orientation,
        language: storyboard.language,
        style_id: storyboard.styleId,
        voice_id: storyboard.voiceId,
        avatar_id: storyboard.presenterId,
        scenes,
      },
    },
  });
}

async function draftScene(
  desk: SessionDesk,
  scene: Scene,
  plan: ScenePlan,
  number: number,
): Promise<DraftScene> {
  const still = await makeStill(desk, plan);
  await desk.leave('review', `stills/${String(number).padStart(2, '0')}-${scene.content.kind}.jpg`, still);
  return {
    scene_id: scene.id,
    number,
    kind: scene.content.kind,
    narration: scene.narration,
    picture: textOfContent(scene.content).join(' · '),
    duration_seconds: Math.round((plan.timing.frameCount / plan.framesPerSecond) * 10) / 10,
    still,
  };
}

/** The same scene gives the same still, so a changed draft draws only what changed. */
async function makeStill(desk: SessionDesk, plan: ScenePlan): Promise<ContentHash> {
  const key = hashOf({ artefact: 'still', segment: segmentKey(plan), width: STILL_WIDTH_PIXELS });
  const { blob } = await desk.artefact(key, async () => {
    const output = await desk.workFile('.jpg');
    const frame = Math.floor(plan.timing.frameCount * SETTLED_SHARE);
    await desk.parts.renderer.renderStill(plan, frame, output, { width: STILL_WIDTH_PIXELS });
    return desk.parts.store.blobs.putFile(output);
  });
  return blob;
}
