import { randomUUID } from 'node:crypto';
import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import { AutokinoError } from '../errors/autokino-error.js';
import type { ErrorEnvelope } from '../schema/http/error-envelope.js';

/**
 * Answers what is not even an HTTP request (bad request line, headers that are too large, a client that is too
 * slow) with the envelope, on the raw socket, and closes it.
 */
export function answerMalformedRequest(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const answer = answerFor(error.code);
  const envelope: ErrorEnvelope = { error: { code: answer.code, message: answer.message } };
  const body = JSON.stringify(envelope);
  socket.end(
    [
      `HTTP/1.1 ${answer.status} ${STATUS_CODES[answer.status]}`,
      'Content-Type: application/json; charset=utf-8',
      `Content-Length: ${Buffer.byteLength(body)}`,
      `X-Request-Id: ${randomUUID()}`,
      'Connection: close',
      '',
      body,
    ].join('\r\n'),
  );
}

function answerFor(code: string | undefined): AutokinoError {
  if (code === 'HPE_HEADER_OVERFLOW')
    return new AutokinoError('payload_too_large', 'The headers are too large.', { status: 431 });
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT')
    return new AutokinoError('invalid_parameter', 'The request took too long to arrive.', { status: 408 });
  return new AutokinoError('invalid_parameter', 'This is not a well-formed HTTP request.');
}
