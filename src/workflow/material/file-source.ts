import type { FileDecoder } from '../../material/file-decoder.js';
import { AutokinoError } from '../../errors/autokino-error.js';
import { guardedFetch } from '../../network/guarded-fetch.js';
import { MAXIMUM_FILE_BYTES } from '../../schema/http/file-input.js';

/** Time for the whole fetch of a file with its redirects, in milliseconds. */
const FETCH_MILLISECONDS = 60_000;

/** Where files from outside come from and how they are understood. */
export interface FileSource {
  /**
   * Fetches a public address.
   * @throws AutokinoError `download_failed` or `invalid_parameter` with the reason in words; the reason of `signal`
   */
  fetch(url: string, signal: AbortSignal): Promise<{ bytes: Uint8Array; declaredType: string }>;
  decoder: FileDecoder;
  /** Size that all files of an account may have together, in bytes. */
  quotaBytes: number;
}

/**
 * The real source.
 * @param allowedHosts Hosts (`name` or `name:port`) that may be plain http and private, for development
 */
export function createFileSource(
  decoder: FileDecoder,
  { quotaBytes, allowedHosts }: { quotaBytes: number; allowedHosts: readonly string[] },
): FileSource {
  return {
    decoder,
    quotaBytes,
    async fetch(url, signal) {
      const answer = await guardedFetch(url, {
        maximumBytes: MAXIMUM_FILE_BYTES,
        timeoutMilliseconds: FETCH_MILLISECONDS,
        allowedHosts,
        signal,
      });
      if (answer.status < 200 || answer.status > 299) {
        throw new AutokinoError('download_failed', `The address answered with HTTP ${answer.status}.`);
      }
      if (answer.body.length === 0) {
        throw new AutokinoError('download_failed', 'The address answered with no bytes.');
      }
      return { bytes: answer.body, declaredType: answer.headers['content-type'] ?? '' };
    },
  };
}
