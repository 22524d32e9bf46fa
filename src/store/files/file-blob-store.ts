import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { access, chmod, copyFile, mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { ContentHash } from '../../schema/identifiers.js';
import type { BlobStore } from '../contract.js';

/**
 * Blobs as read-only files, `ab/abcdef…` by the first two digits of the hash. Bytes are flushed to the disk
 * before a blob gets its name.
 * @param folder Where the blobs lie.
 * @param newId Gives a fresh name for a file that is being written.
 */
export function createFileBlobStore(folder: string, newId: () => string): BlobStore {
  const place = (hash: ContentHash): string => join(folder, hash.slice(0, 2), hash);
  const aside = async (): Promise<string> => {
    await mkdir(join(folder, 'incoming'), { recursive: true });
    return join(folder, 'incoming', newId());
  };
  const has = (hash: ContentHash): Promise<boolean> => exists(place(hash));

  const adopt = async (path: string, hash: ContentHash): Promise<ContentHash> => {
    if (await has(hash)) await rm(path, { force: true });
    else await moveIntoPlace(path, place(hash));
    return hash;
  };

  return {
    has,
    async put(bytes) {
      const hash = createHash('sha256').update(bytes).digest('hex');
      if (await has(hash)) return hash;
      const path = await aside();
      const file = await open(path, 'wx');
      try {
        await file.writeFile(bytes);
      } finally {
        await file.close();
      }
      return adopt(path, hash);
    },
    async putFile(path) {
      const own = await aside();
      await moveOrCopy(path, own);
      return adopt(own, await hashOfFile(own));
    },
    get: (hash) => readFile(place(hash)),
    async localPath(hash) {
      const path = place(hash);
      await access(path);
      return path;
    },
    remove: (hash) => rm(place(hash), { force: true }),
  };
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

async function hashOfFile(path: string): Promise<ContentHash> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}

/** A rename inside one disk; a copy when the file comes from another one. */
async function moveOrCopy(from: string, to: string): Promise<void> {
  try {
    await rename(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    await copyFile(from, to);
    await rm(from, { force: true });
  }
}

async function moveIntoPlace(path: string, place: string): Promise<void> {
  await flush(path);
  // Read-only: the same file also lies under readable names in the sessions' folders.
  await chmod(path, 0o444);
  await mkdir(dirname(place), { recursive: true });
  await rename(path, place);
  await flush(dirname(place));
}

async function flush(path: string): Promise<void> {
  const file = await open(path, 'r');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}
