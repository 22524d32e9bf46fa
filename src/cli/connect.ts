import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ApiError } from '../client/api-error.js';
import { AutokinoClient } from '../client/autokino-client.js';
import type { Config } from '../config.js';
import { AutokinoError } from '../errors/autokino-error.js';
import { DEFAULT_ACCOUNT_ID } from '../store/contract.js';
import { homeOwner } from '../store/pglite/home-lock.js';
import { startInside } from './start-inside.js';

/** A server that the command line talks to. */
export interface Connection {
  client: AutokinoClient;
  /** Gives up a session: one that runs inside this process is stopped, any other goes on where it is. */
  abandon(sessionId: string): Promise<void>;
  /** Ends a server that was started for this command; leaves any other alone. */
  close(): Promise<void>;
}

/**
 * Finds a server: the one at `AUTOKINO_URL`, else the one already running on this home, else one that is started
 * inside this process on a free port.
 */
export async function connect(
  config: Config,
  environment: Record<string, string | undefined>,
): Promise<Connection> {
  const url = environment['AUTOKINO_URL'];
  if (url) return connectTo(url, config.apiKey);
  const owner = await homeOwner(config.home);
  if (owner?.url) return connectTo(owner.url, config.apiKey ?? (await keyOfHome(config.home)));
  const inside = await startInside(config);
  return {
    client: inside.client,
    abandon: async (sessionId) => {
      await inside.autokino.workflow.stopSession(DEFAULT_ACCOUNT_ID, sessionId);
    },
    close: () => inside.close(),
  };
}

async function connectTo(url: string, key: string | null): Promise<Connection> {
  if (!URL.canParse(url)) {
    throw new AutokinoError('invalid_parameter', `AUTOKINO_URL is not an address: ${url}`);
  }
  if (key === null) {
    throw new ApiError(`The server at ${url} wants a key; set AUTOKINO_API_KEY.`, {
      status: 401,
      code: 'unauthorized',
    });
  }
  const client = new AutokinoClient({ url, key });
  await client.readHealth();
  return { client, abandon: async () => undefined, close: async () => undefined };
}

/** The key that the home's first start made; null when there is none, because one was set by hand. */
async function keyOfHome(home: string): Promise<string | null> {
  try {
    return (await readFile(join(home, 'api-key'), 'utf8')).trim();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}
