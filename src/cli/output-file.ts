import { access, constants } from 'node:fs/promises';
import { dirname } from 'node:path';
import { AutokinoError } from '../errors/autokino-error.js';

/**
 * Finds out before the work whether its result can be saved.
 * @throws AutokinoError `invalid_parameter`
 */
export async function checkWritable(output: string): Promise<void> {
  const folder = dirname(output);
  try {
    await access(folder, constants.W_OK);
  } catch (cause) {
    throw new AutokinoError(
      'invalid_parameter',
      `Nothing can be saved in ${folder}: no such folder, or not writable. Choose another with --out.`,
      { cause },
    );
  }
}
