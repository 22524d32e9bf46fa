import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type RealServer, startRealServer } from './support/start-real-server.js';

let server: RealServer;
let socket: Socket;
beforeEach(async () => {
  server = await startRealServer();
  const { hostname, port } = new URL(server.url);
  // The client keeps its side open, whatever the server does.
  socket = connect({ port: Number(port), host: hostname, allowHalfOpen: true }).setEncoding('utf8');
});
afterEach(() => socket.destroy());

async function ask(lines: string[]): Promise<string> {
  socket.write(`${lines.join('\r\n')}\r\nHost: localhost\r\n\r\n`);
  const [answer] = (await once(socket, 'data')) as [string];
  return answer;
}

it('refuses a tunnel with the envelope, and a client that holds on to it does not keep the server from closing', async () => {
  const answer = await ask(['CONNECT example.org:443 HTTP/1.1']);
  expect(answer).toMatch(/^HTTP\/1.1 400 [^]*x-request-id: [0-9a-f-]{36}[^]*"code":"invalid_parameter"/i);
  await server.close();
});

it('passes over an expectation that it does not know', async () => {
  const answer = await ask(['GET /healthz HTTP/1.1', 'Expect: 200-ok', 'Connection: close']);
  expect(answer).toMatch(/^HTTP\/1.1 200 /);
  await server.close();
});
