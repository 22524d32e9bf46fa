import { SPEECH_SAMPLE_RATE, speakSection } from '../../speech/speak-section.js';
import type { Brief } from '../../schema/brief.js';
import type { ContentHash } from '../../schema/identifiers.js';
import type { Script } from '../../schema/script.js';
import type { Storyboard } from '../../schema/storyboard.js';
import type { SceneSpeech, VoiceTrack } from '../../schema/voice-track.js';
import { hashOf } from '../../util/content-hash.js';
import { encodeWav } from '../../util/wav.js';
import { withVersion } from '../film-steps.js';
import type { JsonRef } from '../json-ref.js';
import type { SessionDesk } from '../session-desk.js';

/** Bump when the same words give other sound or times: it is part of every speech's address. */
const SPEECH_VERSION = 1;

/** Words to be spoken, and how. */
interface Reading {
  sections: { id: string; narration: string }[];
  voiceId: string;
  speed: number;
  language: string;
  version: number;
  signal: AbortSignal;
}

/** Step `speech`: speaks a script. */
export async function speakScript(
  desk: SessionDesk,
  given: { brief: JsonRef<Brief>; script: JsonRef<Script>; version: number; signal: AbortSignal },
): Promise<JsonRef<VoiceTrack>> {
  const [brief, script] = await Promise.all([desk.read(given.brief), desk.read(given.script)]);
  const { version, signal } = given;
  return speak(desk, {
    sections: script.sections,
    voiceId: brief.voiceId,
    speed: script.pacing.speed,
    language: brief.language,
    version,
    signal,
  });
}

/** Step `speech` of a storyboard that was repaired, changed or given: what was spoken before is reused. */
export async function speakStoryboard(
  desk: SessionDesk,
  given: {
    storyboard: JsonRef<Storyboard>;
    version: number;
    signal: AbortSignal;
  },
): Promise<JsonRef<VoiceTrack>> {
  const storyboard = await desk.read(given.storyboard);
  const { version, signal } = given;
  return speak(desk, {
    sections: storyboard.scenes,
    voiceId: storyboard.voiceId,
    speed: storyboard.speechSpeed,
    language: storyboard.language,
    version,
    signal,
  });
}

async function speak(desk: SessionDesk, reading: Reading): Promise<JsonRef<VoiceTrack>> {
  const scenes: SceneSpeech[] = [];
  for (const section of reading.sections) scenes.push(await speakOnce(desk, reading, section));
  const track: VoiceTrack = { voiceId: reading.voiceId, speed: reading.speed, scenes };
  return desk.leaveJson('speech', `${withVersion('words', reading.version)}.json`, track);
}

/** Speaks a section unless the same words were spoken in the same way before. */
async function speakOnce(
  desk: SessionDesk,
  reading: Reading,
  section: { id: string; narration: string },
): Promise<SceneSpeech> {
  const key = hashOf({
    artefact: 'speech',
    version: SPEECH_VERSION,
    provider: desk.parts.voices.id,
    voiceId: reading.voiceId,
    speed: reading.speed,
    language: reading.language,
    narration: section.narration,
  });
  const { blob } = await desk.artefact(key, () => speakNow(desk, reading, section));
  const { unread, ...spoken } = await desk.read(blob as JsonRef<Spoken>);
  for (const word of unread) await desk.tell(`The voice cannot read "${word}" and leaves it out.`);
  if (spoken.audio !== null) await desk.leave('speech', `voice/${section.id}.wav`, spoken.audio);
  return { sceneId: section.id, ...spoken };
}

/** A section's speech without the section it was spoken for. */
interface Spoken extends Omit<SceneSpeech, 'sceneId'> {
  /** Words that the voice cannot read. */
  unread: string[];
}

async function speakNow(
  desk: SessionDesk,
  reading: Reading,
  section: { id: string; narration: string },
): Promise<ContentHash> {
  const { speech, samples, unread } = await speakSection(section, {
    provider: desk.parts.voices,
    voiceId: reading.voiceId,
    speed: reading.speed,
    language: reading.language,
    // The director has told the user which voice reads a language that no voice speaks.
    acceptsForeignVoice: true,
    signal: reading.signal,
  });
  const audio =
    samples.length === 0 ? null : await desk.parts.store.blobs.put(encodeWav([samples], SPEECH_SAMPLE_RATE));
  const { durationSeconds, words, visemes } = speech;
  return desk.putJson<Spoken>({ audio, durationSeconds, words, visemes, unread });
}
