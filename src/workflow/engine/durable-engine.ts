import { setTimeout as wait } from 'node:timers/promises';
import { DBOS, Error as DBOSErrors } from '@dbos-inc/dbos-sdk';
import { createEngineLog } from './engine-log.js';

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
  start(id: string, input: Input): Promise<DurableHandle<Output>>;
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

/** Longest time between two looks for the result of a queued workflow. */
const RESULT_POLL_MILLISECONDS = 100;
/** Longest time that closing waits for steps which were told to stop. */
const LONGEST_CLOSE_MILLISECONDS = 5000;
/** Time before a step is tried again; doubles with each attempt. */
const RETRY_SECONDS = 0.2;
/** States of a workflow that has not ended. */
const ACTIVE = ['PENDING', 'ENQUEUED', 'DELAYED'] as const;
/** The engine takes a URL though it talks through the pool; it only has to be well-formed. */
const UNUSED_URL = 'postgresql://autokino:unused@embedded.invalid:5432/autokino';

/** Sets up DBOS, the one durable engine of a process. */
export function createEngine(options: EngineOptions): DurableEngine {
  return new DbosEngine(options);
}

class DbosEngine implements DurableEngine {
  readonly #options: EngineOptions;
  readonly #closing = new AbortController();
  /** Work of steps that is under way. */
  readonly #running = new Set<Promise<unknown>>();

  constructor(options: EngineOptions) {
    this.#options = options;
  }

  workflow<Input, Output>(
    name: string,
    queueName: string,
    body: (input: Input, id: string) => Promise<Output>,
  ): DurableWorkflow<Input, Output> {
    const registered = DBOS.registerWorkflow((input: Input) => body(input, workflowId()), { name });
    return {
      start: async (workflowID, input) => {
        this.#pass(workflowID, 'start', 'begin');
        const handle = await DBOS.startWorkflow(registered, { workflowID, queueName })(input);
        this.#pass(workflowID, 'start', 'recorded');
        return { result: () => handle.getResult({ pollingIntervalMs: RESULT_POLL_MILLISECONDS }) };
      },
    };
  }

  async step<Result>(
    name: string,
    work: (signal: AbortSignal) => Promise<Result>,
    { attempts = 1, isRetryable = () => true }: StepOptions = {},
  ): Promise<Result> {
    const id = workflowId();
    const attempt = async (): Promise<Result> => {
      this.#pass(id, name, 'begin');
      const result = await work(this.#stepSignal());
      this.#pass(id, name, 'done');
      return result;
    };
    const result = await DBOS.runStep(() => this.#unlessClosing(attempt), {
      name,
      retriesAllowed: attempts > 1,
      maxAttempts: attempts,
      intervalSeconds: RETRY_SECONDS,
      shouldRetry: isRetryable,
    });
    this.#pass(id, name, 'recorded');
    return result;
  }

  async launch(): Promise<void> {
    const { pool, executorId, workflowVersion, onLog, queues } = this.#options;
    DBOS.setConfig({
      name: 'autokino',
      systemDatabaseUrl: UNUSED_URL,
      // The engine types it as node-postgres's pool; ours has all of it that the engine uses.
      systemDatabasePool: pool as never,
      executorID: executorId,
      applicationVersion: workflowVersion,
      logger: createEngineLog(onLog),
      tracingEnabled: false,
      // Polling is enough inside one process, and the embedded database cannot push to several listeners.
      useListenNotify: false,
    });
    await DBOS.launch();
    for (const { name, concurrency, pollMilliseconds } of queues) {
      await DBOS.registerQueue(name, {
        workerConcurrency: concurrency,
        minPollingIntervalMs: pollMilliseconds,
        onConflict: 'always_update',
      });
    }
  }

  async status(id: string): Promise<DurableStatus | null> {
    const status = await DBOS.getWorkflowStatus(id);
    if (status === null) return null;
    return {
      isEnded: !ACTIVE.some((active) => active === status.status),
      workflowVersion: status.applicationVersion ?? '',
    };
  }

  cancel(id: string): Promise<void> {
    return DBOS.cancelWorkflow(id, { cancelChildren: true });
  }

  async cancelChildren(id: string): Promise<void> {
    const children = await DBOS.listWorkflows({ parentWorkflowID: id, status: [...ACTIVE] });
    const ids = children.map((child) => child.workflowID);
    await DBOS.cancelWorkflows(ids, { cancelChildren: true });
  }

  isCancellation(error: unknown): boolean {
    return (
      error instanceof DBOSErrors.DBOSWorkflowCancelledError ||
      error instanceof DBOSErrors.DBOSAwaitedWorkflowCancelledError
    );
  }

  async close(): Promise<void> {
    this.#closing.abort(new Error('The engine is closing.'));
    const longest = wait(LONGEST_CLOSE_MILLISECONDS, null, { ref: false });
    await Promise.race([Promise.allSettled(this.#running), longest]);
    await DBOS.shutdown({ deregister: true });
  }

  #pass(id: string, step: string, moment: EnginePoint['moment']): void {
    this.#options.onPoint?.({ workflowId: id, step, moment });
  }

  /** Raised when the workflow is stopped or the engine closes. */
  #stepSignal(): AbortSignal {
    const cancelled = DBOS.stepStatus?.cancelSignal;
    return AbortSignal.any([this.#closing.signal, ...(cancelled === undefined ? [] : [cancelled])]);
  }

  /** A step that fails because everything is being closed must not be recorded: it never ends. */
  async #unlessClosing<Result>(work: () => Promise<Result>): Promise<Result> {
    const { signal } = this.#closing;
    if (signal.aborted) return never();
    const attempt = work();
    this.#running.add(attempt);
    try {
      return await attempt;
    } catch (error) {
      if (signal.aborted) return await never();
      throw error;
    } finally {
      this.#running.delete(attempt);
    }
  }
}

function workflowId(): string {
  if (DBOS.workflowID === undefined) throw new Error('A workflow body runs outside the engine.');
  return DBOS.workflowID;
}

function never(): Promise<never> {
  return new Promise(() => undefined);
}
