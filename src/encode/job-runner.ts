import { AutokinoError } from '../errors/autokino-error.js';
import { ChildProgram, type ChildProgramOptions } from './child-program.js';
import type { ChildToParent, ParentToChild } from './job-messages.js';

/** Parts into which the silence limit is cut: a machine that slept wakes to one late tick, not to all of them. */
const SILENCE_TICKS = 4;

/** What the worker process is and how long it may be silent. */
export interface JobRunnerOptions {
  /** For error messages, for example `encoder process`. */
  name: string;
  program: ChildProgramOptions;
  /** Longest silence during a job before the process is taken for hung, in seconds. */
  silenceLimitSeconds: number;
}

/** How one job is run. */
export interface JobOptions<Message, Report> {
  /** Ends the job at once with the error `stopped`. */
  signal?: AbortSignal | undefined;
  onReport?: (report: Report) => void;
  /**
   * Runs beside the job and may send it messages. When it fails the job is ended and its error passed on.
   * `failure` rejects when the job falls first: race it against whatever is waited for.
   */
  accompany?: (send: (message: Message) => void, failure: Promise<never>) => Promise<void>;
}

/** A finished job. */
export interface JobResult<Result> {
  result: Result;
  /** Processor time that it took in the worker process, in seconds. */
  cpuSeconds: number;
}

/**
 * Runs jobs in one worker process (see `serveJobs`), one after the other. The process is started at the first
 * job and kept; one that falls, hangs or is stopped takes only its running job with it, and the next job gets
 * a new process. Jobs fail with `render_failed` and the cause, or with `stopped`.
 */
export class JobRunner<Job, Message = never, Report = never> {
  private program: ChildProgram | null = null;
  private watch: JobWatch | null = null;
  private lastId = 0;
  private line: Promise<unknown> = Promise.resolve();
  private readonly closing = new AbortController();

  constructor(private readonly options: JobRunnerOptions) {}

  /** Id of the worker process; null while there is none. */
  get processId(): number | null {
    return this.program?.processId ?? null;
  }

  /**
   * Runs a job when those before it are done.
   * @param collect Called with the result before the next job may start
   */
  run<Result>(
    job: Job,
    options: JobOptions<Message, Report> = {},
    collect?: (result: Result) => Promise<void>,
  ): Promise<JobResult<Result>> {
    const signals = [this.closing.signal, ...(options.signal === undefined ? [] : [options.signal])];
    const stop = AbortSignal.any(signals);
    const done = this.line.then(async () => {
      const finished = await this.runNow<Result>(job, options, stop);
      await collect?.(finished.result);
      return finished;
    });
    this.line = done.catch(() => undefined);
    return done;
  }

  /** Ends the process. Jobs that run or wait fail with `stopped`. */
  async close(): Promise<void> {
    this.closing.abort();
    await this.line;
    await this.endProgram();
  }

  private async runNow<Result>(
    job: Job,
    options: JobOptions<Message, Report>,
    stop: AbortSignal,
  ): Promise<JobResult<Result>> {
    if (stop.aborted) throw stoppedError(stop);
    const program = (this.program ??= this.startProgram());
    const id = ++this.lastId;
    // What the process reports is agreed with its program: see the types of both.
    const onReport = options.onReport as ((report: unknown) => void) | undefined;
    const watch = new JobWatch(this.options, id, stop, onReport);
    this.watch = watch;
    program.setHold(true);
    try {
      send(program, { type: 'start', id, job });
      const company = options.accompany?.(
        (message) => send(program, { type: 'message', id, message }),
        watch.failure,
      );
      // Whichever fails first ends both; the company may still be busy when the job has fallen.
      company?.catch(() => undefined);
      const [finished] = await Promise.all([watch.finished, company]);
      program.setHold(false);
      return finished as JobResult<Result>;
    } catch (error) {
      if (!watch.hasFailedTidily) await this.endProgram();
      throw error;
    } finally {
      this.watch = null;
      watch.end();
    }
  }

  private startProgram(): ChildProgram {
    const program = new ChildProgram(this.options.program, (message) =>
      this.watch?.receive(message as ChildToParent),
    );
    void program.ended.then((reason) => {
      if (this.program !== program) return;
      this.program = null;
      this.watch?.fail(`ended unexpectedly (${reason})`);
    });
    return program;
  }

  private async endProgram(): Promise<void> {
    const program = this.program;
    this.program = null;
    await program?.kill();
  }
}

/** Waits for the end of one job, whichever way it comes. */
class JobWatch {
  readonly finished: Promise<JobResult<unknown>>;
  /** Rejects when the job fails; never resolves. */
  readonly failure: Promise<never>;
  /** The process itself said that the job failed: it is fit for the next one. */
  hasFailedTidily = false;
  private readonly settle: { resolve(result: JobResult<unknown>): void; reject(error: Error): void };
  private silentTicks = 0;
  private readonly ticking: NodeJS.Timeout;
  private readonly onStop: () => void;

  constructor(
    private readonly options: JobRunnerOptions,
    private readonly id: number,
    private readonly stop: AbortSignal,
    private readonly onReport: ((report: unknown) => void) | undefined,
  ) {
    const deferred = createDeferred<JobResult<unknown>>();
    this.finished = deferred.promise;
    this.settle = deferred;
    this.failure = this.finished.then(() => new Promise<never>(() => undefined));
    this.failure.catch(() => undefined);
    this.onStop = () => this.settle.reject(stoppedError(stop));
    stop.addEventListener('abort', this.onStop, { once: true });
    this.ticking = setInterval(() => this.tick(), (options.silenceLimitSeconds * 1000) / SILENCE_TICKS);
  }

  receive(message: ChildToParent): void {
    if (message.id !== this.id) return;
    this.silentTicks = 0;
    if (message.type === 'report') this.onReport?.(message.report);
    else if (message.type === 'done') {
      this.settle.resolve({ result: message.result, cpuSeconds: message.cpuSeconds });
    } else {
      this.hasFailedTidily = true;
      this.settle.reject(this.errorOf(message));
    }
  }

  fail(what: string): void {
    const cause = new Error(`The ${this.options.name} ${what}.`);
    this.settle.reject(new AutokinoError('render_failed', cause.message, { cause }));
  }

  end(): void {
    clearInterval(this.ticking);
    this.stop.removeEventListener('abort', this.onStop);
  }

  private tick(): void {
    this.silentTicks++;
    if (this.silentTicks >= SILENCE_TICKS) {
      this.fail(`gave no sign of life for ${this.options.silenceLimitSeconds} s and was ended`);
    }
  }

  private errorOf({ message, stack, code }: Extract<ChildToParent, { type: 'failed' }>): AutokinoError {
    const cause = new Error(message);
    cause.stack = stack;
    if (code !== null) return new AutokinoError(code, message, { cause });
    return new AutokinoError('render_failed', `The ${this.options.name} failed: ${message}`, { cause });
  }
}

interface Deferred<Value> {
  promise: Promise<Value>;
  resolve: (value: Value) => void;
  reject: (error: Error) => void;
}

/** A promise with its handles outside (`Promise.withResolvers` came with Node 22). */
function createDeferred<Value>(): Deferred<Value> {
  let resolve: (value: Value) => void = () => undefined;
  let reject: (error: Error) => void = () => undefined;
  const promise = new Promise<Value>((onResolve, onReject) => {
    resolve = onResolve;
    reject = onReject;
  });
  return { promise, resolve, reject };
}

function send(program: ChildProgram, message: ParentToChild): void {
  // Jobs and messages are plain values; the channel's type cannot see that.
  program.send(message as object);
}

function stoppedError(signal: AbortSignal): AutokinoError {
  return new AutokinoError('stopped', undefined, { cause: signal.reason });
}
