/**
 * Result of one check.
 * - `present`: all is well
 * - `degraded`: films can be made, with a limit that `detail` names
 * - `missing`: no film can be made until `remedy` is done
 */
export interface CheckResult {
  state: 'present' | 'degraded' | 'missing';
  /** What was found. */
  detail: string;
  /** What to do about it; null when nothing needs doing. */
  remedy: string | null;
}

/** One thing that a film needs. */
export interface Check {
  name: string;
  /** Looks, and gives a result. An error that it throws counts as `missing`. */
  look(): Promise<CheckResult>;
}

/** A result under the name of its check. */
export interface NamedResult extends CheckResult {
  name: string;
}

export const present = (detail: string): CheckResult => ({ state: 'present', detail, remedy: null });
export const degraded = (detail: string, remedy: string): CheckResult => ({
  state: 'degraded',
  detail,
  remedy,
});
export const missing = (detail: string, remedy: string): CheckResult => ({
  state: 'missing',
  detail,
  remedy,
});

/** Runs the checks one after another, so that none disturbs another's findings. */
export async function runChecks(
  checks: Check[],
  onResult: (result: NamedResult) => void,
): Promise<NamedResult[]> {
  const results: NamedResult[] = [];
  for (const { name, look } of checks) {
    const result = { name, ...(await look().catch(failed)) };
    onResult(result);
    results.push(result);
  }
  return results;
}

const REINSTALL = 'Run `npm ci` again in the folder of Autokino, with optional packages allowed.';

function failed(error: unknown): CheckResult {
  return missing(error instanceof Error ? error.message : String(error), REINSTALL);
}
