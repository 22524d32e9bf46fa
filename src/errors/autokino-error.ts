import { catalogue, type ErrorCode } from './catalogue.js';

/** What may be said about an error beyond its code and message. */
export interface ErrorDetails {
  /** Dotted path of the field that is wrong. */
  parameter?: string;
  /** What led to it; kept for the log. */
  cause?: unknown;
  /** HTTP status, where the answer's differs from the catalogue's. */
  status?: number;
  /** Whole seconds after which trying again makes sense, for 429 and 503. */
  retryAfterSeconds?: number;
}

/** An error from the catalogue, ready to be shown to a user. */
export class AutokinoError extends Error {
  readonly code: ErrorCode;
  /** HTTP status of the answer. */
  readonly status: number;
  /** Whether trying again may help. */
  readonly isRetryable: boolean;
  /** Dotted path of the field that is wrong. */
  readonly parameter: string | undefined;
  /** Whole seconds after which trying again makes sense; undefined: the server's usual moment. */
  readonly retryAfterSeconds: number | undefined;

  /**
   * @param code Entry of the catalogue.
   * @param message What is wrong and what to do; the catalogue's own sentence when left out.
   */
  constructor(code: ErrorCode, message?: string, details: ErrorDetails = {}) {
    const entry = catalogue[code];
    super(message ?? entry.message, details.cause === undefined ? undefined : { cause: details.cause });
    this.name = 'AutokinoError';
    this.code = code;
    this.status = details.status ?? entry.status;
    this.isRetryable = entry.isRetryable;
    this.parameter = details.parameter;
    this.retryAfterSeconds = details.retryAfterSeconds;
  }
}
