import type { ContentHash } from '../schema/identifiers.js';

/** Hash of a blob that holds a value as JSON. */
export type JsonRef<Value> = ContentHash & { readonly holds?: Value };
