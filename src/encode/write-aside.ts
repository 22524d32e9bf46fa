import { randomUUID } from 'node:crypto';
import { copyFile, mkdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/**
 * Writes a file under another name and gives it its own name only when it is whole: nobody ever sees half a
 * file, and a file that is there needs no second look.
 * @param output Final path; an existing file is replaced
 * @param workFolder Where the unfinished file lies; null: beside the final one
 * @param write Writes the file at the path it is given
 */
export async function writeAside<Result>(
  output: string,
  workFolder: string | null,
  write: (path: string) => Promise<Result>,
): Promise<Result> {
  const partial = join(workFolder ?? dirname(output), `${basename(output)}.${randomUUID()}.part`);
  await mkdir(dirname(partial), { recursive: true });
  await mkdir(dirname(output), { recursive: true });
  try {
    const result = await write(partial);
    await moveFile(partial, output);
    return result;
  } finally {
    await rm(partial, { force: true });
  }
}

async function moveFile(from: string, to: string): Promise<void> {
  try {
    await rename(from, to);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EXDEV')) throw error;
    // Another file system: copy the bytes over first, since only a rename puts a file in place at one stroke.
    const beside = `${to}.${randomUUID()}.part`;
    try {
      await copyFile(from, beside);
      await rename(beside, to);
    } finally {
      await rm(beside, { force: true });
    }
  }
}
