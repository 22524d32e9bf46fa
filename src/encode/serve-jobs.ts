import { AutokinoError } from '../errors/autokino-error.js';
import type { ChildToParent, ParentToChild } from './job-messages.js';

/** What a running job may use. */
export interface JobContext<Report> {
  /** Sends something about the job to whoever ordered it; also a sign of life. */
  report(report: Report): void;
  /** Called with each message sent to the job; set it before the first `await`. */
  onMessage: (message: unknown) => void;
}

/**
 * Makes this process a worker of its parent: it does the jobs that a `JobRunner` sends, one at a time, and ends
 * when the parent goes.
 */
export function serveJobs<Job, Report>(
  work: (job: Job, context: JobContext<Report>) => Promise<unknown>,
): void {
  let current: { id: number; context: JobContext<Report> } | null = null;
  const send = (message: ChildToParent): void => void process.send?.(message);

  const start = async (id: number, job: Job): Promise<void> => {
    const context: JobContext<Report> = {
      report: (report) => send({ type: 'report', id, report }),
      onMessage: () => undefined,
    };
    current = { id, context };
    const before = process.cpuUsage();
    try {
      const result = await work(job, context);
      const used = process.cpuUsage(before);
      send({ type: 'done', id, result: result ?? null, cpuSeconds: (used.user + used.system) / 1e6 });
    } catch (error) {
      const { message, stack } = error instanceof Error ? error : new Error(String(error));
      const code = error instanceof AutokinoError ? error.code : null;
      send({ type: 'failed', id, message, stack: stack ?? message, code });
    }
  };

  process.on('message', (incoming: ParentToChild) => {
    // The jobs and messages of a process are those of its one parent: their types are agreed.
    if (incoming.type === 'start') void start(incoming.id, incoming.job as Job);
    else if (incoming.id === current?.id) current.context.onMessage(incoming.message);
  });
  // The parent alone decides when the work ends, also when a terminal or service manager signals everyone.
  process.on('SIGINT', () => undefined);
  process.on('SIGTERM', () => undefined);
  // Half-written files are of no use to anyone, and a tidy exit could wait for the codec's threads.
  process.on('disconnect', () => process.kill(process.pid, 'SIGKILL'));
}
