import { AutokinoError } from './autokino-error.js';

/** Bytes of an account's files: those there are, those that are to come, and those that may be. */
export interface QuotaNumbers {
  usedBytes: number;
  wantedBytes: number;
  quotaBytes: number;
}

/** The error of files that do not fit into an account's quota. @param parameter Field that brought them */
export function quotaReached(
  { usedBytes, wantedBytes, quotaBytes }: QuotaNumbers,
  parameter?: string,
): AutokinoError {
  return new AutokinoError(
    'resource_limit_reached',
    `Your files may take ${megabytes(quotaBytes)} together and take ${megabytes(usedBytes)}; another ` +
      `${megabytes(wantedBytes)} do not fit. Nothing was stored or removed. Delete assets or sessions that you no ` +
      'longer need.',
    parameter === undefined ? {} : { parameter },
  );
}

function megabytes(bytes: number): string {
  return `${(bytes / 1024 / 1024).toLocaleString('en', { maximumFractionDigits: 1 })} MB`;
}
