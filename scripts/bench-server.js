// The server that `bench-api.js` measures: the real one, with its database in a folder of its own.
import { createServer } from '../dist/api/server.js';
import { createApiServices } from '../dist/api/services.js';
import { readConfig } from '../dist/config.js';
import { openAutokino } from '../dist/main.js';

const KEY = 'key-of-the-benchmark';

/** Starts a server on a free port. Its times are taken from the arrival of a request to the end of its answer. */
export async function serveForBench(home) {
  const config = readConfig({ AUTOKINO_HOME: home, AUTOKINO_API_KEY: KEY, AUTOKINO_RENDER_PROCESSES: '1' });
  const autokino = await openAutokino(config);
  const server = await createServer({ services: createApiServices(autokino), version: '0.0.0' });
  let times = [];
  server.server.prependListener('request', (_request, answer) => {
    const began = performance.now();
    answer.once('finish', () => times.push(performance.now() - began));
  });
  const url = await server.listen({ port: 0, host: '127.0.0.1' });
  return {
    url,
    key: KEY,
    store: autokino.store,
    createSession: (id) => autokino.store.sessions.create(finishedSession(id)),
    collectTimes() {
      times = [];
      return { end: () => times };
    },
    async close() {
      await server.close();
      await autokino.close();
    },
  };
}

/** A session as the workflow creates it. */
export function finishedSession(id) {
  return {
    id,
    accountId: 'default',
    videoId: `${id}v`,
    runId: `${id}r`,
    mode: 'generate',
    status: 'generating',
    prompt: 'Make a 30-second explainer on why cities plant trees: shade cools streets by up to 8°C.',
    title: null,
    request: { type: 'prompt', request: { prompt: 'Make a 30-second explainer on why cities plant trees.' } },
    input: { type: 'request' },
    notes: ['No length was asked for: about half a minute.'],
  };
}
