import { createHash } from 'node:crypto';
import type { ContentHash } from '../schema/identifiers.js';

/**
 * SHA-256 of a plain value. Object keys are sorted, so equal values have equal hashes whatever the order
 * their fields were set in. Values must be JSON: no functions, no undefined in arrays.
 */
export function hashOf(value: unknown): ContentHash {
  return createHash('sha256').update(canonicalJson(value)).digest('hex');
}

/** JSON with sorted object keys and without undefined fields. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, field: unknown) =>
    field !== null && typeof field === 'object' && !Array.isArray(field)
      ? Object.fromEntries(Object.entries(field).sort(([first], [second]) => (first < second ? -1 : 1)))
      : field,
  );
}
