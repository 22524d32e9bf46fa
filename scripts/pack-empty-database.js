// Packs a fresh, empty database into dist/, so that a first start unpacks it (about a second) instead of running
// PostgreSQL's own set-up (several seconds and 800 MB of memory). Done once for each version of PGlite.
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';

const require = createRequire(import.meta.url);

/** Writes `empty-database.tgz` and `empty-database.version` unless this version's lie there already. */
export async function packEmptyDatabase(folder) {
  const version = pgliteVersion();
  const packed = join(folder, 'empty-database.tgz');
  const stamp = join(folder, 'empty-database.version');
  if (existsSync(packed) && existsSync(stamp) && readFileSync(stamp, 'utf8') === version) return;
  mkdirSync(folder, { recursive: true });
  const database = await PGlite.create();
  const archive = await database.dumpDataDir('gzip');
  await database.close();
  writeFileSync(`${packed}.new`, Buffer.from(await archive.arrayBuffer()));
  renameSync(`${packed}.new`, packed);
  writeFileSync(stamp, version);
}

/** The package hides its package.json, so it is found beside its entry. */
function pgliteVersion() {
  const entry = require.resolve('@electric-sql/pglite');
  const manifest = join(dirname(dirname(entry)), 'package.json');
  return JSON.parse(readFileSync(manifest, 'utf8')).version;
}
