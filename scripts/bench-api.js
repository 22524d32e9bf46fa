// `npm run bench:api`: what reading a session costs while many are stored, and whether list pages stay whole while
// new sessions arrive. Ends with 1 when a limit is passed.
//
//   npm run bench:api -- [--sessions 10000] [--reads 2000]
import { mkdtempSync, rmSync } from 'node:fs';
import { Agent, request as sendRequest } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { serveForBench } from './bench-server.js';
import { fillStore } from './fill-store.js';

/** Longest median of the server's time for reading a session, in milliseconds. */
const LIMIT_MILLISECONDS = 5;

/** Sessions that arrive while the pages of the list are walked. */
const ARRIVALS_PER_PAGE = 2;
const PAGE_ITEMS = 100;

const agent = new Agent({ keepAlive: true });

function read(url, path, key) {
  return new Promise((resolve, reject) => {
    const asking = sendRequest(`${url}${path}`, { agent, headers: { 'x-api-key': key } }, (answer) => {
      const parts = [];
      answer.on('data', (part) => parts.push(part));
      answer.on('end', () => {
        const text = Buffer.concat(parts).toString('utf8');
        if (answer.statusCode !== 200) reject(new Error(`${path} answered ${answer.statusCode}: ${text}`));
        else resolve(JSON.parse(text));
      });
    });
    asking.on('error', reject).end();
  });
}

const quantile = (values, share) => {
  const sorted = [...values].sort((first, second) => first - second);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
};

/**
 * Reads sessions that lie far apart, so many at a time, and gives the server's times in milliseconds. On a machine
 * that is busy with other things the processor time, the client's included, tells more.
 */
async function timeReads(server, ids, { reads, atOnce }) {
  let next = 0;
  const times = server.collectTimes();
  const processor = process.cpuUsage();
  const readOn = async () => {
    while (next < reads) {
      const id = ids[(next++ * 7919) % ids.length];
      const { data } = await read(server.url, `/v3/video-agents/${id}`, server.key);
      if (data.session_id !== id || data.status !== 'completed') throw new Error(`${id} was read wrongly.`);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, readOn));
  const { user, system } = process.cpuUsage(processor);
  return { times: times.end(), processorMilliseconds: (user + system) / 1000 / reads };
}

/** Walks the whole list while sessions arrive, and says what was seen twice or not at all. */
async function walkPages(server, ids) {
  const seen = new Map();
  const times = server.collectTimes();
  let token = null;
  let arrived = 0;
  do {
    const query = token === null ? '' : `&token=${token}`;
    const page = await read(server.url, `/v3/video-agents?limit=${PAGE_ITEMS}${query}`, server.key);
    for (const { session_id } of page.data) seen.set(session_id, (seen.get(session_id) ?? 0) + 1);
    token = page.next_token;
    for (let one = 0; one < ARRIVALS_PER_PAGE; one++) await server.createSession(`arrival${arrived++}`);
  } while (token !== null);
  return {
    times: times.end(),
    arrived,
    twice: [...seen.values()].filter((count) => count > 1).length,
    missing: ids.filter((id) => !seen.has(id)).length,
  };
}

function printTimes(name, times) {
  const columns = [quantile(times, 0.5), quantile(times, 0.95), Math.max(...times)];
  console.log(`  ${name.padEnd(34)}${columns.map((time) => time.toFixed(2).padStart(9)).join('')}`);
}

const { values } = parseArgs({
  options: {
    sessions: { type: 'string', default: '10000' },
    reads: { type: 'string', default: '2000' },
  },
});
const home = mkdtempSync(join(tmpdir(), 'autokino-bench-api-'));
const server = await serveForBench(home);
/** Fills the store, measures and prints; gives what passes a limit. */
async function measure() {
  const began = performance.now();
  const { ids, events, messages } = await fillStore(server.store, Number(values.sessions));
  const seconds = ((performance.now() - began) / 1000).toFixed(0);
  console.log(
    `${ids.length} sessions with ${messages} messages and ${events} events, stored in ${seconds} s\n`,
  );

  const reads = Number(values.reads);
  await timeReads(server, ids, { reads: Math.min(200, reads), atOnce: 1 });
  const alone = await timeReads(server, ids, { reads, atOnce: 1 });
  const together = await timeReads(server, ids, { reads, atOnce: 8 });
  const walk = await walkPages(server, ids);

  console.log(
    `  ${'server time in milliseconds'.padEnd(34)}${'median'.padStart(9)}${'95 %'.padStart(9)}${'most'.padStart(9)}`,
  );
  printTimes('read a session', alone.times);
  printTimes('read a session, 8 at once', together.times);
  printTimes(`a page of ${PAGE_ITEMS} sessions`, walk.times);
  console.log(`\n  processor time of a read, client included: ${alone.processorMilliseconds.toFixed(2)} ms`);
  console.log(
    `  list walked while ${walk.arrived} sessions arrived: ${walk.twice} seen twice, ${walk.missing} missing`,
  );
  return [
    ...(quantile(alone.times, 0.5) >= LIMIT_MILLISECONDS
      ? [`Reading a session takes ${LIMIT_MILLISECONDS} ms or more at the median.`]
      : []),
    ...(walk.twice + walk.missing > 0 ? ['Pages of the list are not stable while sessions arrive.'] : []),
  ];
}

try {
  for (const fault of await measure()) {
    console.error(`\n${fault}`);
    process.exitCode = 1;
  }
} finally {
  agent.destroy();
  await server.close();
  rmSync(home, { recursive: true, force: true });
}
