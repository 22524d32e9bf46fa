import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Command } from 'commander';
import { type Config, readConfig } from '../../config.js';
import { AutokinoError } from '../../errors/autokino-error.js';
import { Storyboard } from '../../schema/storyboard.js';
import { DEFAULT_ACCOUNT_ID } from '../../store/contract.js';
import { homeOwner } from '../../store/pglite/home-lock.js';
import { checkWritable } from '../output-file.js';
import { startInside } from '../start-inside.js';
import type { Autokino } from '../../workflow/autokino.js';
import { type FilmSession, watchFilm } from '../watch-film.js';

/** `autokino render`: films a storyboard as it stands, without a director. */
export function addRender(program: Command): Command {
  return program
    .command('render')
    .description('film a storyboard directly')
    .argument('<storyboard>', 'path of the storyboard, a JSON file')
    .option('-o, --out <path>', 'where the film goes', 'film.mp4')
    .option('--json', 'print the result as JSON')
    .action(runRender);
}

async function runRender(path: string, flags: { out: string; json?: boolean }): Promise<void> {
  const began = performance.now();
  const output = resolve(flags.out);
  await checkWritable(output);
  const storyboard = parseStoryboard(await readFile(path, 'utf8'));
  const { config, cleanUp } = await freeHome(readConfig());
  try {
    const server = await startInside(config);
    try {
      await watchFilm(server.client, sessionsOf(server.autokino, storyboard), {
        output,
        began,
        asJson: flags.json === true,
      });
    } finally {
      await server.close();
    }
  } finally {
    await cleanUp();
  }
}

/** How the session of a storyboard is opened and given up. */
function sessionsOf({ workflow }: Autokino, storyboard: Storyboard): FilmSession {
  return {
    open: async () => (await workflow.createStoryboardSession(DEFAULT_ACCOUNT_ID, storyboard)).id,
    abandon: async (sessionId) => void (await workflow.stopSession(DEFAULT_ACCOUNT_ID, sessionId)),
  };
}

/** The usual home, or one for this command alone while another process works on the usual one. */
async function freeHome(config: Config): Promise<{ config: Config; cleanUp: () => Promise<void> }> {
  if ((await homeOwner(config.home)) === null) return { config, cleanUp: async () => undefined };
  const home = await mkdtemp(join(tmpdir(), 'autokino-render-'));
  return { config: { ...config, home }, cleanUp: () => rm(home, { recursive: true, force: true }) };
}

/**
 * Reads a storyboard.
 * @throws AutokinoError `storyboard_invalid` naming the field
 */
function parseStoryboard(text: string): Storyboard {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw new AutokinoError('storyboard_invalid', 'The storyboard is not valid JSON.', { cause });
  }
  const parsed = Storyboard.safeParse(value);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const field = issue?.path.join('.') || 'storyboard';
  throw new AutokinoError('storyboard_invalid', `${field}: ${issue?.message ?? 'is not valid'}.`, {
    parameter: field,
    cause: parsed.error,
  });
}
