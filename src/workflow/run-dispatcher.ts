import type { RunKey } from '../store/contract.js';

/**
 * Begins the next run of a session when one has ended. It works outside the workflow that ended, so that the next one
 * is no child of it: a child would be cancelled with its parent.
 */
export class RunDispatcher {
  readonly #beginNext: (accountId: string, sessionId: string) => Promise<void>;
  readonly #onLog: (message: string) => void;
  readonly #waiting: RunKey[] = [];
  #wake: (() => void) | null = null;

  constructor(
    beginNext: (accountId: string, sessionId: string) => Promise<void>,
    onLog: (message: string) => void,
  ) {
    this.#beginNext = beginNext;
    this.#onLog = onLog;
    void this.#work();
  }

  /** Says that a run has ended. */
  poke(key: RunKey): void {
    this.#waiting.push(key);
    this.#wake?.();
  }

  /** Runs in the asynchronous context of its creation, whoever wakes it. */
  async #work(): Promise<never> {
    for (;;) {
      const key = this.#waiting.shift();
      if (key === undefined) {
        await new Promise<void>((resolve) => (this.#wake = resolve));
        continue;
      }
      try {
        await this.#beginNext(key.accountId, key.sessionId);
      } catch (error) {
        // The next start of the program finds the run waiting.
        this.#onLog(`The next run of session ${key.sessionId} could not be begun: ${String(error)}`);
      }
    }
  }
}
