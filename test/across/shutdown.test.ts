import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { Agent, request as sendRequest } from 'node:http';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Running, startProgram } from '../api/support/run-program.js';

const BODY = JSON.stringify({ name: 'Under way when the signal came' });

let folder: string;
let server: Running;
let url: string;
let key: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'autokino-shutdown-'));
});
afterAll(async () => {
  server.child.kill('SIGKILL');
  await server.ended;
  await rm(folder, { recursive: true, force: true });
});

async function start(): Promise<void> {
  server = startProgram(['serve', '--port', '0'], folder, { AUTOKINO_RENDER_PROCESSES: '1' });
  url = (await server.says(/serves at (\S+)/))[1] ?? '';
}

interface Session {
  session_id: string;
  status: string;
  video_id: string;
  steps: { name: string }[];
}

async function call(path: string, body?: object): Promise<Session> {
  const answer = await fetch(`${url}${path}`, {
    method: body ? 'POST' : 'GET',
    headers: { 'x-api-key': key, 'Content-Type': 'application/json' },
    body: body ? JSON.stringify(body) : null,
  });
  return ((await answer.json()) as { data: Session }).data;
}

/** Sends a request's head and the first half of its body, and waits until the server has taken it up. */
async function sendHalf(): Promise<Socket> {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname).setEncoding('utf8');
  const head = ['POST /v3/keys HTTP/1.1', 'Host: localhost', `x-api-key: ${key}`, 'Expect: 100-continue'];
  head.push('Content-Type: application/json', `Content-Length: ${BODY.length}`);
  socket.write(`${head.join('\r\n')}\r\n\r\n`);
  const [answer] = (await once(socket, 'data')) as [string];
  expect(answer).toMatch(/^HTTP\/1.1 100 /);
  socket.write(BODY.slice(0, 10));
  return socket;
}

/** A request over a connection of the agent. */
function get(agent: Agent): Promise<{ status: number; retryAfter: string; text: string }> {
  return new Promise((resolve, reject) => {
    const asking = sendRequest(`${url}/v3/users/me`, { agent, headers: { 'x-api-key': key } }, (answer) => {
      let text = '';
      answer.setEncoding('utf8');
      answer.on('data', (part: string) => (text += part));
      answer.on('end', () => {
        const retryAfter = String(answer.headers['retry-after']);
        resolve({ status: answer.statusCode ?? 0, retryAfter, text });
      });
    });
    asking.on('error', reject).end();
  });
}

async function readToEnd(socket: Socket): Promise<string> {
  let text = '';
  socket.on('data', (part: string) => (text += part));
  await once(socket, 'close');
  return text;
}

describe('SIGTERM while requests and a render are under way', () => {
  it('sends new requests away, lets answers end, and the film is finished after the next start', async () => {
    await start();
    key = (await server.says(/^ {2}(ak_\S+)$/m))[1] ?? '';
    const { session_id } = await call('/v3/video-agents', {
      prompt: 'Make a 5-second film that says: plant a tree.',
    });
    const path = `/v3/video-agents/${session_id}`;
    const isDrawing = async () => (await call(path)).steps.some(({ name }) => name === 'render');
    await expect.poll(isDrawing, { timeout: 120_000, interval: 100 }).toBe(true);

    const openConnection = new Agent({ keepAlive: true, maxSockets: 1 });
    expect((await get(openConnection)).status).toBe(200);
    const underWay = await sendHalf();

    server.child.kill('SIGTERM');
    // The signal arrives when it arrives; from then on every request is refused.
    const statuses: number[] = [];
    let refusal = await get(openConnection);
    for (; refusal.status === 200; refusal = await get(openConnection)) statuses.push(refusal.status);
    expect(refusal.status).toBe(503);
    expect(refusal.retryAfter).toMatch(/^[1-9]\d*$/);
    expect(refusal.text).toContain('"service_unavailable"');
    expect((await get(new Agent())).status).toBe(503);

    const answer = readToEnd(underWay);
    underWay.write(BODY.slice(10));
    expect(await answer).toMatch(/^HTTP\/1.1 200 [^]*"secret":"ak_/);
    openConnection.destroy();
    const { code, errors } = await server.ended;
    expect(code, errors).toBe(0);

    await start();
    expect(['thinking', 'generating', 'completed']).toContain((await call(path)).status);
    const isDone = async () => (await call(path)).status;
    await expect.poll(isDone, { timeout: 240_000, interval: 500 }).toBe('completed');
    server.child.kill('SIGTERM');
    expect((await server.ended).code).toBe(0);
  }, 400_000);
});
