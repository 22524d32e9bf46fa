import type { Brief } from '../schema/brief.js';
import type { Obstacle } from '../schema/conversation.js';
import type { ContentHash } from '../schema/identifiers.js';
import type { Material } from '../schema/material.js';
import type { Script } from '../schema/script.js';
import type { PublishedFilm } from '../store/contract.js';
import type { Storyboard } from '../schema/storyboard.js';
import type { Timeline } from '../schema/timeline.js';
import type { VoiceTrack } from '../schema/voice-track.js';
import type { DurableEngine } from './engine/durable-engine.js';
import { runFilmStep } from './run-film-step.js';
import type { RunInput, RunTask, SessionState, Work } from './run-task.js';
import type { RenderedSegment, SegmentJob } from './segment-job.js';
import type { JsonRef } from './json-ref.js';
import type { SessionDesk } from './session-desk.js';
import { deliverFilm } from './steps/deliver.js';
import { type BriefRead, fitScript, planStoryboard, writeBrief, writeScript } from './steps/direct.js';
import { editStoryboard } from './steps/edit.js';
import { answerUser, askUser, beginRender, completeFilm, halt } from './steps/endings.js';
import { joinFilm } from './steps/join.js';
import { readMaterial } from './steps/read-material.js';
import { type Repaired, repairStoryboard } from './steps/repair.js';
import { showDraft } from './steps/review.js';
import { planSegments } from './steps/segments.js';
import { mixSound } from './steps/sound.js';
import { speakScript, speakStoryboard } from './steps/speech.js';
import { receiveStoryboard } from './steps/storyboard.js';
import { decideTask } from './steps/task.js';
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
 * The steps of a run. Each is durable: its result is recorded once and is a file that a person can open.
 * `version` counts the drafts of a session from 1, over all its runs.
 */
export interface FilmSteps {
  /** What this run is to do. */
  task(): Promise<RunTask>;
  /** Every file that came so far, read: those of earlier runs and those of this one. */
  material(earlier: JsonRef<Material[]> | null): Promise<JsonRef<Material[]>>;
  brief(state: SessionState, mayStop: boolean): Promise<BriefRead>;
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
  /** The texts that do not fit, and a storyboard with others while repairs are allowed. */
  repair(storyboard: JsonRef<Storyboard>, version: number, mayRepair: boolean): Promise<Repaired>;
  /** Speech for a storyboard that was repaired, changed or given. */
  storyboardSpeech(storyboard: JsonRef<Storyboard>, version: number): Promise<JsonRef<VoiceTrack>>;
  /** A storyboard with the changes that a message asks for. */
  edit(
    work: Work & { type: 'edits' },
    brief: JsonRef<Brief> | null,
    version: number,
  ): Promise<JsonRef<Storyboard>>;
  /** The storyboard that came with the request. */
  givenStoryboard(): Promise<JsonRef<Storyboard>>;
  /** The run ends; the storyboard awaits approval. */
  showDraft(state: SessionState, draft: Draft, tellsNotes: boolean): Promise<void>;
  /** The run ends with a question. */
  ask(state: SessionState, question: string): Promise<void>;
  /** The run ends because no film could come of it: with a question, or as failed. */
  halt(state: SessionState, obstacle: Obstacle, mayAsk: boolean): Promise<void>;
  /** The run ends with words. */
  answer(text: string, state: SessionState): Promise<void>;
  /** False: messages wait that go first, and the run has ended. */
  beginRender(state: SessionState, draft: Draft, tellsNotes: boolean): Promise<boolean>;
  segments(draft: Draft): Promise<SegmentJob[]>;
  sound(draft: Draft): Promise<ContentHash>;
  join(production: Production): Promise<ContentHash>;
  deliver(production: Production, film: ContentHash): Promise<PublishedFilm>;
  /** The session ends: the film is its video. */
  complete(published: PublishedFilm, state: SessionState): Promise<void>;
}

/** Makes the steps of one run durable. */
export function createFilmSteps(engine: DurableEngine, desk: SessionDesk, input: RunInput): FilmSteps {
  const durable = <Result>(
    step: string,
    work: (signal: AbortSignal) => Promise<Result>,
    version = 1,
  ): Promise<Result> => runFilmStep(engine, desk, { step, label: withVersion(step, version), work });
  return {
    task: () => engine.step('task', () => decideTask(desk, input)),
    material: (earlier) => durable('material', (signal) => readMaterial(desk, input, earlier, signal)),
    brief: (state, mayStop) => durable('brief', () => writeBrief(desk, state, mayStop)),
    script: (brief) => durable('script', () => writeScript(desk, brief)),
    speech: (brief, script, version) =>
      durable('speech', (signal) => speakScript(desk, { brief, script, version, signal }), version),
    storyboard: (written, version) =>
      durable('storyboard', () => planStoryboard(desk, written, version), version),
    timeline: (storyboard, voice, version) =>
      durable('timeline', () => makeTimeline(desk, { storyboard, voice, version }), version),
    fitScript: (brief, script, timeline, version) =>
      durable('fit-script', () => fitScript(desk, { brief, script, timeline, version }), version),
    repair: (storyboard, version, mayRepair) =>
      durable('repair', () => repairStoryboard(desk, storyboard, version, mayRepair), version),
    storyboardSpeech: (storyboard, version) =>
      durable('speech', (signal) => speakStoryboard(desk, { storyboard, version, signal }), version),
    edit: (work, brief, version) => durable('edit', () => editStoryboard(desk, work, brief, version)),
    showDraft: (state, draft, tellsNotes) =>
      durable('review', () => showDraft(desk, state, draft, tellsNotes)),
    ask: (state, question) => engine.step('ask', () => askUser(desk, state, question)),
    halt: (state, obstacle, mayAsk) => engine.step('halt', () => halt(desk, state, obstacle, mayAsk)),
    answer: (text, state) => engine.step('answer', () => answerUser(desk, text, state)),
    beginRender: (state, draft, tellsNotes) =>
      engine.step('begin-render', () => beginRender(desk, state, draft, tellsNotes)),
    givenStoryboard: () => durable('storyboard', () => receiveStoryboard(desk)),
    segments: (draft) => durable('segments', () => planSegments(desk, draft)),
    sound: (draft) => durable('sound', (signal) => mixSound(desk, draft, signal)),
    join: (production) => durable('join', () => joinFilm(desk, production)),
    deliver: (production, film) => durable('deliver', () => deliverFilm(desk, production, film)),
    complete: (film, state) => engine.step('complete', () => completeFilm(desk, film, state)),
  };
}

/** `speech`, then `speech-2`, `speech-3` … */
export function withVersion(name: string, version: number): string {
  return version === 1 ? name : `${name}-${version}`;
}
