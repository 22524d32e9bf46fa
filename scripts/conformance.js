// `npm run conformance`: checks a server against the contract and prints a table of endpoints × checks.
//   npm run conformance                                    starts our own server in an empty home
//   npm run conformance -- --url https://… --key …         checks any server; it makes a few short films
//   … --other-key …                                        key of a second account, for isolation
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const root = fileURLToPath(new URL('..', import.meta.url));
const { values } = parseArgs({
  options: { url: { type: 'string' }, key: { type: 'string' }, 'other-key': { type: 'string' } },
});
if ((values.url === undefined) !== (values.key === undefined)) {
  console.error('Give both --url and --key, or neither.');
  process.exit(2);
}

const servers = [];
let status;
try {
  status = run(values.url === undefined ? await startOwn() : givenServer());
} finally {
  for (const { child, home } of servers) {
    await ended(child);
    rmSync(home, { recursive: true, force: true });
  }
}
process.exit(status);

function givenServer() {
  return {
    CONFORMANCE_URL: values.url,
    CONFORMANCE_KEY: values.key,
    CONFORMANCE_OTHER_KEY: values['other-key'] ?? '',
  };
}

/** Our own server, and a second one that takes few requests a minute. */
async function startOwn() {
  const url = await startServer({});
  const limitedUrl = await startServer({ AUTOKINO_REQUESTS_PER_MINUTE: '5' });
  return {
    CONFORMANCE_URL: url,
    CONFORMANCE_KEY: 'conformance-key',
    CONFORMANCE_OTHER_KEY: await otherAccount(url),
    CONFORMANCE_LIMITED_URL: limitedUrl,
    CONFORMANCE_OWN: '1',
  };
}

async function startServer(settings) {
  const home = mkdtempSync(join(tmpdir(), 'autokino-conformance-'));
  const port = await freePort();
  const child = spawn(process.execPath, ['bin/autokino.js', 'serve'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {
      ...process.env,
      AUTOKINO_HOME: home,
      AUTOKINO_PORT: String(port),
      AUTOKINO_API_KEY: 'conformance-key',
      AUTOKINO_ALLOWED_HOSTS: '127.0.0.1',
      ...settings,
    },
  });
  servers.push({ child, home });
  const url = `http://127.0.0.1:${port}`;
  await answering(url, child);
  return url;
}

async function answering(url, child) {
  for (;;) {
    if (child.exitCode !== null) throw new Error('The server ended before it answered.');
    const answer = await fetch(`${url}/healthz`).catch(() => null);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

async function otherAccount(url) {
  const post = async (path, body) => {
    const answer = await fetch(`${url}${path}`, {
      method: 'POST',
      headers: { 'x-api-key': 'conformance-key', 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${await answer.text()}`);
    return (await answer.json()).data;
  };
  const account = await post('/v3/accounts', { name: 'other' });
  return (await post(`/v3/accounts/${account.account_id}/keys`, { name: 'conformance' })).secret;
}

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

function run(environment) {
  const vitest = join(root, 'node_modules', '.bin', 'vitest');
  const result = spawnSync(vitest, ['run', '--config', 'vitest.conformance.config.ts'], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...environment },
  });
  return result.status ?? 1;
}

function ended(child) {
  if (child.exitCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.once('exit', resolve);
    child.kill('SIGTERM');
  });
}
