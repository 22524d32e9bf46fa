// `npm run reference`: writes the parts of docs/reference/ that are made from the sources. Run after a build.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { errorReferenceMarkdown } from '../dist/errors/error-reference.js';

const path = fileURLToPath(new URL('../docs/reference/errors.md', import.meta.url));
writeFileSync(path, errorReferenceMarkdown());
console.log(`Wrote ${path}`);
