import { resolve } from 'node:path';
import { type Command, Option } from 'commander';
import { readConfig } from '../../config.js';
import type { CreateSessionInput } from '../../schema/http/create-session.js';
import { connect } from '../connect.js';
import { checkWritable } from '../output-file.js';
import { requestFile } from '../request-files.js';
import { type FilmSession, watchFilm } from '../watch-film.js';

interface MakeFlags {
  out: string;
  file: string[];
  avatar?: string;
  voice?: string;
  style?: string;
  orientation?: 'landscape' | 'portrait';
  json?: boolean;
}

/** `autokino make`: a film from a prompt, through whichever server is at hand. */
export function addMake(program: Command): Command {
  const collect = (one: string, all: string[]): string[] => [...all, one];
  return program
    .command('make')
    .description('make a film from a prompt')
    .argument('<prompt>', 'what the film should be')
    .option('-o, --out <path>', 'where the film goes', 'film.mp4')
    .option('--file <path or address>', 'an attachment; may be given several times', collect, [])
    .option('--avatar <id>', 'look of the presenter')
    .option('--voice <id>', 'voice of the narrator')
    .option('--style <id>', 'visual style')
    .addOption(new Option('--orientation <shape>', 'shape of the frame').choices(['landscape', 'portrait']))
    .option('--json', 'print the result as JSON')
    .action(runMake);
}

async function runMake(prompt: string, flags: MakeFlags): Promise<void> {
  const began = performance.now();
  const output = resolve(flags.out);
  await checkWritable(output);
  const body = await requestBody(prompt, flags);
  const connection = await connect(readConfig(), process.env);
  const session: FilmSession = {
    open: async () => (await connection.client.createSession(body)).session_id,
    abandon: (sessionId) => connection.abandon(sessionId),
  };
  try {
    await watchFilm(connection.client, session, { output, began, asJson: flags.json === true });
  } finally {
    await connection.close();
  }
}

async function requestBody(prompt: string, flags: MakeFlags): Promise<CreateSessionInput> {
  return {
    prompt,
    avatar_id: flags.avatar ?? null,
    voice_id: flags.voice ?? null,
    style_id: flags.style ?? null,
    orientation: flags.orientation ?? null,
    files: await Promise.all(flags.file.map(requestFile)),
  };
}
