/** A queue of workflows; at most `concurrency` of them run at a time in this process. */
export interface QueueOptions {
  name: string;
  concurrency: number;
  /** Time between two looks into the queue, in milliseconds. */
  pollMilliseconds: number;
}

/** How the engine is set up. */
export interface EngineOptions {
  /** Pool of the database that holds the journal; looks like a `pg.Pool`. */
  pool: unknown;
  /** Name of this machine among those that share the database; must stay the same over restarts. */
  executorId: string;
  /** Version of the workflows: only those begun by the same version are taken up again. */
  workflowVersion: string;
  queues: QueueOptions[];
  /** Warnings and errors of the engine. */
  onLog: (message: string) => void;
  /** Called at every boundary of a step, for tests that stop the process there. */
  onPoint?: (point: EnginePoint) => void;
}

/** A place at which a process can die: before a step's work, after it, and after its result is recorded. */
export interface EnginePoint {
  workflowId: string;
  step: string;
  moment: 'begin' | 'done' | 'recorded';
}

/** A workflow that can be started under an id; the same id never runs twice. */
export interface DurableWorkflow<Input, Output> {
  /** Puts it into its queue, or finds it there. Survives a crash once this has returned. */
  start(id: string, input: Input, options?: StartOptions): Promise<DurableHandle<Output>>;
}

/** When a workflow is started. */
export interface StartOptions {
  /**
   * Time before it begins. Until then it is a row of the journal: it takes no memory, no place in its queue, and a
   * restart neither shortens nor lengthens the wait. Default 0.
   */
  delayMilliseconds?: number;
}

/** A started workflow. */
export interface DurableHandle<Output> {
  result(): Promise<Output>;
}

/** State of a workflow as the engine knows it. */
export interface DurableStatus {
  isEnded: boolean;
  workflowVersion: string;
}

/** How a step is tried. */
export interface StepOptions {
  /** Most attempts; 1 when left out. */
  attempts?: number;
  /** Whether another attempt makes sense after this error. Default: always. */
  isRetryable?: (error: unknown) => boolean;
}

/** The durable engine: workflows whose steps are recorded and go on after a crash. */
export interface DurableEngine {
  /** Declares a workflow. All are declared before `launch`. Its body must be deterministic outside steps. */
  workflow<Input, Output>(
    name: string,
    queue: string,
    body: (input: Input, id: string) => Promise<Output>,
  ): DurableWorkflow<Input, Output>;
  /**
   * Inside a workflow: does the work unless its result is recorded, and gives the result. The work may run
   * more than once (a crash before the record), so it must be idempotent. Results are JSON.
   */
  step<Result>(
    name: string,
    work: (signal: AbortSignal) => Promise<Result>,
    options?: StepOptions,
  ): Promise<Result>;
  /** Takes up what was left unfinished and begins to work. */
  launch(): Promise<void>;
  status(id: string): Promise<DurableStatus | null>;
  /** Ids of the workflows of this version that wait or run, and whose id begins like this. */
  activeIds(prefix: string): Promise<Set<string>>;
  /** Drops the journal of a workflow that has ended and will never be asked about. */
  forget(id: string): Promise<void>;
  /** Stops a workflow and its children. Running steps get their signal within a second. */
  cancel(id: string): Promise<void>;
  /** Inside a workflow: stops the workflows that it started and that still run. */
  cancelChildren(id: string): Promise<void>;
  /** Whether an error only says that the workflow was stopped. */
  isCancellation(error: unknown): boolean;
  /**
   * Stops working. Steps under way get their signal and are waited for, five seconds at most. None is recorded as
   * failed: all goes on at the next launch.
   */
  close(): Promise<void>;
}
