import type { DLogger } from '@dbos-inc/dbos-sdk';

/** Passes the engine's warnings and errors on and drops its chatter. */
export function createEngineLog(onLog: (message: string) => void): DLogger {
  return {
    debug: () => undefined,
    info: () => undefined,
    warn: (entry) => onLog(String(entry)),
    error: (entry, metadata) => onLog([String(entry), metadata?.stack ?? ''].join('\n').trim()),
  };
}
