import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { platform } from 'node:os';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Time between two looks, in milliseconds: reading /proc costs nothing, starting `ps` does. */
const LOOK_MILLISECONDS = platform() === 'linux' ? 40 : 250;

/**
 * Looks again and again how much memory some processes hold together.
 * @param processIds Asked before each look
 * @param limitBytes Resident memory that must not be passed
 * @param onExceeded Called once, when it is
 * @returns Ends the watch
 */
export function watchMemory(
  processIds: () => number[],
  limitBytes: number,
  onExceeded: () => void,
): () => void {
  let isEnded = false;
  let timer: NodeJS.Timeout;
  const look = async (): Promise<void> => {
    const held = await Promise.all(processIds().map(residentBytes));
    if (isEnded) return;
    if (held.reduce((sum, bytes) => sum + bytes, 0) > limitBytes) onExceeded();
    else timer = setTimeout(() => void look(), LOOK_MILLISECONDS);
  };
  timer = setTimeout(() => void look(), LOOK_MILLISECONDS);
  return () => {
    isEnded = true;
    clearTimeout(timer);
  };
}

/** Resident memory of a process in bytes; 0 once it is gone. */
export async function residentBytes(processId: number): Promise<number> {
  const kilobytes =
    platform() === 'linux'
      ? /^VmRSS:\s+(\d+)/m.exec(await readStatus(processId))?.[1]
      : (await askPs(processId)).trim();
  return Number(kilobytes ?? 0) * 1024 || 0;
}

function readStatus(processId: number): Promise<string> {
  return readFile(`/proc/${processId}/status`, 'utf8').catch(() => '');
}

async function askPs(processId: number): Promise<string> {
  const asked = run('/bin/ps', ['-o', 'rss=', '-p', String(processId)]);
  return asked.then(
    ({ stdout }) => stdout,
    () => '',
  );
}
