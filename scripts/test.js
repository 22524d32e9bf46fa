// `npm test`: build, types, lint, then every suite that needs no network, browser or outside server.
// Prints the time of each part; the sum must stay under fifteen minutes on two cores.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';

const root = fileURLToPath(new URL('..', import.meta.url));
const bin = (name) => join(root, 'node_modules', '.bin', name);
const parts = [
  ['build', process.execPath, ['scripts/build.js']],
  ['types', bin('tsc'), ['-p', 'tsconfig.json', '--noEmit']],
  ['lint', bin('eslint'), ['.']],
  ['format', bin('prettier'), ['--check', '.', '--log-level', 'warn']],
  ['unit and integration', bin('vitest'), ['run', ...process.argv.slice(2)]],
];

const times = [];
for (const [name, command, parameters] of parts) {
  const started = performance.now();
  const result = spawnSync(command, parameters, { cwd: root, stdio: 'inherit' });
  times.push([name, (performance.now() - started) / 1000]);
  if (result.status !== 0) {
    console.error(`\n${name} failed.`);
    process.exit(result.status ?? 1);
  }
}
console.log('\nSuite times (seconds)');
for (const [name, seconds] of times) console.log(`  ${name.padEnd(24)}${seconds.toFixed(1).padStart(8)}`);
