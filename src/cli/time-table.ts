import type { SessionStep } from '../schema/http/session-resource.js';

/** Times of a whole command, in seconds. */
export interface CommandTimes {
  /** Until a server was found or started. */
  startSeconds: number;
  /** From the command's begin to the saved film. */
  wallSeconds: number;
  /** Length of the film. */
  filmSeconds: number;
}

/** A small table of where the time went. Steps may run side by side, so their sum may exceed the whole. */
export function timeTable(steps: SessionStep[], times: CommandTimes): string[] {
  const { startSeconds, wallSeconds, filmSeconds } = times;
  return [
    row('start', startSeconds, wallSeconds),
    ...steps
      .filter((step) => step.seconds !== null)
      .map((step) => row(step.name, step.seconds ?? 0, wallSeconds)),
    row('in all', wallSeconds, wallSeconds),
    `  ${(wallSeconds / filmSeconds).toFixed(2)} × the film's length`,
  ];
}

function row(name: string, seconds: number, wallSeconds: number): string {
  const share = wallSeconds > 0 ? Math.round((100 * seconds) / wallSeconds) : 0;
  return `  ${name.padEnd(14)}${seconds.toFixed(1).padStart(7)} s${String(share).padStart(5)} %`;
}

/** A length as a person reads it: `0:31.4`. */
export function clockTime(seconds: number): string {
  const tenths = Math.round(seconds * 10);
  const minutes = Math.floor(tenths / 600);
  return `${minutes}:${((tenths % 600) / 10).toFixed(1).padStart(4, '0')}`;
}
