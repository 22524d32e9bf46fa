// Compiles src/ to dist/ and makes the colour conversion module. Needs only what `npm ci` installed.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const require = createRequire(import.meta.url);
const compiler = join(dirname(require.resolve('typescript/package.json')), 'bin', 'tsc');

const compiled = spawnSync(process.execPath, [compiler, '-p', join(root, 'tsconfig.build.json')], {
  cwd: root,
  stdio: 'inherit',
});
if (compiled.status !== 0) process.exit(compiled.status ?? 1);

const assembler = join(root, 'scripts', 'assemble-color-conversion.js');
if (existsSync(assembler)) {
  const { assembleColorConversion } = await import('./assemble-color-conversion.js');
  await assembleColorConversion(join(root, 'dist', 'encode'));
}
const { packEmptyDatabase } = await import('./pack-empty-database.js');
await packEmptyDatabase(join(root, 'dist', 'store', 'pglite'));
const help = join(root, 'src', 'errors', 'help');
if (existsSync(help)) cpSync(help, join(root, 'dist', 'errors', 'help'), { recursive: true });
// Files that browsers load as they are.
cpSync(join(root, 'src', 'api', 'page', 'browser'), join(root, 'dist', 'api', 'page', 'browser'), {
  recursive: true,
});
mkdirSync(join(root, 'dist'), { recursive: true });
writeFileSync(join(root, 'dist', '.built'), new Date().toISOString());
