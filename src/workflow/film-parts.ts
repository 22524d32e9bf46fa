import type { Director } from '../agent/director.js';
import type { AvatarLook } from '../providers/contract/avatar.js';
import type { MediaProvider } from '../providers/contract/media.js';
import type { FilmNotes } from '../encode/film-notes.js';
import type { VoiceProvider } from '../providers/contract/voice.js';
import type { FitProblem } from '../schema/fit-problem.js';
import type { Storyboard } from '../schema/storyboard.js';
import type { StyleSummary } from '../schema/style-summary.js';
import type { ScenePlan, TransitionPlan } from '../stage/scene-plan.js';
import type { Store } from '../store/contract.js';
import type { FileSource } from './material/file-source.js';
import type { Progress } from './progress.js';

/** How a picture is made, stopped and followed. */
export interface RenderOptions {
  signal?: AbortSignal;
  /** Called with the number of frames that are done so far. */
  onFrame?: (framesDone: number) => void;
}

/** What the workflow needs from whoever draws and encodes; all of it happens in other processes. */
export interface FilmRenderer {
  /** Writes the segment of a scene's body. The same plan gives the same bytes. */
  renderScene(plan: ScenePlan, outputPath: string, options: RenderOptions): Promise<unknown>;
  renderTransition(plan: TransitionPlan, outputPath: string, options: RenderOptions): Promise<unknown>;
  /** Writes one frame of a scene as a JPEG. */
  renderStill(
    plan: ScenePlan,
    frame: number,
    outputPath: string,
    options: { width: number },
  ): Promise<unknown>;
  /** Texts that do not fit their places. */
  checkFit(storyboard: Storyboard): Promise<FitProblem[]>;
  close(): Promise<unknown>;
}

/** A film to be put together. */
export interface JoinOrder {
  /** Segments in film order, with the frames each must have. */
  segments: { path: string; frameCount: number }[];
  framesPerSecond: number;
  /** Path of the WAV that runs under all of them. */
  sound: string;
  output: string;
  title: string;
  /** What the film carries along about itself. */
  notes: FilmNotes;
}

/** What the workflow needs from whoever writes the finished file. */
export interface FilmJoiner {
  joinFilm(order: JoinOrder): Promise<unknown>;
  close(): Promise<unknown>;
}

/** Everything the steps of a film are made with. */
export interface FilmParts {
  store: Store;
  /** Folder that holds all state; sessions' readable folders and files in work lie in it. */
  home: string;
  director: Director;
  voices: VoiceProvider;
  looks: AvatarLook[];
  media: MediaProvider;
  styles: StyleSummary[];
  renderer: FilmRenderer;
  joiner: FilmJoiner;
  /** Files that users send. */
  files: FileSource;
  progress: Progress;
  newId: () => string;
  /** Milliseconds of a clock that never runs backwards, for the table of where the time went. */
  elapsedMilliseconds: () => number;
}
