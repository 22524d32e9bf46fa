import type { Command } from 'commander';
import { readConfig } from '../../config.js';
import { type NamedResult, runChecks } from '../doctor/check.js';
import { homeChecks } from '../doctor/home-checks.js';
import { machineChecks } from '../doctor/machine-checks.js';
import { partChecks } from '../doctor/part-checks.js';
import { EXIT_CODES } from '../exit-codes.js';

const MARKS: Record<NamedResult['state'], string> = { present: '✓', degraded: '!', missing: '✗' };

/** `autokino doctor`: what is present, degraded or missing, with the remedy. */
export function addDoctor(program: Command): Command {
  return program
    .command('doctor')
    .description('say what is present, degraded or missing, and what to do about it')
    .option('--json', 'print the findings as JSON')
    .action(runDoctor);
}

async function runDoctor(flags: { json?: boolean }): Promise<void> {
  const config = readConfig();
  const checks = [...machineChecks, ...homeChecks(config), ...partChecks(config)];
  const results = await runChecks(checks, (result) => {
    if (!flags.json) console.log(lineOf(result));
  });
  if (flags.json) console.log(JSON.stringify({ checks: results }));
  const isAllThere = results.every(({ state }) => state !== 'missing');
  process.exitCode = isAllThere ? EXIT_CODES.done : EXIT_CODES.failed;
}

function lineOf({ state, name, detail, remedy }: NamedResult): string {
  const remedyLine = remedy === null ? '' : `\n    → ${remedy}`;
  return `${MARKS[state]} ${name.padEnd(17)} ${detail}${remedyLine}`;
}
