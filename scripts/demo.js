// `npm run demo`: makes the README's example film, or with words after `--` the film they ask for.
// Builds first when it must. Everything after `--` goes to `autokino make` as it stands.
import { mkdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const EXAMPLE =
  'Make a 30-second explainer on why cities plant trees: shade cools streets by up to 8°C, ' +
  'roots drink storm water, leaves catch dust. End with: plant one this autumn.';

const root = fileURLToPath(new URL('..', import.meta.url));
const given = process.argv.slice(2);
// npm runs scripts in the package's folder; a path the user wrote is meant from where they stand.
const startFolder = process.env.INIT_CWD ?? process.cwd();

/** Options of `make` that take a value, so that a value is not taken for the prompt. */
const takesValue = new Set(['--out', '-o', '--file', '--avatar', '--voice', '--style', '--orientation']);
const hasPrompt = given.some((word, at) => !word.startsWith('-') && !takesValue.has(given[at - 1] ?? ''));
const hasOutput = given.some((word) => word === '--out' || word === '-o' || word.startsWith('--out='));

process.chdir(startFolder);
const words = hasPrompt ? given : [EXAMPLE, ...given];
if (!hasOutput) {
  const film = hasPrompt ? resolve('film.mp4') : join(root, 'film', 'why-cities-plant-trees.mp4');
  mkdirSync(dirname(film), { recursive: true });
  words.push('--out', film);
}
process.argv = [process.argv[0], join(root, 'bin', 'autokino.js'), 'make', ...words];
await import('../bin/autokino.js');
