import { rm } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { JobRunner } from '../encode/job-runner.js';
import { AutokinoError } from '../errors/autokino-error.js';
import type { FitProblem } from '../schema/fit-problem.js';
import type { Storyboard } from '../schema/storyboard.js';
import type { ScenePlan, TransitionPlan } from '../stage/scene-plan.js';
import { childEntry } from '../util/child-entry.js';
import type { DrawJob, DrawnSegment, DrawReport, SegmentPlan } from './draw-jobs.js';
import { findPictures, type FindPictureFile } from './find-pictures.js';
import { makeWorkFolder } from './work-folder.js';

/** How to make a render pool. */
export interface RenderPoolOptions {
  /** Draw processes, each with an encoder process of its own. Default: one for every two cores. */
  processes?: number;
  /** Folder for unfinished files. Best on the file system of the outputs. */
  workFolder: string;
  /** Longest silence of a draw process during a job before it is taken for hung, in seconds. Default 60. */
  silenceLimitSeconds?: number;
  /** Where the bytes of users' pictures lie. Default: there are none, and a plan that shows one fails. */
  findPictureFile?: FindPictureFile;
  /** Address (`file:`) of a module that exports `painters` in place of the stage's. */
  paintersModule?: string;
}

/** What every job takes. */
export interface RenderOptions {
  /** Ends the job at once with the error `stopped`. */
  signal?: AbortSignal;
}

/** What a job of many frames takes. */
export interface SegmentOptions extends RenderOptions {
  /** Called after each drawn frame with the number of frames done. */
  onFrame?: (frameCount: number) => void;
}

/** A finished segment. */
export interface RenderedSegment {
  frameCount: number;
  /** Processor time of the draw process, in seconds. */
  drawCpuSeconds: number;
  /** Processor time of the encoder process, in seconds. */
  encodeCpuSeconds: number;
}

/**
 * Processes that draw and encode, so that the caller's event loop does neither. Jobs wait in line for a free
 * process. A process that falls, hangs or is stopped takes only its own job with it and is replaced. Outputs
 * appear whole or not at all. Jobs fail with `render_failed` and the cause, or with `stopped`.
 */
export interface RenderPool {
  /** Renders a scene's body into a segment (MP4 without sound). */
  renderScene(plan: ScenePlan, output: string, options?: SegmentOptions): Promise<RenderedSegment>;
  /** Renders a transition into a segment. */
  renderTransition(plan: TransitionPlan, output: string, options?: SegmentOptions): Promise<RenderedSegment>;
  /**
   * Draws one frame of a scene as a picture.
   * @param output Path; `.jpg` or `.jpeg` makes a JPEG, anything else a PNG
   * @param options `width` in pixels; default the film's
   */
  renderStill(
    plan: ScenePlan,
    frame: number,
    output: string,
    options?: RenderOptions & { width?: number },
  ): Promise<void>;
  /** Texts of a storyboard that do not fit their places. */
  checkFit(storyboard: Storyboard, options?: RenderOptions): Promise<FitProblem[]>;
  /** Ids of the draw processes that run now. */
  readonly processIds: number[];
  /** Ends all processes. Jobs that run or wait fail with `stopped`. */
  close(): Promise<void>;
}

/** Makes a pool. Its processes are started as jobs come. Close it at the end. */
export function createRenderPool(options: RenderPoolOptions): RenderPool {
  return new DrawProcessPool(options);
}

/** Draw processes for a number of cores: encoding alone keeps about two busy. */
export function defaultProcessCount(coreCount = availableParallelism()): number {
  return Math.max(1, Math.floor(coreCount / 2));
}

interface DrawWorker {
  runner: JobRunner<DrawJob, never, DrawReport>;
  workFolder: string;
}

class DrawProcessPool implements RenderPool {
  private readonly folder: string;
  private readonly workers: DrawWorker[];
  private readonly free: DrawWorker[];
  /** Those who wait for a free worker, in order. */
  private readonly waiting: ((worker: DrawWorker) => void)[] = [];
  private readonly closing = new AbortController();
  private readonly findPictureFile: FindPictureFile;

  constructor(options: RenderPoolOptions) {
    this.folder = makeWorkFolder(options.workFolder);
    this.findPictureFile =
      options.findPictureFile ?? (() => Promise.reject(new Error('This pool was given no pictures.')));
    const entry = childEntry(import.meta.url, 'draw-process.js');
    const painters = options.paintersModule === undefined ? [] : [options.paintersModule];
    this.workers = Array.from({ length: options.processes ?? defaultProcessCount() }, (_, index) => {
      const workFolder = join(this.folder, String(index));
      const program = { entry, parameters: [workFolder, ...painters], nodeOptions: ['--expose-gc'] };
      const silenceLimitSeconds = options.silenceLimitSeconds ?? 60;
      return { workFolder, runner: new JobRunner({ name: 'draw process', program, silenceLimitSeconds }) };
    });
    this.free = [...this.workers];
  }

  get processIds(): number[] {
    return this.workers.flatMap(({ runner }) => runner.processId ?? []);
  }

  renderScene(plan: ScenePlan, output: string, options: SegmentOptions = {}): Promise<RenderedSegment> {
    return this.renderSegment({ type: 'scene', plan }, output, options);
  }

  renderTransition(
    plan: TransitionPlan,
    output: string,
    options: SegmentOptions = {},
  ): Promise<RenderedSegment> {
    return this.renderSegment({ type: 'transition', plan }, output, options);
  }

  async renderStill(
    plan: ScenePlan,
    frame: number,
    output: string,
    options: RenderOptions & { width?: number } = {},
  ): Promise<void> {
    const segment: SegmentPlan = { type: 'scene', plan };
    const width = options.width ?? null;
    const pictureFiles = await findPictures(segment, this.findPictureFile);
    await this.run({ kind: 'still', segment, pictureFiles, frame, width, output }, options);
  }

  async checkFit(storyboard: Storyboard, options: RenderOptions = {}): Promise<FitProblem[]> {
    return (await this.run<FitProblem[]>({ kind: 'check-fit', storyboard }, options)).result;
  }

  async close(): Promise<void> {
    this.closing.abort();
    await Promise.all(this.workers.map(({ runner }) => runner.close()));
    await rm(this.folder, { recursive: true, force: true });
  }

  private async renderSegment(
    segment: SegmentPlan,
    output: string,
    options: SegmentOptions,
  ): Promise<RenderedSegment> {
    const pictureFiles = await findPictures(segment, this.findPictureFile);
    const { result, cpuSeconds } = await this.run<DrawnSegment>(
      { kind: 'segment', segment, pictureFiles, output },
      options,
    );
    return { ...result, drawCpuSeconds: cpuSeconds };
  }

  private async run<Result>(
    job: DrawJob,
    { signal, onFrame }: SegmentOptions,
  ): Promise<{ result: Result; cpuSeconds: number }> {
    const worker = await this.acquire(signal);
    try {
      return await worker.runner.run<Result>(job, {
        signal,
        onReport: ({ frameCount }) => onFrame?.(frameCount),
      });
    } catch (error) {
      // A process that fell could not take its unfinished file away.
      await rm(worker.workFolder, { recursive: true, force: true });
      throw error;
    } finally {
      this.release(worker);
    }
  }

  /** Waits for a free worker; leaves the line when the signal is raised or the pool closes. */
  private acquire(signal: AbortSignal | undefined): Promise<DrawWorker> {
    const stop = AbortSignal.any([this.closing.signal, ...(signal === undefined ? [] : [signal])]);
    return new Promise((resolve, reject) => {
      const onStop = (): void => {
        const place = this.waiting.indexOf(take);
        if (place >= 0) this.waiting.splice(place, 1);
        reject(new AutokinoError('stopped', undefined, { cause: stop.reason }));
      };
      const take = (worker: DrawWorker): void => {
        stop.removeEventListener('abort', onStop);
        resolve(worker);
      };
      if (stop.aborted) return onStop();
      const worker = this.free.shift();
      if (worker !== undefined) return take(worker);
      stop.addEventListener('abort', onStop, { once: true });
      this.waiting.push(take);
    });
  }

  private release(worker: DrawWorker): void {
    const next = this.waiting.shift();
    if (next === undefined) this.free.push(worker);
    else next(worker);
  }
}
