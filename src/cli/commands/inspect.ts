import { access } from 'node:fs/promises';
import { extname, resolve } from 'node:path';
import type { Command } from 'commander';

/** `autokino inspect`: a contact sheet of a film. */
export function addInspect(program: Command): Command {
  return program
    .command('inspect')
    .description('write a contact sheet of a film: frames, sound and captions of each scene')
    .argument('<film>', 'path of the film')
    .option('-o, --out <path>', 'where the sheet goes, a PNG (default: beside the film)')
    .option('--json', 'print the result as JSON')
    .action(runInspect);
}

async function runInspect(film: string, flags: { out?: string; json?: boolean }): Promise<void> {
  await access(film);
  const sheetPath = resolve(flags.out ?? `${film.slice(0, film.length - extname(film).length)}.png`);
  // Loaded here alone: it brings the canvas with it.
  const { makeContactSheet } = await import('../../inspect/contact-sheet.js');
  const sheet = await makeContactSheet(resolve(film), { sheetPath });
  if (flags.json) console.log(JSON.stringify({ file: sheet.path, ...sheet }));
  else console.log(`${sheet.path}\n  ${sheet.partCount} scenes, ${sheet.width} × ${sheet.height} pixels`);
}
