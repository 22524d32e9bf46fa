import { randomBytes } from 'node:crypto';
import { link, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A secret of a home folder. */
export interface HomeSecret {
  value: string;
  /** It was made just now. */
  isNew: boolean;
}

/**
 * Reads a secret that is kept in a home folder, readable by its owner alone, or makes it. A crash never leaves
 * half of one.
 * @param prefix What the secret begins with when it is made; the rest is 256 random bits.
 */
export async function homeSecret(home: string, name: string, prefix = ''): Promise<HomeSecret> {
  const path = join(home, name);
  const known = await readSecret(path);
  if (known !== null) return { value: known, isNew: false };
  const aside = `${path}.new`;
  await writeFile(aside, `${prefix}${randomBytes(32).toString('base64url')}\n`, { mode: 0o600, flush: true });
  await link(aside, path);
  await rm(aside);
  return { value: (await readSecret(path)) ?? '', isNew: true };
}

async function readSecret(path: string): Promise<string | null> {
  try {
    return (await readFile(path, 'utf8')).trim();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}
