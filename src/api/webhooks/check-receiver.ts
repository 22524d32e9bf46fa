import { AutokinoError } from '../../errors/autokino-error.js';
import { checkAddress } from '../../network/guarded-fetch.js';

/**
 * Refuses an address to which no event may be sent, before anything is created.
 * @param parameter Field that gave it
 * @throws AutokinoError `invalid_parameter` that says what to do
 */
export function checkReceiver(url: string, parameter: string, allowedHosts: readonly string[]): void {
  try {
    checkAddress(url, { parameter, allowedHosts });
  } catch (error) {
    if (!(error instanceof AutokinoError)) throw error;
    throw new AutokinoError(
      'invalid_parameter',
      `${error.message} Give a public https address; a receiver on a private network or without https must be named ` +
        'in AUTOKINO_ALLOWED_HOSTS by the operator.',
      { parameter, cause: error },
    );
  }
}
