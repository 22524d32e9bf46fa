import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('../../../bin/autokino.js', import.meta.url));

/** How a run of the program ended. */
export interface Ended {
  code: number | null;
  /** Standard output. */
  output: string;
  /** Standard error. */
  errors: string;
}

/** A run of the program. */
export interface Running {
  child: ChildProcess;
  ended: Promise<Ended>;
  /** First match in the standard output; rejects when the program ends without one. */
  says(pattern: RegExp): Promise<RegExpExecArray>;
}

/**
 * Starts the real program as a user would, far from the checkout.
 * @param folder Folder it runs in; also its HOME, so that nothing of this machine's user is touched
 */
export function startProgram(
  words: string[],
  folder: string,
  environment: Record<string, string> = {},
): Running {
  return startScript(program, words, folder, environment);
}

/** Starts another script of the checkout in the same way. */
export function startScript(
  script: string,
  words: string[],
  folder: string,
  environment: Record<string, string> = {},
): Running {
  const child = spawn(process.execPath, [script, ...words], {
    cwd: folder,
    env: { PATH: process.env['PATH'], HOME: folder, AUTOKINO_HOME: `${folder}/home`, ...environment },
  });
  let output = '';
  let errors = '';
  child.stdout.on('data', (part) => (output += part));
  child.stderr.on('data', (part) => (errors += part));
  const ended = new Promise<Ended>((resolve) =>
    child.on('close', (code) => resolve({ code, output, errors })),
  );
  const says = (pattern: RegExp): Promise<RegExpExecArray> =>
    new Promise((resolve, reject) => {
      const look = (): void => {
        const match = pattern.exec(output);
        if (match) resolve(match);
      };
      child.stdout.on('data', look);
      look();
      void ended.then((end) => reject(new Error(`It ended with ${end.code}: ${end.errors}`)));
    });
  return { child, ended, says };
}
