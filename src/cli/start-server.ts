import type { Config } from '../config.js';
import type { Autokino } from '../workflow/autokino.js';
import { packageVersion } from './package-version.js';

/** Autokino inside this process, with its HTTP face. */
export interface StartedServer {
  autokino: Autokino;
  /** Address under which this machine reaches it. */
  url: string;
  close(): Promise<void>;
}

/** Where to listen, and who hears of warnings and errors. */
export interface StartOptions {
  host: string;
  /** 0 takes any free port. */
  port: number;
  onLog: (message: string) => void;
}

/** Starts Autokino with its HTTP face inside this process. */
export async function startServer(config: Config, options: StartOptions): Promise<StartedServer> {
  // Loaded here alone: commands that need no server start in a moment.
  const [{ openAutokino }, { serve }] = await Promise.all([import('../main.js'), import('../api/serve.js')]);
  const autokino = await openAutokino(config, { onLog: options.onLog });
  try {
    const { host, port } = options;
    const server = await serve(autokino, { host, port, version: packageVersion() });
    return { autokino, url: server.url, close: () => closeAll(server, autokino) };
  } catch (error) {
    await autokino.close();
    throw error;
  }
}

async function closeAll(...parts: { close(): Promise<void> }[]): Promise<void> {
  for (const part of parts) await part.close();
}
