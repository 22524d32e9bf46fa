import { checkAddress } from '../../network/guarded-fetch.js';
import type { FileInput } from '../../schema/http/file-input.js';

/**
 * Refuses addresses of files that lead into private networks, before anything is created.
 * @param allowedHosts Hosts that are taken all the same
 * @throws AutokinoError `invalid_parameter` with the field's path
 */
export function checkFileAddresses(
  files: FileInput[] | null | undefined,
  allowedHosts: readonly string[],
): void {
  for (const [index, file] of (files ?? []).entries()) {
    if (file.type === 'url') checkAddress(file.url, { parameter: `files.${index}.url`, allowedHosts });
  }
}
