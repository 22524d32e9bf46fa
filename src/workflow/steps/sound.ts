import type { ContentHash } from '../../schema/identifiers.js';
import type { Storyboard } from '../../schema/storyboard.js';
import type { Timeline } from '../../schema/timeline.js';
import type { VoiceTrack } from '../../schema/voice-track.js';
import type { FilmSoundInput } from '../../sound/mix-film.js';
import { mixFilmInWorker } from '../../sound/mix-in-worker.js';
import { decodeWav, encodeWav } from '../../util/wav.js';
import type { Draft } from '../film-steps.js';
import type { SessionDesk } from '../session-desk.js';

const DEFAULT_ENERGY = 2;

/** Step `sound`: speech and music of the whole film, in one file. */
export async function mixSound(desk: SessionDesk, draft: Draft, signal: AbortSignal): Promise<ContentHash> {
  const [storyboard, timeline, voice] = await Promise.all([
    desk.read(draft.storyboard),
    desk.read(draft.timeline),
    desk.read(draft.voice),
  ]);
  const { left, right, sampleRate, report } = await mixFilmInWorker(
    {
      frameCount: timeline.frameCount,
      framesPerSecond: timeline.framesPerSecond,
      clips: await speechClips(desk, timeline, voice),
      music: storyboard.music.enabled ? musicFor(desk, storyboard) : null,
    },
    signal,
  );
  await desk.leaveJson('sound', 'sound.json', report);
  const blob = await desk.parts.store.blobs.put(encodeWav([left, right], sampleRate));
  await desk.leave('sound', 'sound.wav', blob);
  return blob;
}

async function speechClips(
  desk: SessionDesk,
  timeline: Timeline,
  voice: VoiceTrack,
): Promise<FilmSoundInput['clips']> {
  const audioOf = new Map(voice.scenes.map(({ sceneId, audio }) => [sceneId, audio]));
  const clips: { startSeconds: number; samples: Float32Array }[] = [];
  for (const { sceneId, startFrame, speechStartSeconds } of timeline.scenes) {
    const audio = audioOf.get(sceneId);
    if (!audio) continue;
    const [samples] = decodeWav(await desk.parts.store.blobs.get(audio)).channels;
    if (samples === undefined) throw new Error(`The speech of scene ${sceneId} has no channel.`);
    clips.push({ startSeconds: startFrame / timeline.framesPerSecond + speechStartSeconds, samples });
  }
  return clips;
}

function musicFor(desk: SessionDesk, storyboard: Storyboard): FilmSoundInput['music'] {
  const style = desk.parts.styles.find(({ id }) => id === storyboard.styleId);
  return { styleId: storyboard.styleId, energy: style?.energy ?? DEFAULT_ENERGY, seed: storyboard.seed };
}
