import { AutokinoError } from '../errors/autokino-error.js';

/** Deepest nesting of a body; far beyond any field of ours. */
const MAXIMUM_DEPTH = 32;

/**
 * Refuses text that cannot be stored or encoded: NUL characters and halves of surrogate pairs, in values and in
 * names of fields, at any depth.
 * @throws AutokinoError `invalid_parameter` with the dotted path
 */
export function checkText(value: unknown, path: readonly (string | number)[] = []): void {
  if (path.length > MAXIMUM_DEPTH) throw badText(path.slice(0, 4), 'is nested too deeply');
  if (typeof value === 'string') {
    if (isUnstorable(value)) throw badText(path, 'holds a character that is not valid text');
    return;
  }
  if (value === null || typeof value !== 'object') return;
  for (const [name, field] of Object.entries(value)) {
    if (isUnstorable(name)) throw badText(path, 'has a field whose name is not valid text');
    checkText(field, [...path, name]);
  }
}

function isUnstorable(text: string): boolean {
  return text.includes('\0') || /\p{Surrogate}/u.test(text);
}

function badText(path: readonly (string | number)[], what: string): AutokinoError {
  const parameter = path.join('.') || 'body';
  return new AutokinoError('invalid_parameter', `\`${parameter}\` ${what}.`, { parameter });
}
