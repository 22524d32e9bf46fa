import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { catalogue } from '../errors/catalogue.js';
import type { Run, Session } from '../store/contract.js';
import type { DurableEngine } from './engine/durable-engine.js';
import type { FilmParts } from './film-parts.js';

/** What stopping needs. */
export interface Stopping {
  engine: DurableEngine;
  parts: FilmParts;
  workflowId: (run: Pick<Run, 'sessionId' | 'number' | 'attempt'>) => string;
}

/** Ends what a session is doing; what exists is kept. Nothing happens when nothing runs. */
export async function stopRun(
  { engine, parts, workflowId }: Stopping,
  accountId: string,
  sessionId: string,
): Promise<void> {
  const { sessions } = parts.store;
  const run = await sessions.beginNextRun(accountId, sessionId);
  const session = await sessions.find(accountId, sessionId);
  if (run === null || session === null) return;
  const key = { accountId, sessionId, run: run.number };
  await sessions.record(key, 'session-stopped', {
    type: 'session-stopped',
    code: 'stopped',
    message: stopMessage(session),
  });
  const id = workflowId(run);
  if ((await engine.status(id)) !== null) await engine.cancel(id);
  parts.progress.forget(key);
}

function stopMessage({ mode, state }: Session): string {
  if (mode === 'generate') return catalogue.stopped.message;
  return state === null
    ? 'Stopped. Nothing was planned yet; send a message to go on.'
    : 'Stopped. The storyboard is kept: say "go ahead" to film it, or tell me what to change.';
}

/** Stops a session and removes it with its films, files and the blobs that nothing else names. */
export async function removeSession(
  stopping: Stopping,
  accountId: string,
  sessionId: string,
): Promise<boolean> {
  const { store, home } = stopping.parts;
  await stopRun(stopping, accountId, sessionId);
  const unused = await store.sessions.remove(accountId, sessionId);
  if (unused === null) return false;
  for (const blob of unused) await store.blobs.remove(blob);
  await rm(join(home, 'sessions', sessionId), { recursive: true, force: true });
  return true;
}
