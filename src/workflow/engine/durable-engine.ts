import { setTimeout as wait } from 'node:timers/promises';
import { DBOS, Error as DBOSErrors } from '@dbos-inc/dbos-sdk';
import type {
  EngineOptions,
  EnginePoint,
  DurableWorkflow,
  DurableStatus,
  StepOptions,
  DurableEngine,
} from './engine-contract.js';
import { createEngineLog } from './engine-log.js';

export type * from './engine-contract.js';

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
      start: async (workflowID, input, { delayMilliseconds = 0 } = {}) => {
        this.#pass(workflowID, 'start', 'begin');
        const enqueueOptions =
          delayMilliseconds > 0 ? { delaySeconds: Math.ceil(delayMilliseconds) / 1000 } : {};
        const handle = await DBOS.startWorkflow(registered, { workflowID, queueName, enqueueOptions })(input);
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

  async activeIds(prefix: string): Promise<Set<string>> {
    const active = await DBOS.listWorkflows({
      workflow_id_prefix: prefix,
      status: [...ACTIVE],
      applicationVersion: this.#options.workflowVersion,
      loadInput: false,
      loadOutput: false,
    });
    return new Set(active.map((workflow) => workflow.workflowID));
  }

  forget(id: string): Promise<void> {
    return DBOS.deleteWorkflow(id);
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
