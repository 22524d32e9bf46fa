// Builds dist/ from src/ when it is missing or older than a source file; a published package has no src/ and is left alone.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Newest modification time below a folder, in milliseconds since the epoch. */
function newestChange(folder) {
  let newest = 0;
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    if (!entry.isFile() || entry.name.endsWith('.test.ts')) continue;
    newest = Math.max(newest, statSync(join(entry.parentPath ?? entry.path, entry.name)).mtimeMs);
  }
  return newest;
}

/** Makes sure that dist/ matches src/. Throws when the build fails. */
export async function ensureBuilt() {
  const source = join(root, 'src');
  if (!existsSync(source)) return;
  const stamp = join(root, 'dist', '.built');
  if (existsSync(stamp) && statSync(stamp).mtimeMs >= newestChange(source)) return;
  process.stderr.write('Building Autokino (first run, or sources changed) …\n');
  const result = spawnSync(process.execPath, [join(root, 'scripts', 'build.js')], {
    cwd: root,
    stdio: ['ignore', 2, 2],
  });
  if (result.status !== 0) throw new Error('The build failed; the messages above say where.');
}
