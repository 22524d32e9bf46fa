import { createHash } from 'node:crypto';
import { Transform } from 'node:stream';
import type { FastifyRequest } from 'fastify';

/** Passes bytes on as they are and tells their SHA-256 in the end. */
export function hashingStream(onHash: (hash: string) => void): Transform {
  const hash = createHash('sha256');
  return new Transform({
    transform(bytes: Buffer, _encoding, done) {
      hash.update(bytes);
      done(null, bytes);
    },
    flush(done) {
      onHash(hash.digest('hex'));
      done();
    },
  });
}

/** Hashes what is still to come of a request's body, which nobody reads. Uploads are too large to be compared. */
export function hashUnreadBody(request: FastifyRequest, onHash: (hash: string) => void): void {
  const hash = createHash('sha256');
  request.raw.on('data', (bytes: Buffer) => hash.update(bytes));
  request.raw.once('end', () => onHash(hash.digest('hex')));
}

/** Whether the body is JSON, as all bodies are but those of uploads. */
export function isJson(request: FastifyRequest): boolean {
  return /^application\/json\b/i.test(request.headers['content-type'] ?? '');
}
