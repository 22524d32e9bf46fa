import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const IGNORED = new Set(['node_modules', 'dist', '.git', 'coverage', 'film']);

function markdownFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return IGNORED.has(entry.name) ? [] : markdownFiles(path);
    return entry.name.endsWith('.md') ? [path] : [];
  });
}

/** Text without code blocks and code spans, in which nothing is a link. */
function proseOf(path: string): string {
  return readFileSync(path, 'utf8')
    .replaceAll(/^```[\s\S]*?^```/gm, '')
    .replaceAll(/`[^`\n]*`/g, '');
}

/** Targets of inline links and pictures. */
function linksOf(path: string): string[] {
  return [...proseOf(path).matchAll(/\]\(([^)\s]+)\)/g)].map((match) => match[1] ?? '');
}

/** Anchors of a page: headings as the usual renderers name them, and ids written by hand. */
function anchorsOf(path: string): Set<string> {
  const text = readFileSync(path, 'utf8');
  const headings = [...text.matchAll(/^#+ +(.+)$/gm)].map(([, title = '']) =>
    title
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );
  return new Set([...headings, ...[...text.matchAll(/id="([^"]+)"/g)].map(([, id = '']) => id)]);
}

const files = markdownFiles(root);
const links = files.flatMap((file) =>
  linksOf(file).map((link) => [relative(root, file), link] as [string, string]),
);

describe('links in the docs', () => {
  it('are many, so that this test looks at something', () => {
    expect(files.length).toBeGreaterThan(10);
    expect(links.length).toBeGreaterThan(40);
  });

  it.each(links.filter(([, link]) => !/^[a-z]+:/.test(link)))('%s leads to %s', (file, link) => {
    const [path = '', anchor] = link.split('#');
    const target = path === '' ? join(root, file) : resolve(root, dirname(file), path);
    expect(existsSync(target), target).toBe(true);
    if (anchor !== undefined && statSync(target).isFile()) expect(anchorsOf(target)).toContain(anchor);
  });

  it.each(links.filter(([, link]) => /^[a-z]+:/.test(link)))(
    '%s leaves only by https, to %s',
    (_file, link) => {
      expect(link).toMatch(/^https:\/\/[\w.-]+/);
    },
  );
});
