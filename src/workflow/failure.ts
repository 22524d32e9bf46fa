import { catalogue, type ErrorCode } from '../errors/catalogue.js';

/** Why a session ended without a film, in the words of the catalogue. */
export interface Failure {
  code: ErrorCode;
  message: string;
}

/**
 * Finds the catalogue's error in whatever was thrown. Errors lose their class when they pass through the
 * journal, so they are known by their code; what is not in the catalogue is our own fault.
 */
export function describeFailure(error: unknown): Failure {
  const known = findKnown(error);
  if (known !== null) return known;
  return { code: 'internal_error', message: catalogue.internal_error.message };
}

/** Whether another attempt may end better. What the catalogue does not know may pass by itself. */
export function isWorthRetrying(error: unknown): boolean {
  const known = findKnown(error);
  return known === null || catalogue[known.code].isRetryable;
}

/** Looks at an error, its causes, and the last of several attempts. */
function findKnown(error: unknown, depth = 0): Failure | null {
  if (!isRecord(error) || depth > 5) return null;
  if (typeof error['code'] === 'string' && Object.hasOwn(catalogue, error['code'])) {
    return { code: error['code'] as ErrorCode, message: String(error['message']) };
  }
  const attempts = Array.isArray(error['errors']) ? error['errors'] : [];
  return findKnown(attempts.at(-1), depth + 1) ?? findKnown(error['cause'], depth + 1);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
