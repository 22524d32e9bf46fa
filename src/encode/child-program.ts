import { fork, type ChildProcess, type Serializable } from 'node:child_process';

/** How much of what a child says on its error output is kept, for the error message when it falls. */
const KEPT_OUTPUT_CHARACTERS = 2_000;

/** How to start a child program. */
export interface ChildProgramOptions {
  /** Path of the compiled program. */
  entry: string;
  /** Its arguments; none by default. */
  parameters?: string[];
  /** Options of its Node; none by default, whatever the parent was started with. */
  nodeOptions?: string[];
  /** Open file that the child finds as descriptor 4; none by default. */
  sharedFile?: number;
  /** All that the child's environment holds; that of this process by default. */
  environment?: Record<string, string>;
}

/** A program of ours in a process of its own, with a channel for messages. It is not restarted: make a new one. */
export class ChildProgram {
  /** Resolves when the process has ended, with the reason in words. */
  readonly ended: Promise<string>;
  private readonly child: ChildProcess;
  private lastOutput = '';
  private hasEnded = false;

  /** Starts the program. @param onMessage Called for each message it sends, in order. */
  constructor(options: ChildProgramOptions, onMessage: (message: unknown) => void) {
    const shared = options.sharedFile === undefined ? [] : [options.sharedFile];
    this.child = fork(options.entry, options.parameters ?? [], {
      execArgv: options.nodeOptions ?? [],
      ...(options.environment === undefined ? {} : { env: options.environment }),
      stdio: ['ignore', 'ignore', 'pipe', 'ipc', ...shared],
    });
    this.child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      this.lastOutput = (this.lastOutput + text).slice(-KEPT_OUTPUT_CHARACTERS);
    });
    this.child.on('message', (message) => {
      if (!this.hasEnded) onMessage(message);
    });
    this.ended = new Promise((resolve) => {
      const end = (reason: string): void => {
        this.hasEnded = true;
        resolve(this.lastOutput === '' ? reason : `${reason}: ${this.lastOutput.trim()}`);
      };
      this.child.on('error', (error) => {
        // A running process can fail at a single message too; only one that never began has ended by it.
        if (this.child.pid === undefined) end(error.message);
      });
      this.child.on('close', (code, signal) =>
        end(signal === null ? `exit code ${String(code)}` : `signal ${signal}`),
      );
    });
  }

  /** Process id; null when the process could not be started. */
  get processId(): number | null {
    return this.child.pid ?? null;
  }

  /** Sends a message. One to a process that has ended is lost; `ended` tells. */
  send(message: Serializable): void {
    if (this.child.connected) this.child.send(message, () => undefined);
  }

  /** Ends the process at once and waits until it is gone. */
  async kill(): Promise<void> {
    this.setHold(true);
    this.child.kill('SIGKILL');
    await this.ended;
  }

  /** Whether the child keeps this process alive: a working one does, one at rest need not. */
  setHold(holds: boolean): void {
    // The error output is a socket, which can be let go of like the others though its type does not say so.
    const output = this.child.stderr as unknown as { ref(): void; unref(): void } | null;
    for (const part of [this.child, this.child.channel, output]) {
      if (holds) part?.ref();
      else part?.unref();
    }
  }
}
