/** What the server said when it refused a request, or why it could not be reached. */
export class ApiError extends Error {
  /** HTTP status; 0 when no answer came. */
  readonly status: number;
  /** Code of the envelope, or `unreachable`, or `unknown` when the answer was no envelope. */
  readonly code: string;
  /** Dotted path of the field that is wrong. */
  readonly parameter: string | null;
  /** Id under which the server's log knows the request. */
  readonly requestId: string | null;

  constructor(
    message: string,
    details: {
      status: number;
      code: string;
      parameter?: string | null;
      requestId?: string | null;
      cause?: unknown;
    },
  ) {
    super(message, details.cause === undefined ? undefined : { cause: details.cause });
    this.name = 'ApiError';
    this.status = details.status;
    this.code = details.code;
    this.parameter = details.parameter ?? null;
    this.requestId = details.requestId ?? null;
  }
}
