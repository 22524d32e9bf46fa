import type { DurableEngine } from './engine/durable-engine.js';
import { isWorthRetrying } from './failure.js';
import type { SessionDesk } from './session-desk.js';

/** A step as it is run for one session. */
export interface FilmStep<Result> {
  /** Name of the step, the same everywhere. */
  step: string;
  /** Name with the round it is repeated in: `speech-2`. Unique in the session. */
  label: string;
  work: (signal: AbortSignal) => Promise<Result>;
}

/** Attempts of a step whose error may pass by itself. */
const ATTEMPTS = 3;

/** Progress in percent after each step of planning and finishing; drawing counts frames. */
const PERCENT_AFTER: Record<string, number> = {
  brief: 1,
  script: 2,
  speech: 4,
  storyboard: 5,
  timeline: 6,
  segments: 8,
  join: 98,
};

/** Runs a step durably and writes its beginning, its end and how long it took into the session's events. */
export function runFilmStep<Result>(
  engine: DurableEngine,
  desk: SessionDesk,
  { step, label, work }: FilmStep<Result>,
): Promise<Result> {
  const { parts, key } = desk;
  return engine.step(
    label,
    async (signal) => {
      await desk.record(`${label}:started`, { type: 'step-started', step: label });
      const startMilliseconds = parts.elapsedMilliseconds();
      const result = await work(signal);
      await desk.record(`${label}:completed`, {
        type: 'step-completed',
        step: label,
        milliseconds: Math.round(parts.elapsedMilliseconds() - startMilliseconds),
      });
      const percent = PERCENT_AFTER[step];
      if (percent !== undefined) await parts.progress.reach(key, percent);
      return result;
    },
    { attempts: ATTEMPTS, isRetryable: isWorthRetrying },
  );
}
