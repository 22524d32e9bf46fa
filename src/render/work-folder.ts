import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const PREFIX = 'render-';

/**
 * Makes a folder for this process's unfinished files and removes those that processes now gone have left.
 * @param parent Folder shared by all processes
 */
export function makeWorkFolder(parent: string): string {
  mkdirSync(parent, { recursive: true });
  for (const name of readdirSync(parent)) {
    const [, owner] = new RegExp(`^${PREFIX}(\\d+)-`).exec(name) ?? [];
    if (owner !== undefined && !isRunning(Number(owner))) {
      rmSync(join(parent, name), { recursive: true, force: true });
    }
  }
  for (let number = 1; ; number++) {
    const folder = join(parent, `${PREFIX}${process.pid}-${number}`);
    // Recursive creation gives the first folder it made, so nothing back means it was there already.
    if (mkdirSync(folder, { recursive: true }) !== undefined) return folder;
  }
}

function isRunning(processId: number): boolean {
  try {
    process.kill(processId, 0);
    return true;
  } catch (error) {
    // Someone else's process may not be signalled, but it is there.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
