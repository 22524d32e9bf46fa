import type { Brief } from '../schema/brief.js';
import type { ContentHash } from '../schema/identifiers.js';
import type { Script } from '../schema/script.js';
import type { PublishedFilm } from '../store/contract.js';
import type { Storyboard } from '../schema/storyboard.js';
import type { Timeline } from '../schema/timeline.js';
import type { VoiceTrack } from '../schema/voice-track.js';
import type { DurableEngine } from './engine/durable-engine.js';
import { runFilmStep } from './run-film-step.js';
import type { RenderedSegment, SegmentJob } from './segment-job.js';
import type { JsonRef, SessionDesk } from './session-desk.js';
import { deliverFilm } from './steps/deliver.js';
import { fitScript, planStoryboard, writeBrief, writeScript } from './steps/direct.js';
import { joinFilm } from './steps/join.js';
import { repairStoryboard } from './steps/repair.js';
import { planSegments } from './steps/segments.js';
import { mixSound } from './steps/sound.js';
import { speakScript, speakStoryboard } from './steps/speech.js';
import { receiveStoryboard } from './steps/storyboard.js';
import { makeTimeline } from './steps/timeline.js';

/** A storyboard with its speech and its times. */
export interface Draft {
  /** Null when the storyboard was given. */
  script: JsonRef<Script> | null;
  voice: JsonRef<VoiceTrack>;
  storyboard: JsonRef<Storyboard>;
  timeline: JsonRef<Timeline>;
}

/** What a finished film was made from. */
export interface Production {
  draft: Draft;
  segments: RenderedSegment[];
  sound: ContentHash;
}

/**
 * The steps of a film. Each is durable: its result is recorded once and is a file that a person can open.
 * `version` counts the drafts of a session from 1.
 */
export interface FilmSteps {
  brief(): Promise<JsonRef<Brief>>;
  script(brief: JsonRef<Brief>): Promise<JsonRef<Script>>;
  speech(brief: JsonRef<Brief>, script: JsonRef<Script>, version: number): Promise<JsonRef<VoiceTrack>>;
  storyboard(
    written: { brief: JsonRef<Brief>; script: JsonRef<Script>; voice: JsonRef<VoiceTrack> },
    version: number,
  ): Promise<JsonRef<Storyboard>>;
  timeline(
    storyboard: JsonRef<Storyboard>,
    voice: JsonRef<VoiceTrack>,
    version: number,
  ): Promise<JsonRef<Timeline>>;
  /** A script nearer to the asked length, or null when it stays as it is. */
  fitScript(
    brief: JsonRef<Brief>,
    script: JsonRef<Script>,
    timeline: JsonRef<Timeline>,
    version: number,
  ): Promise<JsonRef<Script> | null>;
  /** A storyboard whose texts fit, or null when they already do. */
  repair(storyboard: JsonRef<Storyboard>, version: number): Promise<JsonRef<Storyboard> | null>;
  /** Speech for a storyboard that was repaired (`before`: its speech till then) or given (null). */
  storyboardSpeech(
    storyboard: JsonRef<Storyboard>,
    before: JsonRef<VoiceTrack> | null,
    version: number,
  ): Promise<JsonRef<VoiceTrack>>;
  /** The storyboard that came with the request. */
  givenStoryboard(): Promise<JsonRef<Storyboard>>;
  segments(draft: Draft): Promise<SegmentJob[]>;
  sound(draft: Draft): Promise<ContentHash>;
  join(production: Production): Promise<ContentHash>;
  deliver(production: Production, film: ContentHash): Promise<PublishedFilm>;
  /** The session ends: the film is its video. */
  complete(published: PublishedFilm): Promise<void>;
}

/** Makes the steps of one session durable. */
export function createFilmSteps(engine: DurableEngine, desk: SessionDesk): FilmSteps {
  const durable = <Result>(
    step: string,
    work: (signal: AbortSignal) => Promise<Result>,
    version = 1,
  ): Promise<Result> => runFilmStep(engine, desk, { step, label: withVersion(step, version), work });
  return {
    brief: () => durable('brief', () => writeBrief(desk)),
    script: (brief) => durable('script', () => writeScript(desk, brief)),
    speech: (brief, script, version) =>
      durable('speech', (signal) => speakScript(desk, { brief, script, version, signal }), version),
    storyboard: (written, version) =>
      durable('storyboard', () => planStoryboard(desk, written, version), version),
    timeline: (storyboard, voice, version) =>
      durable('timeline', () => makeTimeline(desk, { storyboard, voice, version }), version),
    fitScript: (brief, script, timeline, version) =>
      durable('fit-script', () => fitScript(desk, { brief, script, timeline, version }), version),
    repair: (storyboard, version) =>
      durable('repair', () => repairStoryboard(desk, storyboard, version), version),
    storyboardSpeech: (storyboard, before, version) =>
      durable('speech', (signal) => speakStoryboard(desk, { storyboard, before, version, signal }), version),
    givenStoryboard: () => durable('storyboard', () => receiveStoryboard(desk)),
    segments: (draft) => durable('segments', () => planSegments(desk, draft)),
    sound: (draft) => durable('sound', (signal) => mixSound(desk, draft, signal)),
    join: (production) => durable('join', () => joinFilm(desk, production)),
    deliver: (production, film) => durable('deliver', () => deliverFilm(desk, production, film)),
    complete: (film) =>
      engine.step('complete', () => desk.record('session-completed', { type: 'session-completed', film })),
  };
}

/** `speech`, then `speech-2`, `speech-3` … */
export function withVersion(name: string, version: number): string {
  return version === 1 ? name : `${name}-${version}`;
}
