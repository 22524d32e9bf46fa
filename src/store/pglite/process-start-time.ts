import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);

/**
 * When a process began, as a text that differs for every process that ever had this id; null when no such
 * process exists. Linux: ticks since boot and the boot's id; elsewhere what `ps` says.
 */
export async function processStartTime(processId: number): Promise<string | null> {
  return process.platform === 'linux' ? linuxStartTime(processId) : psStartTime(processId);
}

async function linuxStartTime(processId: number): Promise<string | null> {
  const stat = await readFile(`/proc/${processId}/stat`, 'utf8').catch(() => null);
  if (stat === null) return null;
  // The command's name stands in brackets and may hold anything; fields are counted behind it.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  // A killed process whose parent has not asked for its end is still listed.
  if (fields[0] === 'Z' || fields[0] === 'X') return null;
  const boot = await readFile('/proc/sys/kernel/random/boot_id', 'utf8').catch(() => '');
  return `${fields[19] ?? ''}-${boot.slice(0, 8)}`;
}

async function psStartTime(processId: number): Promise<string | null> {
  const answer = await run('ps', ['-o', 'lstart=', '-p', String(processId)]).catch(() => null);
  const text = answer?.stdout.trim() ?? '';
  return text === '' ? null : text;
}
