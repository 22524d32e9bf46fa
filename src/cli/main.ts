import { Command, CommanderError } from 'commander';
import { addAccounts } from './commands/accounts.js';
import { addDoctor } from './commands/doctor.js';
import { addInspect } from './commands/inspect.js';
import { addKeys } from './commands/keys.js';
import { addMake } from './commands/make.js';
import { addRender } from './commands/render.js';
import { addServe } from './commands/serve.js';
import { reportOf } from './error-report.js';
import { EXIT_CODES } from './exit-codes.js';
import { packageVersion } from './package-version.js';

/**
 * Runs the command line. Results go to standard output, progress and errors to standard error.
 * Sets the exit code; ends by itself when nothing is left to do.
 * @param argv As `process.argv`: program, script, then the words of the command
 */
export async function main(argv: readonly string[]): Promise<void> {
  try {
    await createProgram().parseAsync(argv);
  } catch (error) {
    process.exitCode = showError(error, argv.includes('--json'));
  }
}

function createProgram(): Command {
  const program = new Command('autokino')
    .description('A self-hosted video agent: one prompt in, a finished, narrated film out.')
    .version(packageVersion())
    .showHelpAfterError('(autokino --help tells more)')
    .exitOverride();
  for (const add of [addMake, addServe, addRender, addInspect, addKeys, addAccounts, addDoctor]) {
    add(program).exitOverride().showHelpAfterError('(add --help to see what this command takes)');
  }
  return program;
}

/** Says what went wrong in one sentence and gives the exit code. */
function showError(error: unknown, asJson: boolean): number {
  if (error instanceof CommanderError) {
    // Commander has already written its message; help and version are no errors.
    return error.exitCode === 0 ? EXIT_CODES.done : EXIT_CODES.usage;
  }
  const report = reportOf(error);
  if (asJson) console.log(JSON.stringify({ error: { code: report.code, message: report.message } }));
  else process.stderr.write(`autokino: ${report.message}\n`);
  if (process.env['AUTOKINO_DEBUG'] && error instanceof Error) console.error(error);
  return report.exitCode;
}
