// Builds dist/ from src/ when it is missing or older than a source file; a published package has no src/ and is left alone.
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readdirSync, statSync } from 'node:fs';
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

/** Whether this user may write a folder, or make it when it is not there. */
function isWritable(folder) {
  try {
    accessSync(existsSync(folder) ? folder : root, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/** Makes sure that dist/ matches src/. Throws a sentence with its remedy when that cannot be done. */
export function ensureBuilt() {
  const source = join(root, 'src');
  if (!existsSync(source)) return;
  const stamp = join(root, 'dist', '.built');
  if (existsSync(stamp) && statSync(stamp).mtimeMs >= newestChange(source)) return;
  if (!existsSync(join(root, 'node_modules', 'typescript'))) {
    throw new Error(`Packages are missing; run \`npm ci\` in ${root} first.`);
  }
  if (!isWritable(join(root, 'dist'))) {
    if (existsSync(stamp)) return warn('its sources are newer than its build, which this user may not renew');
    throw new Error(
      `It was never built, and this user may not write ${root}; run \`npm run build\` as its owner.`,
    );
  }
  process.stderr.write('Building Autokino (first run, or sources changed) …\n');
  const result = spawnSync(process.execPath, [join(root, 'scripts', 'build.js')], {
    cwd: root,
    stdio: ['ignore', 2, 2],
  });
  if (result.status !== 0) {
    throw new Error(`The build failed; the messages above say where.`);
  }
}

function warn(what) {
  process.stderr.write(`autokino: ${what}.\n`);
}
