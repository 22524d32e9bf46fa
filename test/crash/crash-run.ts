import { fork } from 'node:child_process';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Message, Session, SessionEvent, SessionFile, Video } from '../../src/store/contract.js';

/** What the last victim says about the film. */
export interface VictimReport {
  session: Session;
  video: Video;
  files: SessionFile[];
  messages: Message[];
  events: SessionEvent[];
  journal: { workflow: string; step: string }[];
}

/** What is filmed in every run. */
export type Subject = { prompt: string } | { storyboard: unknown };

/** A home in which victims are killed. */
export interface CrashHome {
  home: string;
  /** File of the boundaries that its victims passed. */
  log: string;
}

/** A fresh home. */
export async function newCrashHome(): Promise<CrashHome> {
  const home = await mkdtemp(join(tmpdir(), 'autokino-crash-'));
  return { home: join(home, 'home'), log: join(home, 'boundaries.log') };
}

/** How one victim is run. */
export interface VictimOptions {
  subject: Subject;
  /** Boundary at which it dies; null: it lives to the end. */
  kill: string | null;
  /** Step whose record is removed before it starts. */
  forget?: string;
}

/** Runs a victim until it dies or has finished its film. Gives null when it died. */
export function runVictim({ home, log }: CrashHome, options: VictimOptions): Promise<VictimReport | null> {
  const { subject, kill, forget } = options;
  const victim = fork(fileURLToPath(new URL('victim.js', import.meta.url)), {
    env: {
      ...process.env,
      VICTIM_HOME: home,
      VICTIM_LOG: log,
      VICTIM_KILL: kill ?? '',
      VICTIM_FORGET: forget ?? '',
      ...('prompt' in subject
        ? { VICTIM_PROMPT: subject.prompt }
        : { VICTIM_STORYBOARD: JSON.stringify(subject.storyboard) }),
    },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    serialization: 'advanced',
  });
  return new Promise((resolve, reject) => {
    let report: VictimReport | null = null;
    victim.on('message', (message) => (report = message as VictimReport));
    victim.on('error', reject);
    victim.on('exit', (code, signal) => {
      if (report !== null) resolve(report);
      else if (signal === 'SIGKILL') resolve(null);
      else reject(new Error(`A victim ended with code ${code} and signal ${signal}, and said nothing.`));
    });
  });
}

/** Hashes of all segments by name: the same bytes have the same hash. */
export function segmentsOf(report: VictimReport): Record<string, string> {
  const segments = report.files.filter(({ name }) => name.startsWith('segments/') && name.endsWith('.mp4'));
  return Object.fromEntries(segments.map(({ name, blob }) => [name, blob]));
}

/** Path of a blob inside a home. */
export function blobPath({ home }: CrashHome, hash: string): string {
  return join(home, 'blobs', hash.slice(0, 2), hash);
}
