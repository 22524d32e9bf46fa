import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AutokinoError } from '../../errors/autokino-error.js';
import type { LinkedFile } from './link-service.js';

/** Bytes of a file, both ends inclusive. */
interface ByteRange {
  start: number;
  end: number;
}

/** Sends a file, whole (200) or the one range that was asked for (206), as RFC 9110 chapter 14 says. */
export async function sendFile(request: FastifyRequest, reply: FastifyReply, file: LinkedFile) {
  const { size } = await stat(file.path);
  const entityTag = `"${file.entityTag}"`;
  void reply
    .type(file.contentType)
    .header('Accept-Ranges', 'bytes')
    .header('ETag', entityTag)
    .header('Cache-Control', 'private, max-age=3600')
    .header('X-Content-Type-Options', 'nosniff')
    .header('Content-Disposition', contentDisposition(file));
  const range = isRangeWanted(request, entityTag) ? parseRange(request.headers.range ?? '', size) : null;
  if (range === 'unsatisfiable') {
    void reply.header('Content-Range', `bytes */${size}`).removeHeader('Content-Disposition');
    throw new AutokinoError('invalid_parameter', `The range asked for is outside the file's ${size} bytes.`, {
      parameter: 'Range',
      status: 416,
    });
  }
  if (range) {
    void reply.code(206).header('Content-Range', `bytes ${range.start}-${range.end}/${size}`);
  }
  void reply.header('Content-Length', range ? range.end - range.start + 1 : size);
  if (request.method === 'HEAD') return reply.send();
  return reply.send(size === 0 ? '' : createReadStream(file.path, range ?? {}));
}

/** A range counts only for the file the client has seen before, when it says which one that was. */
function isRangeWanted(request: FastifyRequest, entityTag: string): boolean {
  const condition = request.headers['if-range'];
  return request.headers.range !== undefined && (condition === undefined || condition === entityTag);
}

/**
 * Reads a `Range` header. Gives null for what a server may ignore: other units, several ranges, bad syntax.
 * @param size Length of the file in bytes
 */
export function parseRange(header: string, size: number): ByteRange | 'unsatisfiable' | null {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header.replaceAll(' ', ''));
  if (!match || (!match[1] && !match[2])) return null;
  const last = size - 1;
  if (!match[1]) {
    const length = Number(match[2]);
    return length === 0 || size === 0 ? 'unsatisfiable' : { start: Math.max(0, size - length), end: last };
  }
  const start = Number(match[1]);
  const end = match[2] ? Math.min(Number(match[2]), last) : last;
  if (match[2] && Number(match[2]) < start) return null;
  return start > last ? 'unsatisfiable' : { start, end };
}

/** Types in which nothing can run when a browser shows them; images are pictures of pixels only. */
const INERT = /^(image\/(?!svg)|video\/|audio\/|text\/(plain|csv|markdown)|application\/(pdf|x-subrip))/;

/**
 * Header that keeps a film playing in the browser and names it when saved. A file in which something could run is
 * only saved: it comes from the address whose page keeps the key.
 */
function contentDisposition({ downloadName, contentType }: LinkedFile): string {
  const manner = INERT.test(contentType) ? 'inline' : 'attachment';
  const plain = downloadName.replaceAll(/[^\x20-\x7e]|["\\%]/g, '_');
  return `${manner}; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(downloadName)}`;
}
