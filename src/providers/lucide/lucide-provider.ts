import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { IconDrawing, MediaProvider } from '../contract/media.js';
import { createIconIndex, findByMeaning, type IconIndex } from './icon-index.js';
import { pathOf, type IconNode } from './svg-paths.js';

const GRID_SIZE = 24;
const STROKE_WIDTH = 2;

/**
 * The Lucide icons as a picture source, out of the package's own files. The tags are read and indexed when a word is
 * looked for that our own table of meanings lacks, the drawings when the first one is asked for.
 */
export function createLucideProvider(): MediaProvider {
  const require = createRequire(import.meta.url);
  const readJson = (name: string): unknown =>
    JSON.parse(readFileSync(require.resolve(`lucide-static/${name}`), 'utf8'));
  let index: IconIndex | null = null;
  let nodes: Record<string, IconNode[]> | null = null;
  return {
    contractVersion: 1,
    id: 'lucide',
    findIcon(words) {
      const known = findByMeaning(words);
      if (known !== null) return known;
      index ??= createIconIndex(readJson('tags.json') as Record<string, string[]>);
      return index.find(words);
    },
    icon(name): IconDrawing | null {
      nodes ??= readJson('icon-nodes.json') as Record<string, IconNode[]>;
      const drawing = Object.hasOwn(nodes, name) ? nodes[name] : undefined;
      if (drawing === undefined) return null;
      return { name, gridSize: GRID_SIZE, paths: drawing.map(pathOf), strokeWidth: STROKE_WIDTH };
    },
  };
}
