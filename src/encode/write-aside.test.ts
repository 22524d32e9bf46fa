import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeAside } from './write-aside.js';

describe('writeAside', () => {
  let folder: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'autokino-test-'));
  });

  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('shows the file only when it is whole', async () => {
    const output = join(folder, 'deep', 'file.txt');
    const result = await writeAside(output, null, async (path) => {
      await writeFile(path, 'half');
      expect(await readdir(join(folder, 'deep'))).not.toContain('file.txt');
      await writeFile(path, 'whole');
      return 'told';
    });
    expect(result).toBe('told');
    expect(await readFile(output, 'utf8')).toBe('whole');
    expect(await readdir(join(folder, 'deep'))).toEqual(['file.txt']);
  });

  it('leaves the former file and no remains when writing fails', async () => {
    const output = join(folder, 'file.txt');
    const work = join(folder, 'work');
    await writeFile(output, 'former');
    const failing = writeAside(output, work, async (path) => {
      await writeFile(path, 'half');
      throw new Error('The ink ran out.');
    });
    await expect(failing).rejects.toThrow('The ink ran out.');
    expect(await readFile(output, 'utf8')).toBe('former');
    expect(await readdir(work)).toEqual([]);
  });
});
