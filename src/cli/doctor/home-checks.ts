import { existsSync } from 'node:fs';
import { mkdir, rm, statfs, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Config } from '../../config.js';
import { homeOwner } from '../../store/pglite/home-lock.js';
import { type Check, type CheckResult, degraded, missing, present } from './check.js';

const WANTED_DISK_BYTES = 2 * 1024 ** 3;
const LEAST_DISK_BYTES = 300 * 1024 ** 2;

/** Checks of the folder that holds all state. Nothing is left behind in it. */
export function homeChecks({ home }: Pick<Config, 'home'>): Check[] {
  return [
    { name: 'home folder', look: () => checkWritable(home) },
    { name: 'disk space', look: () => checkDisk(nearestFolder(home)) },
    { name: 'home lock', look: () => checkLock(home) },
  ];
}

async function checkWritable(home: string): Promise<CheckResult> {
  const folder = nearestFolder(home);
  const probe = join(folder, `.autokino-doctor-${process.pid}`);
  try {
    await mkdir(probe);
    await writeFile(join(probe, 'file'), 'x');
    return present(folder === home ? home : `${home} (will be made at the first start)`);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return missing(
      `${folder} cannot be written: ${why}`,
      'Change its owner, or set AUTOKINO_HOME to another folder.',
    );
  } finally {
    await rm(probe, { recursive: true, force: true });
  }
}

async function checkDisk(folder: string): Promise<CheckResult> {
  const { bavail, bsize } = await statfs(folder);
  const free = bavail * bsize;
  const found = `${(free / 1024 ** 3).toFixed(1)} GB free`;
  if (free < LEAST_DISK_BYTES) return missing(found, 'Make room, or set AUTOKINO_HOME to another disk.');
  if (free < WANTED_DISK_BYTES) return degraded(found, 'Make room: a film of a minute needs about 100 MB.');
  return present(found);
}

async function checkLock(home: string): Promise<CheckResult> {
  const owner = await homeOwner(home);
  if (owner === null) return present('free');
  const where = owner.url === null ? '' : `, which serves at ${owner.url}`;
  return present(`held by process ${owner.processId} on ${owner.host}${where}`);
}

/** The folder itself, or the nearest one above that exists. */
function nearestFolder(path: string): string {
  let folder = path;
  while (!existsSync(folder) && dirname(folder) !== folder) folder = dirname(folder);
  return folder;
}
