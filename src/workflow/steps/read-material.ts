import type { Material } from '../../schema/material.js';
import type { JsonRef } from '../json-ref.js';
import type { RunInput } from '../run-task.js';
import type { SessionDesk } from '../session-desk.js';
import { promptRequestOf, sessionOf } from '../stored-request.js';
import { receiveFiles } from './material.js';

/** Step `material`: fetches and reads the files that came with this run, and puts them after the earlier ones. */
export async function readMaterial(
  desk: SessionDesk,
  input: RunInput,
  earlier: JsonRef<Material[]> | null,
  signal: AbortSignal,
): Promise<JsonRef<Material[]>> {
  const files = input.type === 'message' ? input.request.files : promptRequestOf(await sessionOf(desk)).files;
  const received = await desk.read(await receiveFiles(desk, files, signal));
  const before = earlier === null ? [] : await desk.read(earlier);
  return desk.leaveJson('material', 'material.json', [...before, ...received]);
}
