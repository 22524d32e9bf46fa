import type { ContentHash } from '../../schema/identifiers.js';

/**
 * Blobs by content hash. Files now, an object store later. A blob is written aside and renamed, so it is
 * either whole or absent; putting the same bytes twice changes nothing.
 */
export interface BlobStore {
  /** Stores bytes and gives their SHA-256. */
  put(bytes: Uint8Array): Promise<ContentHash>;
  /** Moves a finished file into the store and gives its SHA-256. The file must be on any local disk. */
  putFile(path: string): Promise<ContentHash>;
  /** Whole content. Throws when absent. */
  get(hash: ContentHash): Promise<Uint8Array>;
  has(hash: ContentHash): Promise<boolean>;
  /** A local path from which the blob can be read (never written). Throws when absent. */
  localPath(hash: ContentHash): Promise<string>;
  /** Deletes a blob that nothing names any more. Nothing happens when it is absent. */
  remove(hash: ContentHash): Promise<void>;
}

/**
 * Which blob an artefact became: from the hash of all that went into it to the hash of what came out.
 * Entries are written once; a later write for the same key is ignored and the first result is given back.
 */
export interface ArtefactIndex {
  find(key: ContentHash): Promise<ContentHash | null>;
  /** Records a result and gives the recorded one, which may be an earlier one. */
  commit(key: ContentHash, blob: ContentHash): Promise<ContentHash>;
}
