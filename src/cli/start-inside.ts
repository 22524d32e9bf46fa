import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { AutokinoClient } from '../client/autokino-client.js';
import type { Config } from '../config.js';
import type { Autokino } from '../workflow/autokino.js';
import { packageVersion } from './package-version.js';

/** Autokino for one command alone. */
export interface InsideAutokino {
  autokino: Autokino;
  /** Takes the same path as any request, without a port: it also works where there is no network at all. */
  client: AutokinoClient;
  close(): Promise<void>;
}

/** Starts Autokino for this command alone. Its warnings and errors go to a file in the home folder. */
export async function startInside(config: Config): Promise<InsideAutokino> {
  // Loaded here alone: commands that need no server start in a moment.
  const [{ openAutokino }, { openInsideFace }] = await Promise.all([
    import('../main.js'),
    import('../api/inside-face.js'),
  ]);
  const autokino = await openAutokino(config, { onLog: createLogFile(config.home) });
  const face = await openInsideFace(autokino, packageVersion());
  const key = config.apiKey ?? autokino.bootstrapKey?.secret ?? '';
  return {
    autokino,
    client: new AutokinoClient({ url: face.url, key, fetch: face.fetch }),
    async close() {
      await face.close();
      await autokino.close();
    },
  };
}

/** Writes lines to `server.log` and says once that it does. */
function createLogFile(home: string): (message: string) => void {
  const path = join(home, 'server.log');
  let isAnnounced = false;
  return (message) => {
    appendFileSync(path, `${new Date().toISOString()} ${message}\n`);
    if (!isAnnounced) process.stderr.write(`  Warnings are written to ${path}\n`);
    isAnnounced = true;
  };
}
