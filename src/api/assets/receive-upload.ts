import { createHash, type Hash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { type Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { AutokinoError } from '../../errors/autokino-error.js';
import { describeType } from '../../material/describe-type.js';
import { readPictureHeader } from '../../material/picture-header.js';
import { readEnds } from '../../material/read-ends.js';
import { isSameType } from '../../material/same-type.js';
import { sniffType } from '../../material/sniff-type.js';
import { FILE_MEDIA_TYPES } from '../../schema/http/file-input.js';
import type { ArrivedBytes } from '../../store/contract.js';

/** What an upload is checked against. */
export interface UploadChecks {
  /** Most bytes. */
  maximumBytes: number;
  /** Exact size that was announced; null: any. */
  exactBytes: number | null;
  /** File name, which tells kinds of text apart. */
  name: string;
  /** Type that was announced and must be that of the bytes; null: any that is taken. */
  declaredType: string | null;
  /** SHA-256 that was announced, in lower-case hexadecimal digits; null: any. */
  hash: string | null;
  /** Field to name in errors about the bytes. */
  parameter: string;
}

/** An upload that was checked; it is not in the store yet. */
export type CheckedUpload = ArrivedBytes & {
  /** SHA-256 of the bytes: the name that their blob will have. */
  blob: string;
  path: string;
};

/**
 * Streams an upload to the disk, checks it, and hands it to `keep`. Nothing of it stays on the disk when it is cut
 * off or refused.
 * @param path Where it lies until it is kept
 * @param keep Moves the file away
 * @throws AutokinoError `payload_too_large`, or `invalid_parameter` with `checks.parameter`
 */
export async function receiveUpload<Result>(
  bytes: Readable,
  path: string,
  checks: UploadChecks,
  keep: (upload: CheckedUpload) => Promise<Result>,
): Promise<Result> {
  await mkdir(dirname(path), { recursive: true });
  const hash = createHash('sha256');
  try {
    await pipeline(bytes, measure(checks.maximumBytes, hash), createWriteStream(path));
    const blob = hash.digest('hex');
    if (checks.hash !== null && checks.hash !== blob) {
      throw refuse(checks, `The SHA-256 of the bytes is ${blob}, not ${checks.hash} as announced.`);
    }
    return await keep({ ...(await checkFile(path, checks)), blob, path });
  } finally {
    await rm(path, { force: true });
  }
}

function measure(maximumBytes: number, hash: Hash): Transform {
  let count = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      count += chunk.length;
      hash.update(chunk);
      if (count > maximumBytes) done(tooLarge(maximumBytes));
      else done(null, chunk);
    },
  });
}

/** The error of a file that is too large. */
export function tooLarge(maximumBytes: number): AutokinoError {
  const megabytes = Math.round(maximumBytes / 1024 / 1024);
  return new AutokinoError('payload_too_large', `A file may have at most ${megabytes} MB.`);
}

async function checkFile(path: string, checks: UploadChecks): Promise<Omit<CheckedUpload, 'blob' | 'path'>> {
  const { head, tail, sizeBytes } = await readEnds(path);
  if (sizeBytes === 0) throw refuse(checks, 'The file is empty.');
  if (checks.exactBytes !== null && sizeBytes !== checks.exactBytes) {
    throw refuse(checks, `The file has ${sizeBytes} bytes, not ${checks.exactBytes} as announced.`);
  }
  const { name, declaredType } = checks;
  const mediaType = checkType({ head, tail, name }, declaredType, checks.parameter);
  const picture = mediaType.startsWith('image/') ? readPictureHeader(await readFile(path)) : null;
  return { mediaType, sizeBytes, width: picture?.width ?? null, height: picture?.height ?? null };
}

/**
 * The type of a file by its bytes.
 * @throws AutokinoError `invalid_parameter` when it is not taken, or not the declared one
 */
export function checkType(
  file: { head: Uint8Array; tail: Uint8Array; name?: string },
  declaredType: string | null,
  parameter: string,
): string {
  const found = sniffType({ ...file, ...(declaredType === null ? {} : { declaredType }) });
  const isMismatch = declaredType !== null && !isSameType(declaredType, found.mediaType ?? '');
  if (isMismatch && found.mediaType !== null) {
    throw refuse({ parameter }, `Content type not match ${declaredType} != ${found.mediaType}.`);
  }
  if (!found.isTaken) {
    throw refuse(
      { parameter },
      `The file is ${describeType(found.mediaType)}, which is not taken. Send one of: ${FILE_MEDIA_TYPES.join(', ')}.`,
    );
  }
  return found.mediaType;
}

function refuse({ parameter }: Pick<UploadChecks, 'parameter'>, message: string): AutokinoError {
  return new AutokinoError('invalid_parameter', message, { parameter });
}
