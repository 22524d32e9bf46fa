import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { AutokinoError } from '../../errors/autokino-error.js';
import { processStartTime } from './process-start-time.js';

/** The process that holds a home folder. */
export interface HomeOwner {
  processId: number;
  host: string;
  /** Address under which it serves HTTP, once it does. */
  url: string | null;
}

/** Held while a process works on a home folder. */
export interface HomeLock {
  /** Adds the address under which this process serves. */
  announce(url: string): Promise<void>;
  release(): Promise<void>;
}

interface Claim extends HomeOwner {
  startTime: string;
}

const ATTEMPTS = 4;

/**
 * Makes sure that one process at a time works on a home folder: two openers of the embedded database would
 * lose data silently. Every process first announces itself in a file of its own, then looks at all others:
 * of two that overlap, the later always sees the earlier. A claim is removed only when its process (by id and
 * start time) is gone.
 * @throws AutokinoError `home_in_use`
 */
export async function lockHome(home: string): Promise<HomeLock> {
  const folder = join(home, 'lock');
  await mkdir(folder, { recursive: true });
  const startTime = await processStartTime(process.pid);
  if (startTime === null) throw new Error(`The start time of process ${process.pid} cannot be read.`);
  const claim: Claim = { processId: process.pid, startTime, host: hostname(), url: null };
  const path = join(folder, `${process.pid}-${startTime.replace(/\W/g, '')}.json`);
  for (let attempt = 1; ; attempt++) {
    await writeClaim(path, claim);
    const other = await livingClaim(folder, path);
    if (other === null) break;
    await rm(path, { force: true });
    if (attempt === ATTEMPTS) throw inUse(home, other);
    // Two that start at the same moment both step back; unequal waits let one of them in.
    await wait(20 * attempt + (process.pid % 50));
  }
  return {
    announce: (url) => writeClaim(path, { ...claim, url }),
    release: () => rm(path, { force: true }),
  };
}

/** The living process that holds a home folder, or null. */
export async function homeOwner(home: string): Promise<HomeOwner | null> {
  return livingClaim(join(home, 'lock'), null);
}

async function livingClaim(folder: string, ownPath: string | null): Promise<Claim | null> {
  for (const name of await readdir(folder).catch(() => [])) {
    const path = join(folder, name);
    if (path === ownPath || !name.endsWith('.json')) continue;
    const claim = await readClaim(path);
    if (claim === null) continue;
    if (await isAlive(claim)) return claim;
    if (ownPath !== null) await rm(path, { force: true });
  }
  return null;
}

/** A claim of another machine cannot be looked into and counts as alive. */
async function isAlive(claim: Claim): Promise<boolean> {
  if (claim.host !== hostname()) return true;
  return (await processStartTime(claim.processId)) === claim.startTime;
}

async function readClaim(path: string): Promise<Claim | null> {
  const text = await readFile(path, 'utf8').catch(() => null);
  return text === null ? null : (JSON.parse(text) as Claim);
}

/** Written aside and renamed: a reader never sees half a claim. */
async function writeClaim(path: string, claim: Claim): Promise<void> {
  await writeFile(`${path}.new`, JSON.stringify(claim), { mode: 0o600 });
  await rename(`${path}.new`, path);
}

function inUse(home: string, owner: HomeOwner): AutokinoError {
  const where = owner.host === hostname() ? '' : ` on ${owner.host}`;
  const hint =
    where === '' ? '' : ` If that machine is gone, delete the folder "lock" in it by hand, then try again.`;
  return new AutokinoError(
    'home_in_use',
    `${home} is in use by process ${owner.processId}${where}. ` +
      `Stop it, or choose another folder with AUTOKINO_HOME.${hint}`,
  );
}
