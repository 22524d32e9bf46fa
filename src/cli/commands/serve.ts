import { type Command, InvalidArgumentError } from 'commander';
import { readConfig } from '../../config.js';
import { listenForInterruption } from '../interruption.js';
import { type StartedServer, startServer } from '../start-server.js';

interface ServeFlags {
  port?: number;
  host?: string;
}

/** `autokino serve`: the HTTP server with its workers inside, until it is told to stop. */
export function addServe(program: Command): Command {
  return program
    .command('serve')
    .description('start the HTTP server with its workers inside')
    .option(
      '--port <number>',
      'port to listen on, 0 for any free one (default: AUTOKINO_PORT or 4600)',
      readPort,
    )
    .option('--host <address>', 'address to listen on (default: AUTOKINO_HOST or 127.0.0.1)')
    .action(runServe);
}

async function runServe(flags: ServeFlags): Promise<void> {
  const interruption = listenForInterruption();
  const config = readConfig();
  const server = await startServer(config, {
    host: flags.host ?? config.host,
    port: flags.port ?? config.port,
    onLog: (message) => console.error(message),
  });
  console.log(`Autokino serves at ${server.url} (state in ${config.home})`);
  showBootstrapKey(server);
  await interruption.happened;
  process.stderr.write('Stopping; unfinished films go on at the next start.\n');
  await server.close();
  interruption.release();
}

/**
 * The key of the first start is shown once, with the address of the page that brings it along; later it can be read
 * in the home folder. What stands after `#` never leaves the browser.
 */
function showBootstrapKey({ autokino, url }: StartedServer): void {
  const { bootstrapKey, home, publicUrl } = autokino;
  if (!bootstrapKey?.isNew) return;
  const page = `${publicUrl ?? url}/#key=${encodeURIComponent(bootstrapKey.secret)}`;
  console.log(
    `Your API key, shown this once (also in ${home}/api-key):\n\n  ${bootstrapKey.secret}\n\n` +
      `Make films in the browser:\n\n  ${page}\n`,
  );
}

function readPort(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new InvalidArgumentError('A port is a whole number from 0 to 65535.');
  }
  return port;
}
