import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { catalogue } from '../../src/errors/catalogue.js';
import { errorReferenceMarkdown } from '../../src/errors/error-reference.js';
import { CreateSessionBody } from '../../src/schema/http/create-session.js';
import { SceneContent, Storyboard } from '../../src/schema/storyboard.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const read = (path: string): string => readFileSync(`${root}${path}`, 'utf8');
/** Code spans that stand in the first column of a table. */
const firstColumn = (markdown: string): string[] =>
  [...markdown.matchAll(/^\| (`[^|]+) \|/gm)].flatMap(([, cell = '']) =>
    [...cell.matchAll(/`([^`]+)`/g)].map(([, code = '']) => code),
  );

describe('the reference of errors', () => {
  it('is what the catalogue says (npm run reference writes it)', () => {
    expect(read('docs/reference/errors.md')).toBe(errorReferenceMarkdown());
  });

  it('knows every code of the catalogue and no other', () => {
    const codes = [...read('docs/reference/errors.md').matchAll(/^## `(.+)`$/gm)].map(([, code]) => code);
    expect(codes.sort()).toEqual(Object.keys(catalogue).sort());
  });

  it('says in every message what to do or what is wrong, in whole sentences', () => {
    for (const { message } of Object.values(catalogue)) expect(message).toMatch(/^[A-Z].{15,}\.$/);
  });
});

describe('the guide', () => {
  it('names every environment variable that the program reads, and no other', () => {
    const sources = ['src', 'scripts', 'bin'].flatMap((folder) =>
      readdirSync(`${root}${folder}`, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && /\.[jt]s$/.test(entry.name) && !entry.name.includes('.test.'))
        .map((entry) => readFileSync(`${entry.parentPath}/${entry.name}`, 'utf8')),
    );
    const used = new Set(sources.flatMap((text) => text.match(/\bAUTOKINO_[A-Z_]*[A-Z]\b/g) ?? []));
    const documented = firstColumn(read('docs/guide/environment.md')).filter((name) =>
      name.startsWith('AUTOKINO_'),
    );
    expect(documented.sort()).toEqual([...used].sort());
  });

  it('names every field of the create request, and no other', () => {
    const table = read('docs/guide/http-api.md').split('## Fields of the request')[1] ?? '';
    expect(firstColumn(table).sort()).toEqual(Object.keys(CreateSessionBody.shape).sort());
  });

  it('names every kind of scene with its fields, and no other', () => {
    const page = read('docs/guide/storyboards.md').split('## Kinds of scenes')[1] ?? '';
    const kinds = SceneContent.options.map((option) => option.shape.kind.value);
    expect(firstColumn(page).sort()).toEqual([...kinds].sort());
    for (const option of SceneContent.options) {
      const row = page.split('\n').find((line) => line.startsWith(`| \`${option.shape.kind.value}\``)) ?? '';
      const fields = Object.keys(option.shape).filter(
        (field) => !['kind', 'kicker', 'source'].includes(field),
      );
      for (const field of fields) {
        if (/cueWord/i.test(field)) continue;
        expect(row, `${option.shape.kind.value}.${field}`).toContain(`\`${field}\``);
      }
    }
  });

  it('has examples that are what they are said to be', () => {
    const storyboard = Storyboard.parse(JSON.parse(read('examples/storyboard.json')));
    expect(storyboard.scenes).toHaveLength(3);
    expect(existsSync(`${root}examples/make-a-film.js`)).toBe(true);
  });

  it('names every script of package.json that it tells people to run', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    const pages = ['README.md', 'CONTRIBUTING.md', 'docs/guide/first-film.md'].map(read).join('\n');
    const named = new Set([...pages.matchAll(/npm run ([\w:]+)/g)].map(([, name = '']) => name));
    expect(named.size).toBeGreaterThan(2);
    for (const name of named) expect(Object.keys(scripts)).toContain(name);
  });
});
