import { ApiError } from '../client/api-error.js';
import { AutokinoError } from '../errors/autokino-error.js';
import { EXIT_CODES } from './exit-codes.js';

/** What the command line says about an error, and the code it exits with. */
export interface ErrorReport {
  code: string;
  /** One plain sentence with its remedy. */
  message: string;
  exitCode: number;
}

/** Remedies for errors of the operating system, by its code. */
const SYSTEM_REMEDIES: Record<string, string> = {
  ENOENT: 'There is no such file or folder; check the path.',
  EACCES: 'This user may not read or write there; change the owner, or choose another place.',
  EPERM: 'This user may not do that; change the owner, or choose another place.',
  EROFS: 'That place is read-only; choose another one.',
  EISDIR: 'A file is wanted there, and it is a folder.',
  ENOTDIR: 'A folder is wanted there, and it is a file.',
  ENOSPC: 'The disk is full; make room and try again.',
  EADDRINUSE: 'The port is taken; stop the other program, or choose another with --port.',
  EADDRNOTAVAIL: 'This machine does not have that address; choose another with --host.',
};

/** Turns whatever was thrown into one sentence and an exit code. */
export function reportOf(error: unknown): ErrorReport {
  if (error instanceof ApiError) {
    const field = error.parameter === null ? '' : ` (field: ${error.parameter})`;
    const request = error.requestId === null ? '' : ` [request ${error.requestId}]`;
    return { code: error.code, message: `${error.message}${field}${request}`, exitCode: exitCodeOf(error) };
  }
  if (error instanceof AutokinoError) {
    return { code: error.code, message: error.message, exitCode: EXIT_CODES.failed };
  }
  if (error instanceof Error && error.name === 'AbortError') {
    return { code: 'interrupted', message: 'Interrupted.', exitCode: EXIT_CODES.interrupted };
  }
  return systemReport(error);
}

function exitCodeOf(error: ApiError): number {
  return error.status === 401 || error.status === 403 ? EXIT_CODES.unauthorized : EXIT_CODES.failed;
}

function systemReport(error: unknown): ErrorReport {
  const { code, path, message } = (error instanceof Error ? error : { message: String(error) }) as {
    code?: string;
    path?: string;
    message: string;
  };
  const remedy = code === undefined ? undefined : SYSTEM_REMEDIES[code];
  return {
    code: code ?? 'unknown',
    message: remedy === undefined ? message : `${path ?? message}: ${remedy}`,
    exitCode: EXIT_CODES.failed,
  };
}
