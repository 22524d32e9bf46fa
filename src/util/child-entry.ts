import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/**
 * Path of a program of ours that runs in a child process. Children run compiled code: when the caller itself
 * runs from `src/` (tests), the counterpart under `dist/` is meant, and a missing build is an error.
 * @param importMetaUrl `import.meta.url` of the caller
 * @param name File name of the compiled program beside the caller, for example `draw-process.js`
 */
export function childEntry(importMetaUrl: string, name: string): string {
  const path = fileURLToPath(new URL(name, importMetaUrl)).replace(
    /([\\/])src([\\/])(?!.*[\\/]src[\\/])/,
    '$1dist$2',
  );
  if (!existsSync(path)) throw new Error(`${path} is missing: run \`npm run build\` first.`);
  return path;
}
