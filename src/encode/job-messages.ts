import type { ErrorCode } from '../errors/catalogue.js';

/** Sent to a worker process. A message belongs to the job of its id. */
export type ParentToChild =
  { type: 'start'; id: number; job: unknown } | { type: 'message'; id: number; message: unknown };

/**
 * Sent by a worker process. `cpuSeconds` is the processor time that the job took there; `code` is that of the
 * catalogue when the error came from there.
 */
export type ChildToParent =
  | { type: 'report'; id: number; report: unknown }
  | { type: 'done'; id: number; result: unknown; cpuSeconds: number }
  | { type: 'failed'; id: number; message: string; stack: string; code: ErrorCode | null };
