import { catalogue } from './catalogue.js';

/** One line of the reference of errors. */
export interface ErrorReferenceEntry {
  code: string;
  /** Part of an address after `#` that leads to the entry: the code with hyphens. */
  anchor: string;
  status: number;
  isRetryable: boolean;
  message: string;
}

/** Every error of the catalogue, by status, then by code. */
export function errorReference(): ErrorReferenceEntry[] {
  return Object.entries(catalogue)
    .map(([code, entry]) => ({ code, anchor: errorAnchor(code), ...entry }))
    .sort((first, second) => first.status - second.status || (first.code < second.code ? -1 : 1));
}

/** Anchor of an error in the reference. */
export function errorAnchor(code: string): string {
  return code.replaceAll('_', '-');
}

/** The reference of errors as Markdown, the text of `docs/reference/errors.md`. */
export function errorReferenceMarkdown(): string {
  const entries = errorReference().map(
    ({ code, anchor, status, isRetryable, message }) =>
      `<a id="${anchor}"></a>\n\n## \`${code}\`\n\n` +
      `HTTP ${status}${isRetryable ? ', worth trying again' : ''}. ${message}\n`,
  );
  return (
    '# Errors\n\n' +
    'Every error a user can meet, generated from `src/errors/catalogue.ts` by `npm run reference`. Over HTTP an\n' +
    'error is `{"error": {"code", "message", "param"?, "doc_url"?}}`; `param` is the dotted path of the field that\n' +
    'is wrong, and `doc_url` leads to the same words on the server itself. A wrong method on a known path is\n' +
    '`invalid_parameter` with HTTP 405, a range outside a file the same with HTTP 416.\n\n' +
    entries.join('\n')
  );
}
