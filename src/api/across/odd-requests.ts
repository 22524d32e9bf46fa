import type { Socket } from 'node:net';
import { answerMalformedRequest } from '../client-error.js';
import type { ZodServer } from '../server.js';

/**
 * Takes requests that Node itself would answer without a word, or not at all: an expectation that nobody knows is
 * passed over, as RFC 9110 chapter 10.1.1 allows; a tunnel is refused with the envelope.
 */
export function takeOddRequests({ server }: ZodServer): void {
  server.on('checkExpectation', (request, answer) => server.emit('request', request, answer));
  server.on('connect', (_request, socket: Socket) => {
    // The HTTP server has let go of this connection and would wait for its end for ever.
    socket.resume().once('finish', () => socket.destroy());
    answerMalformedRequest(new Error('No tunnels are opened here.'), socket);
  });
}
